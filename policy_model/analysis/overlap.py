"""Which criteria say the same: outcomes that two of them score, and scores that go together."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from policy_model.analysis.comparison import likely_setting
from policy_model.analysis.draws import draw_weights
from policy_model.dossier import Dossier
from policy_model.dossier.value_tree import (
    Breadth,
    Criterion,
    EquallyDistributed,
    MeanGain,
    MeanLevel,
    WordsIntoDeeds,
)
from policy_model.model.budgets import split
from policy_model.model.criteria import movable
from policy_model.model.inputs import Array
from policy_model.scenario import default_scenario

MIXES = 1000
MUCH = 0.7
_MOVES = 1e-9


@dataclass(frozen=True)
class Overlap:
    """Two criteria that say the same, at least in part.

    Attributes
    ----------
    first, second : Criterion
    shared : tuple of str
        Ids of the outcomes that both score, in the dossier's order.
    in_product : bool
        Whether one of the two, or both, take them as factors of a product (equation 5).
    correlation : float
        Of their scores over random mixes; 0 where one of them is the same in all.
    """

    first: Criterion
    second: Criterion
    shared: tuple[str, ...]
    in_product: bool
    correlation: float

    @property
    def correlates(self) -> bool:
        """Whether the scores go together, or against each other, in most mixes."""
        return abs(self.correlation) > MUCH


def overlaps(dossier: Dossier) -> tuple[Overlap, ...]:
    """Pairs of criteria that score an outcome in common, or whose scores correlate.

    Pearson's correlation over `MIXES` random mixes of all programmes, at the default total and
    horizon, in the default future, all judgements at their most likely values.
    """
    return tuple(each for each in _pairs(dossier) if each.shared or each.correlates)


def _pairs(dossier: Dossier) -> Iterator[Overlap]:
    correlated = _correlations(dossier)
    for (i, first), (j, second) in combinations(enumerate(dossier.criteria), 2):
        both = _scored(dossier, first) & _scored(dossier, second)
        shared = tuple(each.id for each in dossier.outcomes if each.id in both)
        in_product = any(isinstance(each.measure, WordsIntoDeeds) for each in (first, second))
        yield Overlap(first, second, shared, in_product, float(correlated[i, j]))


def _scored(dossier: Dossier, criterion: Criterion) -> set[str]:
    """Outcomes of which a gain or loss moves the criterion."""
    match criterion.measure:
        case MeanLevel() | MeanGain() | EquallyDistributed() as measure:
            return set(measure.outcomes)
        case Breadth():
            return {dossier.outcomes[k].id for k in movable(dossier)}
        case WordsIntoDeeds() as measure:
            above, below = measure.pressure_from_above, measure.pressure_from_below
            return {measure.commitments, above, *below}
        case _:
            return set()


def _correlations(dossier: Dossier) -> Array:
    """Pearson's correlations of all scores over random mixes, shape (J, J)."""
    scenario = default_scenario(dossier)
    setting = likely_setting(dossier, scenario)
    _, scored = setting.scored(random_mixes(dossier, scenario.total_musd))
    apart = scored - scored.mean(axis=1, keepdims=True)
    size = np.where(moved(scored)[:, None], np.linalg.norm(apart, axis=1, keepdims=True), np.inf)
    found: Array = (apart / size) @ (apart / size).T
    return found


def moved(scored: Array) -> NDArray[np.bool_]:
    """Which scores of mixes, shape (J, C), differ by more than rounding, shape (J,)."""
    differs: NDArray[np.bool_] = np.ptp(scored, axis=1) > _MOVES
    return differs


def random_mixes(dossier: Dossier, total_musd: float) -> Array:
    """Mixes of a total, shares even over all that there are (Dirichlet), shape (P, MIXES).

    Each is shared out as an option's money is: what can't start gets nothing, nothing is above
    a maximum. A stream for each programme, so that one more leaves the others' draws alone.
    """
    programmes = dossier.programmes
    streams = [f"mix.{each.id}" for each in programmes]
    even = np.full(len(programmes), 1 / len(programmes))
    shares = draw_weights(even, streams, concentration=len(programmes), draws=MIXES)
    mixes: Array = np.stack([split(programmes, each, total_musd).budgets for each in shares.T], 1)
    return mixes
