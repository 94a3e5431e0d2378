"""Who disagrees, as tables."""

from dataclasses import replace

import pytest

from policy_model.analysis.answer import Answer, find_answer
from policy_model.analysis.robustness.regret import (
    YOUR_WEIGHTS,
    RegretTable,
    regret_by_future,
    regret_by_perspective,
)
from policy_model.findings.who_disagrees import ACCEPTABLE, FINDING
from policy_model.findings.who_disagrees.tables import by_state
from policy_model.scenario import default_scenario
from tests.support import drawn, lakeland


@pytest.fixture(scope="module")
def answer() -> Answer:
    dossier = lakeland()
    scenario = replace(default_scenario(dossier), weights=(("cost", 70.0),))
    return find_answer(drawn(dossier), scenario)


@pytest.fixture(scope="module")
def tables(answer: Answer) -> tuple[RegretTable, RegretTable]:
    return (
        regret_by_perspective(answer.comparison, answer.disagreement),
        regret_by_future(answer.comparison, answer.disagreement),
    )


def test_a_row_for_each_state_and_option(
    answer: Answer, tables: tuple[RegretTable, RegretTable]
) -> None:
    rows = FINDING.told(answer, {ACCEPTABLE.id: 2.0}).table.records()
    assert len(rows) == 5 * (3 + 2)
    assert {row["state_id"] for row in rows if row["kind"] == "perspective"} == {
        "villagers",
        "treasury",
        YOUR_WEIGHTS,
    }
    for row in rows:
        assert row["best"] == (row["regret"] == 0)
        assert row["largest_regret"] >= row["regret"] >= 0
        assert row["threshold_points"] == 2.0
    for kind, table in zip(("perspective", "future"), tables, strict=True):
        safest = {row["option"] for row in rows if row["kind"] == kind and row["minimax_regret"]}
        assert safest == {table.candidates[table.minimax].name}


def test_tables_for_reading(tables: tuple[RegretTable, RegretTable]) -> None:
    for table in tables:
        shown = by_state(table, "name", "title")
        assert [each.heading for each in shown.on_pages] == ["Option", *table.names, "At worst"]
        rows = shown.read()
        assert rows[0][0] == table.candidates[table.minimax].name
        for column in range(1, 1 + len(table.names)):
            assert "best" in [row[column] for row in rows]
    rows = by_state(tables[1], "name", "title", 100.0).read()
    assert [row[-1] for row in rows] == ["2 of 2"] * 5
