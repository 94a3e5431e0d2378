"""Whether a better split inside a corner would change the answer: words and tables."""

from dataclasses import replace

import numpy as np
import pytest

from policy_model.analysis.comparison import compare
from policy_model.analysis.corners import BestSplit, best_splits
from policy_model.findings.best_splits import by_corner, verdict
from policy_model.scenario import default_scenario
from tests.support import changed, drawn, lakeland
from tests.words.support import FUND, GRANTS, LEADING, MINISTRY, answer_of


class TestCornerCheck:
    @pytest.mark.parametrize(
        ("best", "option", "said"),
        [
            (0.58, GRANTS, "No. Even with the best split inside each corner, “Village wells first"),
            (0.595, GRANTS, "Hardly. Split in the best way, “Direct grants” and the leading"),
            (0.605, GRANTS, "Hardly. Split in the best way, “Direct grants” and the leading"),
            (0.611, GRANTS, "Yes. Split in the best way, “Direct grants” would be 1.1 points "),
            (0.75, FUND, "Yes. Split in the best way, “Shared fund to villages” would be 15 "),
        ],
    )
    def test_best_split_against_the_leader(self, best: float, option: int, said: str) -> None:
        splits = [BestSplit(each, np.zeros(3), 0.1) for each in (MINISTRY, GRANTS, FUND)]
        splits = [replace(each, value=best) if each.option == option else each for each in splits]
        assert verdict(answer_of(LEADING), splits).startswith(said)

    def test_a_leading_corner_stays_ahead(self) -> None:
        answer = answer_of([0.1, 0.3, 0.2, 0.5, 0.3])
        splits = [BestSplit(GRANTS, np.zeros(3), 0.9), BestSplit(FUND, np.zeros(3), 0.4)]
        assert verdict(answer, splits).startswith("No. ")

    def test_a_dossier_without_corners(self) -> None:
        answer = answer_of(LEADING)
        assert verdict(answer, ()) == "No option of this dossier is a corner."


def test_corners_for_reading() -> None:
    pumps = {
        **changed({})["programmes"]["ministry_pumps"],
        "short_name": "Old pumps",
        "effects_per_year": {"village_groups": {"strengthens": "weak"}},
    }
    dossier = lakeland({"programmes.old_pumps": pumps})
    inputs = drawn(dossier)
    comparison = compare(inputs, default_scenario(dossier))
    splits = best_splits(inputs, comparison)
    table = by_corner(comparison, splits)
    heads = [each.heading for each in table.on_pages]
    shown = [dict(zip(heads, row, strict=True)) for row in table.read()]
    assert [row["Corner"] for row in shown] == [
        option.name for option in dossier.options if option.corner
    ]
    for row, split in zip(shown, splits, strict=True):
        equal, best = float(row["Points, equal split"]), float(row["Points, best split"])
        assert best >= equal
        assert best == pytest.approx(100 * split.value, abs=0.051)
        said = row["Best split found, USD million a year"]
        spent = [float(part.rsplit(" ", 1)[1]) for part in said.split(", ")]
        assert sum(spent) == pytest.approx(comparison.scenario.total_musd, abs=0.02)
    assert "Old pumps" in shown[0]["Best split found, USD million a year"]
