"""Derivatives of criteria and scores, against differences, and by hand at the kinks."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_model.analysis.comparison import setting_of
from policy_model.model.projection import all_reach
from policy_model.model.ratings import all_ratings
from policy_model.model.value import score
from policy_model.model.value_slopes import pressure_slopes, raw_slopes, score_slope
from policy_model.scenario import default_scenario
from tests.strategies import CRITERIA, dossier_files
from tests.support import STANDING, drawn, lakeland, read

STEP = 1e-6


def horizon_of(dossier, budgets, future="drought"):
    scenario = replace(default_scenario(dossier), future=future, horizon_years=5)
    setting = setting_of(drawn(dossier, 4), scenario)
    column = np.array(budgets[: len(dossier.programmes)])[:, None]
    levels = setting.course(column)[-1]
    return setting, setting.horizon(levels, column)


def near_a_kink(inputs, horizon, name):
    """Whether a gain is where breadth stops or starts counting."""
    noticeable = inputs.values[f"criteria.{name}.measure.noticeable_gain"]
    gains = horizon.gains
    return np.any(np.abs(gains) < 1e-5) or np.any(np.abs(gains - noticeable) < 1e-5)


@settings(max_examples=30, deadline=None)
@given(
    dossier_files(),
    st.lists(st.floats(0.05, 4), min_size=3, max_size=3),
    st.sampled_from(CRITERIA),
    st.integers(0, 999),
)
def test_raw_slopes_are_those_of_differences(files, budgets, kind, seed):
    dossier = read(files)
    setting, horizon = horizon_of(dossier, budgets)
    inputs = setting.inputs
    j = next(j for j, each in enumerate(dossier.criteria) if each.id == kind)
    if kind == "breadth" and near_a_kink(inputs, horizon, kind):
        return
    found = raw_slopes(inputs, horizon, dossier.criteria[j])
    stream = np.random.default_rng(seed)
    way = stream.normal(size=horizon.levels.shape)
    spent = stream.normal(size=horizon.budgets.shape)

    def measured(step):
        levels, money = horizon.levels + step * way, horizon.budgets + step * spent
        return setting.measure(levels, money)[j]

    reached = [all_reach(inputs, horizon.budgets + step * spent) for step in (STEP, -STEP)]
    expected = (measured(STEP) - measured(-STEP)) / (2 * STEP)
    along = np.sum(found.by_level * way, axis=0) + np.sum(found.by_money * spent, axis=0)
    along += np.sum(found.by_reach * (reached[0] - reached[1]), axis=0) / (2 * STEP)
    np.testing.assert_allclose(along, expected, rtol=1e-5, atol=1e-6)


@pytest.mark.parametrize("curvature", [0, 0.5, -0.5, 6, -6])
@pytest.mark.parametrize("place", [0.01, 0.3, 0.99])
def test_score_slopes_are_those_of_differences(curvature, place):
    criterion = lakeland({"criteria.voice.curvature": curvature}).criteria[0]
    expected = score(np.array([place + STEP]), curvature) - score(
        np.array([place - STEP]), curvature
    )
    found = score_slope(np.array([place]), criterion)
    np.testing.assert_allclose(found, expected / (2 * STEP), rtol=1e-6)


@pytest.mark.parametrize("curvature", [0, 6, -6])
def test_no_score_moves_outside_its_scale(curvature):
    criterion = lakeland({"criteria.voice.curvature": curvature}).criteria[0]
    assert not score_slope(np.array([-0.1, 1.0, 1.1]), criterion).any()


@pytest.mark.parametrize("curvature", [0, 6, -6])
@pytest.mark.parametrize("rounded", [0.0, -1e-16])
def test_at_the_worst_end_it_is_that_of_the_way_in(curvature, rounded):
    criterion = lakeland({"criteria.voice.curvature": curvature}).criteria[0]
    expected = score(np.array([STEP]), curvature) / STEP
    found = score_slope(np.array([rounded]), criterion)
    np.testing.assert_allclose(found, expected, rtol=1e-4)


def test_breadth_counts_only_gains_that_are_not_yet_noticed():
    breadth = {
        "name": "Breadth",
        "short_name": "Breadth",
        "objective": "people",
        "unit": "actors",
        "evidence": "guess",
        "worst": 0,
        "best": 1,
        "worst_words": "none",
        "best_words": "all",
        "measure": {"kind": "breadth", "noticeable_gain": 0.1},
    }
    weights = {f"perspectives.{who}.weights.seen": 1 for who in ("villagers", "treasury")}
    dossier = lakeland({"criteria.seen": breadth, **weights})
    setting, horizon = horizon_of(dossier, [1, 1, 1])
    for gain, expected in ((-0.01, 0.0), (0.0, 10.0), (0.05, 10.0), (0.1, 0.0)):
        levels = np.zeros_like(horizon.levels) + gain
        there = replace(horizon, levels=levels, baseline=np.zeros_like(levels))
        found = raw_slopes(setting.inputs, there, dossier.criteria[-1]).by_level
        # The ministry is an incumbent: it doesn't count.
        assert found[:, 0] == pytest.approx([expected, 0.0])


@pytest.mark.parametrize(
    ("levels", "by_above", "by_below"),
    # sqrt(A B) with B a mean of two: by hand; at 0 the slopes are large or none, but numbers.
    [((0.64, 0.16, 0.16), 0.25, 0.5), ((0.25, 0.1, 0.4), 0.5, 0.25)],
)
def test_slopes_of_pressure_by_hand(levels, by_above, by_below):
    found = pressure_slopes(np.array(levels)[:, None], 0, [1, 2])
    assert [each.item() for each in found] == pytest.approx([by_above, by_below])


@pytest.mark.parametrize("levels", [(0, 0), (0, 0.5), (0.5, 0)])
@given(st.floats(0, 1), st.floats(0, 1))
def test_slopes_of_pressure_at_nothing_are_nowhere_below_the_root(levels, above, below):
    a, b = pressure_slopes(np.array(levels, dtype=float)[:, None], 0, [1])
    assert np.sqrt(above * below) <= (a * above + b * below).item() + 1e-12


def test_ratings_of_a_context_for_every_programme():
    ratings = {"village_wells": 0.9, "ministry_pumps": 0.6, "direct_grants": 0.8}
    dossier = lakeland(
        {
            "criteria.standing": STANDING,
            **{f"programmes.{p}.ratings": {"standing": r} for p, r in ratings.items()},
            **{f"perspectives.{who}.weights.standing": 1 for who in ("villagers", "treasury")},
        }
    )
    setting, horizon = horizon_of(dossier, [1, 0, 0], future="calm")
    found = all_ratings(setting.inputs, horizon.weighing, "standing")
    np.testing.assert_allclose(found, np.repeat([[0.9], [0.6], [0.8]], 4, axis=1))
