"""PRIM on planted boxes."""

from itertools import pairwise

import numpy as np
import pytest
from scipy.stats import binomtest

from policy_model.analysis.robustness.box import Box, Flags, box_of, by_chance, inside
from policy_model.analysis.robustness.prim import find_box, paste, peel, screened
from policy_model.model.inputs import Array

OPEN = np.inf


def space(dimensions: int = 5, cases: int = 4000, seed: int = 0) -> Array:
    return np.random.default_rng(seed).uniform(size=(dimensions, cases))


def limits(**ends: float) -> tuple[Array, Array]:
    """Limits of five dimensions by name: low1=0.3 is a low limit on the second."""
    low, high = np.full(5, -OPEN), np.full(5, OPEN)
    for name, limit in ends.items():
        (low if name.startswith("low") else high)[int(name[-1])] = limit
    return low, high


def planted(points: Array, seed: int = 1) -> Flags:
    """The corner x1 < 0.4, x3 > 0.7, in which 95 % are of interest, and 1 % elsewhere."""
    chance = np.where((points[1] < 0.4) & (points[3] > 0.7), 0.95, 0.01)
    flags: Flags = np.random.default_rng(seed).uniform(size=points.shape[1]) < chance
    return flags


def found_in(points: Array, interest: Flags) -> Box:
    _, box = find_box(points, interest)
    assert box is not None
    return box


# By hand: ten cases in a row, the last four of interest, and one stray.

ROW = np.arange(10.0)[None]
LAST = np.array([0, 1, 0, 0, 0, 0, 1, 1, 1, 1], dtype=bool)


def test_coverage_density_mass_by_hand() -> None:
    box = box_of(ROW, LAST, np.array([5.0]), np.array([OPEN]))
    assert (box.coverage, box.density, box.mass, box.share) == (4 / 5, 4 / 5, 5 / 10, 5 / 10)
    assert box.restricted == (0,)
    within = inside(ROW, box.low, box.high)
    assert within.tolist() == [False] * 5 + [True] * 5
    assert box.correlation == pytest.approx(np.corrcoef(within, LAST)[0, 1])


def test_correlation_of_the_whole_space_and_of_nothing_is_none() -> None:
    for low in (-OPEN, 50.0):
        assert box_of(ROW, LAST, np.array([low]), np.array([OPEN])).correlation == 0


def test_an_empty_box_has_no_density() -> None:
    box = box_of(ROW, LAST, np.array([50.0]), np.array([OPEN]))
    assert (box.coverage, box.density, box.mass) == (0, 0, 0)


def test_quasi_p_values_are_those_of_a_binomial_test() -> None:
    box = box_of(ROW, LAST, np.array([5.0]), np.array([OPEN]))
    expected = binomtest(4, 5, 0.5, alternative="greater").pvalue
    assert by_chance(ROW, LAST, box) == {0: pytest.approx(expected)}
    points = space()
    interest = planted(points)
    box = box_of(points, interest, *limits(high1=0.4, low3=0.7, low0=0.05))
    chances = by_chance(points, interest, box)
    assert list(chances) == [0, 1, 3]
    held = inside(points, box.low, box.high)
    for d in chances:
        without = [each.copy() for each in (box.low, box.high)]
        without[0][d], without[1][d] = -OPEN, OPEN
        rate = interest[inside(points, *without)].mean()
        test = binomtest(int(interest[held].sum()), int(held.sum()), rate, alternative="greater")
        assert chances[d] == pytest.approx(test.pvalue)
    assert max(chances[1], chances[3]) < 1e-100
    assert chances[0] > 0.01


# Planted boxes.


def test_a_planted_corner_is_found() -> None:
    points = space()
    box = found_in(points, planted(points))
    assert box.restricted == (1, 3)
    assert box.high[1] == pytest.approx(0.4, abs=0.03)
    assert box.low[3] == pytest.approx(0.7, abs=0.03)
    assert (box.low[1], box.high[3]) == (-OPEN, OPEN)
    assert box.coverage > 0.85
    assert box.density > 0.85


def test_a_planted_band_is_found() -> None:
    points = space()
    interest: Flags = np.abs(points[2] - 0.5) < 0.1
    box = found_in(points, interest)
    assert box.restricted == (2,)
    assert (box.low[2], box.high[2]) == (pytest.approx(0.4, abs=0.02), pytest.approx(0.6, abs=0.02))


def test_a_common_outcome_has_a_box_too() -> None:
    points = space()
    box = found_in(points, points[4] < 0.7)
    assert box.restricted == (4,)
    assert box.high[4] == pytest.approx(0.7, abs=0.03)


