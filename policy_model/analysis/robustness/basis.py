"""Orthonormal polynomials of each judgement over its draws, what a result is expanded in."""

from dataclasses import dataclass

import numpy as np

from policy_model.analysis.robustness.lead import uncertain
from policy_model.model.inputs import Array, Inputs, Values
from policy_model.model.kept import latest

DEGREE = 6
# A degree that adds less to the lower ones is rounding, as with few different draws.
_ROUNDING = 1e-6


@dataclass(frozen=True)
class Basis:
    """Orthonormal polynomials of each uncertain judgement; the same for every scenario.

    Attributes
    ----------
    judgements : tuple of str, length M
    polynomials : ndarray, shape (M, D, N)
        Degrees 1 to D: over the draws, each has mean 0 and variance 1, and those of one
        judgement are uncorrelated. Degrees that the draws can't tell apart are 0.
    """

    judgements: tuple[str, ...]
    polynomials: Array


def basis_of(values: Values) -> Basis:
    """Polynomials of every uncertain judgement.

    Parameters
    ----------
    values : mapping of str to ndarray, shape (N,)
        Draws of the judgements, as in `Inputs.values`.
    """
    judgements = uncertain(values)
    draws = max((value.size for value in values.values()), default=1)
    drawn = np.array([values[each] for each in judgements]).reshape(-1, draws)
    return Basis(judgements, _polynomials(drawn))


@latest(3)  # 34 MB each
def find_basis(inputs: Inputs) -> Basis:
    """Polynomials of the inputs' judgements; ask for them by `Inputs.once`."""
    return basis_of(inputs.values)


def _polynomials(drawn: Array) -> Array:
    """Orthonormal polynomials by the three-term recurrence, shape (M, D, N)."""
    count, draws = drawn.shape
    found = np.zeros((count, DEGREE, draws))
    spread = drawn.std(axis=1, keepdims=True)
    x = (drawn - drawn.mean(axis=1, keepdims=True)) / np.where(spread > 0, spread, 1)
    before, last = np.zeros_like(x), np.ones_like(x)
    for d in range(DEGREE):
        following = x * last
        for lower in (last, before):
            following -= np.einsum("mn,mn->m", following, lower)[:, None] / draws * lower
        size = np.sqrt(np.einsum("mn,mn->m", following, following)[:, None] / draws)
        before, last = last, np.where(size > _ROUNDING, following / np.where(size > 0, size, 1), 0)
        found[:, d] = last
    return found
