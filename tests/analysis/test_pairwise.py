"""Why one option is ahead of another: differences that add up."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_model.analysis.pairwise import compare_pair
from policy_model.dossier import Dossier
from tests.support import compared, comparison_of


def test_by_hand() -> None:
    comparison = comparison_of([[[1], [0]], [[0.5], [1]]], [0.6, 0.4])
    pair = compare_pair(comparison, 0, 1)
    assert pair.differences == pytest.approx([0.3, -0.4])
    assert pair.lead == pytest.approx(-0.1)
    assert pair.order == (1, 0), "the larger difference first, either way"


def test_the_other_way_round_is_the_opposite(dossier: Dossier) -> None:
    comparison = compared(dossier)
    one, other = compare_pair(comparison, 1, 3), compare_pair(comparison, 3, 1)
    assert one.lead == -other.lead
    assert (one.differences == -other.differences).all()
    assert one.order == other.order


def test_an_option_is_level_with_itself(dossier: Dossier) -> None:
    pair = compare_pair(compared(dossier), 2, 2)
    assert not pair.differences.any()
    assert pair.lead == 0


share = st.floats(0, 1)


@given(
    st.lists(st.lists(share, min_size=4, max_size=4), min_size=2, max_size=2),
    st.lists(st.integers(1, 100), min_size=4, max_size=4),
)
def test_differences_add_up_to_the_lead(scores: list[list[float]], raw: list[int]) -> None:
    weights = np.array(raw) / sum(raw)
    pair = compare_pair(comparison_of(np.array(scores)[..., None], weights), 0, 1)
    assert abs(pair.differences.sum() - pair.lead) <= 1e-12
    sizes = np.abs(pair.differences)[list(pair.order)]
    assert (np.diff(sizes) <= 0).all()
    assert sorted(pair.order) == list(range(4))


def test_they_add_up_in_a_dossier(dossier: Dossier) -> None:
    comparison = compared(dossier)
    for first in range(len(comparison.candidates)):
        for second in range(len(comparison.candidates)):
            pair = compare_pair(comparison, first, second)
            assert abs(pair.differences.sum() - pair.lead) <= 1e-12
