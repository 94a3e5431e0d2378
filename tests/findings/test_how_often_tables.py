"""How often each option comes first, as rows."""

import json

import numpy as np
import pytest

from policy_model.analysis.comparison import Comparison
from policy_model.analysis.robustness.acceptability import WeightsAre, acceptability
from policy_model.findings.how_often.tables import by_criterion, by_rank, by_rival, every_share
from policy_model.outputs.text.encoded import csv_bytes
from tests.support import compared, comparison_of, lakeland


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    return compared(lakeland())


@pytest.mark.parametrize("weights", ["fixed", "around", "unknown"])
def test_one_row_an_option_that_adds_up(comparison: Comparison, weights: WeightsAre) -> None:
    found = acceptability(comparison, weights)
    rows = every_share(comparison, found).records()
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
    for table in (by_rank(comparison, found), by_rival(comparison, found)):
        assert {row[0] for row in table.read()} == names
    ranks = by_rank(comparison, found).on_pages
    assert [each.heading for each in ranks[1:]] == ["1st", "2nd", "3rd", "4th", "5th"]
    care = by_criterion(comparison, found)
    assert [each.heading for each in care.on_pages[:3]] == ["Criterion", "Now", "Over all cases"]
    rows = care.read()
    assert [row[0] for row in rows][-2:] == [
        "Comes first in",
        "Would come first with these weights in",
    ]
    assert [row[1:3] for row in rows[-2:]] == [("–", "–")] * 2
    assert rows[0][2] == "50.0%"
    assert len(rows) == 4
    around = by_criterion(comparison, acceptability(comparison))
    assert "Over all cases" not in [each.heading for each in around.on_pages]


def test_one_option() -> None:
    alone = comparison_of([[[0.5], [0.5]]], [0.5, 0.5])
    found = acceptability(alone)
    (row,) = every_share(alone, found).records()
    assert row["rank_1_share"] == 1
    assert by_rank(alone, found).read() == [("No extra money", "100%")]
    rivals = by_rival(alone, found)
    assert [each.heading for each in rivals.on_pages] == ["Option", "ahead of Status quo"]
    assert rivals.read() == [("No extra money", "–")]
