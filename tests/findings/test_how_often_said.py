"""How often each option comes first, in words."""

from dataclasses import replace

import numpy as np
import pytest

from policy_model.analysis.answer import Answer
from policy_model.analysis.robustness.acceptability import (
    Acceptability,
    JudgementsAre,
    WeightsAre,
    acceptability,
)
from policy_model.analysis.verdict import judge
from policy_model.findings.how_often import FINDING
from policy_model.findings.how_often import sentences as words
from tests.support import comparison_of
from tests.words.support import ADVICE, GRANTS, LEADING, MINISTRY, answer_of, asked


def found_of(answer: Answer, first: dict[int, float], **changes: object) -> Acceptability:
    """Acceptability with these shares of first ranks, the rest last."""
    found = acceptability(answer.comparison)
    ranks = np.zeros_like(found.ranks)
    for o in found.contenders:
        ranks[o, 0] = first.get(o, 0.0)
        ranks[o, -1] = 1 - ranks[o, 0]
    return replace(found, ranks=ranks, ever_first=ranks[:, 0] > 0, **changes)


def test_the_verdict_is_the_design_s() -> None:
    answer = answer_of(LEADING)
    found = found_of(answer, {ADVICE: 1.0})
    assert words.verdict(answer, found) == (
        "Robust. “Village wells first” comes first in 100% of cases."
    )


def test_an_option_that_is_first_more_often_is_named() -> None:
    answer = answer_of(LEADING, first_share=0.4)
    said = words.verdict(answer, found_of(answer, {ADVICE: 0.4, GRANTS: 0.6}))
    assert said == (
        "Fragile. “Village wells first” comes first in only 40% of cases. “Direct grants” does so "
        "more often, in 60%."
    )


@pytest.mark.parametrize(
    ("weights", "judgements", "said"),
    [
        (
            "unknown",
            "drawn",
            "If nothing is known of what one cares about, and with every judgement anywhere",
        ),
        ("fixed", "drawn", "With the weights just as they are and with every judgement anywhere"),
        ("around", "fixed", "With weights around the sliders and with every judgement's score at"),
    ],
)
def test_what_is_let_loose_is_said(
    weights: WeightsAre, judgements: JudgementsAre, said: str
) -> None:
    answer = answer_of(LEADING)
    found = replace(
        found_of(answer, {ADVICE: 0.9, GRANTS: 0.1}), weights=weights, judgements=judgements
    )
    verdict = words.verdict(answer, found)
    assert verdict.startswith(said)
    assert verdict.endswith("“Village wells first” comes first in 90% of cases.")


def test_nothing_drawn() -> None:
    answer = answer_of(LEADING)
    found = acceptability(answer.comparison, "fixed", "fixed")
    assert words.verdict(answer, found).endswith("comes first in the one case there is.")
    assert words.shares(found).startswith("Nothing is drawn")
    assert "stand still" in words.care(answer, found)
    level = answer_of([0.5, 0.5, 0.1, 0.1, 0.1])
    found = acceptability(level.comparison, "fixed", "fixed")
    assert words.verdict(level, found).endswith("is level with another.")


def test_no_extra_money_and_no_other_option() -> None:
    told = FINDING.told(answer_of(LEADING, total_musd=0.0))
    assert "nothing to compare" in told.verdict
    assert not told.parts
    comparison = comparison_of([[[0.5], [0.5]]], [0.5, 0.5])
    alone = replace(answer_of(LEADING), comparison=comparison, verdict=judge(comparison))
    found = acceptability(comparison)
    assert words.verdict(alone, found).endswith("is the only option, and so always first.")
    assert "puts another option" in words.care(alone, found)


def test_the_caption_has_the_largest_error_once() -> None:
    answer = answer_of(LEADING)
    found = found_of(answer, {ADVICE: 0.5, GRANTS: 0.5}, draws=10_000)
    assert "within about 0.5 points" in words.drawn(found)
    assert "10,000 cases" in words.shares(found)
    assert "judgements from their ranges and weights around the sliders" in words.drawn(found)
    sure = found_of(answer, {ADVICE: 1.0})
    assert "without an error" in words.drawn(sure)


def test_what_to_care_about() -> None:
    answer = answer_of(LEADING)
    central = np.zeros((5, 2))
    central[ADVICE], central[GRANTS], central[MINISTRY] = (0.5, 0.5), (0.2, 0.8), (0.5, 0.5)
    shares = {ADVICE: 0.9, GRANTS: 0.06, MINISTRY: 0.04}
    found = found_of(answer, shares, central_weights=central, draws=2000)
    assert words.care(answer, found) == (
        "“Direct grants” comes first (6% of cases) where on average “Money spent” counts for 80% "
        "of the decision instead of 50%."
    )
    assert "2 options never came first and are left out" in words.care_caption(found)
    few = words.care(answer, replace(found, draws=100))
    assert "(6% of cases, 6 cases in all)" in few
    same = replace(found, central_weights=np.full((5, 2), 0.5))
    assert words.care(answer, same).startswith("It is not what one cares about")


def test_unknown_weights_are_compared_with_their_own_mean() -> None:
    """Criteria count the same on average there, whatever the sliders say."""
    answer = answer_of(LEADING)
    answer = replace(answer, comparison=replace(answer.comparison, weights=np.array([0.9, 0.1])))
    found = acceptability(answer.comparison, "unknown")
    assert found.mean_weights.tolist() == [0.5, 0.5]
    assert acceptability(answer.comparison).mean_weights.tolist() == [0.9, 0.1]
    central = np.full((5, 2), 0.5)
    even = replace(
        found_of(answer, {ADVICE: 0.9, GRANTS: 0.1}, central_weights=central, weights="unknown"),
        mean_weights=found.mean_weights,
    )
    assert words.care(answer, even).startswith("It is not what one cares about")
    central[GRANTS] = 0.4, 0.6
    said = words.care(answer, replace(even, central_weights=central))
    assert said.endswith("counts for 60% of the decision instead of 50% over all cases.")
    assert "what it counts for now" not in words.care_caption(even)


def test_never_first_is_said_so() -> None:
    answer = answer_of(LEADING)
    found = replace(found_of(answer, {GRANTS: 1.0}), weights="fixed")
    assert "“Village wells first” never comes first." in words.verdict(answer, found)


def test_options_stand_in_the_order_of_their_first_ranks() -> None:
    answer = answer_of(LEADING)
    found = found_of(answer, {ADVICE: 0.2, GRANTS: 0.7, MINISTRY: 0.1})
    assert words.by_first_rank(found)[:3] == (GRANTS, ADVICE, MINISTRY)


def test_a_rare_first_rank_is_no_reason_to_stand_above_a_better_mean_rank() -> None:
    answer = answer_of(LEADING)
    found = found_of(answer, {ADVICE: 0.99, MINISTRY: 0.004})
    ranks = found.ranks.copy()
    ranks[GRANTS] = np.eye(ranks.shape[1])[1]
    assert words.by_first_rank(replace(found, ranks=ranks))[:2] == (ADVICE, GRANTS)


def test_ranks_are_said() -> None:
    said = [words.ordinal(rank) for rank in (1, 2, 3, 4, 11, 12, 13, 21, 112)]
    assert said == ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "112th"]


def test_a_real_answer_is_described(dossier: object) -> None:
    answer = asked(dossier)  # type: ignore[arg-type]
    found = acceptability(answer.comparison, "unknown")
    said = words.rank_alt(answer, found)
    assert all(option.name in said for option in answer.comparison.candidates)
    assert "nan" not in said
