"""How far the best mix found can be from the best there is."""

import heapq
from dataclasses import dataclass

import numpy as np

from policy_model.analysis.allocation.above import never_exceeded
from policy_model.analysis.allocation.corridor import corridor
from policy_model.analysis.allocation.curves import Grid, never_below
from policy_model.analysis.allocation.goal import Mean
from policy_model.analysis.allocation.limits import Limits
from policy_model.analysis.allocation.program import Cut, share_out
from policy_model.analysis.allocation.search import Mix
from policy_model.analysis.progress import Hook, unheard

ROUNDS = 6
SLICES = 10
CLOSE = 1e-4
HELPS = 1e-5


@dataclass(frozen=True)
class Certificate:
    """What no mix within the limits can exceed, and the best mix known.

    Attributes
    ----------
    best : Mix
        At least as good as the one that the search was given.
    at_most : float
    """

    best: Mix
    at_most: float

    @property
    def gap(self) -> float:
        """By how much a better mix could be better, at most."""
        return max(0.0, self.at_most - self.best.worth)


def certify(
    goal: Mean, grid: Grid, limits: Limits, best: Mix, progress: Hook = unheard
) -> Certificate:
    """Bound the mean of an aim from above over all mixes within the limits.

    Branch and bound (Land & Doig 1960) on how much is spent: in each slice of spending, an outer
    approximation (Duran & Grossmann 1986) by sums that are never below the mean. HiGHS branches
    on which programmes start. Mixes met on the way are looked at as well.

    Parameters
    ----------
    goal : Mean
    grid : Grid
    limits : Limits
        That `best` keeps to.
    best : Mix
    progress : callable
        Told before each slice.
    """
    total = limits.total_musd
    at_most, best = _bound(goal, grid, limits.spending(0.0, total), best)
    slices = [(-at_most, 0.0, total)]
    for done in range(SLICES):
        progress(done / SLICES)
        top, low, high = slices[0]
        if -top - best.worth <= CLOSE:
            break
        heapq.heappop(slices)
        middle = (low + 3 * high) / 4
        for part in ((low, middle), (middle, high)):
            bound, best = _bound(goal, grid, limits.spending(*part), best)
            heapq.heappush(slices, (-min(bound, -top), *part))
        if slices[0][0] - top < HELPS:
            break
    return Certificate(best, max(best.worth, -slices[0][0]))


def _bound(goal: Mean, grid: Grid, limits: Limits, best: Mix) -> tuple[float, Mix]:
    """What no mix exceeds with its sum in one slice; minus infinity where there is none."""
    within = corridor(goal.setting, limits)
    cuts: list[Cut] = []
    here, at_most = best.budgets, np.inf
    for _ in range(ROUNDS):
        above = never_exceeded(goal.setting, goal.aim, within, here, goal.chances)
        cuts.append(Cut(above.constant, never_below(grid, above)))
        shared = share_out(grid.musd, cuts, limits)
        if shared is None:
            return -np.inf, best
        before, at_most = at_most, min(at_most, shared.at_most)
        if shared.budgets is None:
            break
        here = shared.budgets
        worth = goal.worth(here)
        if worth > best.worth:
            best = Mix(here, worth)
        if at_most <= best.worth + CLOSE or before - at_most < CLOSE / 10:
            break
    return at_most, best
