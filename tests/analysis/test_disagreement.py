from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_model.analysis.comparison import compare
from policy_model.analysis.disagreement import (
    Case,
    Disagreement,
    by_future,
    by_perspective,
    disagree,
)
from policy_model.dossier import read_dossier
from policy_model.model.inputs import Inputs
from policy_model.scenario import Scenario, default_scenario
from tests.strategies import dossier_files
from tests.support import DOSSIERS, Files, changed, drawn, lakeland, read


def disagreement_of(inputs: Inputs, scenario: Scenario) -> Disagreement:
    return disagree(inputs, compare(inputs, scenario))


def assert_agrees(inputs: Inputs, scenario: Scenario) -> None:
    """Each value is the one that a comparison in that future and perspective finds."""
    found = disagree(inputs, compare(inputs, scenario))
    for f, future in enumerate(found.futures):
        there = replace(scenario, future=future)
        np.testing.assert_allclose(
            found.own_values[f], compare(inputs, there).mean_value, rtol=0, atol=1e-12
        )
        for w, perspective in enumerate(found.perspectives):
            alone = compare(inputs, replace(there, perspective=perspective, weights=()))
            np.testing.assert_allclose(found.values[f, w], alone.mean_value, rtol=0, atol=1e-12)


@pytest.mark.parametrize("folder", DOSSIERS, ids=lambda folder: folder.name)
def test_values_are_those_of_a_comparison(folder: Path) -> None:
    inputs = drawn(read_dossier(folder))
    scenario = default_scenario(inputs.dossier)
    first = inputs.dossier.criteria[0].id
    assert_agrees(inputs, replace(scenario, horizon_years=2, weights=((first, 37.0),)))


@given(dossier_files(), st.floats(0, 5))
def test_values_of_random_dossiers_are_those_of_a_comparison(files: Files, total: float) -> None:
    inputs = drawn(read(files), 4)
    drivers = tuple((driver.id, 0.3) for driver in inputs.dossier.drivers)
    scenario = replace(default_scenario(inputs.dossier), total_musd=total, drivers=drivers)
    assert_agrees(inputs, replace(scenario, mix_musd=(("p0", 1.0),)))


def test_perspectives_of_ones_own_come_last(inputs: Inputs) -> None:
    own = (("Board", (("cost", 3.0), ("voice", 1.0))), ("Office", (("voice", 1.0),)))
    scenario = replace(default_scenario(inputs.dossier), own_perspectives=own)
    assert_agrees(inputs, scenario)
    found = disagreement_of(inputs, replace(scenario, perspective="own:Board"))
    assert found.perspectives == ("villagers", "treasury", "own:Board", "own:Office")
    np.testing.assert_allclose(found.own_values, found.values[:, 2])


def test_cases_by_perspective_and_future(inputs: Inputs) -> None:
    found = disagreement_of(inputs, default_scenario(inputs.dossier))
    villagers, treasury = by_perspective(found, "calm")
    assert (villagers.id, treasury.id) == ("villagers", "treasury")
    names = [option.id for option in found.candidates]
    assert names[villagers.winner] == "villages"
    assert villagers.regret == 0
    assert names[treasury.winner] == "status_quo"
    assert treasury.regret == pytest.approx(found.values[0, 1, 0] - found.values[0, 1, 1])
    calm, drought = by_future(found)
    assert (calm.id, drought.id) == ("calm", "drought")
    assert calm.regret == pytest.approx(max(found.own_values[0]) - found.own_values[0, 1])


def test_equals_are_won_by_the_first_id_whatever_their_order() -> None:
    options = changed({})["options"]
    backwards = lakeland({"options": dict(reversed(options.items()))})
    for each in (lakeland(), backwards):
        found = disagreement_of(drawn(each), replace(default_scenario(each), total_musd=0.0))
        for case in (*by_future(found), *by_perspective(found, "calm")):
            assert found.candidates[case.winner].id == "grants"


def test_a_mix_like_a_named_option_never_wins(inputs: Inputs) -> None:
    scenario = replace(default_scenario(inputs.dossier), mix_musd=(("village_wells", 0.7),))
    found = disagreement_of(inputs, scenario)
    for case in (*by_future(found), *by_perspective(found, "calm")):
        assert found.candidates[case.winner].role != "mix"


def test_the_own_future_is_taken_from_the_comparison(inputs: Inputs) -> None:
    scenario = replace(default_scenario(inputs.dossier), future="drought")
    comparison = compare(inputs, scenario)
    made_up = replace(comparison, scores=0 * comparison.scores)
    found = disagree(inputs, made_up)
    assert np.all(found.in_future("drought") == 0)
    np.testing.assert_array_equal(
        found.in_future("calm"), disagree(inputs, comparison).in_future("calm")
    )


@pytest.mark.parametrize(
    ("values", "winner", "regret", "lead", "lost", "level"),
    [
        ([0.1, 0.6, 0.2, 0.5, 0.3], 1, 0, 0.1, False, False),
        ([0.1, 0.6, 0.2, 0.595, 0.3], 1, 0, 0.005, False, True),
        ([0.1, 0.6, 0.2, 0.605, 0.3], 3, 0.005, -0.005, False, True),
        ([0.1, 0.6, 0.2, 0.6101, 0.3], 3, 0.0101, -0.0101, True, False),
        ([0.9, 0.6, 0.7, 0.8, 0.3], 0, 0.3, -0.3, True, False),
    ],
)
def test_the_advice_leads_loses_or_is_level(
    inputs: Inputs,
    values: list[float],
    winner: int,
    regret: float,
    lead: float,
    lost: bool,
    level: bool,
) -> None:
    found = disagreement_of(inputs, default_scenario(inputs.dossier))
    made_up = replace(found, own_values=np.array([values, values]))
    for case in by_future(made_up):
        assert case == Case(case.id, winner, pytest.approx(regret), pytest.approx(lead))
        assert (case.lost, case.level) == (lost, level)
