"""The best mix for a goal: cutting planes over a mixed-integer program."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from policy_model.analysis.allocation.curves import Grid, tabulate
from policy_model.analysis.allocation.goal import Goal
from policy_model.analysis.allocation.limits import Limits, corners, random_mixes
from policy_model.analysis.allocation.program import Cut, share_out
from policy_model.analysis.progress import Hook, unheard
from policy_model.model.inputs import Array

STEP_MUSD = 0.05
FUNDED_MUSD = 1e-6  # less is what a solver leaves behind
ROUNDS = 16
ENOUGH = 5e-5
STARTS = 7
SAME = 2e-4
SEED = 1997


@dataclass(frozen=True)
class Mix:
    """Budgets, and how much of the goal they bring.

    Attributes
    ----------
    budgets : ndarray, shape (P,)
        Millions a year.
    worth : float
    """

    budgets: Array
    worth: float


@dataclass(frozen=True)
class Climb:
    """A search from one start: the best mix met, and what was learnt of the goal on the way."""

    best: Mix
    cuts: tuple[Cut, ...]


def climb(
    goal: Goal,
    grid: Grid,
    limits: Limits,
    start: Array,
    progress: Hook = unheard,
    known: Sequence[Cut] = (),
) -> Climb:
    """Look where the goal's stand-ins promise most, until they promise no more.

    Kelley's (1960) cutting planes, with separable sums in the place of planes: each is exact in
    what one programme's money buys (start-up cost, saturation), and a tangent in the rest. The
    goal is not quite concave, so a stand-in can be too low elsewhere: it is then raised to what
    was met there, or dropped when it was far off.

    Parameters
    ----------
    goal : Goal
    grid : Grid
    limits : Limits
        That some mix meets.
    start : ndarray, shape (P,)
        Within the limits or not; not kept when it is not.
    progress : callable
        Told before each round.
    known : sequence of Cut
        Stand-ins from another climb to the same goal.
    """
    cuts, loosely = list(known), True
    best, here, promised = Mix(start, -np.inf), start, np.inf
    for round_ in range(ROUNDS):
        progress(round_ / ROUNDS)
        worth, nearby = goal.look(here)
        if worth > best.worth and limits.allow(here):
            best = Mix(here, worth)
        corrected = (each.corrected(grid.musd, here, worth) for each in cuts)
        cuts = [each for each in corrected if each]
        cuts.append(Cut(nearby.constant, tabulate(grid, nearby)))
        shared = share_out(grid.musd, cuts, limits, loosely=loosely)
        if shared is None or shared.budgets is None or shared.at_most <= best.worth + ENOUGH:
            break
        loosely = loosely and promised - shared.at_most > ENOUGH
        here, promised = shared.budgets, shared.at_most
    return Climb(best, tuple(cuts))


def best_mix(
    goal: Goal,
    grid: Grid,
    limits: Limits,
    others: Sequence[Array] = (),
    progress: Hook = unheard,
    known: Sequence[Cut] = (),
) -> Climb:
    """Find the best mix: a climb from the best of some mixes, or from nothing.

    Where nothing is to be gained nearby, as below the worst end of a scale, it climbs once more,
    from the best of the limits' corners and of mixes drawn at random.

    Parameters
    ----------
    goal : Goal
    grid : Grid
    limits : Limits
        That some mix meets.
    others : sequence of ndarray, shape (P,) each
        Those within the limits are never better than what is found.
    progress : callable
    known : sequence of Cut
        As in `climb`.
    """
    nothing = np.zeros(len(grid.musd))
    start = _best_of(goal, limits, [nothing, *others]) or Mix(nothing, goal.worth(nothing))
    found = climb(goal, grid, limits, start.budgets, progress, known)
    if found.best.worth > start.worth:
        return found
    drawn = random_mixes(limits, STARTS, SEED)
    away = _best_of(goal, limits, [*corners(limits, np.eye(len(nothing))), *drawn])
    if away is None or away.worth <= found.best.worth:
        return found
    return climb(goal, grid, limits, away.budgets, progress, found.cuts)


def _best_of(goal: Goal, limits: Limits, mixes: Iterable[Array]) -> Mix | None:
    """The best that is within the limits."""
    allowed = (Mix(each, goal.worth(each)) for each in mixes if limits.allow(each))
    return max(allowed, key=lambda mix: mix.worth, default=None)


@dataclass(frozen=True)
class Agreement:
    """How often searches from independent starts end at the best that any of them found.

    Attributes
    ----------
    best : Mix
    starts, agreeing : int
        Agreeing within `SAME` of the best.
    """

    best: Mix
    starts: int
    agreeing: int


def agreement(
    goal: Goal, grid: Grid, limits: Limits, best: Mix, progress: Hook = unheard
) -> Agreement:
    """Search again from mixes drawn at random within the limits."""
    found = [best]
    for done, start in enumerate(random_mixes(limits, STARTS, SEED)):
        progress(done / STARTS)
        found.append(climb(goal, grid, limits, start).best)
    top = max(found, key=lambda mix: mix.worth)
    agreeing = sum(mix.worth >= top.worth - SAME for mix in found)
    return Agreement(top, len(found), agreeing)


def in_steps(goal: Goal, grid: Grid, limits: Limits, found: Climb) -> Mix | None:
    """The best budgets that people can sign, multiples of `STEP_MUSD`; earmarks stay as they are.

    Looked for near the best of any amounts, and everywhere only where there are none.

    Returns
    -------
    Mix or None
        None where no multiples keep to the limits, or none were found in time.
    """
    steps = np.full(len(grid.musd), STEP_MUSD)
    for each in limits.rows:
        if each.kind == "earmark":
            steps[each.row != 0] = 0.0
    near = share_out(grid.musd, found.cuts, limits, steps, around=found.best.budgets)
    shared = near or share_out(grid.musd, found.cuts, limits, steps)
    if shared is None or shared.budgets is None:
        return None
    budgets = np.where(steps > 0, np.round(shared.budgets / STEP_MUSD) * STEP_MUSD, shared.budgets)
    return Mix(budgets, goal.worth(budgets))
