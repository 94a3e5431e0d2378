"""What would change the answer, and that it really would."""

import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from policy_model import words
from policy_model.analysis.answer import find_answer
from policy_model.analysis.comparison import compare
from policy_model.analysis.robustness.flips import Flip
from policy_model.analysis.robustness.weight_flips import WeightFlips
from policy_model.dossier import read_dossier
from policy_model.model.inputs import Array, Inputs
from policy_model.scenario import default_scenario
from tests.support import DOSSIERS, drawn
from tests.words.support import GRANTS, LEADING, QUO, answer_of


def turned(now: float, needed: float, until: float | None = None) -> WeightFlips:
    """The second criterion where the status quo leads past a weight, until another does."""
    flips = (Flip(needed, QUO), *((Flip(until, GRANTS),) if until else ()))
    if needed > now:
        return WeightFlips("cost", now, 0, 1, above=flips[0], all_above=flips)
    return WeightFlips("cost", now, 0, 1, below=flips[0], all_below=flips)


class TestSentence:
    @pytest.mark.parametrize(
        ("needed", "now", "said"),
        [
            (0.4, 0.2, "41% of the decision instead of 20%"),
            (0.395, 0.2, "40% of the decision instead of 20%"),
            (0.105, 0.2, "10% of the decision instead of 20%"),
            (0.2065, 0.206, "20.7% of the decision instead of 20.6%"),
            (0.20685, 0.2066, "20.69% of the decision instead of 20.66%"),
            (0.999999, 0.2, "100% of the decision instead of 20%"),
            (0.000001, 0.2, "0% of the decision instead of 20%"),
        ],
    )
    def test_a_weight_and_where_it_stands_are_told_apart(
        self, needed: float, now: float, said: str
    ) -> None:
        own = turned(now, needed)
        assert words.what_would_change_it(answer_of(LEADING, weight_flips=[own])) == (
            f"If “Money spent” counted for {said}, “No extra money” would lead."
        )

    def test_what_is_said_does_not_pass_the_next_change(self) -> None:
        own = turned(0.2, 0.404, until=0.406)
        said = words.what_would_change_it(answer_of(LEADING, weight_flips=[own]))
        assert "counted for 40.5% of" in said

    def test_the_smallest_change_is_said(self) -> None:
        flips = [replace(turned(0.2, 0.9), id="voice"), turned(0.2, 0.1)]
        said = words.what_would_change_it(answer_of(LEADING, weight_flips=flips))
        assert said.startswith("If “Money spent” counted for 9% of")

    def test_a_future(self) -> None:
        drought = [0.1, 0.3, 0.2, 0.5, 0.3]
        assert words.what_would_change_it(answer_of(LEADING, by_future=[LEADING, drought])) == (
            "In the future “Drought”, “Direct grants” would lead."
        )

    def test_nothing(self) -> None:
        said = words.what_would_change_it(answer_of(LEADING))
        assert said == "No single weight and no future that we look at would change it."

    def test_without_money_all_are_equal_and_no_future_changes_that(self, inputs: Inputs) -> None:
        nothing = replace(default_scenario(inputs.dossier), total_musd=0.0)
        answer = find_answer(inputs, nothing)
        assert answer.verdict.sureness == "tie"
        assert "would lead" not in words.what_would_change_it(answer)


@pytest.mark.parametrize("folder", DOSSIERS, ids=lambda folder: folder.name)
def test_at_the_weight_that_is_said_the_rival_leads(folder: Path) -> None:
    """Strictly, or level to within a rounding error: for all priorities and at many totals."""
    inputs = drawn(read_dossier(folder))
    dossier = inputs.dossier
    most = dossier.header.total_musd.maximum.mode
    wrong, tried = [], 0
    for perspective in dossier.perspectives:
        for total in np.linspace(0.1, 1, 10).round(1) * most:
            scenario = replace(
                default_scenario(dossier), perspective=perspective.id, total_musd=float(total)
            )
            answer = find_answer(inputs, scenario)
            said = SAID.match(words.what_would_change_it(answer))
            if said is None:
                continue
            tried += 1
            criterion = [each.name for each in dossier.criteria].index(said["criterion"])
            weights = answer.comparison.weights
            now, share = weights[criterion], float(said["share"]) / 100
            assert 0 <= share <= 1
            raw = share_of(weights, criterion, share)
            ids = [each.id for each in dossier.criteria]
            there = compare(
                inputs, replace(scenario, weights=tuple(zip(ids, raw.tolist(), strict=True)))
            )
            assert there.weights[criterion] == pytest.approx(share, abs=1e-12)
            values = dict(zip((o.name for o in there.candidates), there.mean_value, strict=True))
            behind = max(values.values()) - values[said["rival"]]
            if behind > 1e-9 or share == now:
                wrong.append(f"{perspective.id} at {total:g}: {said[0]} behind by {behind:.2g}")
    assert tried
    assert not wrong, "\n".join(wrong)


SAID = re.compile(
    r"If “(?P<criterion>.+)” counted for (?P<share>[\d.]+)% of the decision instead of [\d.]+%, "
    r"“(?P<rival>.+)” would lead\.$"
)


def share_of(weights: Array, criterion: int, share: float) -> Array:
    """Weights with one of them at a share of all, and the others in proportion."""
    moved: Array = weights * (1 - share) / (1 - weights[criterion])
    moved[criterion] = share
    return moved
