"""The patient rule induction method: the simplest box that holds the cases of interest.

Friedman, J. H. & Fisher, N. I. (1999), Bump hunting in high-dimensional data, *Statistics and
Computing* 9(2), 123-143; used to discover scenarios as in Bryant, B. P. & Lempert, R. J. (2010),
Thinking inside the box, *Technological Forecasting and Social Change* 77(1), 34-49.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from policy_model.analysis.progress import Hook, part, unheard
from policy_model.analysis.robustness.box import Box, Flags, box_of, by_chance, inside
from policy_model.model.inputs import Array

PEELED = 0.05
LEAST_MASS = 0.05
MOST_RESTRICTED = 3
SCREENED = 12
SLICES = 20
LEAST_GAIN = 0.02
BY_CHANCE = 0.05


def find_box(
    points: Array, interest: Flags, progress: Hook = unheard
) -> tuple[tuple[Box, ...], Box | None]:
    """Find the simplest box that holds the cases of interest.

    Dimensions enter one at a time, each time the one with which peeling finds the best box, and
    three at most. Best is the highest correlation between lying inside and being of interest.
    A dimension enters only if the correlation gains `LEAST_GAIN` by it, and chance explains no
    limit. What was peeled too far is pasted back in the end.

    Only the `SCREENED` dimensions of the largest effect by themselves are tried. Chance
    explains a limit whose quasi-p-value is at least `BY_CHANCE` divided by the number of
    intervals that it is the best of (Bonferroni): those between `SLICES` slices, on each
    dimension.

    Parameters
    ----------
    points : ndarray, shape (D, C)
    interest : ndarray of bool, shape (C,)
        Some true and some false.
    progress : callable
        Told the share of the work done, 0 to 1; what it raises ends the search.

    Returns
    -------
    tuple of Box
        The trajectory that the box was chosen from, the whole space first; empty without one.
    Box or None
        None where no box is better than chance.
    """
    trajectory: tuple[Box, ...] = ()
    box: Box | None = None
    tried = screened(points, interest)
    for entering in range(MOST_RESTRICTED):
        told = part(progress, entering / MOST_RESTRICTED, (entering + 1) / MOST_RESTRICTED)
        found = _with_one_more(points, interest, tried, box, told)
        if found is None:
            break
        trajectory, box = found
    progress(1.0)
    return trajectory, paste(points, interest, box) if box else None


def screened(points: Array, interest: Flags) -> tuple[int, ...]:
    """Dimensions of the largest effect by themselves, at most `SCREENED`, the largest first.

    By the spread of density over `SLICES` slices of equal mass (correlation ratio, Pearson
    1905), which sees an effect whatever its shape.
    """
    if not points.size:
        return ()
    in_order = interest[np.argsort(points, axis=1, kind="stable")]
    spread = [
        np.var([piece.mean() for piece in np.array_split(row, SLICES) if piece.size])
        for row in in_order
    ]
    varies = np.ptp(points, axis=1) > 0
    largest = sorted(np.flatnonzero(varies), key=lambda d: -spread[d])
    return tuple(int(d) for d in largest[:SCREENED])


def _with_one_more(
    points: Array, interest: Flags, tried: Sequence[int], box: Box | None, progress: Hook
) -> tuple[tuple[Box, ...], Box] | None:
    """The best trajectory and box with one more dimension; None where none is worth it."""
    chosen, least = (box.restricted, box.correlation) if box else ((), 0.0)
    best = None
    for done, d in enumerate(tried, start=1):
        dimensions = sorted({*chosen, d})
        if len(dimensions) > len(chosen):
            alone = peel(points[dimensions], interest)
            trajectory = tuple(_widened(each, dimensions, len(points)) for each in alone)
            found = max(trajectory, key=lambda each: each.correlation)
            if best is None or found.correlation > best[1].correlation:
                best = trajectory, found
        progress(done / len(tried))
    if best is None or best[1].correlation < least + LEAST_GAIN:
        return None
    chances = by_chance(points, interest, best[1])
    intervals = len(points) * SLICES * (SLICES + 1) / 2
    return best if max(chances.values()) < BY_CHANCE / intervals else None


def peel(points: Array, interest: Flags) -> tuple[Box, ...]:
    """Peel the space from outside in, each time the slice whose loss raises density most.

    A slice is the lowest or the highest `PEELED` share of the box's cases in one dimension.
    Peeling ends when the box is pure or would hold less than `LEAST_MASS` of all cases.

    Returns
    -------
    tuple of Box
        From the whole space on, each within the one before.
    """
    dimensions = len(points)
    low, high = np.full(dimensions, -np.inf), np.full(dimensions, np.inf)
    trajectory = [box_of(points, interest, low, high)]
    while trajectory[-1].density < 1:
        within = inside(points, low, high)
        found = _best_slice(points[:, within], interest[within])
        if found is None:
            break
        (side, d), limit = found
        low, high = low.copy(), high.copy()
        (low, high)[side][d] = limit
        box = box_of(points, interest, low, high)
        if box.mass < LEAST_MASS:
            break
        trajectory.append(box)
    return tuple(trajectory)


def _best_slice(points: Array, interest: Flags) -> tuple[tuple[int, int], float] | None:
    """Side (0 low, 1 high), dimension and limit to peel to; None where nothing can be.

    Of equals the slice that takes less, then the first dimension.
    """
    if not points.size:
        return None
    limits = np.quantile(points, (PEELED, 1 - PEELED), axis=1)
    cases = points.shape[1]

    def kept(of: Array) -> Array:
        return np.stack(
            [(of >= limits[0][:, None]).sum(axis=1), (of <= limits[1][:, None]).sum(axis=1)]
        ).astype(float)

    held, hits = kept(points), kept(points[:, interest])
    possible = (held > 0) & (held < cases)
    density = np.where(possible, hits / np.maximum(held, 1), -1.0)
    if not possible.any():
        return None
    best = np.lexsort((-held.ravel(), -density.ravel()))[0]
    side, d = divmod(int(best), len(points))
    return (side, d), float(limits[side, d])


def paste(points: Array, interest: Flags, box: Box) -> Box:
    """Move limits out again as long as that raises density.

    Each time by the cases just outside, `PEELED` of those inside, on the side where density
    gains most.
    """
    while True:
        wider = max(_wider(points, interest, box), key=lambda each: each.density, default=box)
        if wider.density <= box.density:
            return box
        box = wider


def _wider(points: Array, interest: Flags, box: Box) -> Sequence[Box]:
    """Boxes with one limit moved out, one for each side that has a limit."""
    within = int(inside(points, box.low, box.high).sum())
    step = max(1, int(PEELED * within))
    found = []
    for d in box.restricted:
        for side, sign in ((0, 1), (1, -1)):
            ends = (box.low.copy(), box.high.copy())
            limit = float(ends[side][d])
            if np.isfinite(limit):
                ends[side][d] = -sign * np.inf
                beyond = sign * points[d, inside(points, *ends)]
                outside = np.sort(beyond[beyond < sign * limit])[::-1]
                if outside.size > step:
                    ends[side][d] = sign * outside[step - 1]
                found.append(box_of(points, interest, *ends))
    return found


def _widened(box: Box, dimensions: Sequence[int], of: int) -> Box:
    """The same box in the space that its dimensions are some of."""
    low, high = np.full(of, -np.inf), np.full(of, np.inf)
    low[dimensions], high[dimensions] = box.low, box.high
    return replace(box, low=low, high=high)
