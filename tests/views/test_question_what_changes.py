"""What would change the answer, as the page writes it."""

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from tests.support import DOSSIERS
from tests.views.support import page_text, tables, widget

BUTTON = "Search budgets, context and judged numbers too"


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
    assert not app.get("download_button"), "the file holds every kind, and so waits"
    assert [button.label for button in app.button] == [BUTTON]


def test_the_search_is_made_when_asked_and_kept_by_scenario() -> None:
    app = opened()
    widget(app, "button", BUTTON).click().run()
    assert not app.exception
    said = page_text(app)
    for kind in ("budgets, the total among them", "parts of the context", "judged numbers"):
        assert kind in said or "Neither the common total" in said, kind
    (download,) = app.get("download_button")
    assert download.proto.label == "Download what would change it (CSV)"
    assert not app.button, "all is found"
    widget(app, "slider", "Extra money, USD million a year").set_value(1.0).run()
    assert [button.label for button in app.button] == [BUTTON]
    widget(app, "slider", "Extra money, USD million a year").set_value(2.0).run()
    assert not app.button, "and was kept"


def test_without_money_there_is_nothing_to_search() -> None:
    app = opened()
    widget(app, "slider", "Extra money, USD million a year").set_value(0.0).run()
    assert not app.exception
    assert "nothing to compare" in page_text(app)
    assert not app.get("vega_lite_chart")
    assert not app.button
