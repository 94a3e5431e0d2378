"""Sharing money out over tabulated programmes: a mixed-integer linear program."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp

from policy_model.analysis.allocation.curves import stretches
from policy_model.analysis.allocation.limits import Limits
from policy_model.model.inputs import Array

WRONG = 5e-4
_INFEASIBLE = 2
STEPS_AWAY = 4


@dataclass(frozen=True)
class Cut:
    """A separable sum over programmes, tabulated, that what is sought may not exceed.

    Attributes
    ----------
    constant : float
    curves : tuple of ndarray, length P
        What each programme's money brings, shapes (G_p,).
    """

    constant: float
    curves: tuple[Array, ...]

    def at(self, musd: Sequence[Array], budgets: Array) -> float:
        """The sum at budgets of shape (P,), along straight lines between the points."""
        each = zip(budgets, musd, self.curves, strict=True)
        return self.constant + sum(float(np.interp(b, x, y)) for b, x, y in each)

    def corrected(self, musd: Sequence[Array], budgets: Array, least: float) -> "Cut | None":
        """The same, no lower than `least` at some budgets; None where it is far too low there."""
        short = least - self.at(musd, budgets)
        if short > WRONG:
            return None
        return replace(self, constant=self.constant + max(0.0, short))


@dataclass(frozen=True)
class Shared:
    """Money shared out.

    Attributes
    ----------
    budgets : ndarray, shape (P,), or None
        None where time was up before any were found.
    at_most : float
        What the lowest cut cannot exceed within the limits.
    """

    budgets: Array | None
    at_most: float


def share_out(
    musd: Sequence[Array],
    cuts: Sequence[Cut],
    limits: Limits,
    steps_musd: Array | None = None,
    seconds: float = 10.0,
    loosely: bool = False,
    around: Array | None = None,
) -> Shared | None:
    """Find the budgets within the limits for which the lowest cut is highest.

    Straight lines join the tabulated points. Within a stretch in which all curves are concave
    that is linear; the choice between stretches is left to HiGHS (Huangfu & Hall 2018), in the
    disaggregated convex-combination form (Vielma, Ahmed & Nemhauser 2010, section 3).

    Parameters
    ----------
    musd : sequence of ndarray, length P
        Where the curves are tabulated.
    cuts : sequence of Cut
    limits : Limits
    steps_musd : ndarray, shape (P,), optional
        Budgets are multiples of these; 0 for any.
    seconds : float
        When to stop with the best known.
    loosely : bool
        Whether choices need not be whole: a linear program, fast, that promises no less.
    around : ndarray, shape (P,), optional
        Where steps are asked for, only budgets within `STEPS_AWAY` of these.

    Returns
    -------
    Shared or None
        None where no budgets keep to the limits.
    """
    table = _Table(musd, cuts)
    sizes = np.zeros(len(musd)) if steps_musd is None else steps_musd
    stepped = np.flatnonzero(sizes)
    weights, choices = table.spends.shape[1], table.choices
    # Columns: the lowest cut, a weight for each point, a choice for each stretch, whole steps.
    width = 1 + weights + choices + len(stepped)
    tail = 1 + weights + choices

    def rows(count: int, points: Array, extra: Array | None = None) -> Array:
        found = np.zeros((count, width))
        found[:, 1 : 1 + points.shape[1]] = points
        if extra is not None:
            found[:, tail:] = extra
        return found

    lowest = rows(len(cuts), -table.brings)
    lowest[:, 0] = 1.0
    constants = np.array([cut.constant for cut in cuts])
    kept = limits.matrix @ table.spends
    multiples = rows(len(stepped), table.spends[stepped], -np.diag(sizes[stepped]))
    low, high = np.zeros(width), np.ones(width)
    low[0], high[0], high[tail:] = -np.inf, np.inf, np.inf
    if around is not None:
        here = around[stepped] / sizes[stepped]
        low[tail:] = np.maximum(0.0, np.floor(here) - STEPS_AWAY)
        high[tail:] = np.ceil(here) + STEPS_AWAY
    found = milp(
        -np.eye(width)[0],
        integrality=((np.arange(width) > weights) & (not loosely)).astype(int),
        bounds=Bounds(low, high),
        constraints=[
            LinearConstraint(lowest, -np.inf, constants),
            LinearConstraint(rows(len(table.sums), table.sums), table.sums_to, table.sums_to),
            LinearConstraint(rows(len(kept), kept), -np.inf, limits.most),
            LinearConstraint(multiples, 0.0, 0.0),
        ],
        options={"time_limit": seconds, "mip_rel_gap": 1e-5},
    )
    if found.status == _INFEASIBLE:
        return None
    # Without choices it is a linear program, and HiGHS names no bound beside the optimum.
    bound = found.mip_dual_bound
    if bound is None:
        bound = found.fun if found.success else -np.inf
    if found.x is None:
        return Shared(None, -float(bound))
    return Shared(np.maximum(table.spends @ found.x[1 : 1 + weights], 0.0), -float(bound))


class _Table:
    """The points of all stretches of all programmes side by side, as columns.

    Attributes
    ----------
    spends : ndarray, shape (P, points)
        Money of the programme that a point belongs to.
    brings : ndarray, shape (cuts, points)
    sums : ndarray, shape (rows, points + choices)
        Weights of a stretch add up to its choice, choices of a programme to 1.
    sums_to : ndarray, shape (rows,)
    choices : int
    """

    def __init__(self, musd: Sequence[Array], cuts: Sequence[Cut]) -> None:
        runs = [
            (p, span)
            for p, points in enumerate(musd)
            for span in stretches([cut.curves[p] for cut in cuts], points)
        ]
        owner = np.array([p for p, _ in runs])
        sizes = [span.stop - span.start for _, span in runs]
        stretch = np.repeat(np.arange(len(runs)), sizes)
        money = np.concatenate([musd[p][span] for p, span in runs])
        self.spends = np.where(owner[stretch] == np.arange(len(musd))[:, None], money, 0.0)
        self.brings = np.stack(
            [np.concatenate([cut.curves[p][span] for p, span in runs]) for cut in cuts]
        )
        open_ = np.flatnonzero(np.bincount(owner)[owner] > 1)
        self.choices = len(open_)
        of_stretch = (stretch == np.arange(len(runs))[:, None]).astype(float)
        chosen = (open_ == np.arange(len(runs))[:, None]).astype(float)
        several = np.unique(owner[open_])
        of_programme = (owner[open_] == several[:, None]).astype(float)
        self.sums = np.block(
            [[of_stretch, -chosen], [np.zeros((len(several), len(money))), of_programme]]
        )
        alone = np.ones(len(runs))
        alone[open_] = 0.0
        self.sums_to = np.concatenate([alone, np.ones(len(several))])
