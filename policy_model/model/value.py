"""Additive multi-attribute value with swing weights (equation 9)."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from policy_model.dossier.value_tree import Criterion
from policy_model.model.inputs import Array


def scores(raw: Array, criteria: Sequence[Criterion]) -> Array:
    """Value of raw criteria on their fixed global scales (Keeney & Raiffa 1976).

    Linear from worst (0) to best (1), or exponential with curvature c:
    ``(1 - exp(-c u)) / (1 - exp(-c))`` at the linear position u. Clipped outside.

    Parameters
    ----------
    raw : ndarray, shape (..., J, C)
    criteria : sequence of Criterion, length J

    Returns
    -------
    ndarray of that shape
        In [0, 1].
    """
    linear = np.clip(position(raw, criteria), 0, 1)
    for j, criterion in enumerate(criteria):
        if criterion.curvature and criterion.curvature.mode:
            linear[..., j, :] = score(linear[..., j, :], criterion.curvature.mode)
    return linear


def score(position: Array, curvature: float) -> Array:
    """Value of linear positions in [0, 1] on a scale of this curvature; 0 for a straight one."""
    if not curvature:
        return position
    bent: Array = np.expm1(-curvature * position) / np.expm1(-curvature)
    return bent


def outside_scale(raw: Array, criteria: Sequence[Criterion]) -> NDArray[np.bool_]:
    """Where the raw criteria lie outside their scale in any case, shape (..., J)."""
    at = position(raw, criteria)
    slack = 1e-9
    outside: NDArray[np.bool_] = np.any((at < -slack) | (at > 1 + slack), axis=-1)
    return outside


def normalised(weights: Array) -> Array:
    """Swing weights as shares of 1 (von Winterfeldt & Edwards 1986), along the first axis.

    Raises
    ------
    ValueError
        When no weight is above 0.
    """
    total = weights.sum(axis=0)
    if not np.all(total > 0):
        raise ValueError("at least one weight above 0 is needed")
    shares: Array = weights / total
    return shares


def value(scored: Array, weights: Array) -> Array:
    """Weighted sum of scores.

    Parameters
    ----------
    scored : ndarray, shape (..., J, C)
    weights : ndarray, shape (J,) or (J, C)
        Shares of 1.

    Returns
    -------
    ndarray, shape (..., C)
    """
    summed: Array = np.einsum("jn,...jn->...n", weights.reshape(len(weights), -1), scored)
    return summed


def position(raw: Array, criteria: Sequence[Criterion]) -> Array:
    """Linear position of raw criteria between worst (0) and best (1), shape (..., J, C)."""
    worst = np.array([each.worst.mode for each in criteria])[:, None]
    best = np.array([each.best.mode for each in criteria])[:, None]
    found: Array = (raw - worst) / (best - worst)
    return found
