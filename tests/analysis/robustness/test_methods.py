"""Other methods, each against pymcdm and by hand."""

import subprocess
import sys
from itertools import combinations
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pymcdm.methods import PROMETHEE_II, TOPSIS, WPM, WSM

from policy_model.analysis.robustness.methods import (
    INDIFFERENT,
    LEAST_SCORE,
    METHODS,
    PREFERRED,
    compare_methods,
    kendall,
    promethee,
    ranks,
    topsis,
    weighted_product,
)
from policy_model.dossier import read_dossier
from policy_model.model.inputs import Array
from policy_model.model.value import normalised
from tests.support import DOSSIERS, ROOT, compared, comparison_of, lakeland


def as_is(column: Array, cost: bool = False) -> Array:
    """Scores are on their scale already."""
    return column


def peers(criteria: int) -> dict[str, Any]:
    thresholds = {"p": [PREFERRED] * criteria, "q": [INDIFFERENT] * criteria}
    return {
        "weighted_sum": WSM(as_is),
        "weighted_product": WPM(as_is),
        "topsis": TOPSIS(as_is),
        "promethee": PROMETHEE_II("vshape_2", **thresholds),
    }


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("method", METHODS)
def test_a_method_is_pymcdms(method: Any, seed: int) -> None:
    stream = np.random.default_rng(seed)
    scored = stream.uniform(LEAST_SCORE, 1, (2 + seed % 9, 1 + seed % 7))
    weights = normalised(stream.uniform(0.01, 1, scored.shape[1]))
    expected = peers(len(weights))[method](scored, weights, np.ones(len(weights)), validation=False)
    np.testing.assert_allclose(METHODS[method](scored, weights), expected, rtol=0, atol=1e-12)


def test_by_hand() -> None:
    scored, weights = np.array([[1.0, 0.0], [0.25, 0.25]]), np.array([0.5, 0.5])
    np.testing.assert_allclose(weighted_product(scored, weights), [0.1, 0.25])
    far, near = 0.375, 0.125  # weighted distances on the two criteria
    np.testing.assert_allclose(topsis(scored, weights), [far / (far + near), near / (far + near)])
    np.testing.assert_allclose(promethee(scored, weights), [0.0, 0.0])
    slight = np.array([[0.5, 0.5], [0.5 + INDIFFERENT, 0.5 + INDIFFERENT / 2]])
    np.testing.assert_allclose(promethee(slight, weights), [0.0, 0.0], atol=1e-12)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize(
    "scored",
    [
        np.array([[0.3, 0.0]]),
        np.array([[0.3, 0.0], [0.3, 0.0]]),
        np.array([[0.0], [0.0]]),
        np.zeros((3, 2)),
        np.ones((3, 2)),
    ],
    ids=["one option", "equals", "one criterion", "all worst", "all best"],
)
def test_equals_are_equal_and_finite(method: Any, scored: Array) -> None:
    values = METHODS[method](scored, np.full(scored.shape[1], 1 / scored.shape[1]))
    assert np.isfinite(values).all()
    assert ranks(values).tolist() == [1] * len(scored)


@pytest.mark.parametrize("method", METHODS)
def test_a_criterion_without_weight_does_not_matter(method: Any) -> None:
    scored = np.random.default_rng(1).uniform(0, 1, (5, 4))
    weights = np.array([0.5, 0.3, 0.2])
    for column in (0.0, 1.0, np.linspace(0, 1, 5)):
        wider = np.column_stack([scored[:, :3], np.broadcast_to(column, 5)])
        np.testing.assert_allclose(
            METHODS[method](wider, np.append(weights, 0.0)),
            METHODS[method](scored[:, :3], weights),
            atol=1e-12,
        )


@pytest.mark.parametrize("method", METHODS)
def test_with_one_criterion_all_agree(method: Any) -> None:
    scored = np.array([[0.2], [0.9], [0.5], [0.2]])
    assert ranks(METHODS[method](scored, np.ones(1))).tolist() == [3, 1, 2, 3]


@given(st.lists(st.integers(0, 4), min_size=2, max_size=8), st.integers(0, 99))
def test_tau_and_ranks_are_those_of_a_count_of_pairs(first: list[int], seed: int) -> None:
    second = np.random.default_rng(seed).integers(0, 4, len(first)).tolist()
    one, other = (ranks(np.array(each, dtype=float)) for each in (first, second))
    assert one.tolist() == [1 + sum(each > own for each in first) for own in first]
    pairs = list(combinations(zip(first, second, strict=True), 2))
    signs = [(np.sign(a - c), np.sign(b - d)) for (a, b), (c, d) in pairs]
    untied = [sum(s[row] != 0 for s in signs) for row in (0, 1)]
    expected = sum(a * b for a, b in signs) / np.sqrt(np.prod(untied)) if all(untied) else 0.0
    same = one.tolist() == other.tolist()
    assert kendall(one, other) == pytest.approx(1.0 if same else expected)


def test_tau_is_shown_to_the_digit() -> None:
    assert f"{kendall(np.array([4, 2, 2, 1, 4]), np.array([3, 1, 5, 1, 3])):.2f}" == "0.38"  # 3/8


def test_scipys_statistics_are_not_loaded_until_methods_are_asked_for() -> None:
    code = f"import sys, {compare_methods.__module__}; print('scipy.stats' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True)
    assert run.stdout.strip() == b"False"


def test_where_a_method_disagrees_it_is_said() -> None:
    # The product and TOPSIS see the first option's zero differently.
    scores = np.array([[1.0, 0.0], [0.45, 0.45], [0.0, 0.0]])[..., None]
    found = compare_methods(comparison_of(scores, [0.5, 0.5]))
    assert found.methods[:2] == ("weighted_sum", "weighted_product")
    assert found.ranks[:2].tolist() == [[1, 2, 3], [2, 1, 3]]
    assert found.first_differs[:2] == (False, True)
    assert found.order_differs[:2] == (False, True)
    assert found.tau[:2].tolist() == pytest.approx([1, 1 / 3])


@pytest.mark.parametrize("folder", DOSSIERS, ids=lambda folder: folder.name)
def test_the_weighted_sum_is_the_answer(folder: Any) -> None:
    comparison = compared(read_dossier(folder))
    found = compare_methods(comparison)
    assert np.argsort(found.ranks[0], kind="stable").tolist() == list(comparison.ranking)
    assert np.isfinite(found.tau).all()


def test_a_mix_like_a_named_option_changes_nothing_and_ranks_with_it() -> None:
    alone = compare_methods(compared(lakeland()))
    mixed = compared(lakeland(), mix_musd=(("village_wells", 0.7),))
    found = compare_methods(mixed)
    assert mixed.candidates[-1].role == "mix"
    np.testing.assert_array_equal(found.ranks[:, :-1], alone.ranks)
    np.testing.assert_array_equal(found.ranks[:, -1], alone.ranks[:, mixed.recommendation])
    np.testing.assert_array_equal(found.tau, alone.tau)
