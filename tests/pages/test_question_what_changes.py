"""What would change the answer, as the page writes it."""

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from policy_model.analysis.robustness.every_flip import Kind, every_flip
from policy_model.findings.what_changes import sentences as words
from policy_model.findings.what_changes.tables import by_nearest, every_number
from policy_model.outputs.text.encoded import csv_bytes
from policy_model.outputs.text.rows import provenance
from tests.pages.support import (
    answer_of_dossier,
    captions,
    caught_files,
    csvs,
    page_text,
    tables,
    widget,
)
from tests.support import DOSSIERS

BUTTON = "Search budgets, context and judged numbers too"
SEARCHED: tuple[Kind, ...] = ("money", "driver", "judgement")
FILE = "Download what would change it (CSV)"


def opened() -> AppTest:
    def page() -> None:
        from dashboard import controls, session  # noqa: PLC0415
        from dashboard.draw import finding  # noqa: PLC0415 - it runs alone
        from policy_model.findings.what_changes import FINDING  # noqa: PLC0415

        session.open_link()
        controls.show()
        finding.show(FINDING)

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
    assert [each.proto.label for each in csvs(app)] == ["Download the weights (CSV)"]
    assert [button.label for button in app.button] == [BUTTON]


def test_the_search_says_what_the_analysis_finds(monkeypatch: pytest.MonkeyPatch) -> None:
    files = caught_files(monkeypatch)
    answer = answer_of_dossier()
    found = every_flip(answer)
    app = opened()
    assert FILE not in files
    widget(app, "button", BUTTON).click().run()
    assert not app.exception
    said = [each.value for each in app.markdown]
    for kind in SEARCHED:
        assert words.searched(answer, kind, found[kind]) in said
        assert words.searched_caption(answer, kind, found[kind]) in captions(app).splitlines()
    pictures = [kind for kind in found if any(each.nearest for each in found[kind])]
    assert len(app.get("vega_lite_chart")) == len({"weight", *pictures})
    summaries = [by_nearest(answer, kind, found[kind]).read() for kind in found]
    shown = [[tuple(row.values()) for row in each] for each in tables(app)]
    assert shown == [rows for rows in summaries if rows]
    rows, origin = every_number(answer.comparison, found).records(), provenance(answer.comparison)
    assert files[FILE] == csv_bytes([{**row, **origin} for row in rows])


def test_the_question_and_what_is_known_stand_while_it_searches() -> None:
    def page() -> None:
        from dataclasses import replace  # noqa: PLC0415
        from typing import Any  # noqa: PLC0415

        from dashboard import session  # noqa: PLC0415
        from dashboard.draw import finding  # noqa: PLC0415 - it runs alone
        from policy_model.findings.what_changes import FINDING  # noqa: PLC0415

        def stuck(*_: Any) -> Any:
            raise ValueError

        assert FINDING.search
        session.open_link()
        finding.show(replace(FINDING, search=replace(FINDING.search, tell=stuck)))

    app = AppTest.from_function(page, default_timeout=120).run()
    widget(app, "button", BUTTON).click().run()
    assert app.exception
    assert [each.value for each in app.subheader] == ["What would change the answer?"]
    assert len(app.get("vega_lite_chart")) == 1


def test_what_was_searched_is_kept_by_scenario() -> None:
    app = opened()
    widget(app, "button", BUTTON).click().run()
    assert not app.exception
    offered = [each.proto.label for each in csvs(app)]
    assert offered == ["Download the weights (CSV)", FILE]
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
