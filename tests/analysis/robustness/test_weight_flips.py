"""Every weight at which first place changes hands."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_model.analysis.comparison import Comparison
from policy_model.analysis.robustness.flips import Flip
from policy_model.analysis.robustness.weight_flips import weight_flips
from policy_model.model.inputs import Array
from tests.support import changed, compared, comparison_of, lakeland

_WEIGHTS = {"voice": 1, "cost": 1, "more": 1}
THREE = lakeland(
    {
        "criteria.more": {**changed({})["criteria"]["voice"], "name": "More", "short_name": "More"},
        "perspectives.villagers.weights": _WEIGHTS,
        "perspectives.treasury.weights": _WEIGHTS,
    }
)


def of_three(scored: list[list[float]], raw: list[int]) -> Comparison:
    """Scores of options on three criteria, and weights of any sum."""
    comparison = comparison_of(np.array(scored)[..., None], np.array(raw) / sum(raw))
    return replace(comparison, dossier=THREE)


def at(weights: Array, criterion: int, share: float) -> Array:
    """Weights with one of them at `share` and the others in proportion."""
    moved: Array = weights * (1 - share) / (1 - weights[criterion])
    moved[criterion] = share
    return moved


def test_all_changes_by_hand() -> None:
    # Values at a first weight of t: t, 1 - t, 0.6 and, never first, 0.5.
    scored = [[[1], [0]], [[0], [1]], [[0.6], [0.6]], [[0.5], [0.5]]]
    first, second = weight_flips(comparison_of(scored, [0.9, 0.1]))
    assert first.all_below == (Flip(pytest.approx(0.6), 2), Flip(pytest.approx(0.4), 1))
    assert (first.below, first.above, first.nearest) == (first.all_below[0], None, first.below)
    assert second.all_above == (Flip(pytest.approx(0.4), 2), Flip(pytest.approx(0.6), 1))
    assert (first.now, first.low, first.high, first.precision) == (pytest.approx(0.9), 0, 1, 0)


scores = st.lists(
    st.lists(st.integers(0, 10).map(lambda x: x / 10), min_size=3, max_size=3),
    min_size=1,
    max_size=5,
)
weights = st.lists(st.integers(1, 9), min_size=3, max_size=3)


@settings(max_examples=100)
@given(scores, weights)
def test_between_flips_the_leader_leads(scored: list[list[float]], raw: list[int]) -> None:
    table, shares = np.array(scored), np.array(raw) / sum(raw)
    comparison = of_three(scored, raw)
    for j, found in enumerate(weight_flips(comparison)):
        marks = [0.0, *[flip.at for flip in reversed(found.all_below)]]
        marks += [*[flip.at for flip in found.all_above], 1.0]
        leaders = [flip.leader for flip in reversed(found.all_below)]
        leaders += [comparison.contenders[0], *[flip.leader for flip in found.all_above]]
        assert marks == sorted(marks)
        for leader, low, high in zip(leaders, marks[:-1], marks[1:], strict=True):
            for share in np.linspace(low, high, 5):
                values = table @ at(shares, j, share)
                assert values[leader] >= values.max() - 1e-9


@settings(max_examples=100)
@given(scores, weights)
def test_no_change_of_leader_is_missed(scored: list[list[float]], raw: list[int]) -> None:
    table, shares = np.array(scored), np.array(raw) / sum(raw)
    comparison = of_three(scored, raw)
    leader = comparison.contenders[0]
    for j, found in enumerate(weight_flips(comparison)):
        nearest = abs(found.nearest.at - found.now) if found.nearest else np.inf
        for share in np.linspace(0, 1, 21):
            values = table @ at(shares, j, share)
            if values.max() > values[leader] + 1e-9:
                assert nearest <= abs(share - shares[j]) + 1e-9


def test_one_that_is_only_level_at_the_end_takes_no_lead() -> None:
    # Both are worth the same where the first criterion has all the weight.
    level = comparison_of([[[0.5], [1]], [[0.5], [0]]], [0.4, 0.6])
    assert not any(each.nearest for each in weight_flips(level))


def test_re_evaluating_the_model_on_both_sides_changes_the_leader() -> None:
    dossier = lakeland()
    comparison = compared(dossier)
    ids = [criterion.id for criterion in dossier.criteria]
    flips = [each for each in weight_flips(comparison) if each.nearest]
    assert flips
    for each in flips:
        assert each.nearest
        j, away = ids.index(each.id), np.sign(each.nearest.at - each.now)
        before, after = (
            compared(
                dossier, weights=tuple(zip(ids, at(comparison.weights, j, share), strict=True))
            ).contenders[0]
            for share in (each.nearest.at - 0.001 * away, each.nearest.at + 0.001 * away)
        )
        assert (before, after) == (comparison.contenders[0], each.nearest.leader)


def test_a_twin_takes_no_lead() -> None:
    mixed = compared(lakeland(), mix_musd=(("direct_grants", 1.0),))
    plain = compared(lakeland())
    assert weight_flips(mixed) == weight_flips(plain)


def test_degenerate_cases_change_nothing() -> None:
    alone = comparison_of([[[0.5], [0.2]]], [0.6, 0.4])
    alike = comparison_of([[[0.5], [0.2]], [[0.5], [0.2]]], [0.6, 0.4])
    single = comparison_of([[[1], [0]], [[0], [1]]], [1, 0])
    for comparison in (alone, alike):
        assert not any(each.nearest for each in weight_flips(comparison))
    assert weight_flips(single)[0].nearest is None, "nothing to trade with"
    assert weight_flips(single)[1].all_above == (Flip(pytest.approx(0.5), 1),)
