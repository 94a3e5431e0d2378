from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_model.model.context import contexts, driver_paths, exposed, multiplier, open_gates
from policy_model.model.inputs import Array
from tests.support import by_hand, lakeland, likely


def left(levels: list[float], dependence: list[float], **symbols: object) -> float:
    """What the context leaves of the one programme's effect."""
    links = [(0, d, share) for d, share in enumerate(dependence)]
    inputs = by_hand(drivers=len(levels), programme_dependence=links, **symbols)
    found = multiplier(inputs.programme_dependence, (1, 1), inputs, np.array(levels))
    return float(found[0, 0])


# A helping driver with g = 0.4 at 0.5 leaves 1 - 0.4 (1 - 0.5) = 0.8; at 0, 0.6; at 1, all.
@pytest.mark.parametrize(
    ("level", "expected"), [(0.5, 1), (0, 0.6 / 0.8), (1, 1 / 0.8), (0.75, 0.9 / 0.8)]
)
def test_a_helping_driver(level: float, expected: float) -> None:
    assert left([level], [0.4], reference=[0.5]) == pytest.approx(expected)


# A hindering one with g = 0.4 at 0.25 leaves 1 - 0.4 x 0.25 = 0.9; at 1, 0.6; at 0, all.
@pytest.mark.parametrize("level_and_left", [(0.25, 1), (1, 0.6 / 0.9), (0, 1 / 0.9)])
def test_a_hindering_driver(level_and_left: tuple[float, float]) -> None:
    level, expected = level_and_left
    assert left([level], [0.4], reference=[0.25], hinders=[True]) == pytest.approx(expected)


def test_drivers_multiply() -> None:
    found = left([0, 1], [0.4, 0.4], reference=[0.5, 0.25], hinders=[False, True])
    assert found == pytest.approx(0.75 * 2 / 3) == 0.5


@given(st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1)), min_size=1, max_size=5))
def test_levels_by_draw_leave_what_each_leaves_alone(levels: list[tuple[float, float]]) -> None:
    symbols = {"reference": [0.5, 0.25], "hinders": [False, True]}
    inputs = by_hand(drivers=2, programme_dependence=[(0, 0, 0.4), (0, 1, 0.3)], **symbols)
    shape = (1, len(levels))
    found = multiplier(inputs.programme_dependence, shape, inputs, np.array(levels).T)
    assert found[0].tolist() == [left(list(pair), [0.4, 0.3], **symbols) for pair in levels]


def test_full_dependence_on_an_absent_driver_leaves_nothing() -> None:
    assert left([0], [1]) == 0


@settings(max_examples=100)
@given(st.lists(st.floats(0, 1), min_size=2, max_size=2), st.floats(0, 0.99), st.booleans())
def test_the_reference_context_leaves_exactly_all(
    levels: list[float], share: float, hinders: bool
) -> None:
    found = left(levels, [share, share], reference=levels, hinders=[hinders, False])
    assert found == 1.0


# A need is read on the driver's own scale: at least so much of what helps, at most of what hinders.
@pytest.mark.parametrize(
    ("level", "hinders", "runs"),
    [
        (0.3, False, True),
        (0.29, False, False),
        (1, False, True),
        (0.3, True, True),
        (0.31, True, False),
        (0, True, True),
    ],
)
def test_a_gate_is_shut_beyond_what_is_needed(level: float, hinders: bool, runs: bool) -> None:
    inputs = by_hand(drivers=1, hinders=[hinders], reference=[0.3], needs=[(0, 0, 0.3)])
    assert open_gates(inputs, np.array([level])).tolist() == [[runs]]
    by_draw = replace(inputs, running=np.zeros((1, 2)))
    assert open_gates(by_draw, np.array([[level, 0.3]])).tolist() == [[runs, True]]


def test_every_need_has_to_be_met_and_others_run_on() -> None:
    needs = [(0, 0, 0.5), (0, 1, 0.5)]
    inputs = by_hand(programmes=2, drivers=2, needs=needs, programme_dependence=[(0, 0, 0.5)])
    (now,) = contexts(inputs, np.array([[0.6, 0.4]]))
    assert now.programmes.tolist() == [[0], [1]]
    (now,) = contexts(inputs, np.array([[0.6, 0.6]]))
    assert now.programmes.tolist() == [[pytest.approx(0.8)], [1]]


