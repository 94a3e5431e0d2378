"""Robustness: every question on one page, for any dossier."""

import re
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from policy_model import words
from tests.pages.support import SCRIPT, answer_of_dossier, page_text, ran, tables, unseen
from tests.support import DOSSIERS, REMOVED, certain, changed, write

TWO = {f"options.{each}": REMOVED for each in ("ministry", "grants", "wells")}
ALIKE = {f"options.{each}": REMOVED for each in ("ministry", "grants")}
ONE_CRITERION = {
    "criteria.cost": REMOVED,
    "objectives.money": REMOVED,
    "perspectives.villagers.weights.cost": REMOVED,
    "perspectives.treasury.weights.cost": REMOVED,
}
NO_CONTEXT = {
    "drivers": {},
    "futures": {"calm": {"name": "As expected"}},
    "programmes.village_wells.dependence": REMOVED,
    "outcomes.water_ministry.dependence": REMOVED,
}
SEARCHES = (
    "Search budgets, context and judged numbers too",
    "Add what they do together",
    "Search for the cases in which it is overtaken",
)


def opened(monkeypatch: pytest.MonkeyPatch, folder: Path) -> AppTest:
    monkeypatch.setenv("POLICY_DOSSIER", str(folder))
    app = ran(AppTest.from_file(SCRIPT, default_timeout=120).run())
    return ran(app.switch_page("../pages/robustness.py").run())


@pytest.mark.parametrize("folder", DOSSIERS, ids=lambda folder: folder.name)
def test_every_question_is_answered(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    app = opened(monkeypatch, folder)
    assert not app.error
    (headline,) = app.header
    assert headline.value == words.sureness(answer_of_dossier(folder))
    assert [each.value for each in app.subheader] == [
        "How often does each option come first?",
        "What would change the answer?",
        "Which judgements move the lead?",
        "What makes the lead uncertain?",
        "Who disagrees?",
        "What should we find out first?",
        "Does the method matter?",
        "When does the lead fall?",
    ]


@pytest.mark.parametrize("ranges", [True, False], ids=["ranges", "certain"])
@pytest.mark.parametrize(
    "changes",
    [{}, TWO, ALIKE, ONE_CRITERION, NO_CONTEXT, TWO | ONE_CRITERION | NO_CONTEXT],
    ids=["as it is", "two options", "two alike", "one criterion", "no context", "all of it"],
)
def test_the_smallest_dossiers(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, changes: dict[str, Any], ranges: bool
) -> None:
    files = changed(changes)
    if not ranges:
        files = {name: certain(part) for name, part in files.items()}
    app = opened(monkeypatch, write(files, tmp_path / "small"))
    for search in SEARCHES:
        for button in [each for each in app.button if each.label == search]:
            ran(button.click().run())
    assert not [each for each in app.button if each.label in SEARCHES]
    assert not app.error
    cells = [cell for rows in tables(app) for row in rows for cell in row.values()]
    for said in (page_text(app), *unseen(app), *cells):
        assert not re.search(r"(?i)\b(nan|inf|undefined)\b|−0\.0\b|-0\.0\b", said), said
