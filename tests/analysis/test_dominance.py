"""Who is dominated: by hand, and against the definition on random options."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_model.analysis.dominance import dominated_by, find_dominated
from policy_model.dossier import Dossier
from tests.support import compared, comparison_of

GRID = st.integers(0, 4).map(float)
options = st.lists(st.tuples(GRID, GRID), min_size=1, max_size=7)


def dominates(one: tuple[float, float], other: tuple[float, float]) -> bool:
    no_worse = one[0] <= other[0] and one[1] >= other[1]
    return no_worse and one != other


def test_by_hand() -> None:
    spent, value = np.array([0.0, 2, 2, 3, 0]), np.array([0.4, 0.6, 0.5, 0.6, 0.3])
    assert dominated_by(spent, value) == (None, None, 1, 1, 0)


def test_equals_do_not_dominate_each_other() -> None:
    assert dominated_by(np.array([1.0, 1.0]), np.array([0.5, 0.5])) == (None, None)
    hair = 1e-9
    assert dominated_by(np.array([1.0, 1 + hair]), np.array([0.5, 0.5 - hair])) == (None, None)


@settings(max_examples=200)
@given(options)
def test_against_the_definition(pairs: list[tuple[float, float]]) -> None:
    spent, value = np.array(pairs).T
    found = dominated_by(spent, value)
    for option, by in zip(pairs, found, strict=True):
        assert (by is None) == (not any(dominates(other, option) for other in pairs))
        if by is not None:
            assert dominates(pairs[by], option)
            assert found[by] is None, "what dominates is itself not dominated"


@given(options, st.tuples(GRID, GRID))
def test_one_more_option_rescues_nobody(
    pairs: list[tuple[float, float]], more: tuple[float, float]
) -> None:
    before = dominated_by(*np.array(pairs).T)
    after = dominated_by(*np.array([*pairs, more]).T)
    assert all(now is not None for now, was in zip(after, before, strict=False) if was is not None)


def test_cost_is_left_out_and_a_point_stays_a_point_of_the_comparison() -> None:
    # The small dossier's second criterion is cost.
    comparison = comparison_of([[[0.2], [1]], [[0.7], [0]]], [0.25, 0.75])
    found = find_dominated(comparison)
    assert found.value == pytest.approx([0.05, 0.175])
    assert comparison.mean_value == pytest.approx([0.05 + 0.75, 0.175])
    assert found.cost_share == 0.75


def test_where_only_cost_counts_nothing_brings_points(dossier: Dossier) -> None:
    comparison = compared(dossier, weights=(("voice", 0.0), ("cost", 50.0)))
    found = find_dominated(comparison)
    assert not found.value.any()
    assert found.cost_share == 1
    dearer = [by is not None for by in found.dominated_by]
    assert dearer == [bool(spent) for spent in found.spent]


def test_a_mix_that_is_a_named_option_does_not_dominate_it(dossier: Dossier) -> None:
    comparison = compared(dossier, mix_musd=(("village_wells", 1.0),))
    found = find_dominated(comparison)
    (mix,) = (o for o, each in enumerate(comparison.candidates) if each.role == "mix")
    assert found.dominated_by[mix] == found.dominated_by[comparison.recommendation]
    assert found.spent == pytest.approx([c.spending.budgets.sum() for c in comparison.candidates])
