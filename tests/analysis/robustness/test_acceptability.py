"""SMAA of a comparison: what is drawn, what is fixed, and a mix that doubles a named option."""

from dataclasses import replace

import numpy as np
import pytest

from policy_model.analysis.comparison import compare
from policy_model.analysis.robustness import acceptability as module
from policy_model.analysis.robustness.acceptability import acceptability, weights_of
from policy_model.model.inputs import Inputs
from policy_model.scenario import default_scenario
from tests.support import compared, comparison_of, lakeland


def test_first_ranks_are_the_shares_of_the_comparison(inputs: Inputs) -> None:
    comparison = compare(inputs, default_scenario(inputs.dossier))
    found = acceptability(comparison)
    np.testing.assert_allclose(found.first, comparison.first_share, atol=1e-12)
    assert found.draws == 64
    np.testing.assert_allclose(
        found.error_of(found.first), np.sqrt(found.first * (1 - found.first) / 64)
    )


def test_all_fixed_is_the_ranking(inputs: Inputs) -> None:
    comparison = compare(inputs, default_scenario(inputs.dossier))
    found = acceptability(comparison, "fixed", "fixed")
    assert found.draws == 1
    assert not found.error_of(found.ranks).any()
    # The advice and the shared fund spend alike, and share the first two ranks.
    np.testing.assert_allclose(found.ranks[[1, 4], :2], 0.5)
    expected = (found.ranks @ np.arange(5))[list(comparison.ranking)]
    assert (np.diff(expected) >= -1e-12).all()
    np.testing.assert_allclose(found.central_weights[1], comparison.weights)
    np.testing.assert_allclose(found.confidence[[1, 4]], 0.5)


def test_weights_of_each_kind(inputs: Inputs) -> None:
    comparison = compare(inputs, default_scenario(inputs.dossier))
    assert weights_of(comparison, "fixed")[:, 0].tolist() == comparison.weights.tolist()
    assert weights_of(comparison, "around") is comparison.drawn_weights
    unknown = weights_of(compared(lakeland(), 2048), "unknown")
    np.testing.assert_allclose(unknown.sum(axis=0), 1)
    # Uniform on the simplex of two criteria is uniform on [0, 1].
    np.testing.assert_allclose(np.quantile(unknown[0], [0.1, 0.5, 0.9]), [0.1, 0.5, 0.9], atol=0.03)


@pytest.mark.parametrize("weights", ["fixed", "around", "unknown"])
@pytest.mark.parametrize("judgements", ["drawn", "fixed"])
def test_a_twin_has_its_originals_figures(
    inputs: Inputs, weights: module.WeightsAre, judgements: module.JudgementsAre
) -> None:
    scenario = default_scenario(inputs.dossier)
    mixed = replace(scenario, mix_musd=(("direct_grants", 1.0),))
    plain = acceptability(compare(inputs, scenario), weights, judgements)
    found = acceptability(compare(inputs, mixed), weights, judgements)
    assert found.contenders == plain.contenders == (0, 1, 2, 3, 4)
    np.testing.assert_allclose(found.ranks.sum(axis=1), 1)
    np.testing.assert_array_equal(found.ranks[:5], plain.ranks)
    np.testing.assert_array_equal(found.ranks[5], found.ranks[3])
    np.testing.assert_array_equal(found.winning[:, 5], found.winning[:, 3])
    np.testing.assert_array_equal(found.central_weights[5], found.central_weights[3])
    assert found.confidence[5] == found.confidence[3]


@pytest.mark.parametrize("weights", ["fixed", "around", "unknown"])
def test_degenerate_cases_are_clear(weights: module.WeightsAre) -> None:
    alone = acceptability(comparison_of([[[0.5, 0.6]]], [1]), "fixed")
    assert alone.ranks.tolist() == [[1]]
    assert alone.confidence.tolist() == [1]
    alike = acceptability(comparison_of([[[0.5]], [[0.5]], [[0.1]]], [1]), "fixed")
    np.testing.assert_array_equal(alike.ranks, [[0.5, 0.5, 0], [0.5, 0.5, 0], [0, 0, 1]])
    assert alike.ever_first.tolist() == [True, True, False]
    one = compared(lakeland({"perspectives.villagers.weights.cost": 0}))
    for found in (alone, alike, acceptability(one, weights)):
        for each in (found.ranks, found.winning, found.central_weights, found.confidence):
            assert np.isfinite(each).all()
