"""Ratings by money and by achievement (equation 8): by hand, and what holds of any."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_model.analysis.comparison import setting_of
from policy_model.dossier import judgement_of, read_dossier, with_quantity
from policy_model.dossier.quantity import Quantity
from policy_model.model.criteria import measure_all
from policy_model.model.ratings import rated, weigh
from policy_model.scenario import default_scenario
from tests.analysis.robustness.rated import INERTIA, RATINGS, rated_dossier
from tests.strategies import dossier_files
from tests.support import DOSSIERS, column, drawn, likely, read

ACHIEVED = {"dossier__format": 2, "dossier__ratings_by": "achievement"}
AS_RATED = np.ones((3, 1))
budgets_of = st.lists(st.floats(0, 5), min_size=3, max_size=3)


def standing(dossier, budgets, context=AS_RATED):
    """The judged criterion at the most likely values."""
    inputs = likely(dossier)
    return rated(inputs, weigh(inputs, column(*budgets), context), "standing").item()


@pytest.mark.parametrize(
    ("musd", "reached"),
    # Wells start at 0.2 and every further million reaches half; pumps, at 0.5 with 1 running, go
    # from 2^-(0.5 / 2) to 2^-(2.5 / 2).
    [
        ((1.2, 0, 0), (0.5, 0, 0)),
        ((0.2, 0, 0), (0, 0, 0)),
        ((2.2, 2, 0), (0.75, 2**-0.25 - 2**-1.25, 0)),
    ],
)
@pytest.mark.parametrize("left", [1.0, 0.5, 1.6])
def test_achievement_by_hand(musd, reached, left):
    weights = left * np.array([1, 2, 1]) * reached / np.log(2)
    expected = (INERTIA * 0.5 + weights @ list(RATINGS.values())) / (INERTIA + weights.sum())
    found = standing(rated_dossier(**ACHIEVED), musd, AS_RATED * left)
    assert found == pytest.approx(expected, abs=1e-12)


def test_the_first_money_of_a_new_programme_counts_in_full():
    inputs = likely(rated_dossier(**ACHIEVED))
    weights = weigh(inputs, column(0.2 + 1e-6, 0, 0.1 + 1e-6), AS_RATED).weights
    np.testing.assert_allclose(weights[:, 0], [1e-6, 0, 1e-6], rtol=1e-5)


def test_three_million_more_of_eighty_count_like_one_of_a_new_programme():
    large = {"running_musd": 80, "half_potential_musd": 50, "maximum_musd": 5}
    changes = {f"programmes__ministry_pumps__{key}": value for key, value in large.items()}
    inputs = likely(rated_dossier(**ACHIEVED, **changes))
    assert weigh(inputs, column(0, 3, 0), AS_RATED).weights[1, 0] == pytest.approx(0.98, abs=0.01)


def test_a_scenario_moves_what_is_reached_and_not_what_it_counts():
    dossier = rated_dossier(**ACHIEVED)
    own = judgement_of(dossier, "programmes.village_wells.half_potential_musd")
    dearer = with_quantity(dossier, own, Quantity(low=2, mode=2, high=2))
    weight = 1.0 * (1 - 2**-0.5) / np.log(2)
    expected = (INERTIA * 0.5 + weight * 0.9) / (INERTIA + weight)
    assert standing(dearer, (1.2, 0, 0)) == pytest.approx(expected, abs=1e-12)
    assert standing(dearer, (1.2, 0, 0)) < standing(dossier, (1.2, 0, 0))


def test_money_behind_a_shut_gate_weighs_nothing():
    shut, budgets = column(0, 1, 1), (2.0, 1.0, 0.0)
    without = (0.0, 1.0, 0.0)
    achieved, by_money = rated_dossier(**ACHIEVED), rated_dossier()
    assert standing(achieved, budgets, shut) == standing(achieved, without, shut)
    assert standing(by_money, budgets, shut) < standing(by_money, without, shut)


def test_a_context_better_than_rated_leaves_the_scale_by_money_alone():
    better = AS_RATED * 3
    assert standing(rated_dossier(), (5, 0, 0), better) > 1
    assert standing(rated_dossier(**ACHIEVED), (5, 0, 0), better) < 0.9


@given(dossier_files(), budgets_of)
@settings(max_examples=40, deadline=None)
def test_by_money_it_is_todays_form_to_the_bit(files, budgets):
    files["dossier"]["ratings_by"] = "money"
    inputs, setting, money = looked_at(files, budgets)
    found = measure_all(inputs, setting.horizon(setting.course(money)[-1], money))[-1]
    paid = np.flatnonzero(money[:, 0])
    names = [inputs.dossier.programmes[p].id for p in paid]
    ratings = np.stack(
        [np.full(8, 0.5)]
        + [
            0.5
            + setting.mean_context[p] * (inputs.values[f"programmes.{name}.ratings.standing"] - 0.5)
            for p, name in zip(paid, names, strict=True)
        ]
    )[1:]
    spent = money[paid]
    expected = (1.0 * 0.5 + (spent * ratings).sum(axis=0)) / (1.0 + spent.sum(axis=0))
    np.testing.assert_array_equal(found, expected if paid.size else 0.5)


@given(dossier_files(), budgets_of)
@settings(max_examples=60, deadline=None)
def test_by_achievement_no_draw_leaves_the_scale(files, budgets):
    files["dossier"]["ratings_by"] = "achievement"
    _, setting, money = looked_at(files, budgets)
    assert_on_scale(setting.measure(setting.course(money)[-1], money)[-1])


@pytest.mark.parametrize("folder", DOSSIERS, ids=lambda each: each.name)
def test_nor_in_a_dossier_as_large_as_they_get(folder):
    dossier = read_dossier(folder)
    header = dossier.header.model_copy(update={"ratings_by": "achievement"})
    inputs = drawn(dossier.model_copy(update={"header": header}))
    judged = [j for j, each in enumerate(dossier.criteria) if each.measure.kind == "judged"]
    stream = np.random.default_rng(1)
    for future in dossier.futures:
        setting = setting_of(inputs, replace(default_scenario(dossier), future=future.id))
        money = stream.random((len(dossier.programmes), 1)) * 5
        assert_on_scale(setting.measure(setting.course(money)[-1], money)[judged])


def looked_at(files, budgets):
    dossier = read(files)
    inputs = drawn(dossier, 8)
    scenario = replace(default_scenario(dossier), future="drought", horizon_years=3)
    return inputs, setting_of(inputs, scenario), column(*budgets[: len(dossier.programmes)])


def assert_on_scale(ratings):
    assert np.all((ratings >= -1e-12) & (ratings <= 1 + 1e-12))
