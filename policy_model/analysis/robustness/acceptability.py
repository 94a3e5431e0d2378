"""How often does each option come first?

SMAA on the draws that the comparison has already: scoring them costs little, drawing them anew
would not. Judgements and weights can be let loose one without the other.
"""

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from policy_model.analysis.comparison import Comparison
from policy_model.analysis.draws import draw_weights
from policy_model.analysis.order import twins
from policy_model.analysis.robustness.smaa import confidence_factors, smaa
from policy_model.model.inputs import Array

WeightsAre = Literal["fixed", "around", "unknown"]
JudgementsAre = Literal["drawn", "fixed"]


@dataclass(frozen=True)
class Acceptability:
    """SMAA of a comparison. A mix that is a named option's twin has its original's figures.

    Attributes
    ----------
    weights : {'fixed', 'around', 'unknown'}
        At the scenario's; drawn around them; uniform on all that add up to 1.
    judgements : {'drawn', 'fixed'}
        Scores in each draw, or their means.
    draws : int
        N; 1 where nothing is drawn.
    contenders : tuple of int, length R
        Options that are ranked, in the order of the candidates; a twin is not.
    ranks : ndarray, shape (O, R)
    winning : ndarray, shape (O, O)
    central_weights : ndarray, shape (O, J)
    ever_first : ndarray of bool, shape (O,)
        As in `Shares`.
    mean_weights : ndarray, shape (J,)
        Of the distribution that weights are drawn from.
    confidence : ndarray, shape (O,)
        Confidence factor: share of the draws of the judgements in which an option is first at
        its central weights; 0 where it has none.
    """

    weights: WeightsAre
    judgements: JudgementsAre
    draws: int
    contenders: tuple[int, ...]
    ranks: Array
    winning: Array
    central_weights: Array
    ever_first: NDArray[np.bool_]
    mean_weights: Array
    confidence: Array

    @property
    def first(self) -> Array:
        """Share of draws in which each option is first, shape (O,)."""
        return self.ranks[:, 0]

    def error_of(self, shares: Array) -> Array:
        """Monte Carlo standard error of shares, ``sqrt(p (1 - p) / N)``; 0 where nothing is drawn.

        That of independent draws. Stratified ones have at most N / (N - 1) times its square
        (Owen 1997), and mostly less.
        """
        if self.draws == 1:
            return np.zeros_like(shares)
        error: Array = np.sqrt(np.clip(shares * (1 - shares), 0, None) / self.draws)
        return error


def acceptability(
    comparison: Comparison,
    weights: WeightsAre = "around",
    judgements: JudgementsAre = "drawn",
) -> Acceptability:
    """Find how often each option takes each rank, and with which weights it is first."""
    doubled = twins(comparison.candidates)
    stands_for = np.array([doubled.get(o, o) for o in range(len(comparison.candidates))])
    ranked = np.unique(stands_for)
    drawn = judgements == "drawn"
    scores = (comparison.scores if drawn else comparison.mean_scores[..., None])[ranked]
    shares = smaa(scores, weights_of(comparison, weights))
    confidence = confidence_factors(scores, shares)
    row = np.searchsorted(ranked, stands_for)
    return Acceptability(
        weights=weights,
        judgements=judgements,
        draws=comparison.scores.shape[-1] if drawn or weights != "fixed" else 1,
        contenders=tuple(int(o) for o in ranked),
        ranks=shares.ranks[row],
        winning=shares.winning[np.ix_(row, row)],
        central_weights=shares.central_weights[row],
        ever_first=shares.ever_first[row],
        mean_weights=_mean_weights(comparison, weights),
        confidence=confidence[row],
    )


def weights_of(comparison: Comparison, kind: WeightsAre) -> Array:
    """Weights of a kind, shape (J, N), or (J, 1) where they are fixed.

    Unknown weights are uniform on the simplex: Dirichlet with all parameters 1, by the same
    streams as those around the scenario's.
    """
    if kind == "fixed":
        return comparison.weights[:, None]
    if kind == "around":
        return comparison.drawn_weights
    ids = [criterion.id for criterion in comparison.dossier.criteria]
    even = _mean_weights(comparison, kind)
    return draw_weights(even, ids, float(len(ids)), draws=comparison.scores.shape[-1])


def _mean_weights(comparison: Comparison, kind: WeightsAre) -> Array:
    criteria = len(comparison.weights)
    return np.full(criteria, 1 / criteria) if kind == "unknown" else comparison.weights
