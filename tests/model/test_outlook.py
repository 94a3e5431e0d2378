from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_model.dossier import Dossier
from policy_model.model.budgets import candidates
from policy_model.model.context import driver_paths
from policy_model.model.inputs import Array, Inputs
from policy_model.model.outlook import Outlook, Setting, look_ahead
from tests.strategies import dossier_files
from tests.support import drawn, lakeland, likely, read


def setting(inputs: Inputs, future: str = "calm", years: int = 4, **levels: float) -> Setting:
    chosen = next(each for each in inputs.dossier.futures if each.id == future)
    return Setting(inputs, driver_paths(inputs.dossier, chosen, levels, years))


def outlook(dossier: Dossier, total: float = 2.0, future: str = "calm", **levels: float) -> Outlook:
    options = candidates(dossier, total)
    return look_ahead(setting(likely(dossier), future, **levels), options, every_year=True)


def test_axes(inputs: Inputs) -> None:
    options = candidates(inputs.dossier, 2.0)
    kept = look_ahead(setting(inputs), options, every_year=True)
    assert kept.index.shape == (5, 5, 64)
    assert kept.levels.shape == (5, 5, 2, 64)
    assert kept.raw.shape == (5, 2, 64)
    horizon = look_ahead(setting(inputs), options)
    np.testing.assert_array_equal(horizon.levels, kept.levels[-1:])
    np.testing.assert_array_equal(horizon.index, kept.index)


def test_the_index_is_the_mean_level_of_new_non_state_actors() -> None:
    found = outlook(lakeland())
    np.testing.assert_array_equal(found.index, found.levels[:, :, 0])
    both = outlook(lakeland({"outcomes.water_ministry.group": "new_non_state"}))
    np.testing.assert_allclose(both.index, both.levels.mean(axis=2), atol=1e-15)


def test_a_drought_pulls_the_status_quo_down_too() -> None:
    found = outlook(lakeland(), future="drought")
    assert found.levels[0, 0, 1, 0] == 0.6
    assert found.levels[-1, 0, 1, 0] < 0.595


def test_an_option_that_sets_a_driver_is_read_against_the_status_quo_that_does_not() -> None:
    dossier = lakeland(
        {
            "criteria.voice.measure": {"kind": "mean_gain", "outcomes": ["water_ministry"]},
            "options.villages.drivers": {"good_rains": 1.0},
        }
    )
    calm = outlook(dossier)
    # Good rains lift the base rate of the ministry, for this option only.
    assert calm.raw[1, 0, 0] > 0.001
    assert calm.raw[4, 0, 0] == 0
    # And they hold over the future and over the slider.
    for changed in (outlook(dossier, future="drought"), outlook(dossier, good_rains=0.2)):
        assert changed.levels[-1, 1, 1] == calm.levels[-1, 1, 1]
        assert changed.raw[1, 0, 0] > calm.raw[1, 0, 0]


def test_judged_criteria_take_the_mean_context_of_the_years() -> None:
    # The driver falls 0.5, 0.3, 0.1, 0.1: of wells that half depend on it 1 - (1 - c)/2 over
    # 3/4 are left, 1, 0.65/0.75, 0.55/0.75 and 0.55/0.75.
    dossier = lakeland(
        {
            "programmes.village_wells.dependence.good_rains": 0.5,
            **{
                f"programmes.{name}.ratings.voice": 1
                for name in ("ministry_pumps", "direct_grants")
            },
            "programmes.village_wells.ratings.voice": 0.9,
            "criteria.voice.measure": {
                "kind": "judged",
                "status_quo_rating": 0.5,
                "inertia_musd": 2,
            },
        }
    )
    context = (0.75 + 0.65 + 0.55 + 0.55) / 4 / 0.75
    found = outlook(dossier, future="drought").raw[1, 0, 0]
    assert found == pytest.approx((2 * 0.5 + 2 * (0.5 + 0.4 * context)) / 4)


def rated(needed: float) -> Dossier:
    """The small dossier, its wells in need of rain and rated 0.9 on a judged criterion."""
    return lakeland(
        {
            "dossier.format": 2,
            "programmes.village_wells.needs": {"good_rains": needed},
            "programmes.ministry_pumps.ratings.voice": 1,
            "programmes.direct_grants.ratings.voice": 1,
            "programmes.village_wells.ratings.voice": 0.9,
            "criteria.voice.measure": {
                "kind": "judged",
                "status_quo_rating": 0.5,
                "inertia_musd": 2,
            },
        }
    )


