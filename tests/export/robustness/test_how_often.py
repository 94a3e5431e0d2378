"""How often each option comes first, as rows."""

import json

import numpy as np
import pytest

from policy_model.analysis.comparison import Comparison
from policy_model.analysis.robustness.acceptability import WeightsAre, acceptability
from policy_model.export.robustness.how_often import (
    beats_summary,
    care_summary,
    how_often_rows,
    rank_summary,
)
from policy_model.export.text import csv_bytes
from tests.support import compared, comparison_of, lakeland


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    return compared(lakeland())


@pytest.mark.parametrize("weights", ["fixed", "around", "unknown"])
def test_one_row_an_option_that_adds_up(comparison: Comparison, weights: WeightsAre) -> None:
    found = acceptability(comparison, weights)
    rows = how_often_rows(comparison, found)
    assert len(rows) == len(found.contenders)
    for row in rows:
        assert sum(row[f"rank_{rank}_share"] for rank in range(1, 6)) == pytest.approx(1, abs=1e-5)
        central = [row[f"{each.id}_central_weight"] for each in comparison.dossier.criteria]
        if row["ever_first"]:
            assert sum(central) == pytest.approx(1, abs=1e-5)
        else:
            assert central == [None, None]
            assert row["confidence"] is None
        share, error = row["rank_1_share"], row["rank_1_error"]
        assert error == pytest.approx(np.sqrt(share * (1 - share) / row["draws"]), abs=1e-5)
        assert row[f"ahead_of_{row['option_id']}_share"] == 0.5
        assert row[f"ahead_of_{row['option_id']}_error"] == 0
    by_id = {row["option_id"]: row for row in rows}
    one, other = by_id["villages"], by_id["grants"]
    assert one["ahead_of_grants_share"] + other["ahead_of_villages_share"] == pytest.approx(1)
    firsts = [row["rank_1_share"] for row in rows]
    assert firsts == sorted(firsts, reverse=True)
    assert json.loads(json.dumps(rows, allow_nan=False)) == rows
    assert csv_bytes(rows).count(b"\r\n") == 6


def test_tables_for_reading(comparison: Comparison) -> None:
    found = acceptability(comparison, "unknown")
    names = {option.name for option in comparison.candidates}
    for rows in (rank_summary(comparison, found), beats_summary(comparison, found)):
        assert {row["Option"] for row in rows} == names
    assert list(rank_summary(comparison, found)[0])[1:] == ["1st", "2nd", "3rd", "4th", "5th"]
    care = care_summary(comparison, found)
    assert [row["Criterion"] for row in care][-2:] == [
        "Comes first in",
        "Would come first with these weights in",
    ]
    assert len(care) == 4


def test_one_option() -> None:
    alone = comparison_of([[[0.5], [0.5]]], [0.5, 0.5])
    found = acceptability(alone)
    (row,) = how_often_rows(alone, found)
    assert row["rank_1_share"] == 1
    assert rank_summary(alone, found) == [{"Option": "No extra money", "1st": "100%"}]
    assert beats_summary(alone, found)[0]["ahead of Status quo"] == "–"