def test_the_order_of_dimensions_changes_nothing() -> None:
    points, order = space(), [3, 0, 4, 2, 1]
    interest = planted(points)
    one, other = found_in(points, interest), found_in(points[order], interest)
    np.testing.assert_array_equal(one.low[order], other.low)
    np.testing.assert_array_equal(one.high[order], other.high)


def test_chance_makes_no_box() -> None:
    for seed in range(5):
        points = space(dimensions=60, cases=2000, seed=seed)
        interest: Flags = np.random.default_rng(seed + 100).uniform(size=2000) < 0.2
        assert find_box(points, interest) == ((), None)


def test_dimensions_without_spread_are_never_limited() -> None:
    points = space()
    points[0], points[2] = 0.3, 1.0
    assert found_in(points, planted(points)).restricted == (1, 3)
    assert find_box(np.ones((2, 50)), np.arange(50) < 9) == ((), None)
    assert find_box(np.ones((0, 50)), np.arange(50) < 9) == ((), None)


def test_a_trajectory_goes_from_all_to_less_and_denser() -> None:
    points = space()
    trajectory, box = find_box(points, planted(points))
    assert (trajectory[0].mass, trajectory[0].coverage) == (1, 1)
    assert all(a.mass > b.mass for a, b in pairwise(trajectory))
    assert all(set(each.restricted) <= {1, 3} for each in trajectory)
    assert box is not None
    assert box.correlation >= max(each.correlation for each in trajectory) - 1e-12


def test_each_peel_takes_the_slice_that_leaves_most_density() -> None:
    points = space(dimensions=2, cases=200)
    interest: Flags = points[1] > 0.6
    whole, first, *_ = peel(points, interest)
    assert (whole.restricted, first.restricted) == ((), (1,))
    assert first.low[1] == pytest.approx(np.quantile(points[1], 0.05))
    assert peel(points, interest)[-1].density == 1


@pytest.mark.parametrize("seed", range(4))
def test_the_first_peel_is_the_best_of_all_slices(seed: int) -> None:
    points = space(dimensions=3, cases=300, seed=seed)
    interest: Flags = np.random.default_rng(seed + 100).uniform(size=300) < 0.3
    ends = np.quantile(points, (0.05, 0.95), axis=1)
    slices = [points[d] >= ends[0, d] for d in range(3)] + [
        points[d] <= ends[1, d] for d in range(3)
    ]
    assert peel(points, interest)[1].density == max(interest[kept].mean() for kept in slices)


def test_pasting_gives_back_what_was_peeled_too_far() -> None:
    points = space()
    interest: Flags = (points[1] < 0.4) | (points[1] > 0.9)
    narrow = box_of(points, interest, *limits(high1=0.2, low3=0.5))
    assert paste(points, interest, narrow) is narrow  # pure: no gain in density
    mixed = box_of(points, interest, *limits(high1=0.5))
    assert paste(points, interest, mixed).high[1] == 0.5
    flat = box_of(points, points[3] > 0.3, *limits(low3=0.2, high3=0.5))
    wider = paste(points, points[3] > 0.3, flat)
    assert wider.high[3] == OPEN
    assert wider.density > flat.density


def test_the_best_of_many_intervals_is_judged_as_such() -> None:
    bound, near = 0.05 / (20 * 21 / 2), 0
    for seed in range(60):
        points = space(dimensions=1, cases=400, seed=seed)
        chance = np.random.default_rng(seed + 100).uniform(size=400)
        interest: Flags = chance < np.where(points[0] > 0.8, 0.4, 0.2)
        best = max(peel(points, interest), key=lambda box: box.correlation)
        p_value = max(by_chance(points, interest, best).values())
        assert (find_box(points, interest)[1] is not None) == (p_value < bound)
        near += bound / 2 < p_value < 2 * bound
    assert near, "some on either side of the bound"


def test_screening_puts_the_largest_effect_first() -> None:
    points = space(dimensions=40)
    interest: Flags = (points[7] < 0.3) | ((points[9] > 0.45) & (points[9] < 0.55))
    tried = screened(points, interest)
    assert tried[:2] == (7, 9)
    assert len(tried) == 12


def test_pasting_goes_by_a_twentieth_of_the_cases_inside() -> None:
    row = np.arange(100.0)[None]
    interest: Flags = np.isin(row[0], [48, *range(60, 70)])  # and none at 49
    box = box_of(row, interest, np.array([50.0]), np.array([OPEN]))
    assert paste(row, interest, box).low[0] == 48


def test_progress_is_told_and_cancels() -> None:
    points = space(cases=500)
    told: list[float] = []
    find_box(points, planted(points), told.append)
    assert told == sorted(told)
    assert told[-1] == 1

    def stop(done: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        find_box(points, planted(points), stop)
