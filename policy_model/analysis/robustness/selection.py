"""Which terms of a linear model stand out of the noise."""

import numpy as np
from numpy.typing import NDArray

from policy_model.model.inputs import Array

MOST_TERMS_PER_DRAW = 0.25
_ROUNDS = 4
_EXACT = 1e-9


def threshold(tests: int) -> float:
    """What the largest of so many pure-noise t statistics seldom exceeds.

    The universal threshold of Donoho & Johnstone (1994).
    """
    return float(np.sqrt(2 * np.log(max(tests, 2))))


def select(columns: Array, results: Array, active: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Positions of the columns that stand out of the noise in any result.

    Terms that stand out of the residual join until none does (stagewise orthogonal matching
    pursuit: Donoho, Tsaig, Drori & Starck 2012); then those that no longer stand out leave.
    """
    limit = threshold(columns.shape[0] * len(results))
    draws = columns.shape[1]
    most = int(draws * MOST_TERMS_PER_DRAW)
    exact = _EXACT * results.std(axis=1)
    active = active.copy()
    for _ in range(_ROUNDS):
        _, residual, _ = least_squares(columns[active], results)
        noise = np.maximum(residual.std(axis=1), exact)
        strength = _largest(np.abs(columns @ residual.T) / np.sqrt(draws), noise)
        strength[active] = 0
        joining = np.argsort(-strength, kind="stable")[: max(0, most - int(active.sum()))]
        joining = joining[strength[joining] > limit]
        if not joining.size:
            break
        active[joining] = True
    coefficients, residual, variances = least_squares(columns[active], results)
    noise = np.maximum(spread_of(residual, int(active.sum())), exact)
    strength = _largest(np.abs(coefficients) / np.sqrt(variances)[:, None], noise)
    return np.flatnonzero(active)[strength > limit]


def spread_of(residual: Array, terms: int) -> Array:
    """Standard deviation of what so many fitted terms and the mean have left."""
    free = max(1, residual.shape[1] - terms - 1)
    spread: Array = np.sqrt((residual**2).sum(axis=1) / free)
    return spread


def _largest(sizes: Array, noise: Array) -> Array:
    """Largest ratio of sizes (C, R) to noise (R,) over the results; 0 where there is none."""
    ratio = np.divide(sizes, noise, out=np.zeros_like(sizes), where=noise > 0)
    largest: Array = ratio.max(axis=1, initial=0)
    return largest


def least_squares(columns: Array, results: Array) -> tuple[Array, Array, Array]:
    """Coefficients (C, R), residual (R, N) and the coefficients' variance at unit noise (C,)."""
    gram = columns @ columns.T
    # Keeps two columns with the same draws from dividing by zero; they share what they do.
    gram[np.diag_indices_from(gram)] += _EXACT * columns.shape[1]
    inverse = np.linalg.inv(gram)
    coefficients: Array = inverse @ (columns @ results.T)
    residual: Array = results - coefficients.T @ columns
    return coefficients, residual, np.diagonal(inverse)
