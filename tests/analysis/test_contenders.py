"""The user's mix beside the named options, and who contends for first place."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import strategies as st

from policy_model.analysis.comparison import compare
from policy_model.analysis.order import contenders, in_order, twins
from policy_model.model.inputs import Inputs
from policy_model.scenario import default_scenario
from tests.support import (
    compared,
    lakeland,
)

totals = st.floats(0, 5)
GUESSED = {"options.grants.evidence": "guess"}


def test_a_mix_like_a_named_option_is_its_twin(inputs: Inputs) -> None:
    scenario = replace(default_scenario(inputs.dossier), mix_musd=(("direct_grants", 0.1),))
    comparison = compare(inputs, scenario)
    assert comparison.candidates[-1].role == "mix"
    assert twins(comparison.candidates) == {5: 3}
    np.testing.assert_array_equal(comparison.scores[5], comparison.scores[3])


def test_a_mix_that_spends_otherwise_is_no_twin() -> None:
    mix = (("direct_grants", 0.1), ("village_wells", 0.05))
    comparison = compared(lakeland(), 8, mix_musd=mix)
    assert twins(comparison.candidates) == {}
    assert comparison.contenders == comparison.ranking


def test_a_mix_is_no_twin_of_an_option_that_sets_drivers() -> None:
    dossier = lakeland({"options.grants.drivers": {"good_rains": 1}, **GUESSED})
    comparison = compared(dossier, 8, mix_musd=(("direct_grants", 1.0),))
    assert twins(comparison.candidates) == {}
    assert 5 in comparison.contenders


def test_named_options_alike_are_no_twins_and_both_are_contenders(inputs: Inputs) -> None:
    # The advice and the corner of the fund both put all into wells.
    comparison = compare(inputs, default_scenario(inputs.dossier))
    np.testing.assert_array_equal(comparison.scores[1], comparison.scores[4])
    assert twins(comparison.candidates) == {}
    assert comparison.contenders == comparison.ranking


def test_a_mix_like_two_named_options_is_the_twin_of_the_first(inputs: Inputs) -> None:
    scenario = replace(default_scenario(inputs.dossier), mix_musd=(("village_wells", 0.1),))
    assert twins(compare(inputs, scenario).candidates) == {5: 1}


@pytest.mark.parametrize("programme", ["village_wells", "ministry_pumps", "direct_grants"])
def test_a_twin_is_out_of_the_contest_and_has_its_originals_share(
    inputs: Inputs, programme: str
) -> None:
    plain = compare(inputs, default_scenario(inputs.dossier))
    mixed = compare(inputs, replace(plain.scenario, mix_musd=((programme, 0.1),)))
    ((twin, original),) = twins(mixed.candidates).items()
    assert twin not in mixed.contenders
    assert mixed.contenders == plain.contenders
    assert mixed.first_share[twin] == mixed.first_share[original]
    assert mixed.first_share[:5].tolist() == plain.first_share.tolist()
    assert mixed.first_share[:5].sum() == pytest.approx(1)


def test_contenders_are_in_order_without_the_twin(inputs: Inputs) -> None:
    scenario = replace(default_scenario(inputs.dossier), mix_musd=(("direct_grants", 0.1),))
    options = compare(inputs, scenario).candidates
    values = np.array([0.1, 0.3, 0.2, 0.9, 0.4, 0.9])
    assert in_order(values, options)[:2] == (3, 5)
    assert contenders(values, options) == (3, 4, 1, 2, 0)
