"""Why this mix: what each programme contributes, and what each limit costs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import comb

import numpy as np

from policy_model.analysis.allocation.allocate import Allocation
from policy_model.analysis.allocation.goal import Goal
from policy_model.analysis.allocation.limits import Limit
from policy_model.analysis.allocation.search import FUNDED_MUSD, best_mix
from policy_model.analysis.progress import Hook, unheard
from policy_model.dossier.entries import Programme
from policy_model.model.inputs import Array

Worth = Callable[[frozenset[int]], float]

RELAXED_MUSD = 0.1
MOST_EXACT = 8
ORDERS = 40
_SEED = 1997


@dataclass(frozen=True)
class Contribution:
    """What a programme contributes to a mix, of the goal.

    Attributes
    ----------
    programme : Programme
    musd : float
    alone : float
        Lost when its money is taken out and goes nowhere.
    fair : float
        Its Shapley value: the mean of what it adds over all orders of adding the programmes.
    error : float
        Monte Carlo standard error of `fair`; 0 where all orders were counted.
    """

    programme: Programme
    musd: float
    alone: float
    fair: float
    error: float


def contributions(
    goal: Goal, programmes: Sequence[Programme], budgets: Array, progress: Hook = unheard
) -> tuple[Contribution, ...]:
    """Share a mix's worth over its programmes (Shapley 1953); they add up to all of it.

    Up to `MOST_EXACT` programmes exactly, over every part of the mix; else from `ORDERS` orders
    drawn, each with its reverse (Castro, Gómez & Tejada 2009).
    """
    funded = np.flatnonzero(budgets > FUNDED_MUSD).tolist()
    known: dict[frozenset[int], float] = {}
    most = 2 ** len(funded) if len(funded) <= MOST_EXACT else 2 * ORDERS * len(funded)

    def worth(members: frozenset[int]) -> float:
        if members not in known:
            progress(min(1.0, len(known) / most))
            part = np.zeros_like(budgets)
            part[list(members)] = budgets[list(members)]
            known[members] = goal.worth(part)
        return known[members]

    everyone = frozenset(funded)
    if len(funded) <= MOST_EXACT:
        fair, error = {p: _exact(p, everyone, worth) for p in funded}, dict.fromkeys(funded, 0.0)
    else:
        fair, error = _sampled(funded, worth)
    found = (
        Contribution(
            programmes[p],
            float(budgets[p]),
            worth(everyone) - worth(everyone - {p}),
            fair[p],
            error[p],
        )
        for p in funded
    )
    return tuple(sorted(found, key=lambda each: -each.fair))


def contributions_of(found: Allocation, progress: Hook = unheard) -> tuple[Contribution, ...]:
    """Share the worth of the best mix, as it is to be signed; see `contributions`."""
    programmes = found.ground.inputs.dossier.programmes
    return contributions(found.goal, programmes, found.offered.budgets, progress)


@dataclass(frozen=True)
class Binding:
    """A limit that holds the best mix back.

    Attributes
    ----------
    limit : Limit
    gained : float
        What `RELAXED_MUSD` more room in it would buy, of the goal.
    """

    limit: Limit
    gained: float


def binding(found: Allocation, progress: Hook = unheard) -> tuple[Binding, ...]:
    """Limits that the best mix just keeps to, and what relaxing each would buy; most first.

    Not a programme's own maximum: beyond it the dossier judges nothing.
    """
    tight = [each for each in found.limits.tight(found.best.budgets) if each.kind != "maximum"]
    gains = []
    for done, limit in enumerate(tight):
        progress(done / len(tight))
        wider = found.limits.relaxed(limit.key, RELAXED_MUSD)
        more = best_mix(
            found.goal, found.ground.grid, wider, [found.best.budgets], known=found.found.cuts
        )
        gains.append(Binding(limit, more.best.worth - found.best.worth))
    return tuple(sorted(gains, key=lambda each: -each.gained))


def _exact(p: int, everyone: frozenset[int], worth: Worth) -> float:
    others, total = everyone - {p}, 0.0
    for size in range(len(others) + 1):
        weight = 1 / (len(everyone) * comb(len(others), size))
        for chosen in combinations(sorted(others), size):
            before = frozenset(chosen)
            total += weight * (worth(before | {p}) - worth(before))
    return total


def _sampled(funded: list[int], worth: Worth) -> tuple[dict[int, float], dict[int, float]]:
    stream = np.random.default_rng(_SEED)
    added: dict[int, list[float]] = {p: [] for p in funded}
    for _ in range(ORDERS):
        order = stream.permutation(funded).tolist()
        pair = dict.fromkeys(funded, 0.0)
        for each in (order, order[::-1]):
            before: frozenset[int] = frozenset()
            for p in each:
                pair[p] += (worth(before | {p}) - worth(before)) / 2
                before |= {p}
        for p in funded:
            added[p].append(pair[p])
    fair = {p: float(np.mean(each)) for p, each in added.items()}
    error = {p: float(np.std(each, ddof=1) / np.sqrt(ORDERS)) for p, each in added.items()}
    return fair, error
