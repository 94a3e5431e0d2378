from dataclasses import replace
from math import exp, sqrt
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.integrate import solve_ivp

from policy_model.dossier import read_dossier
from policy_model.model.context import contexts
from policy_model.model.inputs import Array, Inputs
from policy_model.model.projection import added_reach, base_rates, project, reach
from tests.strategies import dossier_files
from tests.support import DOSSIERS, by_hand, column, drawn, read


def course(inputs: Inputs, budgets: Array, drivers: Array) -> Array:
    """Levels at the start and each year's end, shape (T + 1, K, C)."""
    return np.stack(list(project(inputs, budgets, contexts(inputs, drivers))))


def unmoved(inputs: Inputs, years: int) -> Array:
    """Drivers at their reference levels, shape (T, D)."""
    return np.tile(inputs.reference, (years, 1))


@pytest.mark.parametrize(
    ("money", "share"),
    [(0.0, 0.0), (0.3, 0.0), (0.5, 0.0), (2.5, 0.5), (4.5, 0.75), (1.5, 1 - sqrt(0.5))],
)
def test_reach_is_zero_at_start_up_and_halves_what_is_missing(money: float, share: float) -> None:
    assert reach(column(money), column(0.5), column(2.0)) == pytest.approx(share, abs=1e-15)


def test_a_running_programme_gives_less_for_the_next_dollar() -> None:
    # From 2.5 to 4.5 million: 0.75 - 0.50.
    inputs = by_hand(start_up=[0.5], half_potential=[2], running=[2.5])
    assert added_reach(inputs, column(2.0))[0] == pytest.approx(0.25)


def test_money_first_completes_the_start_up_of_what_runs() -> None:
    inputs = by_hand(start_up=[0.5], half_potential=[2], running=[0.3])
    assert added_reach(inputs, column(0.2))[0] == pytest.approx(0, abs=1e-15)
    assert added_reach(inputs, column(2.2))[0] == pytest.approx(0.5)


def test_base_rate_holds_the_start_level() -> None:
    # 0.1 x 0.2/0.8 = 0.025.
    assert base_rates(by_hand(start=[0.2])) == pytest.approx(0.025)


def test_what_is_lent_is_taken_from_the_base_rate() -> None:
    # 0.025 - 0.05 x 0.3 = 0.010 for the first outcome; 0.1 x 0.3/0.7 for the second.
    inputs = by_hand(outcomes=2, start=[0.2, 0.3], legitimation=[(0, 1, 0.05)])
    assert base_rates(inputs)[:, 0] == pytest.approx([0.010, 0.3 / 7])


def test_one_year_of_a_strengthening_programme() -> None:
    # Half the potential of 0.2 a year: gain 0.025 + 0.1, loss 0.1, so it tends to 5/9.
    inputs = by_hand(start=[0.2], strengthens=[(0, 0, 0.2)])
    levels = course(inputs, column(1.0), np.zeros((1, 0)))
    assert levels[1] == pytest.approx(5 / 9 + (0.2 - 5 / 9) * exp(-0.225))
    assert levels[1] == pytest.approx(0.271639, abs=1e-6)


def test_one_year_of_an_eroding_programme() -> None:
    # Gain 0.025, loss 0.1 + 0.5 x 0.2, so it tends to 1/9.
    inputs = by_hand(start=[0.2], erodes=[(0, 0, 0.2)])
    levels = course(inputs, column(1.0), np.zeros((1, 0)))
    assert levels[1] == pytest.approx(1 / 9 + (0.2 - 1 / 9) * exp(-0.225))


def test_context_weighs_on_programmes_both_ways_and_on_the_base_rate() -> None:
    # The driver falls from 1 to 0: half of both programmes' strength and of the base rate go.
    inputs = by_hand(
        programmes=2,
        drivers=1,
        start=[0.2],
        strengthens=[(0, 0, 0.2)],
        erodes=[(1, 0, 0.4)],
        programme_dependence=[(0, 0, 0.5), (1, 0, 0.5)],
        outcome_dependence=[(0, 0, 0.5)],
    )
    levels = course(inputs, column(1.0, 1.0), np.zeros((1, 1)))
    gain, loss = 0.0125 + 0.05, 0.1 + 0.1
    rest = gain / (gain + loss)
    assert levels[1] == pytest.approx(rest + (0.2 - rest) * exp(-gain - loss))


