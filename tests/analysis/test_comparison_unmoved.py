"""What must not matter to a comparison."""

import random
from typing import Any

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from policy_model.analysis.comparison import (
    Comparison,
    compare,
)
from policy_model.analysis.verdict import judge
from policy_model.model.inputs import Array, Inputs
from policy_model.scenario import default_scenario
from tests.strategies import CRITERIA, dossier_files
from tests.support import (
    Files,
    compared,
    comparison_of,
    read,
)

totals = st.floats(0, 5)
GUESSED = {"options.grants.evidence": "guess"}


def figures(comparison: Comparison) -> dict[str, Array]:
    """Every figure of a comparison by option, criteria in order of id."""
    criteria = comparison.dossier.criteria
    order = sorted(range(len(criteria)), key=lambda j: criteria[j].id)
    return {
        option.id: np.concatenate(
            [
                comparison.scores[o, order].ravel(),
                comparison.outlook.raw[o, order].ravel(),
                comparison.index[:, o].ravel(),
                comparison.gain[o],
                comparison.drawn_value[o],
                [comparison.mean_value[o], comparison.first_share[o]],
            ]
        )
        for o, option in enumerate(comparison.candidates)
    }


def ranked(comparison: Comparison) -> list[str]:
    return [comparison.candidates[o].id for o in comparison.ranking]


def shuffled(content: Any, source: random.Random) -> Any:
    """The same mappings with their keys in another order."""
    if not isinstance(content, dict):
        return content
    keys = source.sample(list(content), len(content))
    return {key: shuffled(content[key], source) for key in keys}


@given(dossier_files(), totals, st.randoms(use_true_random=False))
def test_the_order_in_files_does_not_matter(
    files: Files, total: float, source: random.Random
) -> None:
    one = compared(read(files), 8, total_musd=total)
    other = compared(read(shuffled(files, source)), 8, total_musd=total)
    expected = figures(one)
    for option, found in figures(other).items():
        np.testing.assert_allclose(found, expected[option], rtol=0, atol=1e-9)
    assert ranked(other) == ranked(one)
    assert judge(other).sureness == judge(one).sureness


@given(
    dossier_files(),
    st.lists(st.floats(0, 100), min_size=len(CRITERIA), max_size=len(CRITERIA)).filter(
        lambda raw: max(raw) > 0.01
    ),
    st.floats(0.01, 1000),
)
def test_the_scale_of_weights_does_not_matter(
    files: Files, raw: list[float], factor: float
) -> None:
    dossier = read(files)
    ids = [criterion.id for criterion in dossier.criteria]
    one, other = (
        compared(dossier, 8, weights=tuple((i, f * w) for i, w in zip(ids, raw, strict=True)))
        for f in (1, factor)
    )
    np.testing.assert_allclose(other.weights, one.weights, rtol=0, atol=1e-12)
    np.testing.assert_allclose(other.mean_value, one.mean_value, rtol=0, atol=1e-12)
    np.testing.assert_allclose(other.drawn_value, one.drawn_value, rtol=0, atol=1e-9)


@given(dossier_files(), totals, st.integers(0, 3))
def test_another_option_changes_no_score_or_value(files: Files, total: float, place: int) -> None:
    before = compared(read(files), 8, total_musd=total)
    options = list(files["options"].items())
    added = {**files["options"]["only_p0"], "drivers": {}}
    options.insert(place, ("added", added))
    after = compared(read({**files, "options": dict(options)}), 8, total_musd=total)
    at = {option.id: o for o, option in enumerate(after.candidates)}
    kept = [at[option.id] for option in before.candidates]
    np.testing.assert_array_equal(after.scores[kept], before.scores)
    np.testing.assert_array_equal(after.mean_value[kept], before.mean_value)
    np.testing.assert_array_equal(after.drawn_value[kept], before.drawn_value)


@given(st.integers(0, 2**32 - 1))
def test_a_dominated_option_never_ranks_above_its_dominator(seed: int) -> None:
    source = np.random.default_rng(seed)
    scores = source.uniform(size=(4, 3, 16)).round(1)
    better, worse = 1, 3
    scores[worse] = np.minimum(scores[worse], scores[better])
    weights = source.dirichlet(np.ones(3), 17).T
    comparison = comparison_of(scores, weights[:, 0], weights[:, 1:])
    assert comparison.mean_value[worse] <= comparison.mean_value[better] + 1e-12
    assert np.all(comparison.drawn_value[worse] <= comparison.drawn_value[better] + 1e-12)
    assert comparison.first_share[worse] <= comparison.first_share[better] + 1e-12
    lead = comparison.mean_value[better] - comparison.mean_value[worse]
    if lead > 1e-12:
        assert comparison.ranking.index(better) < comparison.ranking.index(worse)


def test_the_same_inputs_give_the_same_bits(inputs: Inputs) -> None:
    first, second = (compare(inputs, default_scenario(inputs.dossier)) for _ in range(2))
    for option, found in figures(first).items():
        assert found.tobytes() == figures(second)[option].tobytes()
