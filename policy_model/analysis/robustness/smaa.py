"""Stochastic multicriteria acceptability analysis (SMAA) on plain arrays.

SMAA-2 (Lahdelma & Salminen 2001, after Lahdelma, Hokkanen & Salminen 1998), with equals
sharing the ranks that they span. Draws are taken in chunks, so that memory stays bounded.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from policy_model.analysis.order import TIE
from policy_model.model.inputs import Array
from policy_model.model.value import value

_CHUNK = 8192  # draws whose values and comparisons stay in the processor's cache


@dataclass(frozen=True)
class Shares:
    """Indices of SMAA-2 for O options, J criteria.

    Attributes
    ----------
    ranks : ndarray, shape (O, O)
        Rank acceptability index: share of draws in which an option (row) takes a rank
        (column). Equals share the ranks that they span. Rows and columns add up to 1.
    winning : ndarray, shape (O, O)
        Pairwise winning index: share of draws in which the first (row) is ahead of the second;
        draws where they are level count half, and so does an option against itself.
    central_weights : ndarray, shape (O, J)
        Mean of the weights with which an option is first; zeros where it never is.
    ever_first : ndarray of bool, shape (O,)
        Whether it ever is, so whether central weight and confidence mean anything.
    """

    ranks: Array
    winning: Array
    central_weights: Array
    ever_first: NDArray[np.bool_]


def smaa(scores: Array, weights: Array) -> Shares:
    """Rank acceptability, pairwise winning and central weights.

    Parameters
    ----------
    scores : ndarray, shape (O, J, N), or (O, J, 1) where the judgements are fixed
    weights : ndarray, shape (J, N), or (J, 1) where they are fixed
        Shares of 1.
    """
    options, criteria, _ = scores.shape
    draws = max(scores.shape[-1], weights.shape[-1])
    counts = np.zeros((options, options, options))
    ahead = np.zeros((options, options))
    centres = np.zeros((options, criteria))
    for start in range(0, draws, _CHUNK):
        weighed = _part(weights, start)
        values = value(_part(scores, start), weighed)
        better, level = _places(values, ahead)
        counts += _count(better, level)
        first = (better == 0) / (1 + level)
        centres += first @ np.broadcast_to(weighed, (criteria, values.shape[-1])).T
    ranks = _spread(counts) / draws
    often = ranks[:, :1] * draws
    central = np.divide(centres, often, out=np.zeros_like(centres), where=often > 0)
    return Shares(ranks, (1 + (ahead - ahead.T) / draws) / 2, central, often[:, 0] > 0)


def confidence_factors(scores: Array, shares: Shares) -> Array:
    """Share of draws in which each option is first at its central weights, shape (O,)."""
    confidence = np.zeros(len(scores))
    for o in np.flatnonzero(shares.ever_first):
        values = value(scores, shares.central_weights[o])
        best = values >= values.max(axis=0) - TIE
        confidence[o] = (best[o] / best.sum(axis=0)).mean()
    return confidence


def _part(array: Array, start: int) -> Array:
    """The draws of a chunk; what is fixed is in every chunk."""
    return array if array.shape[-1] == 1 else array[..., start : start + _CHUNK]


def _places(values: Array, ahead: Array) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """How many options are better than each in each draw, and how many level; shapes (O, n).

    Adds to `ahead`, shape (O, O), the draws in which one is ahead of another. With few options,
    comparing each pair is faster than sorting each draw.
    """
    options = len(values)
    better = np.zeros(values.shape, np.uint8)
    worse = np.zeros(values.shape, np.uint8)
    for one in range(1, options):
        gap = values[one] - values[:one]
        wins, losses = gap > TIE, gap < -TIE
        better[:one] += wins
        worse[:one] += losses
        better[one] += losses.sum(axis=0, dtype=np.uint8)
        worse[one] += wins.sum(axis=0, dtype=np.uint8)
        ahead[one, :one] += np.count_nonzero(wins, axis=1)
        ahead[:one, one] += np.count_nonzero(losses, axis=1)
    return better, options - 1 - better - worse


def _count(better: NDArray[np.uint8], level: NDArray[np.uint8]) -> Array:
    """Draws by option, number of better options and number of level ones, shape (O, O, O)."""
    options = len(better)
    cells = (np.arange(options)[:, None] * options + better) * options + level
    counts: Array = np.bincount(cells.ravel(), minlength=options**3).astype(float)
    return counts.reshape(options, options, options)


def _spread(counts: Array) -> Array:
    """Give each of the ranks that equals span an equal part of their draws, shape (O, O)."""
    options = len(counts)
    ranks = np.zeros((options, options))
    for better in range(options):
        for level in range(options - better):
            ranks[:, better : better + level + 1] += counts[:, better, level, None] / (level + 1)
    return ranks
