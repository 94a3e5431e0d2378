"""Goals: a look agrees with a worth, and a stand-in with the goal where it was looked at."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_model.analysis.allocation.aim import near, reached
from policy_model.analysis.allocation.goal import LowEnd, Mean, Worst
from policy_model.analysis.allocation.limits import limits_of
from policy_model.analysis.allocation.objective import goal_of, in_futures, mean_value
from policy_model.model.projection import all_reach
from tests.analysis.allocation.support import asked, at, five, ground, hard_questions

STEP = 1e-6
budgets_of_five = st.lists(st.floats(0, 2), min_size=5, max_size=5).map(np.array)
FIVE = ground(five(), 32)


@pytest.mark.parametrize("objective", ["value", "index", "low_end", "worst_future", "regret"])
@settings(max_examples=10, deadline=None)
@given(budgets_of_five)
def test_a_look_is_the_worth_and_its_stand_in_is_right_there(objective, mix):
    scenario = asked(five(), objective=objective)
    goal = GOALS.setdefault(objective, goal_of(FIVE, scenario, limits_of(five(), scenario)))
    worth, nearby = goal.look(mix)
    assert worth == goal.worth(mix)
    assert at(nearby, all_reach(FIVE.inputs, mix[:, None]), mix) == pytest.approx(worth, abs=1e-12)


GOALS: dict[str, object] = {}


@settings(max_examples=20, deadline=None)
@given(hard_questions(), st.integers(0, 2**31))
def test_a_stand_in_has_the_slopes_of_the_mean(question, seed):
    on, scenario = question
    goal, stream = mean_value(on.inputs, scenario), np.random.default_rng(seed)
    mix = stream.uniform(0.5, 3, len(on.grid.musd))
    _, nearby = near(goal.setting, goal.aim, mix, goal.chances)
    way = stream.normal(size=len(mix))

    def along(worth, step):
        return (worth(mix + step * way) - worth(mix - step * way)) / (2 * step)

    def stand_in(budgets):
        return at(nearby, all_reach(on.inputs, budgets[:, None]), budgets)

    # Where the goal has a kink within the step, its two sides differ: no slope to compare.
    one, two = along(goal.worth, STEP), along(goal.worth, 3 * STEP)
    if abs(one - two) < 1e-7:
        assert along(stand_in, STEP) == pytest.approx(one, rel=1e-4, abs=1e-5)


def test_worths_by_their_definitions():
    scenario, mix = asked(five()), np.array([0.5, 0.2, 0.1, 0.4, 0.0])
    mean = mean_value(FIVE.inputs, scenario)
    drawn = reached(mean.setting, mean.aim, mix)
    assert mean.worth(mix) == pytest.approx(drawn.mean())
    assert LowEnd(mean.setting, mean.aim).worth(mix) == pytest.approx(np.quantile(drawn, 0.1))
    futures = in_futures(FIVE.inputs, scenario)
    each = [goal.worth(mix) for goal in futures]
    assert len(set(each)) == len(each) == 2
    assert Worst(futures, np.zeros(2)).worth(mix) == min(each)
    assert Worst(futures, np.array([0.3, 0.5])).worth(mix) == min(each[0] - 0.3, each[1] - 0.5)


@pytest.mark.parametrize("draws", [1, 2, 5, 16])
def test_the_low_end_of_few_draws(draws):
    on = ground(five(), draws)
    mean: Mean = mean_value(on.inputs, asked(five()))
    mix = np.full(5, 0.4)
    goal = LowEnd(mean.setting, mean.aim)
    worth, nearby = goal.look(mix)
    assert worth == goal.worth(mix)
    assert at(nearby, all_reach(on.inputs, mix[:, None]), mix) == pytest.approx(worth, abs=1e-12)
    for step in 1e-5 * np.eye(5):  # it rises as the low end does, which lies between two draws
        ends = [mix - step, mix + step]
        low, high = (at(nearby, all_reach(on.inputs, each[:, None]), each) for each in ends)
        moved = goal.worth(ends[1]) - goal.worth(ends[0])
        assert high - low == pytest.approx(moved, abs=1e-9)
