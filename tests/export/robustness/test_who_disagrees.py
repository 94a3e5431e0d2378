"""Who disagrees, as rows."""

import json
from dataclasses import replace

import pytest

from policy_model.analysis.answer import Answer, find_answer
from policy_model.analysis.robustness.regret import (
    YOUR_WEIGHTS,
    RegretTable,
    regret_by_future,
    regret_by_perspective,
)
from policy_model.export.robustness.who_disagrees import regret_summary, who_disagrees_rows
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
    rows = who_disagrees_rows(answer.comparison, *tables, threshold=2.0)
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
    assert json.loads(json.dumps(rows, allow_nan=False)) == rows
    assert rows[0]["scenario_hash"]


def test_tables_for_reading(tables: tuple[RegretTable, RegretTable]) -> None:
    for table in tables:
        rows = regret_summary(table)
        assert list(rows[0]) == ["Option", *table.names, "At worst"]
        assert rows[0]["Option"] == table.candidates[table.minimax].name
        for name in table.names:
            assert "best" in [row[name] for row in rows]
    acceptable = [row["Acceptable in"] for row in regret_summary(tables[1], 100.0)]
    assert acceptable == ["2 of 2"] * 5
