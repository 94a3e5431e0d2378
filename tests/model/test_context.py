import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_model.model.context import contexts, driver_paths, multiplier
from policy_model.model.inputs import Array
from tests.support import by_hand, lakeland


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
