"""Every way to search for the best mix is timed on the same draws, within the same limits."""

import numpy as np
import pytest

from bench.allocation import compared, growth, kept, ours, resized, slsqp, task_of, timed
from tests.support import lakeland

DOSSIER = lakeland()
TASK = task_of(DOSSIER, 8)


def test_each_way_has_a_line_and_ours_is_what_others_are_measured_against():
    lines = list(compared(TASK, seeds=1, starts=2))
    assert [each.what.split(",")[0] for each in lines] == [
        "ours",
        "SLSQP",
        "SLSQP",
        "differential evolution",
    ]
    assert lines[0].ratio == 1
    assert all(each.ratio > 0 and "best in" in each.figures for each in lines)


def test_growth_is_told_against_the_fewest_programmes():
    lines = list(growth(DOSSIER, (2, 5), 8, 1))
    assert [each.what for each in lines] == ["ours, 2 programmes / 2", "ours, 5 programmes / 2"]
    assert lines[0].ratio == 1


@pytest.mark.parametrize("programmes", [2, 3, 7])
def test_a_resized_dossier_has_so_many_programmes_each_with_its_own_draws(programmes):
    resized_ = resized(DOSSIER, programmes)
    assert len({each.id for each in resized_.programmes}) == programmes
    task = task_of(resized_, 8)
    start_ups = task.goal.setting.inputs.start_up
    assert start_ups.shape == (programmes, 8)
    if programmes == 7:
        assert not np.array_equal(start_ups[0], start_ups[3])


def test_searches_agree_where_the_answer_is_plain():
    # All the money to the wells is best, by far.
    assert ours(TASK) == pytest.approx([2, 0, 0], abs=1e-6)
    assert slsqp(TASK, 1, 8) == pytest.approx([2, 0, 0], abs=1e-3)


def test_what_is_over_the_total_is_scaled_down_and_what_leaves_the_limits_refused():
    assert kept(np.array([3.0, 1.0, -1.0]), TASK) == pytest.approx([1.5, 0.5, 0])
    with pytest.raises(RuntimeError, match="left the limits"):
        timed(TASK, lambda *_: np.array([3.0, 0, 0]), 0)
