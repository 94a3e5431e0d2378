"""The best mix for what a scenario asks, beside the mixes that have a name."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TypeVar

import numpy as np

from policy_model.analysis.allocation.certificate import Certificate, certify
from policy_model.analysis.allocation.goal import Goal, Mean
from policy_model.analysis.allocation.limits import (
    Limit,
    Limits,
    LimitsClashError,
    checked,
    conflict,
    limits_of,
)
from policy_model.analysis.allocation.objective import Ground, comparable, goal_of, ground_of
from policy_model.analysis.allocation.search import (
    FUNDED_MUSD,
    Agreement,
    Climb,
    Mix,
    agreement,
    best_mix,
    in_steps,
)
from policy_model.analysis.answer import Answer
from policy_model.analysis.comparison import Comparison, scenario_weights
from policy_model.analysis.price import value_of_spending
from policy_model.analysis.progress import Hook, part, unheard
from policy_model.model.budgets import Candidate
from policy_model.model.inputs import Array, Inputs
from policy_model.model.kept import Kept, latest
from policy_model.scenario import Scenario
from policy_model.scenario.best_mix import OF_VALUE

Result = TypeVar("Result")
_NOTHING = 1e-6
_FOUND = 0.5  # share of the work by which the best mix is found, and its proof begins


@dataclass(frozen=True)
class Placed:
    """A mix that has a name, and how it does.

    Attributes
    ----------
    option : Candidate
    worth : float
    allowed : bool
        Whether it keeps to the limits.
    """

    option: Candidate
    worth: float
    allowed: bool


@dataclass(frozen=True)
class Allocation:
    """The best mix for a scenario.

    Attributes
    ----------
    ground : Ground
    scenario : Scenario
    limits : Limits
    goal : Goal
        What every `worth` here is of, as a share of 1.
    found : Climb
        With the best mix before it is put in steps.
    signed : Mix or None
        The best in steps; None where none keeps to the limits, or steps are too coarse.
    nothing : float
        Worth of spending nothing.
    placed : tuple of Placed
        The named options and the user's mix at the same total.
    """

    ground: Ground
    scenario: Scenario
    limits: Limits
    goal: Goal
    found: Climb
    signed: Mix | None
    nothing: float
    placed: tuple[Placed, ...]
    _kept: Kept = field(default_factory=Kept, init=False, repr=False, compare=False)

    def once(self, search: Callable[..., Result], progress: Hook | None = None) -> Result:
        """Make a search about this mix, and keep what it finds; see `Kept.once`."""
        return self._kept.once(search, (self,), progress=progress)

    def known(self, search: Callable[..., Result]) -> Result | None:
        """Return what a search found, if it was made."""
        return self._kept.known(search)

    @property
    def best(self) -> Mix:
        """The best mix found, any amounts."""
        return self.found.best

    @property
    def offered(self) -> Mix:
        """The mix to sign: in steps where some keep to the limits."""
        return self.signed or self.best

    @property
    def lost_in_steps(self) -> float:
        """What putting it in steps costs."""
        return self.best.worth - self.offered.worth

    def cost(self, budgets: Array) -> float:
        """What the money of a mix takes on the cost criterion, a share of 1.

        Of the mean value, worth over nothing less this is what the comparison has of it over no
        extra money. 0 where the goal is not of value.
        """
        if self.scenario.objective not in OF_VALUE:
            return 0.0
        dossier = self.ground.inputs.dossier
        weights = scenario_weights(dossier, self.scenario)
        return value_of_spending(dossier.criteria, weights, float(budgets.sum()))

    def share(self, worth: float) -> float | None:
        """How much of what the money could bring another mix brings; None where it is nothing."""
        could = self.best.worth - self.nothing
        return (worth - self.nothing) / could if could > _NOTHING else None


@dataclass(frozen=True)
class Proven:
    """The best mix, with what its proof made better of it.

    Attributes
    ----------
    mix : Allocation
    proof : Certificate or Agreement
        How sure it is that no mix is better.
    """

    mix: Allocation
    proof: Certificate | Agreement


def clash_of(answer: Answer) -> tuple[Limit, ...]:
    """Limits of an answer's scenario that no mix meets together, found once; empty for none."""
    return answer.once(_clash)