def test_outcomes_lend_by_their_level_at_the_start_of_the_year() -> None:
    # The source stands at 0.3 in the first year, whatever it gains in it.
    lending: dict[str, Any] = {
        "outcomes": 2,
        "start": [0.2, 0.3],
        "strengthens": [(0, 1, 0.5)],
        "legitimation": [(0, 1, 0.05)],
    }
    levels = course(by_hand(**lending), column(5.0), np.zeros((2, 0)))
    assert levels[1, 0] == pytest.approx(0.2)
    gain = 0.010 + 0.05 * levels[1, 1]
    rest = gain / (gain + 0.1)
    assert levels[2, 0] == pytest.approx(rest + (0.2 - rest) * np.exp(-gain - 0.1))


rates = st.floats(0, 2)


@settings(max_examples=100)
@given(
    start=st.floats(0, 0.99),
    decay=st.floats(0.01, 2),
    effects=st.tuples(rates, rates),
    exposure=st.floats(0, 10),
    budget=st.floats(0, 10),
    driver=st.tuples(st.floats(0, 1), st.floats(0, 1)),
    years=st.integers(1, 30),
)
def test_years_agree_with_a_differential_equation_solver(
    start: float,
    decay: float,
    effects: tuple[float, float],
    exposure: float,
    budget: float,
    driver: tuple[float, float],
    years: int,
) -> None:
    (strengthens, erodes), (level, reference) = effects, driver
    inputs = by_hand(
        drivers=1,
        start=[start],
        decay=[decay],
        start_up=[0.5],
        half_potential=[1.5],
        strengthens=[(0, 0, strengthens)],
        erodes=[(0, 0, erodes)],
        programme_dependence=[(0, 0, 0.6)],
        outcome_dependence=[(0, 0, 0.3)],
        exposure=[(0, 0, exposure)],
        reference=[reference],
    )
    # Written out again, from the equations.
    reached = 1 - 2 ** (-max(0.0, budget - 0.5) / 1.5)
    now, then = 1 - level, 1 - reference
    works = reached * (1 - 0.6 * now) / (1 - 0.6 * then)
    base = decay * start / (1 - start) * (1 - 0.3 * now) / (1 - 0.3 * then)
    gain = base + works * strengthens
    loss = decay * (1 + exposure * now) / (1 + exposure * then) + works * erodes
    solved = solve_ivp(
        lambda _, held: gain * (1 - held) - loss * held,
        (0, years),
        [start],
        t_eval=range(years + 1),
        method="RK45",
        rtol=1e-10,
        atol=1e-12,
    )
    levels = course(inputs, column(budget), np.full((years, 1), level))
    np.testing.assert_allclose(levels[:, 0, 0], solved.y[0], rtol=0, atol=1e-8)


@given(dossier_files(), st.integers(0, 2**32 - 1))
def test_a_year_of_a_random_dossier_agrees_with_the_solver(files: Any, seed: int) -> None:
    """Outcomes lend by their levels at the start of the year, so those are held fixed."""
    inputs = drawn(read(files), 1)
    random = np.random.default_rng(seed)
    budgets = random.uniform(0, 4, inputs.running.shape)
    drivers = random.uniform(size=(1, inputs.reference.size))
    (context,) = contexts(inputs, drivers)
    added = added_reach(inputs, budgets)
    gain, loss = base_rates(inputs) * context.outcomes, inputs.decay * context.decay
    for rate, links in ((gain, inputs.strengthens), (loss, inputs.erodes)):
        for p, k, each in links:
            rate[k] += context.programmes[p] * added[p] * each
    for k, source, each in inputs.legitimation:
        gain[k] += each * inputs.start[source]
    solved = solve_ivp(
        lambda _, level: gain[:, 0] * (1 - level) - loss[:, 0] * level,
        (0, 1),
        inputs.start[:, 0],
        method="RK45",
        rtol=1e-10,
        atol=1e-12,
    )
    levels = course(inputs, budgets, drivers)
    np.testing.assert_allclose(levels[1, :, 0], solved.y[:, -1], rtol=0, atol=1e-8)


@given(dossier_files(), st.integers(0, 2**32 - 1))
def test_levels_stay_between_0_and_1(files: Any, seed: int) -> None:
    inputs = drawn(read(files), 8)
    random = np.random.default_rng(seed)
    budgets = random.uniform(0, 5, (len(inputs.running), 1))
    levels = course(inputs, budgets, random.uniform(size=(30, inputs.reference.size)))
    assert levels.min() >= 0
    assert levels.max() <= 1


