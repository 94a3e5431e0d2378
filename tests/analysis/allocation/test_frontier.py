"""What the best mix brings at every total; catching up, and where more is hardly worth it."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from policy_model.analysis.allocation.allocate import allocate
from policy_model.analysis.allocation.frontier import (
    BEST,
    Point,
    catches_up,
    frontier,
    frontier_of,
    index_levels,
    last_worthwhile,
)
from policy_model.analysis.allocation.limits import LimitsClashError
from policy_model.analysis.allocation.objective import comparable, mean_goal, mean_value
from policy_model.analysis.allocation.search import Mix
from policy_model.analysis.answer import find_answer
from policy_model.analysis.comparison import compare
from policy_model.dossier import read_dossier
from policy_model.model.budgets import OWN_MIX
from tests.analysis.allocation.support import asked, five, ground
from tests.support import DOSSIERS, lakeland

FIVE = ground(five(), 64)


@pytest.mark.parametrize(
    "limits", [{}, {"objective": "index"}, {"floors_musd": (("courts", 0.5),)}]
)
def test_the_frontier_rises_and_no_named_option_is_above_it(limits):
    scenario = asked(five(), **limits)
    points = frontier(FIVE, scenario, points=10)
    goal = mean_goal(FIVE.inputs, scenario)
    floor = dict(limits.get("floors_musd", ())).get("courts", 0.0)
    assert [each.total_musd for each in points] == pytest.approx(
        [t for t in np.linspace(0, 5, 11) if t >= floor]
    )
    assert all(a.mix.worth <= b.mix.worth for a, b in pairwise(points))
    for point in points:
        assert point.mix.budgets.sum() <= point.total_musd + 1e-6
        assert point.mix.worth == pytest.approx(goal.worth(point.mix.budgets))
        if floor:
            continue
        named = comparable(five(), replace(scenario, total_musd=point.total_musd))
        best = max(goal.worth(each.spending.budgets) for each in named)
        assert point.mix.worth >= best - 1e-12


def test_no_line_is_drawn_where_limits_clash_at_any_total():
    limits = {"floors_musd": (("radio", 1.0),), "ceilings_musd": (("radio", 0.5),)}
    scenario = asked(five(), **limits)
    with pytest.raises(LimitsClashError) as clash:
        frontier(FIVE, scenario)
    assert [each.kind for each in clash.value.limits] == ["floor", "ceiling"]
    with pytest.raises(LimitsClashError):
        frontier_of(find_answer(FIVE.inputs, scenario))
    assert frontier(FIVE, asked(five(), total_musd=0.0, floors_musd=limits["floors_musd"]))


def test_the_frontier_of_the_memo_is_above_its_options():
    memo = ground(read_dossier(DOSSIERS[-1]), 32)
    dossier = memo.inputs.dossier
    goal = mean_goal(memo.inputs, asked(dossier))
    for point in frontier(memo, asked(dossier), points=4):
        named = comparable(dossier, asked(dossier, total_musd=point.total_musd))
        assert point.mix.worth >= max(goal.worth(x.spending.budgets) for x in named) - 1e-12


def test_levels_beside_the_best_mix_are_the_index_of_a_comparison():
    dossier = lakeland()
    on, scenario = ground(dossier), asked(dossier)
    found = allocate(on, scenario)
    levels = index_levels(found)
    mix = dict(zip((each.id for each in dossier.programmes), found.best.budgets, strict=True))
    spent = replace(scenario, mix_musd=tuple(mix.items()), total_musd=sum(mix.values()))
    named = [(each.option.id, each.option.id, scenario) for each in found.placed]
    for level, option, there in [*named, (BEST, OWN_MIX, spent)]:
        comparison = compare(on.inputs, there)
        at = [each.id for each in comparison.candidates].index(option)
        assert levels.pop(level) == pytest.approx(comparison.index[-1][at].mean())
    assert not levels


def made(*worths: float) -> list[Point]:
    """A frontier at totals 0, 0.5, 1, …"""
    return [Point(i / 2, Mix(np.zeros(1), worth), 0.0) for i, worth in enumerate(worths)]


@pytest.mark.parametrize(
    ("least_per_100k", "total"),
    # Gains of 0.05, 0.02 and 0.005 by half a million: 0.01, 0.004 and 0.001 by USD 100,000.
    [(0.02, 0.0), (0.009, 0.5), (0.003, 1.0), (0.0005, 1.5)],
)
def test_the_last_total_that_is_worth_it(least_per_100k, total):
    assert last_worthwhile(made(0.1, 0.15, 0.17, 0.175), least_per_100k).total_musd == total


def test_a_flat_start_does_not_end_what_is_worth_it():
    assert last_worthwhile(made(0.1, 0.1, 0.2, 0.2), 0.01).total_musd == 1.0
    assert last_worthwhile(made(0.1), 0.01).total_musd == 0.0


def test_the_total_that_catches_up():
    dossier = lakeland()
    on, scenario = ground(dossier), asked(dossier)
    goal = mean_value(on.inputs, scenario)

    def worth(name, total):
        options = comparable(dossier, replace(scenario, total_musd=total))
        return goal.worth(next(x for x in options if x.id == name).spending.budgets)

    target = worth("villages", 0.4)
    found = catches_up(on, replace(scenario, total_musd=0.4), "grants", "villages")
    assert found is not None
    assert 0.4 < found < 5
    assert worth("grants", found + 0.002) >= target
    assert worth("grants", found - 0.002) < target


def test_who_is_not_behind_needs_no_more_and_who_never_does_has_none():
    dossier = lakeland()
    on, scenario = ground(dossier), asked(dossier)
    assert catches_up(on, scenario, "villages", "grants") == scenario.total_musd
    assert catches_up(on, scenario, "status_quo", "villages") is None
    assert catches_up(on, asked(dossier, total_musd=5.0), "grants", "villages") is None
