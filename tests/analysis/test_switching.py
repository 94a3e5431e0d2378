import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from policy_model.analysis.switching import WeightSwitch, weight_switches
from policy_model.analysis.verdict import judge
from policy_model.model.inputs import Array
from tests.support import compared, comparison_of, lakeland


def at(weights: Array, criterion: int, share: float) -> Array:
    """Weights with one of them at `share` and the others in proportion."""
    moved: Array = weights * (1 - share) / (1 - weights[criterion])
    moved[criterion] = share
    return moved


def test_switch_by_hand() -> None:
    comparison = comparison_of([[[1], [0]], [[0], [1]]], [0.6, 0.4])
    first, second = weight_switches(comparison, 0)
    assert first == WeightSwitch(first.criterion, pytest.approx(first.weight), 0.5, 1)
    assert {first.criterion, second.criterion} == {0, 1}


def test_the_nearest_rival_is_named() -> None:
    # The second overtakes where the first weight is 0.5, the third where it is 2/3.
    comparison = comparison_of([[[1], [0]], [[0], [1]], [[0.8], [0.4]]], [0.9, 0.1])
    (switch, *_) = weight_switches(comparison, 0)
    assert (switch.rival, switch.needed) == (2, pytest.approx(2 / 3))


def test_where_one_dominates_no_weight_changes_the_leader() -> None:
    assert weight_switches(comparison_of([[[1], [1]], [[0.5], [0.9]]], [0.6, 0.4]), 0) == ()


def test_equal_options_do_not_change_places() -> None:
    assert weight_switches(comparison_of([[[0.5], [0.5]], [[0.5], [0.5]]], [0.6, 0.4]), 0) == ()
    nearly = [[[0.1 + 0.2], [0.5]], [[0.3], [0.5]]]
    assert weight_switches(comparison_of(nearly, [0.6, 0.4]), 0) == ()


def test_level_options_have_no_switch_at_the_weight_that_they_have() -> None:
    # 0.25 x 0 + 0.25 x 0.7 + 0.5 x 0.7 = 0.25 x 0 + 0.25 x 0.5 + 0.5 x 0.8.
    level = comparison_of([[[0], [0.7], [0.7]], [[0], [0.5], [0.8]]], [0.25, 0.25, 0.5])
    assert all(abs(each.needed - each.weight) > 0.01 for each in weight_switches(level, 0))


def test_a_weight_of_all_has_nothing_to_trade_with() -> None:
    comparison = comparison_of([[[1], [0]], [[0], [1]]], [1, 0])
    assert [switch.criterion for switch in weight_switches(comparison, 0)] == [1]


scores = st.lists(
    st.lists(st.integers(0, 10).map(lambda x: x / 10), min_size=3, max_size=3),
    min_size=2,
    max_size=4,
)
weights = st.lists(st.integers(1, 9), min_size=3, max_size=3)


@settings(max_examples=100)
@given(scores, weights)
def test_the_leader_leads_up_to_the_switch_and_the_rival_beyond(
    scored: list[list[float]], raw: list[int]
) -> None:
    table, shares = np.array(scored), np.array(raw) / sum(raw)
    comparison = comparison_of(table[..., None], shares)
    leader, second, *_ = comparison.ranking
    assume(comparison.mean_value[leader] > comparison.mean_value[second] + 1e-6)
    found = weight_switches(comparison, leader)
    sizes = [abs(switch.needed - switch.weight) for switch in found]
    assert sizes == sorted(sizes)
    for switch in found:
        towards = np.sign(switch.needed - switch.weight)
        for share in np.linspace(switch.weight, switch.needed, 7)[:-1]:
            values = table @ at(shares, switch.criterion, share)
            assert values[leader] >= values.max() - 1e-9
        values = table @ at(shares, switch.criterion, switch.needed)
        assert values[leader] == pytest.approx(values[switch.rival], abs=1e-9)
        beyond = switch.needed + 1e-4 * towards
        if 0 <= beyond <= 1:
            values = table @ at(shares, switch.criterion, beyond)
            assert values[switch.rival] > values[leader]


@settings(max_examples=100)
@given(scores, weights)
def test_no_change_of_leader_is_missed(scored: list[list[float]], raw: list[int]) -> None:
    table, shares = np.array(scored), np.array(raw) / sum(raw)
    comparison = comparison_of(table[..., None], shares)
    leader, second, *_ = comparison.ranking
    assume(comparison.mean_value[leader] > comparison.mean_value[second] + 1e-6)
    nearest = {
        switch.criterion: abs(switch.needed - switch.weight)
        for switch in weight_switches(comparison, leader)
    }
    for criterion in range(3):
        for share in np.linspace(0, 1, 21):
            values = table @ at(shares, criterion, share)
            if values.max() > values[leader] + 1e-9:
                assert nearest[criterion] <= abs(share - shares[criterion]) + 1e-9


def test_re_evaluating_the_model_on_both_sides_changes_the_leader() -> None:
    dossier = lakeland()
    comparison = compared(dossier)
    (switch, _) = weight_switches(comparison, judge(comparison).leader)
    ids = [criterion.id for criterion in dossier.criteria]
    leaders = [
        compared(
            dossier,
            weights=tuple(zip(ids, at(comparison.weights, switch.criterion, share), strict=True)),
        ).ranking[0]
        for share in (switch.needed - 0.001, switch.needed + 0.001)
    ]
    assert len(set(leaders)) == 2
    assert switch.rival in leaders
