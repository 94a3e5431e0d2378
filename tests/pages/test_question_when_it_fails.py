"""When the lead falls, as the page writes it."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from policy_model.analysis.robustness.discovery import discover
from policy_model.export.robustness.when_it_fails import (
    limit_summary,
    when_it_fails_rows,
    when_it_fails_summary,
)
from policy_model.export.text import csv_bytes
from policy_model.words.robustness import when_it_fails as words
from tests.pages.support import (
    TOTAL,
    answer_of_dossier,
    caught_files,
    page_text,
    ran,
    read_cells,
    tables,
    widget,
)
from tests.support import DOSSIERS


def opened() -> AppTest:
    def page() -> None:
        from dashboard import controls, session  # noqa: PLC0415
        from dashboard.draw.questions import when_it_fails  # noqa: PLC0415 - it runs alone

        session.open_link()
        controls.show()
        when_it_fails.show()

    return ran(AppTest.from_function(page, default_timeout=120).run())


@pytest.mark.parametrize("dossier", DOSSIERS, ids=lambda folder: folder.name)
def test_the_search_says_what_the_analysis_finds(
    monkeypatch: pytest.MonkeyPatch, dossier: Path
) -> None:
    monkeypatch.setenv("POLICY_DOSSIER", str(dossier))
    files = caught_files(monkeypatch)
    answer = answer_of_dossier(dossier)
    found = discover(answer.inputs, answer.comparison)
    app = opened()
    assert words.before(answer) in [each.value for each in app.markdown]
    assert not [*app.get("vega_lite_chart"), *tables(app), *files]
    ran(widget(app, "button", words.SEARCH).click().run())
    said = f"**{words.verdict(answer, found)}** {words.there(answer, found)}".strip()
    assert said in [each.value for each in app.markdown]
    shown = [limit_summary(answer.comparison, found), when_it_fails_summary(found)]
    assert len(app.get("vega_lite_chart")) == bool(found.limits)
    assert tables(app) == ([read_cells(rows) for rows in shown] if found.limits else [])
    rows = when_it_fails_rows(answer.comparison, found)
    assert files == {"Download when it loses (CSV)": csv_bytes(rows)}
    assert not app.button, "all is found"


def test_another_scenario_is_searched_anew() -> None:
    app = opened()
    ran(widget(app, "button", words.SEARCH).click().run())
    ran(widget(app, "slider", TOTAL).set_value(1.0).run())
    assert [each.label for each in app.button] == [words.SEARCH]


def test_without_money_there_is_nothing_to_search() -> None:
    app = opened()
    ran(widget(app, "slider", TOTAL).set_value(0.0).run())
    assert "nothing to compare" in page_text(app)
    assert not app.button
