"""What each programme's money brings, tabulated: the non-concave part of an allocation."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from policy_model.analysis.allocation.aim import Separable
from policy_model.model.inputs import Array, Inputs
from policy_model.model.kept import latest
from policy_model.model.projection import reach

POINTS = 28
STARTS = 8
TOLERANCE = 5e-5


@dataclass(frozen=True)
class Grid:
    """Budgets at which the programmes' added reach is tabulated.

    Attributes
    ----------
    musd : tuple of ndarray, length P
        From 0 to each programme's maximum, shape (G_p,).
    reach : tuple of ndarray, length P
        Added reach there, shape (G_p, N).
    bend : tuple of ndarray, length P
        By how much, at most, a draw's reach is above the straight line between two
        neighbouring points, shape (G_p - 1, N).
    kink : tuple of ndarray, length P
        By how much, at most, it is below.
    """

    musd: tuple[Array, ...]
    reach: tuple[Array, ...]
    bend: tuple[Array, ...]
    kink: tuple[Array, ...]


@latest(4)  # 21 MB each
def grid_of(inputs: Inputs) -> Grid:
    """Tabulate added reach: finer where money is small, and where programmes start."""
    columns: list[tuple[Array, Array, Array, Array]] = []
    for p, programme in enumerate(inputs.dossier.programmes):
        columns.append(_column(inputs, p, programme.maximum_musd.mode))
    musd, added, bend, kink = zip(*columns, strict=True)
    return Grid(musd, added, bend, kink)


def _column(inputs: Inputs, p: int, most: float) -> tuple[Array, Array, Array, Array]:
    running, start, half = inputs.running[p], inputs.start_up[p], inputs.half_potential[p]
    lacking = start - running
    starts = np.quantile(lacking, np.linspace(0, 1, STARTS)) if lacking.max() > 0 else np.zeros(1)
    even = most * np.linspace(0, 1, POINTS + 1) ** 1.5
    points = np.unique(np.clip(np.concatenate([even, starts]), 0, most))
    points = points[np.concatenate([[True], np.diff(points) > 1e-9 * max(1.0, most)])]
    now = reach(running, start, half)
    added = reach(running + points[:, None], start, half) - now
    width = np.diff(points)[:, None]
    above = np.maximum(running + points[:-1, None] - start, 0.0)
    # A chord of a concave arc of width d is off by at most d²/8 of the largest second derivative.
    steepest = (np.log(2) / half) ** 2 * np.exp2(-above / half)
    inside = (lacking > points[:-1, None]) & (lacking < points[1:, None])
    rise = np.diff(added, axis=0) * (lacking - points[:-1, None]) / width
    return points, added, width**2 / 8 * steepest, np.where(inside, rise, 0.0)


def tabulate(grid: Grid, sum_: Separable) -> tuple[Array, ...]:
    """What each programme's money brings to a separable sum, shapes (G_p,)."""
    return tuple(
        added @ slope + per_musd * musd
        for musd, added, slope, per_musd in zip(
            grid.musd, grid.reach, sum_.by_reach, sum_.by_money, strict=True
        )
    )


def never_below(grid: Grid, sum_: Separable) -> tuple[Array, ...]:
    """As `tabulate`, raised so that straight lines between the points are never below."""
    raised = []
    for p, curve in enumerate(tabulate(grid, sum_)):
        up, down = np.maximum(sum_.by_reach[p], 0.0), np.maximum(-sum_.by_reach[p], 0.0)
        off = grid.bend[p] @ up + grid.kink[p] @ down
        raised.append(curve + np.maximum(np.append(off, 0.0), np.append(0.0, off)))
    return tuple(raised)


def stretches(curves: Sequence[Array], musd: Array, tolerance: float = TOLERANCE) -> list[slice]:
    """Cut the points into few stretches, in each of which every curve is as good as concave.

    Good enough is a concave hull that is nowhere more than `tolerance` above the curve. Each
    stretch goes on as far as it can; neighbours share a point.
    """
    found, last = [], len(musd) - 1
    start = 0
    while start < last:
        good, bad = start + 1, last + 1
        end = last
        while bad - good > 1:
            if all(_hollow(musd[start : end + 1], c[start : end + 1]) <= tolerance for c in curves):
                good = end
            else:
                bad = end
            end = (good + bad) // 2
        found.append(slice(start, good + 1))
        start = good
    return found


def _hollow(x: Array, y: Array) -> float:
    """By how much the concave hull of points is above them at most (Andrew 1979)."""
    slopes = np.diff(y) / np.diff(x)
    if np.all(slopes[1:] <= slopes[:-1]):
        return 0.0
    at, points, hull = x.tolist(), y.tolist(), [0]
    for i in range(1, len(at)):
        while len(hull) > 1:
            a, b = hull[-2], hull[-1]
            if (points[i] - points[a]) * (at[b] - at[a]) < (points[b] - points[a]) * (
                at[i] - at[a]
            ):
                break
            hull.pop()
        hull.append(i)
    return float(np.max(np.interp(x, x[hull], y[hull]) - y))
