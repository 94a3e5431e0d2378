"""When the lead falls, as the page writes it."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from policy_model.analysis.robustness.discovery import discover
from policy_model.findings.when_it_fails import sentences as words
from policy_model.findings.when_it_fails.tables import every_limit, limits, trajectory
from policy_model.outputs.text.encoded import csv_bytes
from policy_model.outputs.text.rows import provenance
from tests.pages.support import (
    TOTAL,
    answer_of_dossier,
    caught_files,
    page_text,
    ran,
    tables,
    widget,
)
from tests.support import DOSSIERS

SEARCH = "Search for the cases in which it is overtaken"


def opened() -> AppTest:
    def page() -> None:
        from dashboard import controls, session  # noqa: PLC0415
        from dashboard.draw import finding  # noqa: PLC0415 - it runs alone
        from policy_model.findings.when_it_fails import FINDING  # noqa: PLC0415

        session.open_link()
        controls.show()
        finding.show(FINDING)

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
    assert [each.value for each in app.markdown if "are searched for" in each.value]
    assert not [*app.get("vega_lite_chart"), *tables(app), *files]
    ran(widget(app, "button", SEARCH).click().run())
    before, *said = [each.value for each in app.markdown]
    assert "are searched for what they have in common." in before
    assert said == [f"**{words.verdict(answer, found)}** {words.there(answer, found)}".strip()]
    shown = [limits(answer.dossier, found), trajectory(found)]
    assert len(app.get("vega_lite_chart")) == bool(found.limits)
    assert [[tuple(row.values()) for row in each] for each in tables(app)] == (
        [each.read() for each in shown] if found.limits else []
    )
    rows, origin = every_limit(answer.comparison, found).records(), provenance(answer.comparison)
    assert files == {"Download when it loses (CSV)": csv_bytes([{**row, **origin} for row in rows])}
    assert not app.button, "all is found"


def test_another_scenario_is_searched_anew() -> None:
    app = opened()
    ran(widget(app, "button", SEARCH).click().run())
    ran(widget(app, "slider", TOTAL).set_value(1.0).run())
    assert [each.label for each in app.button] == [SEARCH]


def test_without_money_there_is_nothing_to_search() -> None:
    app = opened()
    ran(widget(app, "slider", TOTAL).set_value(0.0).run())
    assert "nothing to compare" in page_text(app)
    assert not app.button
