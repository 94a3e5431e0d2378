"""Derivatives of outcomes by reach: against the projection itself, and differences of it."""

from dataclasses import replace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_model.analysis.comparison import setting_of
from policy_model.model.inputs import Array
from policy_model.model.outlook import Setting
from policy_model.model.projection import all_reach, project
from policy_model.model.sensitivity import answering, by_erosion, by_strengthening, follow
from policy_model.scenario import default_scenario
from tests.strategies import dossier_files
from tests.support import by_hand, changed, column, drawn, lakeland, read

STEP = 1e-6


def setting_and_budgets(files, shares, future="drought", years=5) -> tuple[Setting, Array]:
    dossier = read(files)
    scenario = replace(default_scenario(dossier), future=future, horizon_years=years)
    return setting_of(drawn(dossier, 4), scenario), np.array(shares[: len(dossier.programmes)])


budgets_of_three = st.lists(st.floats(0.01, 4), min_size=3, max_size=3)


@settings(max_examples=25, deadline=None)
@given(dossier_files(), budgets_of_three, st.integers(1, 8))
def test_followed_levels_are_the_projected_ones_bit_by_bit(files, budgets, years):
    setting, mix = setting_and_budgets(files, budgets, years=years)
    projected = list(project(setting.inputs, mix[:, None], setting.contexts))
    course = follow(setting.inputs, mix[:, None], setting.contexts)
    np.testing.assert_array_equal([year.after for year in course], projected[1:])
    np.testing.assert_array_equal([year.before for year in course], projected[:-1])


@settings(max_examples=25, deadline=None)
@given(dossier_files(), budgets_of_three, st.integers(0, 999))
def test_derivatives_by_reach_are_those_of_differences(files, budgets, seed):
    assert_differences(*setting_and_budgets(files, budgets), seed)


def test_derivatives_count_a_half_shut_gate_and_exposure_as_the_projection_does():
    changes = {
        "dossier.format": 2,
        "programmes.village_wells.needs": {"good_rains": 0.2},
        "programmes.ministry_pumps.needs": {"good_rains": 0.4},
        "outcomes.village_groups.exposure": {"good_rains": {"low": 0.5, "mode": 1, "high": 3}},
        "outcomes.water_ministry.exposure": {"good_rains": 2},
        "outcomes.village_groups.legitimated_by": {"water_ministry": 0.005},
    }
    setting, mix = setting_and_budgets(changed(changes), [1.5, 0.7, 0.4])
    runs = np.array([year.programmes[:2, 0] > 0 for year in setting.contexts])
    assert runs.sum(axis=0).tolist() == [2, 1]
    assert_differences(setting, mix, 1)


def assert_differences(setting, mix, seed):
    inputs = setting.inputs
    at_horizon = np.random.default_rng(seed).normal(size=inputs.start.shape)
    for programme in range(len(mix)):
        # More reach is more of every rate that hangs on it; where the reach is 0, look elsewhere.
        reach = all_reach(inputs, mix[:, None])[programme]
        if np.any(reach < 1e-3):
            continue

        def number(factor, programme=programme):
            changed = replace(
                inputs,
                strengthens=_times(inputs.strengthens, programme, factor),
                erodes=_times(inputs.erodes, programme, factor),
            )
            *_, last = project(changed, mix[:, None], setting.contexts)
            return np.sum(at_horizon * last, axis=0)

        course = follow(inputs, mix[:, None], setting.contexts)
        years = answering(inputs, course, at_horizon)
        found = (by_strengthening(inputs, years) + by_erosion(inputs, years))[programme]
        expected = (number(1 + STEP) - number(1 - STEP)) / (2 * STEP * reach)
        np.testing.assert_allclose(found, expected, rtol=1e-5, atol=1e-6)


def _times(links, programme, factor):
    return tuple((p, k, rate * (factor if p == programme else 1)) for p, k, rate in links)


def test_one_year_of_one_outcome_by_hand():
    # From 0, with gain e r and decay d: E = g/(g+d) (1 - exp(-(g+d))), differentiated by r.
    inputs = by_hand(strengthens=[(0, 0, 0.5)], decay=[0.1])
    setting = Setting(inputs, np.ones((1, 0)))
    course = follow(inputs, column(1.0), setting.contexts)
    gain, speed = 0.25, 0.35
    np.testing.assert_allclose(course[0].after, gain / speed * -np.expm1(-speed), rtol=1e-12)
    found = by_strengthening(inputs, answering(inputs, course, np.ones((1, 1))))
    damped = -np.expm1(-speed)
    slope = 0.1 / speed**2 * damped + gain / speed * np.exp(-speed)
    np.testing.assert_allclose(found, 0.5 * slope, rtol=1e-12)
    assert not by_erosion(inputs, answering(inputs, course, np.ones((1, 1)))).any()


def test_erosion_by_hand():
    # No gain: E = E0 exp(-(d + q r)), so that dE/dr = -q E.
    inputs = by_hand(erodes=[(0, 0, 0.5)], start=[0.0], decay=[0.1])
    started = replace(inputs, start=column(0.4))
    setting = Setting(started, np.ones((1, 0)))
    course = follow(started, column(1.0), setting.contexts)
    years = answering(started, course, np.ones((1, 1)))
    base = 0.1 * 0.4 / 0.6
    speed, rest = base + 0.1 + 0.25, base / (base + 0.1 + 0.25)
    left = np.exp(-speed)
    slope = -rest / speed * (1 - left) - (0.4 - rest) * left
    np.testing.assert_allclose(by_erosion(started, years), 0.5 * slope, rtol=1e-12)


def test_lent_standing_answers_a_year_later():
    # The second outcome gains from the first's level at the start of the year: none at once.
    inputs = by_hand(
        outcomes=2, strengthens=[(0, 0, 0.5)], legitimation=[(1, 0, 0.3)], decay=[0.1, 0.1]
    )
    of_second = np.array([[0.0], [1.0]])
    for years, moved in ((1, False), (2, True)):
        setting = Setting(inputs, np.ones((years, 0)))
        course = follow(inputs, column(1.0), setting.contexts)
        found = by_strengthening(inputs, answering(inputs, course, of_second))
        assert bool(found.item() > 0) is moved


def test_asking_leaves_what_was_asked_as_it_was():
    dossier = lakeland()
    setting = setting_of(drawn(dossier, 4), default_scenario(dossier))
    course = follow(setting.inputs, column(1, 1, 1), setting.contexts)
    asked = np.ones_like(setting.inputs.start)
    answering(setting.inputs, course, asked)
    assert np.all(asked == 1)