def test_a_gate_shuts_and_opens_year_by_year_along_a_path() -> None:
    rains = {1: 0.5, 3: 0.1, 5: 0.5}
    dossier = lakeland(
        {
            "dossier.format": 2,
            "futures.drought.paths.good_rains": rains,
            "programmes.village_wells.needs": {"good_rains": 0.3},
        }
    )
    levels = driver_paths(dossier, dossier.futures[1], {}, 6)
    runs = [year.programmes[0, 0] > 0 for year in contexts(likely(dossier), levels)]
    assert runs == [True, True, False, True, True, True]


@pytest.mark.parametrize("ends", [(0.5, 0.1, 3), (0.7, 0.1, 4), (0.9, 0.2, 8), (0.1, 0.9, 9)])
def test_a_path_that_meets_a_need_on_its_way_is_not_rounded_below_it(
    ends: tuple[float, float, int],
) -> None:
    first, last, years = ends
    for year in range(years):  # as an author works it out
        met = round(first + (last - first) * year / (years - 1), 12)
        path = np.interp([1 + year], [1, years], [first, last])
        for hinders in (False, True):
            inputs = by_hand(drivers=1, hinders=[hinders], needs=[(0, 0, met)])
            assert open_gates(inputs, path).all()


# With φ = 1, a helping driver that falls from 0.5 to 0 makes decay 2 / 1.5 times as fast; one
# that hinders and rises from 0.25 to 1, 2 / 1.25.
@pytest.mark.parametrize(
    ("levels", "shares", "faster"),
    [
        ([0, 0.25], [1, 0], 2 / 1.5),
        ([0.5, 1], [0, 1], 2 / 1.25),
        ([0, 1], [1, 1], 3 / 1.75),
        ([1, 0], [1, 1], 1 / 1.75),
        ([0, 1], [0, 0], 1),
    ],
)
def test_exposure(levels: list[float], shares: list[float], faster: float) -> None:
    links = [(0, d, share) for d, share in enumerate(shares)]
    inputs = by_hand(drivers=2, reference=[0.5, 0.25], hinders=[False, True], exposure=links)
    assert exposed(inputs, np.array(levels)) == pytest.approx(faster)
    by_draw = exposed(replace(inputs, start=np.zeros((1, 2))), np.array([levels, levels]).T)
    assert by_draw.tolist() == [[exposed(inputs, np.array(levels)).item()] * 2]


@settings(max_examples=100)
@given(
    st.lists(st.floats(0, 1), min_size=2, max_size=2),
    st.lists(st.floats(0, 10), min_size=2, max_size=2),
    st.booleans(),
)
def test_at_the_reference_levels_gates_are_open_and_nothing_decays_faster(
    levels: list[float], shares: list[float], hinders: bool
) -> None:
    inputs = by_hand(
        drivers=2,
        reference=levels,
        hinders=[hinders, False],
        needs=[(0, d, level) for d, level in enumerate(levels)],
        exposure=[(0, d, share) for d, share in enumerate(shares)],
    )
    (now,) = contexts(inputs, np.array([levels]))
    assert (now.programmes.item(), now.decay.item()) == (1.0, 1.0)


def paths(future: str = "calm", years: int = 4, **levels: float) -> list[float]:
    dossier = lakeland({"futures.drought.paths.good_rains": {1: 0.5, 3: 0.1}})
    chosen = next(each for each in dossier.futures if each.id == future)
    return driver_paths(dossier, chosen, levels, years)[:, 0].tolist()


def test_a_driver_stays_at_its_reference() -> None:
    assert paths() == [0.5, 0.5, 0.5, 0.5]


def test_a_slider_moves_a_driver_from_the_first_year() -> None:
    assert paths(good_rains=0.9) == [0.9] * 4


def test_a_future_rules_its_drivers_in_straight_lines_and_flat_after() -> None:
    assert paths("drought", good_rains=0.9) == pytest.approx([0.5, 0.3, 0.1, 0.1])


def test_a_path_is_flat_before_its_first_year() -> None:
    dossier = lakeland({"futures.drought.paths.good_rains": {2: 0.2, 3: 0.4}})
    found = driver_paths(dossier, dossier.futures[1], {}, 4)
    assert found[:, 0] == pytest.approx([0.2, 0.2, 0.4, 0.4])


@pytest.mark.parametrize("years", [1, 30])
def test_paths_reach_to_the_horizon(years: int) -> None:
    assert len(paths("drought", years)) == years


def test_years_with_equal_drivers_share_a_context() -> None:
    inputs = by_hand(drivers=1, programme_dependence=[(0, 0, 0.5)])
    levels: Array = np.array([[1.0], [0.0], [1.0]])
    first, second, third = contexts(inputs, levels)
    assert first is third
    assert (first.programmes.item(), second.programmes.item()) == (1.0, 0.5)
