"""Does the method matter? The ranking under other rules of aggregation; the weighted sum stays.

All rules see the mean scores on the criteria's fixed 0 to 1 scales, at the scenario's weights.
Scores are not normalised again over the options: a weight belongs to the swing between a
criterion's own anchors (von Winterfeldt & Edwards 1986), and so it means the same to each rule.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import numpy as np
import scipy  # loads its `stats`, a quarter of a second, when first used: no start waits for it
from numpy.typing import NDArray

from policy_model.analysis.comparison import Comparison
from policy_model.analysis.order import twins
from policy_model.model.inputs import Array

Method = Literal["weighted_sum", "weighted_product", "topsis", "promethee"]
Ranks = NDArray[np.intp]

# A product is nothing where one factor is. One point of 100 stands for "nothing" instead.
LEAST_SCORE = 0.01
# Differences in score up to INDIFFERENT don't count, those from PREFERRED on count in full: the
# tie of the verdict, and one step between two verbal anchors.
INDIFFERENT = 0.01
PREFERRED = 0.25
_DECIMALS = 12


@dataclass(frozen=True)
class MethodComparison:
    """How options rank by each method.

    Attributes
    ----------
    methods : tuple of str, length M
        The weighted sum first.
    ranks : ndarray of int, shape (M, O)
        1 for first; equals share the better rank. A mix that spends what a named option does
        is left out, and has that option's rank.
    tau : ndarray, shape (M,)
        Kendall's tau-b with the weighted sum, -1 to 1, over the options ranked; 1 for the
        same ranking, 0 where just one of the two ranks all options equal.
    first_differs : tuple of bool, length M
        Whether the weighted sum's leader is not first.
    order_differs : tuple of bool, length M
        Whether any option has another rank.
    """

    methods: tuple[Method, ...]
    ranks: Ranks
    tau: Array
    first_differs: tuple[bool, ...]
    order_differs: tuple[bool, ...]


def compare_methods(comparison: Comparison) -> MethodComparison:
    """Rank the options of a comparison by each method."""
    ranked = list(comparison.contenders)
    scored = comparison.mean_scores[ranked]
    rows = np.stack([ranks(rule(scored, comparison.weights)) for rule in METHODS.values()])
    every: Ranks = np.zeros((len(rows), len(comparison.candidates)), dtype=np.intp)
    every[:, ranked] = rows
    for twin, original in twins(comparison.candidates).items():
        every[:, twin] = every[:, original]
    return MethodComparison(
        methods=tuple(METHODS),
        ranks=every,
        tau=np.array([kendall(rows[0], row) for row in rows]),
        first_differs=tuple(bool(row[0] > 1) for row in rows),
        order_differs=tuple(bool(np.any(row != rows[0])) for row in rows),
    )


def weighted_sum(scored: Array, weights: Array) -> Array:
    """Equation 9, from scores of shape (O, J) and weights (J,) that add up to 1; shape (O,)."""
    summed: Array = scored @ weights
    return summed


def weighted_product(scored: Array, weights: Array) -> Array:
    """Product of scores to the power of their weights (Bridgman 1922), shape (O,).

    A low score can't be made up for by high ones as in the sum. Scores below `LEAST_SCORE`
    count as that, or an option that is worst on one criterion would be worth nothing.
    """
    product: Array = np.prod(np.maximum(scored, LEAST_SCORE) ** weights, axis=1)
    return product


def topsis(scored: Array, weights: Array) -> Array:
    """Closeness to the best seen on each criterion, off the worst (Hwang & Yoon 1981), (O,).

    Euclidean distances of weighted scores; 0.5 for all where all options are equal.
    """
    weighted = scored * weights
    from_best = np.linalg.norm(weighted - weighted.max(axis=0), axis=1)
    from_worst = np.linalg.norm(weighted - weighted.min(axis=0), axis=1)
    apart = from_best + from_worst
    closeness: Array = np.where(apart > 0, from_worst, 0.5) / np.where(apart > 0, apart, 1)
    return closeness


def promethee(scored: Array, weights: Array) -> Array:
    """Net outranking flow of PROMETHEE II (Brans & Vincke 1985), shape (O,), in [-1, 1].

    Preference rises straight from nothing at a difference of `INDIFFERENT` to full at
    `PREFERRED`, on each criterion (their type V); 0 for an option on its own.
    """
    ahead = scored[:, None] - scored[None]
    preference = np.clip((ahead - INDIFFERENT) / (PREFERRED - INDIFFERENT), 0, 1) @ weights
    flow: Array = (preference - preference.T).sum(axis=1) / max(1, len(scored) - 1)
    return flow


METHODS: dict[Method, Callable[[Array, Array], Array]] = {
    "weighted_sum": weighted_sum,
    "weighted_product": weighted_product,
    "topsis": topsis,
    "promethee": promethee,
}


def ranks(values: Array) -> Ranks:
    """Ranks of values of shape (O,), 1 for the highest; equals share the better rank."""
    ranked = scipy.stats.rankdata(-np.round(values, _DECIMALS), method="min")
    return ranked.astype(np.intp)


def kendall(first: Ranks, second: Ranks) -> float:
    """Kendall's tau-b of two rankings (Kendall 1945); 1 where they are the same."""
    if np.array_equal(first, second):
        return 1.0
    tau = float(scipy.stats.kendalltau(first, second).statistic)
    return 0.0 if np.isnan(tau) else round(tau, _DECIMALS)  # 0.375 is not to be shown as 0.37