def test_judged_criteria_take_no_years_in_which_a_gate_is_shut() -> None:
    # The driver falls 0.5, 0.3, 0.1, 0.1 and a need of 0.2 is met in two years of four; a
    # dependence at 0.3 leaves 1 and 0.79/0.85 of these.
    context = (0.85 + 0.79) / 4 / 0.85
    found = outlook(rated(0.2), future="drought").raw[1, 0, 0]
    assert found == pytest.approx((2 * 0.5 + 2 * (0.5 + 0.4 * context)) / 4)


def test_a_gate_follows_the_slider_and_an_options_own_drivers() -> None:
    shut = outlook(rated(0.5), good_rains=0.49)
    assert shut.raw[1, 0, 0] == 0.5
    assert shut.levels[-1, 1, 0] == shut.levels[-1, 0, 0]
    assert outlook(rated(0.5), good_rains=0.5).raw[1, 0, 0] > 0.6
    changes = {"dossier.format": 2, "programmes.village_wells.needs": {"good_rains": 0.5}}
    brought_about = lakeland({**changes, "options.villages.drivers": {"good_rains": 0.5}})
    dry = outlook(brought_about, good_rains=0.1)
    # The recommendation brings its own rain; the corner with the same programme has none.
    assert dry.levels[-1, 1, 0] > dry.levels[-1, 0, 0] == dry.levels[-1, 4, 0]


def test_a_drought_pulls_down_faster_what_is_exposed_to_it() -> None:
    exposed = {"dossier.format": 2, "outcomes.village_groups.exposure": {"good_rains": 1}}
    as_was, now = (outlook(lakeland(each), future="drought") for each in ({}, exposed))
    assert np.all(now.levels[2:, :, 0] < as_was.levels[2:, :, 0])
    np.testing.assert_array_equal(now.levels[:, :, 1], as_was.levels[:, :, 1])


@pytest.mark.parametrize("years", [1, 30])
@pytest.mark.parametrize("level", [0.0, 1.0])
def test_drivers_at_their_ends_and_horizons_near_and_far(
    inputs: Inputs, years: int, level: float
) -> None:
    here = setting(inputs, years=years, good_rains=level)
    found = look_ahead(here, candidates(inputs.dossier, 2.0), every_year=True)
    assert found.index.shape[0] == years + 1
    assert found.levels.min() >= 0
    assert found.levels.max() <= 1
    assert np.isfinite(found.raw).all()


def test_below_every_start_up_cost_only_the_cost_differs() -> None:
    found = outlook(lakeland({"programmes.ministry_pumps.running_musd": 0}), total=0.05)
    np.testing.assert_array_equal(found.levels, np.repeat(found.levels[:, :1], 5, axis=1))
    assert found.raw[:, 1, 0].tolist() == [0, 0.05, 0.05, 0.05, 0.05]


@given(dossier_files(), st.floats(0, 5), st.integers(1, 30), st.sampled_from(["calm", "drought"]))
def test_levels_and_measures_keep_their_bounds(
    files: Any, total: float, years: int, future: str
) -> None:
    inputs = drawn(read(files), 8)
    found = look_ahead(setting(inputs, future, years), candidates(inputs.dossier, total), True)
    assert found.levels.min() >= 0
    assert found.levels.max() <= 1
    voice, loss, equal, breadth, deeds, cost, standing = np.moveaxis(found.raw, 1, 0)
    actors = sum(
        each.group in ("new_non_state", "reform_state") for each in inputs.dossier.outcomes
    )
    for measure, least, most in (
        (voice, 0, 1),
        (loss, -1, 1),
        (equal, 0, 1),
        (breadth, 0, actors),
        (deeds, 0, 1),
        (cost, 0, total + 1e-9),
    ):
        assert measure.min() >= least - 1e-12
        assert measure.max() <= most + 1e-12
    assert np.isfinite(standing).all()


@given(dossier_files(), st.floats(0, 5))
def test_an_option_is_projected_the_same_alone_and_among_others(files: Any, total: float) -> None:
    inputs = drawn(read(files), 8)
    here, options = setting(inputs, "drought"), candidates(inputs.dossier, total)
    together: Array = look_ahead(here, options).raw
    for option, raw in zip(options, together, strict=True):
        np.testing.assert_array_equal(look_ahead(here, [option]).raw[0], raw)