def _clash(inputs: Inputs, comparison: Comparison) -> tuple[Limit, ...]:
    return conflict(limits_of(inputs.dossier, comparison.scenario))


def best_mix_of(answer: Answer, progress: Hook = unheard) -> Proven:
    """Find the best mix for an answer's scenario, and how sure it is, each once; see `mix_of`."""
    found = mix_of(answer, progress=part(progress, 0.0, _FOUND))
    return proven(found, part(progress, _FOUND, 1.0))


def mix_of(answer: Answer, objective: str | None = None, progress: Hook = unheard) -> Allocation:
    """Find the best mix for an answer's scenario once, before any proof.

    Parameters
    ----------
    answer : Answer
    objective : str, optional
        What to have most of; what the scenario asks when not given.
    progress : callable

    Raises
    ------
    LimitsClashError
        When no mix meets the limits. Not by the search, which would be made again each time.
    """
    if clash := clash_of(answer):
        raise LimitsClashError(clash)
    return answer.once(_mix, objective or answer.scenario.objective, progress=progress)


@latest(24)  # up to 17 MB each
def _mix(inputs: Inputs, comparison: Comparison, objective: str, progress: Hook) -> Allocation:
    return allocate(ground_of(inputs), replace(comparison.scenario, objective=objective), progress)


def proven(found: Allocation, progress: Hook = unheard) -> Proven:
    """Say how sure a best mix is once, and take a better one that the proof met."""
    proof, better = found.once(_prove, progress)
    return Proven(better or found, proof)


def latest_mix(found: Allocation) -> Allocation:
    """The better mix that a proof met, where it is made already and met one."""
    known = found.known(_prove)
    return (known and known[1]) or found


def _prove(found: Allocation, progress: Hook) -> tuple[Certificate | Agreement, Allocation | None]:
    """How sure it is, and the better mix; not the mix itself, which would hold itself so."""
    proof = prove(found, progress)
    better = improved(found, proof)
    return proof, None if better is found else better


def allocate(ground: Ground, scenario: Scenario, progress: Hook = unheard) -> Allocation:
    """Find the best mix for a scenario: its total is a ceiling, its limits hold.

    Parameters
    ----------
    ground : Ground
    scenario : Scenario
    progress : callable
        Told now and then what share is done.

    Raises
    ------
    LimitsClashError
        When no mix meets the limits.
    """
    dossier, grid = ground.inputs.dossier, ground.grid
    limits = checked(limits_of(dossier, scenario))
    goal = goal_of(ground, scenario, limits, progress)
    placed = tuple(
        Placed(each, goal.worth(budgets), limits.allow(budgets))
        for each in comparable(dossier, scenario)
        for budgets in [each.spending.budgets]
    )
    others = [each.option.spending.budgets for each in placed]
    found = best_mix(goal, grid, limits, others, progress)
    nothing = goal.worth(np.zeros(len(grid.musd)))
    allocation = Allocation(ground, scenario, limits, goal, found, None, nothing, placed)
    return _in_steps(allocation)


def improved(found: Allocation, proof: Certificate | Agreement) -> Allocation:
    """Take the best mix that the proof met, where it met one that is noticeably better."""
    if proof.best.worth <= found.best.worth + _NOTHING:
        return found
    better = _in_steps(replace(found, found=Climb(proof.best, found.found.cuts)))
    return better if better.offered.worth >= found.offered.worth else found


def _in_steps(found: Allocation) -> Allocation:
    """Add the mix to sign; none where steps are so coarse that it would spend nothing."""
    signed = in_steps(found.goal, found.ground.grid, found.limits, found.found)
    if signed and signed.worth > found.best.worth:
        return replace(found, found=Climb(signed, found.found.cuts), signed=signed)
    if signed and found.best.budgets.sum() > FUNDED_MUSD and not signed.budgets.any():
        return replace(found, signed=None)
    return replace(found, signed=signed)


def prove(found: Allocation, progress: Hook = unheard) -> Certificate | Agreement:
    """Say how sure it is that no mix is better.

    Returns
    -------
    Certificate
        Where the goal is a mean in one future.
    Agreement
        Else.
    """
    if isinstance(found.goal, Mean):
        return certify(found.goal, found.ground.grid, found.limits, found.best, progress)
    return agreement(found.goal, found.ground.grid, found.limits, found.best, progress)
