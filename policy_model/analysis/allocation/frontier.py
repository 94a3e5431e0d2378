"""What the best mix brings at every total, and what it takes to catch up."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from scipy.optimize import brentq

from policy_model.analysis.allocation.aim import empowerment, reached
from policy_model.analysis.allocation.allocate import Allocation
from policy_model.analysis.allocation.goal import Mean
from policy_model.analysis.allocation.limits import (
    Limit,
    LimitsClashError,
    checked,
    conflict,
    limits_of,
)
from policy_model.analysis.allocation.objective import (
    Ground,
    comparable,
    ground_of,
    mean_goal,
    mean_value,
)
from policy_model.analysis.allocation.program import Cut
from policy_model.analysis.allocation.search import Mix, best_mix
from policy_model.analysis.answer import Answer
from policy_model.analysis.comparison import Comparison, setting_of
from policy_model.analysis.progress import Hook, unheard
from policy_model.model.inputs import Array, Inputs
from policy_model.model.kept import latest
from policy_model.scenario import Scenario
from policy_model.scenario.best_mix import NOT_MEANS

POINTS = 30
BEST = "best mix"
_KEPT = 6
_CLOSE_MUSD = 1e-3


@dataclass(frozen=True)
class Point:
    """The best mix at one total.

    Attributes
    ----------
    total_musd : float
        The ceiling; the mix can spend less.
    mix : Mix
    index : float
        Mean empowerment index of the mix, 0 to 1.
    """

    total_musd: float
    mix: Mix
    index: float


def frontier(
    ground: Ground, scenario: Scenario, progress: Hook = unheard, points: int = POINTS
) -> tuple[Point, ...]:
    """The best mix at totals from 0 to the largest, under the scenario's limits.

    Best at the scenario's objective where that is a mean in its future, else at the mean value.
    Searched on every fourth draw, and told on all. A stand-in for the goal holds at any total, so
    each search starts with what the last one learnt; and what a smaller total buys can be bought
    with a larger one. The user's own mix doesn't count.

    Returns
    -------
    tuple of Point
        By total, at least one; totals too small for the limits are left out.

    Raises
    ------
    LimitsClashError
        When no total is large enough for them.
    """
    dossier, coarse = ground.inputs.dossier, ground.coarse
    limits, index = limits_of(dossier, scenario), empowerment(ground.inputs)
    most = dossier.header.total_musd.maximum.mode
    checked(limits.at_total(most))
    goal, search = mean_goal(ground.inputs, scenario), mean_goal(coarse.inputs, scenario)
    found: list[Point] = []
    cuts: Sequence[Cut] = ()
    for done in range(points + 1):
        progress(done / (points + 1))
        total = most * done / points
        within = limits.at_total(total)
        if conflict(within):
            continue
        options = comparable(dossier, replace(scenario, total_musd=total, mix_musd=()))
        others = [each.spending.budgets for each in options]
        before = [each.mix.budgets for each in found[-1:]]
        climbed = best_mix(search, coarse.grid, within, [*others, *before], known=cuts)
        cuts = climbed.cuts[-_KEPT:]
        budgets = climbed.best.budgets
        mix = max([Mix(budgets, goal.worth(budgets)), *(p.mix for p in found[-1:])], key=_worth)
        level = float(reached(goal.setting, index, mix.budgets).mean())
        found.append(Point(total, mix, level))
    return tuple(found)


def frontier_of(answer: Answer, progress: Hook = unheard) -> tuple[Point, ...]:
    """Find the best mix at every total for an answer's scenario, once for all totals and own mixes.

    See `frontier`.
    """
    if clash := clash_at_most(answer):
        raise LimitsClashError(clash)
    asked = replace(by_mean(answer.scenario), total_musd=0.0, mix_musd=())
    return answer.inputs.once(_line, asked, progress=progress)


def clash_at_most(answer: Answer) -> tuple[Limit, ...]:
    """Limits that no mix meets together at any total, found once; empty for none."""
    return answer.once(_clash_at_most)


def _clash_at_most(inputs: Inputs, comparison: Comparison) -> tuple[Limit, ...]:
    dossier = inputs.dossier
    most = dossier.header.total_musd.maximum.mode
    return conflict(limits_of(dossier, comparison.scenario).at_total(most))


@latest(24)
def _line(inputs: Inputs, scenario: Scenario, progress: Hook) -> tuple[Point, ...]:
    return frontier(ground_of(inputs), scenario, progress)


def find_catching_up(
    inputs: Inputs, comparison: Comparison, behind: str, ahead: str
) -> float | None:
    """Search for where one option `catches_up` with another; see `Answer.once`."""
    return catches_up(ground_of(inputs), comparison.scenario, behind, ahead)


def by_mean(scenario: Scenario) -> Scenario:
    """The same scenario, best at the mean value where what it asks most of is no mean."""
    return replace(scenario, objective="value") if scenario.objective in NOT_MEANS else scenario


def index_levels(found: Allocation) -> Mapping[str, float]:
    """Empowerment index, 0 to 100, of the options beside a best mix, and of the mix as `BEST`."""
    inputs = found.ground.inputs
    level = Mean(setting_of(inputs, found.scenario), empowerment(inputs))
    mixes = {each.option.id: each.option.spending.budgets for each in found.placed}
    mixes[BEST] = found.best.budgets
    return {name: 100 * level.worth(budgets) for name, budgets in mixes.items()}


def _worth(mix: Mix) -> float:
    return mix.worth


def last_worthwhile(points: Sequence[Point], least_per_100k: float) -> Point:
    """The last total at which another 100,000 still buys at least so much.

    Parameters
    ----------
    points : sequence of Point
        At least one.
    least_per_100k : float
        Of the goal, as a share of 1.
    """
    worth = [
        after
        for before, after in pairwise(points)
        if (after.mix.worth - before.mix.worth)
        >= least_per_100k * (after.total_musd - before.total_musd) / 0.1
    ]
    return worth[-1] if worth else points[0]


def catches_up(ground: Ground, scenario: Scenario, behind: str, ahead: str) -> float | None:
    """The total at which one option is worth what another is at the scenario's, cost left out.

    Parameters
    ----------
    ground : Ground
    scenario : Scenario
    behind, ahead : str
        Ids of options that money alone makes.

    Returns
    -------
    float or None
        Millions a year, within 1,000; None where no total up to the largest does.
    """
    dossier = ground.inputs.dossier
    goal = mean_value(ground.inputs, scenario)

    def worth(name: str, total: float) -> float:
        asked = replace(scenario, total_musd=total)
        options = {each.id: each for each in comparable(dossier, asked)}
        return goal.worth(options[name].spending.budgets)

    target, most = worth(ahead, scenario.total_musd), dossier.header.total_musd.maximum.mode
    totals: Array = np.linspace(scenario.total_musd, most, POINTS)
    short = scenario.total_musd
    for total in totals.tolist():
        if worth(behind, total) >= target:
            if total == short:
                return float(total)
            root = brentq(lambda musd: worth(behind, musd) - target, short, total, xtol=_CLOSE_MUSD)
            return float(root)
        short = total
    return None
