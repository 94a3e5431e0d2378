"""What a scenario's best mix is to have most of."""

from dataclasses import dataclass, replace

import numpy as np

from policy_model.analysis.allocation.aim import Aim, empowerment, without_cost
from policy_model.analysis.allocation.curves import Grid, grid_of
from policy_model.analysis.allocation.goal import Goal, LowEnd, Mean, Worst
from policy_model.analysis.allocation.limits import Limits
from policy_model.analysis.allocation.search import best_mix
from policy_model.analysis.comparison import scenario_weights, setting_of
from policy_model.analysis.progress import Hook, unheard
from policy_model.dossier import Dossier
from policy_model.model.budgets import Candidate, candidates
from policy_model.model.inputs import Array, Inputs, build_inputs
from policy_model.model.kept import latest
from policy_model.scenario import Scenario
from policy_model.scenario.best_mix import CRITERION

EVERY = 4


@dataclass(frozen=True)
class Ground:
    """What every allocation of a dossier's money stands on.

    Attributes
    ----------
    inputs : Inputs
        Of the draws. They keep what is large, which a mix that is kept doesn't.
    """

    inputs: Inputs

    @property
    def grid(self) -> Grid:
        """What the programmes reach, tabulated."""
        return self.inputs.once(grid_of)

    @property
    def coarse(self) -> "Ground":
        """The same on every `EVERY`th draw, to search fast."""
        return Ground(self.inputs.once(_coarse))


def ground_of(inputs: Inputs) -> Ground:
    """What allocations stand on, of a dossier's draws."""
    return Ground(inputs)


@latest(4)
def _coarse(inputs: Inputs) -> Inputs:
    values = {key: drawn[::EVERY] for key, drawn in inputs.values.items()}
    return build_inputs(inputs.dossier, values)


def goal_of(ground: Ground, scenario: Scenario, limits: Limits, progress: Hook = unheard) -> Goal:
    """What a scenario's best mix is to have most of.

    Parameters
    ----------
    ground : Ground
    scenario : Scenario
        Its objective: ``value``, ``index``, ``criterion:<id>``, ``low_end``, ``worst_future`` or
        ``regret``.
    limits : Limits
        That some mix meets; regret is against the best within them.
    progress : callable
    """
    match scenario.objective:
        case "low_end":
            value = mean_value(ground.inputs, scenario)
            return LowEnd(value.setting, value.aim)
        case "worst_future":
            goals = in_futures(ground.inputs, scenario)
            return Worst(goals, np.zeros(len(goals)))
        case "regret":
            goals = in_futures(ground.inputs, scenario)
            return Worst(goals, best_in_each(ground, scenario, limits, progress))
        case _:
            return mean_goal(ground.inputs, scenario)


def mean_goal(inputs: Inputs, scenario: Scenario) -> Mean:
    """The scenario's objective where it is a mean in one future, else the mean value."""
    return Mean(setting_of(inputs, scenario), _aim(inputs, scenario))


def mean_value(inputs: Inputs, scenario: Scenario) -> Mean:
    """The mean value, cost left out: money is what is shared out."""
    aim = without_cost(inputs, scenario_weights(inputs.dossier, scenario))
    return Mean(setting_of(inputs, scenario), aim)


def in_futures(inputs: Inputs, scenario: Scenario) -> tuple[Mean, ...]:
    """The mean value in each future of the dossier, in its order."""
    futures = inputs.dossier.futures
    return tuple(mean_value(inputs, replace(scenario, future=each.id)) for each in futures)


def comparable(dossier: Dossier, scenario: Scenario) -> tuple[Candidate, ...]:
    """Named options at the scenario's total, and the user's mix.

    Not those that set drivers themselves: they are another policy, not another mix.
    """
    options = candidates(dossier, scenario.total_musd, dict(scenario.mix_musd))
    return tuple(each for each in options if not each.drivers)


def _aim(inputs: Inputs, scenario: Scenario) -> Aim:
    if scenario.objective == "index":
        return empowerment(inputs)
    if scenario.objective.startswith(CRITERION):
        name = scenario.objective.removeprefix(CRITERION)
        chosen = np.array([float(each.id == name) for each in inputs.dossier.criteria])
        return Aim(chosen, np.zeros(len(inputs.start)))
    return without_cost(inputs, scenario_weights(inputs.dossier, scenario))


def best_in_each(
    ground: Ground, scenario: Scenario, limits: Limits, progress: Hook = unheard
) -> Array:
    """The best value that any mix within the limits has in each future, shape (futures,)."""
    others = [each.spending.budgets for each in comparable(ground.inputs.dossier, scenario)]
    goals, best = in_futures(ground.inputs, scenario), []
    for done, goal in enumerate(goals):
        progress(done / len(goals))
        best.append(best_mix(goal, ground.grid, limits, others).best.worth)
    return np.array(best)
