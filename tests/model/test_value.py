import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from pymcdm.methods import WSM

from policy_model.dossier.value_tree import Criterion
from policy_model.model.inputs import Array
from policy_model.model.value import normalised, outside_scale, scores, value
from tests.support import lakeland

VOICE, COST = lakeland().criteria


def curved(curvature: float) -> Criterion:
    return lakeland({"criteria.voice.curvature": curvature}).criteria[0]


def score(raw: float, criterion: Criterion) -> float:
    return float(scores(np.array([[[raw]]]), [criterion])[0, 0, 0])


@pytest.mark.parametrize(("raw", "expected"), [(0, 0), (0.25, 0.25), (1, 1)])
def test_a_linear_score(raw: float, expected: float) -> None:
    assert score(raw, VOICE) == expected


@pytest.mark.parametrize(("raw", "expected"), [(5, 0), (2, 0.6), (0, 1)])
def test_less_of_a_cost_is_better(raw: float, expected: float) -> None:
    assert score(raw, COST) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("curvature", "expected"),
    # (1 - e^-1/2)/(1 - e^-1), and its mirror image; 0 is linear.
    [(1, 0.6224593312), (-1, 0.3775406688), (0, 0.5), (1e-9, 0.5)],
)
def test_a_curved_score_half_way(curvature: float, expected: float) -> None:
    assert score(0.5, curved(curvature)) == pytest.approx(expected)
    assert score(0, curved(curvature)) == 0
    assert score(1, curved(curvature)) == pytest.approx(1)


@pytest.mark.parametrize(("raw", "clipped"), [(-0.1, 0), (1.1, 1), (7, 1)])
def test_beyond_the_scale_scores_are_clipped_and_flagged(raw: float, clipped: float) -> None:
    assert score(raw, VOICE) == clipped
    assert outside_scale(np.array([[[0.5, raw]]]), [VOICE]).all()


def test_on_the_scale_nothing_is_flagged() -> None:
    assert not outside_scale(np.array([[[0.0, 0.5, 1.0, 1 + 1e-12]]]), [VOICE]).any()


def test_each_option_and_criterion_is_flagged_apart() -> None:
    raw = np.array([[[2.0], [2.0]], [[0.5], [6.0]]])
    assert outside_scale(raw, [VOICE, COST]).tolist() == [[True, False], [False, True]]


def test_weights_become_shares_of_one() -> None:
    assert normalised(np.array([80.0, 20.0])).tolist() == [0.8, 0.2]


def test_weights_of_zero_alone_are_refused() -> None:
    with pytest.raises(ValueError, match="at least one weight above 0"):
        normalised(np.zeros(3))


def test_value_by_hand() -> None:
    scored = np.array([[[0.5], [1.0]], [[1.0], [0.0]]])
    assert value(scored, np.array([0.8, 0.2]))[:, 0] == pytest.approx([0.6, 0.8])


def test_weights_may_differ_from_draw_to_draw() -> None:
    scored = np.array([[[1.0, 1.0], [0.0, 0.0]]])
    assert value(scored, np.array([[0.3, 0.6], [0.7, 0.4]])).tolist() == [[0.3, 0.6]]


matrices = st.tuples(st.integers(2, 6), st.integers(1, 6)).flatmap(
    lambda shape: st.tuples(
        arrays(float, shape, elements=st.floats(0, 1)),
        arrays(float, shape[1], elements=st.floats(0.01, 100)),
    )
)


@pytest.mark.filterwarnings("ignore:Alternatives with indices")
@settings(max_examples=100)
@given(matrices)
def test_value_agrees_with_the_weighted_sum_of_pymcdm(case: tuple[Array, Array]) -> None:
    matrix, weights = case
    shares = normalised(weights)
    theirs = WSM(lambda column, cost: column)(matrix, shares, np.ones(len(shares)))
    np.testing.assert_allclose(value(matrix[..., None], shares)[:, 0], theirs, rtol=0, atol=1e-12)
