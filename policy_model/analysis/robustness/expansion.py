"""What each judgement does to a result, read off the draws at hand: sparse polynomial chaos.

The judgements are drawn independently, so a result splits into a constant, a part for each
judgement alone, a part for each pair, and so on (Sobol' 1993). Here every part is a sum of
polynomials, fitted by least squares to the draws (Sudret 2008), and only terms that stand out
of the noise are kept (Blatman & Sudret 2010). Because all parts are fitted together, what the
other judgements do is not noise to a small one: a regression on each alone, or a sort into
bins, could not tell the small ones from nothing at 2,048 draws.
"""

from collections.abc import Collection
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from policy_model.analysis.robustness.basis import Basis
from policy_model.analysis.robustness.lead import by_entry
from policy_model.analysis.robustness.selection import (
    MOST_TERMS_PER_DRAW,
    least_squares,
    select,
    spread_of,
)
from policy_model.model.inputs import Array


@dataclass(frozen=True)
class Expansion:
    """Results as sums of terms, each of one judgement or of two.

    Attributes
    ----------
    judgements : tuple of str, length M
    members : tuple of tuple of int, length T
        Positions of the judgements of each term.
    terms : ndarray, shape (T, N)
        Mean 0 and variance 1.
    coefficients : ndarray, shape (T, R)
        Of each of R results.
    residual : ndarray, shape (R, N)
        What no term explains: interactions across entries, and noise.
    """

    judgements: tuple[str, ...]
    members: tuple[tuple[int, ...], ...]
    terms: Array
    coefficients: Array
    residual: Array

    def of(self, judgements: Collection[str]) -> NDArray[np.int64]:
        """Positions of the terms that take no other judgement than these."""
        chosen = {m for m, each in enumerate(self.judgements) if each in judgements}
        return np.array([t for t, m in enumerate(self.members) if chosen.issuperset(m)], dtype=int)

    def part(self, terms: NDArray[np.int64]) -> Array:
        """Sum of some terms, shape (R, N): the results' mean once their judgements are known."""
        summed: Array = self.coefficients[terms].T @ self.terms[terms]
        return summed

    @property
    def noise(self) -> Array:
        """Standard deviation of what no term explains, shape (R,)."""
        return spread_of(self.residual, len(self.terms))

    def variance(self, terms: NDArray[np.int64]) -> Array:
        """Variance of the sum of some terms, shape (R,), less what noise adds to coefficients.

        Read off the coefficients: over few draws the terms themselves overlap by chance.
        """
        noise = len(terms) * self.noise**2 / self.terms.shape[1]
        variance: Array = (self.coefficients[terms] ** 2).sum(axis=0) - noise
        return np.maximum(variance, 0)

    @property
    def total_variance(self) -> Array:
        """Variance of each result, shape (R,)."""
        variance: Array = self.variance(np.arange(len(self.terms))) + self.noise**2
        return variance

    @property
    def explained(self) -> Array:
        """Share of each result's variance that the terms explain, shape (R,); 1 of none."""
        total = self.total_variance
        left: Array = np.divide(self.noise**2, total, out=np.zeros_like(total), where=total > 0)
        return 1 - left


def expand(basis: Basis, results: Array) -> Expansion:
    """Fit results by polynomials of each judgement, and by products within an entry.

    Products are tried where both judgements act by themselves (strong heredity: Chipman 1996),
    and only within one programme, outcome or criterion: no other pair is asked about.

    Parameters
    ----------
    basis : Basis
    results : ndarray, shape (R, N)
        On the draws of the basis.
    """
    count, degrees, draws = basis.polynomials.shape
    centred = results - results.mean(axis=1, keepdims=True)
    columns = basis.polynomials.reshape(count * degrees, draws)
    # All first degrees start in, where there are draws enough: many small effects together
    # may hide each other.
    start = np.zeros((count, degrees), dtype=bool)
    start[:, :1] = count <= draws * MOST_TERMS_PER_DRAW
    kept = select(columns, centred, start.ravel())
    alone = [(int(c) // degrees,) for c in kept]
    pairs = _pairs(basis.judgements, sorted(set(alone)))
    columns = np.concatenate([columns[kept], _products(basis.polynomials[:, 0], pairs)])
    kept = select(columns, centred, np.arange(len(columns)) < len(alone))
    coefficients, residual, _ = least_squares(columns[kept], centred)
    return Expansion(
        judgements=basis.judgements,
        members=tuple([*alone, *pairs][c] for c in kept),
        terms=columns[kept],
        coefficients=coefficients,
        residual=residual,
    )


def _pairs(judgements: tuple[str, ...], active: list[tuple[int]]) -> list[tuple[int, int]]:
    """Pairs of active judgements of one entry."""
    at = {judgements[m]: m for (m,) in active}
    entries = by_entry(at).values()
    return [(at[a], at[b]) for entry in entries for a, b in combinations(entry, 2)]


def _products(linear: Array, pairs: list[tuple[int, int]]) -> Array:
    """Products of two judgements, mean 0 and variance 1, shape (pairs, N)."""
    first, second = np.array(pairs, dtype=int).reshape(-1, 2).T
    product = linear[first] * linear[second]
    product -= product.mean(axis=1, keepdims=True)
    spread = product.std(axis=1, keepdims=True)
    scaled: Array = product / np.where(spread > 0, spread, 1)
    return scaled