@pytest.mark.parametrize("years", [1, 30])
@pytest.mark.parametrize("folder", DOSSIERS, ids=lambda folder: folder.name)
def test_without_extra_money_the_reference_context_moves_nothing(folder: Any, years: int) -> None:
    inputs = drawn(read_dossier(folder))
    levels = course(inputs, np.zeros((len(inputs.running), 1)), unmoved(inputs, years))
    np.testing.assert_allclose(levels, np.tile(inputs.start, (years + 1, 1, 1)), atol=1e-12)


@given(dossier_files(), st.integers(1, 30))
def test_without_extra_money_random_dossiers_stand_still(files: Any, years: int) -> None:
    inputs = drawn(read(files), 8)
    levels = course(inputs, np.zeros((len(inputs.running), 1)), unmoved(inputs, years))
    np.testing.assert_allclose(levels[-1], inputs.start, rtol=0, atol=1e-12)


@given(dossier_files(), st.integers(0, 2**32 - 1))
def test_more_money_that_erodes_nothing_lowers_no_outcome(files: Any, seed: int) -> None:
    for effect in files["programmes"]["p0"]["effects_per_year"].values():
        effect.pop("erodes", None)
    inputs = drawn(read(files), 8)
    random = np.random.default_rng(seed)
    drivers = random.uniform(size=(10, inputs.reference.size))
    budgets = random.uniform(0, 3, (len(inputs.running), 1))
    more = budgets.copy()
    more[0] += random.uniform(0, 3)
    assert np.all(course(inputs, more, drivers) >= course(inputs, budgets, drivers) - 1e-12)


def without(inputs: Inputs) -> Inputs:
    """The same, as a dossier of format 1 has it."""
    return replace(inputs, needs=(), exposure=())


@given(dossier_files(), st.integers(0, 2**32 - 1))
def test_gates_and_exposure_change_no_bit_at_the_reference_levels(files: Any, seed: int) -> None:
    inputs = drawn(read(files), 8)
    budgets = np.random.default_rng(seed).uniform(0, 5, (len(inputs.running), 1))
    here = unmoved(inputs, 4)
    expected = course(without(inputs), budgets, here)
    np.testing.assert_array_equal(course(inputs, budgets, here), expected)


@given(dossier_files(), st.integers(0, 2**32 - 1))
def test_neutral_ones_change_no_bit_anywhere(files: Any, seed: int) -> None:
    inputs = drawn(read(files), 8)
    random = np.random.default_rng(seed)
    budgets = random.uniform(0, 5, (len(inputs.running), 1))
    drivers = random.uniform(size=(4, inputs.reference.size))
    neutral = replace(
        inputs,
        needs=tuple((p, d, np.ones(1) * inputs.hinders[d]) for p, d, _ in inputs.needs),
        exposure=tuple((k, d, np.zeros(1)) for k, d, _ in inputs.exposure),
    )
    expected = course(without(inputs), budgets, drivers)
    np.testing.assert_array_equal(course(neutral, budgets, drivers), expected)


def test_behind_a_shut_gate_money_strengthens_and_erodes_nothing() -> None:
    inputs = by_hand(
        drivers=1,
        outcomes=2,
        start=[0.2, 0.3],
        strengthens=[(0, 0, 0.2)],
        erodes=[(0, 1, 0.4)],
        needs=[(0, 0, 0.5)],
    )
    years = np.array([[0.4], [0.5]])
    levels = course(inputs, column(1.0), years)
    assert levels[1, :, 0] == pytest.approx([0.2, 0.3])
    assert levels[2, :, 0].tolist() == course(inputs, column(1.0), years[1:])[1, :, 0].tolist()


def test_bad_times_wear_down_what_is_there_but_erosion_stays() -> None:
    # Decay 0.1 doubles; the base rate 0.025 and the erosion of 0.5 x 0.2 stay.
    inputs = by_hand(
        drivers=1, start=[0.2], erodes=[(0, 0, 0.2)], exposure=[(0, 0, 1.0)], reference=[1]
    )
    levels = course(inputs, column(1.0), np.zeros((1, 1)))
    rest = 0.025 / 0.325
    assert levels[1] == pytest.approx(rest + (0.2 - rest) * exp(-0.325))


def test_many_budgets_at_once_are_as_each_alone() -> None:
    inputs = by_hand(programmes=2, start=[0.2], strengthens=[(0, 0, 0.2)], erodes=[(1, 0, 0.1)])
    budgets = np.array([[0.0, 1.0, 2.0], [3.0, 0.0, 1.0]])
    together = course(inputs, budgets, np.zeros((4, 0)))
    for at, alone in enumerate(budgets.T):
        each = course(inputs, alone[:, None], np.zeros((4, 0)))
        np.testing.assert_array_equal(together[..., at], each[..., 0])
