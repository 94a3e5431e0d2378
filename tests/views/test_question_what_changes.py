"""What would change the answer, as the page writes it."""

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from tests.support import DOSSIERS
from tests.views.support import page_text, tables, widget

BUTTONS = ("Search budgets and total", "Search the context", "Search every judged number")


def opened() -> AppTest:
    def page() -> None:
        from views.questions import what_changes  # noqa: PLC0415 - it runs alone
        from views.shared import controls, session  # noqa: PLC0415

        session.open_link()
        controls.show()
        what_changes.show()

    app = AppTest.from_function(page, default_timeout=120).run()
    assert not app.exception
    return app


@pytest.mark.parametrize("dossier", DOSSIERS, ids=lambda folder: folder.name)
def test_the_weights_are_there_at_once(monkeypatch: pytest.MonkeyPatch, dossier: Any) -> None:
    monkeypatch.setenv("POLICY_DOSSIER", str(dossier))
    app = opened()
    assert len(app.get("vega_lite_chart")) == 1
    assert "would lead" in page_text(app) or "No weight" in page_text(app)
    assert len(tables(app)) == 1
    (download,) = app.get("download_button")
    assert download.proto.label == "Download the weights that change it (CSV)"
    assert [button.label for button in app.button] == list(BUTTONS)


def test_searches_are_made_when_asked_and_kept_by_scenario() -> None:
    app = opened()
    for count, label in enumerate(BUTTONS[:2], start=2):
        widget(app, "button", label).click().run()
        assert not app.exception
        assert len(app.get("vega_lite_chart")) == count
    assert page_text(app).count(" the leader") == 2, "a verdict each"
    widget(app, "button", BUTTONS[2]).click().run()
    assert not app.exception
    assert "judged numbers change nothing within their range" in page_text(app)
    assert not app.button, "all is found"
    widget(app, "slider", "Extra money, USD million a year").set_value(1.0).run()
    assert [button.label for button in app.button] == list(BUTTONS)
    widget(app, "slider", "Extra money, USD million a year").set_value(2.0).run()
    assert not app.button, "and was kept"


def test_without_money_there_is_nothing_to_search() -> None:
    app = opened()
    widget(app, "slider", "Extra money, USD million a year").set_value(0.0).run()
    assert not app.exception
    assert "nothing to compare" in page_text(app)
    assert not app.get("vega_lite_chart")
    assert not app.button
