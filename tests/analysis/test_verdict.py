from dataclasses import replace

import numpy as np
import pytest

from policy_model.analysis.comparison import Comparison, compare
from policy_model.analysis.verdict import Verdict, judge
from policy_model.model.inputs import Inputs
from policy_model.scenario import default_scenario
from tests.support import compared, comparison_of, lakeland

DRAWS = 100


def values(*options: float | list[float]) -> Comparison:
    """A comparison of options whose values, in each draw, are these."""
    return comparison_of([[np.broadcast_to(each, DRAWS)] for each in options], [1])


def draws(*parts: tuple[int, float]) -> list[float]:
    return [value for count, value in parts for _ in range(count)]


def test_leader_runner_up_and_lead() -> None:
    verdict = judge(values(0.2, 0.5, 0.4))
    assert verdict == Verdict(1, 2, pytest.approx(0.1), pytest.approx(0.1), 1.0, "robust")


@pytest.mark.parametrize(("lead", "sureness"), [(0.0099, "tie"), (0.0101, "robust"), (0, "tie")])
def test_a_mean_lead_under_a_hundredth_is_a_tie(lead: float, sureness: str) -> None:
    assert judge(values(0.5 + lead, 0.5)).sureness == sureness


@pytest.mark.parametrize(("won", "sureness"), [(80, "robust"), (79, "fragile")])
def test_robust_is_first_in_four_fifths_of_draws(won: int, sureness: str) -> None:
    # A third option is best in the other draws; the runner-up never is.
    third = draws((won, 0.0), (DRAWS - won, 0.9))
    verdict = judge(values(0.6, 0.5, third))
    assert (verdict.leader, verdict.runner_up) == (0, 1)
    assert verdict.first_share == pytest.approx(won / DRAWS)
    assert verdict.sureness == sureness


@pytest.mark.parametrize(("lost", "sureness"), [(4, "robust"), (6, "fragile")])
def test_robust_is_ahead_in_all_but_a_twentieth_of_draws(lost: int, sureness: str) -> None:
    runner_up = draws((DRAWS - lost, 0.3), (lost, 0.7))
    verdict = judge(values(0.6, runner_up))
    assert verdict.first_share >= 0.8
    assert (verdict.lead_p05 > 0) == (sureness == "robust")
    assert verdict.sureness == sureness


def test_lead_is_at_the_scenarios_weights_and_its_range_at_drawn_ones() -> None:
    scores = [[[1, 1], [0, 0]], [[0, 0], [1, 1]]]
    verdict = judge(comparison_of(scores, [0.6, 0.4], [[0.6, 0.1], [0.4, 0.9]]))
    assert verdict.lead == pytest.approx(0.2)
    assert verdict.lead_p05 == pytest.approx(np.quantile([0.2, -0.8], 0.05))
    assert verdict.first_share == 0.5
    assert verdict.sureness == "fragile"


def test_a_mix_like_a_named_option_is_left_out(inputs: Inputs) -> None:
    plain = default_scenario(inputs.dossier)
    mixed = replace(plain, mix_musd=(("village_wells", 1.0),))
    assert judge(compare(inputs, mixed)) == judge(compare(inputs, plain))


def test_a_mix_of_its_own_may_lead() -> None:
    effect = "programmes.direct_grants.effects_per_year.village_groups.strengthens"
    mix = (("direct_grants", 1.0), ("village_wells", 1.0))
    comparison = compared(lakeland({effect: "strong"}), mix_musd=mix)
    assert comparison.candidates[judge(comparison).leader].role == "mix"


def test_one_option_alone_is_a_tie_with_itself() -> None:
    verdict = judge(values(0.5))
    assert (verdict.leader, verdict.runner_up, verdict.sureness) == (0, 0, "tie")
