"""Every way that SMAA is measured against counts the same ranks."""

import numpy as np
import pytest

from bench.smaa import bare, drawn, in_turns, pymcdm, pysensmcda, same
from policy_model.analysis.robustness.smaa import smaa

WAYS = {
    "bare": lambda scores, weights: lambda: bare(scores, weights),
    "pymcdm": pymcdm,
    "pysensmcda": pysensmcda,
}


def counted(name, scores, weights):
    try:
        return WAYS[name](scores, weights)()
    except ImportError:
        pytest.skip(f"{name} is not a requirement")


@pytest.mark.parametrize("name", WAYS)
def test_ranks_are_ours(name):
    scores, weights = drawn(4, 3, 200)
    np.testing.assert_array_equal(counted(name, scores, weights), smaa(scores, weights).ranks)


@pytest.mark.parametrize("name", WAYS)
def test_ranks_are_those_counted_by_hand(name):
    # The first option is ahead of the second in three of four draws; the third is always last.
    scores = np.array([[[5, 5, 5, 1]], [[2, 2, 2, 2]], [[0, 1, 0, 0]]]) / 5
    found = counted(name, scores, np.ones((1, 4)))
    assert found.tolist() == [[0.75, 0.25, 0], [0.25, 0.75, 0], [0, 0, 1]]


def test_other_ranks_are_refused():
    ours = np.eye(2)
    same(ours, np.eye(2), "a package")
    with pytest.raises(RuntimeError, match=r"a package are not ours, 0\.01 apart"):
        same(ours, ours + 0.01, "a package")
    with pytest.raises(RuntimeError, match="the ranks of wrong"):
        in_turns({"right": (lambda: ours, ours), "wrong": (lambda: 1 - ours, ours)}, 1)
