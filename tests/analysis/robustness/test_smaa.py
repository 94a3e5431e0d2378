"""SMAA against its definition, closed forms and a published example."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_model.analysis.robustness import smaa as module
from policy_model.analysis.robustness.smaa import (
    Shares,
    confidence_factors,
    smaa,
)
from policy_model.model.inputs import Array


def by_definition(scores: Array, weights: Array) -> Shares:
    """SMAA in loops, as the papers define it; equals share the ranks that they span."""
    options, criteria, draws = scores.shape
    ranks = np.zeros((options, options))
    winning = np.zeros((options, options))
    sums, times = np.zeros((options, criteria)), np.zeros(options)
    for n in range(draws):
        v = [sum(weights[j, n] * scores[o, j, n] for j in range(criteria)) for o in range(options)]
        v = [round(each, 10) for each in v]
        for o in range(options):
            span = [r for r, each in enumerate(sorted(v, reverse=True)) if each == v[o]]
            for rank in span:
                ranks[o, rank] += 1 / len(span) / draws
            if 0 in span:
                times[o] += 1 / len(span)
                sums[o] += weights[:, n] / len(span)
            for other in range(options):
                winning[o, other] += ((v[o] > v[other]) + (v[o] == v[other]) / 2) / draws
    central = np.array([s / t if t else 0 * s for s, t in zip(sums, times, strict=True)])
    return Shares(ranks, winning, central, times > 0)


def assert_same(found: Shares, expected: Shares) -> None:
    np.testing.assert_allclose(found.ranks, expected.ranks, atol=1e-12)
    np.testing.assert_allclose(found.winning, expected.winning, atol=1e-12)
    np.testing.assert_allclose(found.central_weights, expected.central_weights, atol=1e-12)
    np.testing.assert_array_equal(found.ever_first, expected.ever_first)


def uniform(criteria: int, draws: int = 100_000) -> Array:
    """Independent draws of weights that may be anything."""
    return np.random.default_rng(7).dirichlet(np.ones(criteria), draws).T


sizes = st.tuples(st.integers(1, 5), st.integers(1, 4), st.integers(1, 12))


@given(sizes, st.integers(0, 2**32 - 1), st.sampled_from([2, 5, 10**6]))
def test_as_defined(size: tuple[int, int, int], seed: int, steps: int) -> None:
    # Few steps on the scales make many ties.
    options, criteria, draws = size
    rng = np.random.default_rng(seed)
    scores = rng.integers(0, steps, (options, criteria, draws)) / steps
    raw = rng.integers(0, steps, (criteria, draws)) + 1
    weights = raw / raw.sum(axis=0)
    found = smaa(scores, weights)
    assert_same(found, by_definition(scores, weights))
    for total in (found.ranks.sum(axis=0), found.ranks.sum(axis=1)):
        np.testing.assert_allclose(total, 1)
    np.testing.assert_allclose(found.winning + found.winning.T, 1)
    order = rng.permutation(options)
    moved = smaa(scores[order], weights)
    np.testing.assert_allclose(moved.ranks, found.ranks[order])
    np.testing.assert_allclose(moved.winning, found.winning[np.ix_(order, order)])


def test_more_draws_than_a_chunk_as_with_sorting() -> None:
    rng = np.random.default_rng(1)
    scores, weights = rng.random((6, 4, 3 * module._CHUNK + 17)), uniform(4, 3 * module._CHUNK + 17)
    values = np.einsum("jn,ojn->on", weights, scores)
    places = np.argsort(np.argsort(-values, axis=0), axis=0)
    naive = np.stack([(places == rank).mean(axis=1) for rank in range(6)], axis=1)
    np.testing.assert_allclose(smaa(scores, weights).ranks, naive)


def test_what_is_fixed_is_the_same_in_every_draw() -> None:
    rng = np.random.default_rng(2)
    scores, weights = rng.random((3, 2, 40)), uniform(2, 40)
    for one, other in [(scores[..., :1], weights), (scores, weights[:, :1])]:
        wide = np.broadcast_to(one, (3, 2, 40)), np.broadcast_to(other, (2, 40))
        assert_same(smaa(one, other), by_definition(*wide))


class TestClosedForm:
    def test_two_criteria(self) -> None:
        # Values are w, 1 - w and 0.6, with w uniform on [0, 1].
        scores = np.array([[1, 0], [0, 1], [0.6, 0.6]])[..., None]
        found = smaa(scores, uniform(2))
        exact = [[0.4, 0.1, 0.5], [0.4, 0.1, 0.5], [0.2, 0.8, 0]]
        np.testing.assert_allclose(found.ranks, exact, atol=0.006)
        np.testing.assert_allclose(found.winning[2], [0.6, 0.6, 0.5], atol=0.006)
        centres = [[0.8, 0.2], [0.2, 0.8], [0.5, 0.5]]
        np.testing.assert_allclose(found.central_weights, centres, atol=0.006)

    def test_three_criteria(self) -> None:
        # The even option is first unless a weight is above 1/2: three corners of a quarter each.
        scores = np.array([[1, 0, 0], [0, 1, 0], [0, 0, 1], [0.5, 0.5, 0.5]])[..., None]
        found = smaa(scores, uniform(3))
        np.testing.assert_allclose(found.ranks[:, 0], 0.25, atol=0.006)
        centres = np.full((3, 3), 1 / 6) + np.eye(3) / 2
        np.testing.assert_allclose(found.central_weights, [*centres, [1 / 3] * 3], atol=0.006)


class TestThrombolytics:
    """Heparin or enoxaparin: the example of the R package `smaa` (van Valkenhoef, CRAN).

    Distributions and scales as drugis.org publishes them with its elicitation tool (events of
    the trial of Geerts et al. 1996): proximal and distal thrombosis, major bleeding. Indices
    as printed in the package's reference output, from 10,000 draws of its own.
    """

    N = 200_000
    EVENTS = (((20, 116), (40, 96), (1, 135)), ((8, 121), (32, 97), (5, 124)))
    SCALES = ((0, 0.25), (0.15, 0.4), (0, 0.1))

    @pytest.fixture
    def scores(self) -> Array:
        rng = np.random.default_rng(1996)
        return np.stack(
            [
                [
                    (most - rng.beta(*events, self.N)) / (most - least)
                    for events, (least, most) in zip(option, self.SCALES, strict=True)
                ]
                for option in self.EVENTS
            ]
        )

    def test_without_preferences(self, scores: Array) -> None:
        found = smaa(scores, uniform(3, self.N))
        # Three standard errors of the published 10,000 draws.
        np.testing.assert_allclose(found.ranks[:, 0], [0.3504, 0.6496], atol=0.0145)
        centres = [[0.1865, 0.2772, 0.5363], [0.4073, 0.3641, 0.2285]]
        np.testing.assert_allclose(found.central_weights, centres, atol=0.0105)
        published = replace(found, central_weights=np.array(centres))
        confidence = confidence_factors(scores, published)
        np.testing.assert_allclose(confidence, [0.6682, 0.8956], atol=0.0145)

    def test_with_exact_weights(self, scores: Array) -> None:
        found = smaa(scores, np.array([[0.5], [0.2], [0.3]]))
        np.testing.assert_allclose(found.ranks[:, 0], [0.1279, 0.8721], atol=0.0105)
