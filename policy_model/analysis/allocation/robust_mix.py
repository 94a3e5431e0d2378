"""Mixes that do well when the draws or the futures disagree, and what that costs."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from policy_model.analysis.allocation.allocate import clash_of
from policy_model.analysis.allocation.goal import Goal, LowEnd, Mean, Worst
from policy_model.analysis.allocation.limits import LimitsClashError, checked, limits_of
from policy_model.analysis.allocation.objective import (
    Ground,
    best_in_each,
    comparable,
    ground_of,
    in_futures,
    mean_value,
)
from policy_model.analysis.allocation.search import best_mix
from policy_model.analysis.answer import Answer
from policy_model.analysis.comparison import Comparison
from policy_model.analysis.draws import at_modes
from policy_model.analysis.progress import Hook, unheard
from policy_model.model.inputs import Array, Inputs, build_inputs
from policy_model.scenario import Scenario

BEST_AT = ("likely", "value", "low_end", "regret")


@dataclass(frozen=True)
class Standing:
    """How one mix does by every measure.

    Attributes
    ----------
    best_at : str
        What it is the best mix for: ``likely``, the most likely judgements alone (the naive
        mix); ``value``, the mean; ``low_end``; ``regret``.
    budgets : ndarray, shape (P,)
    mean, low_end, worst_future, regret : float
        Shares of 1; `regret` is the largest over the futures.
    """

    best_at: str
    budgets: Array
    mean: float
    low_end: float
    worst_future: float
    regret: float


def robust_mixes(
    ground: Ground, scenario: Scenario, progress: Hook = unheard
) -> tuple[Standing, ...]:
    """Find the naive mix, and the best by mean, low end and regret; judge each by all.

    Parameters
    ----------
    ground : Ground
    scenario : Scenario
        Its objective doesn't count.
    progress : callable

    Raises
    ------
    LimitsClashError
        When no mix meets its limits.
    """
    inputs = ground.inputs
    limits = checked(limits_of(inputs.dossier, scenario))
    others = [each.spending.budgets for each in comparable(inputs.dossier, scenario)]
    likely = ground_of(build_inputs(inputs.dossier, at_modes(inputs.dossier)))

    value = mean_value(inputs, scenario)
    futures = in_futures(inputs, scenario)
    regret = Worst(futures, best_in_each(ground, scenario, limits, _first_half(progress)))
    goals: dict[str, tuple[Ground, Goal]] = {
        "likely": (likely, mean_value(likely.inputs, scenario)),
        "value": (ground, value),
        "low_end": (ground, LowEnd(value.setting, value.aim)),
        "regret": (ground, regret),
    }
    mixes: dict[str, Array] = {}
    for done, (name, (on, goal)) in enumerate(goals.items()):
        progress((1 + done / len(goals)) / 2)
        known = [*others, *mixes.values()]
        mixes[name] = best_mix(goal, on.grid, limits, known).best.budgets
    for name, (_, goal) in goals.items():  # another's search can have met a better one
        mixes[name] = max([mixes[name], *mixes.values()], key=goal.worth)
    return tuple(_standing(name, mix, value, regret) for name, mix in mixes.items())


def robust_mixes_of(answer: Answer, progress: Hook = unheard) -> tuple[Standing, ...]:
    """Find the mixes for an answer's scenario once; see `robust_mixes`."""
    if clash := clash_of(answer):
        raise LimitsClashError(clash)
    return answer.once(_of_scenario, progress=progress)


def _of_scenario(inputs: Inputs, comparison: Comparison, progress: Hook) -> tuple[Standing, ...]:
    return robust_mixes(ground_of(inputs), comparison.scenario, progress)


def _first_half(progress: Hook) -> Hook:
    return lambda done: progress(done / 2)


def _standing(name: str, budgets: Array, mean: Mean, regret: Worst) -> Standing:
    in_each: Sequence[float] = [goal.worth(budgets) for goal in regret.goals]
    return Standing(
        best_at=name,
        budgets=budgets,
        mean=mean.worth(budgets),
        low_end=LowEnd(mean.setting, mean.aim).worth(budgets),
        worst_future=float(min(in_each)),
        regret=float(np.max(regret.best - np.array(in_each))),
    )
