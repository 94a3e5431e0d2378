"""Comparisons at their ends: no money, one programme, certain numbers."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_model.analysis.comparison import (
    Comparison,
    compare,
)
from policy_model.analysis.verdict import judge
from policy_model.scenario import default_scenario
from tests.strategies import dossier_files
from tests.support import (
    REMOVED,
    Files,
    certain,
    changed,
    compared,
    drawn,
    lakeland,
    read,
)

totals = st.floats(0, 5)
GUESSED = {"options.grants.evidence": "guess"}


def ranked(comparison: Comparison) -> list[str]:
    return [comparison.candidates[o].id for o in comparison.ranking]


def test_with_no_money_every_option_is_the_status_quo() -> None:
    comparison = compared(lakeland(), total_musd=0.0)
    np.testing.assert_array_equal(comparison.scores, np.tile(comparison.scores[:1], (5, 1, 1)))
    assert np.all(comparison.gain == 0)
    assert comparison.first_share == pytest.approx([0.2] * 5)
    assert judge(comparison).sureness == "tie"


@given(dossier_files())
def test_with_no_money_random_dossiers_stand_still(files: Files) -> None:
    files["options"]["steady"].pop("drivers")
    comparison = compared(read(files), 8, total_musd=0.0)
    np.testing.assert_allclose(comparison.gain, 0, atol=1e-12)
    assert comparison.first_share.sum() == pytest.approx(1)


def test_money_under_every_start_up_cost_only_costs() -> None:
    dossier = lakeland({"programmes.ministry_pumps.running_musd": 0})
    comparison = compared(dossier, total_musd=0.05)
    assert np.all(comparison.gain == 0)
    assert ranked(comparison)[0] == "status_quo"


def test_one_programme_only() -> None:
    changes = {"programmes.ministry_pumps": REMOVED, "programmes.direct_grants": REMOVED}
    changes |= {"options.ministry": REMOVED, "options.grants": REMOVED}
    assert ranked(compared(lakeland(changes)))[-1] == "status_quo"


def test_one_actor_only_and_no_driver() -> None:
    dossier = lakeland(
        {
            "outcomes.water_ministry": REMOVED,
            "programmes.ministry_pumps.effects_per_year": {},
            "programmes.village_wells.dependence": REMOVED,
            "drivers": {},
            "futures.drought.paths": REMOVED,
        }
    )
    comparison = compared(dossier, future="drought")
    assert comparison.outlook.levels.shape == (1, 5, 1, 64)
    assert comparison.gain[1].min() > 0


@pytest.mark.parametrize("level", [0.0, 1.0])
@pytest.mark.parametrize("years", [1, 30])
def test_drivers_and_horizons_at_their_ends(level: float, years: int) -> None:
    comparison = compared(lakeland(), drivers=(("good_rains", level),), horizon_years=years)
    assert comparison.index.shape == (years + 1, 5, 64)
    assert 0 <= comparison.scores.min() <= comparison.scores.max() <= 1


def test_certain_numbers_only() -> None:
    comparison = compared(read(certain(changed({}))))
    assert np.ptp(comparison.scores, axis=-1).max() == 0
    # The weights are still drawn.
    assert comparison.drawn_value.shape == (5, 64)
    assert np.ptp(comparison.drawn_value[1]) > 0


def test_judged_criteria_only() -> None:
    judged = {"kind": "judged", "status_quo_rating": 0.5, "inertia_musd": 1}
    dossier = lakeland(
        {
            "criteria.voice.measure": judged,
            "criteria.cost.measure": judged,
            "criteria.cost.worst": 0,
            "criteria.cost.best": 1,
            **{
                f"programmes.{name}.ratings": {"voice": rating, "cost": 0.5}
                for name, rating in (
                    ("village_wells", 1),
                    ("ministry_pumps", 0),
                    ("direct_grants", 0.5),
                )
            },
        }
    )
    comparison = compared(dossier)
    assert ranked(comparison) == ["villages", "wells", "grants", "status_quo", "ministry"]
    # 80 % on (0.5 + 2 x 1)/3, 20 % on 0.5.
    assert comparison.mean_value[1] == pytest.approx(0.8 * 2.5 / 3 + 0.1)


@given(dossier_files(), totals)
def test_all_levels_of_all_years_agree_with_the_horizon(files: Files, total: float) -> None:
    inputs = drawn(read(files), 4)
    scenario = replace(default_scenario(inputs.dossier), total_musd=total)
    every, last = (compare(inputs, scenario, every_year) for every_year in (True, False))
    np.testing.assert_array_equal(every.outlook.levels[-1:], last.outlook.levels)
    np.testing.assert_array_equal(every.scores, last.scores)
