"""How scores answer to outcomes and to money: derivatives of equations 5 to 9."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from policy_model.dossier.value_tree import (
    Breadth,
    Cost,
    Criterion,
    EquallyDistributed,
    Judged,
    MeanGain,
    MeanLevel,
    WordsIntoDeeds,
)
from policy_model.model.criteria import (
    Horizon,
    equality_terms,
    equally_distributed,
    mean_level,
    movable,
    openness_left,
)
from policy_model.model.inputs import Array, Inputs, positions
from policy_model.model.ratings import all_ratings, judged, judged_terms

_LEAST = 1e-9


@dataclass(frozen=True)
class Slopes:
    """Derivatives of a number at the horizon.

    Attributes
    ----------
    by_level : ndarray, shape (K, N)
        By each outcome.
    by_reach : ndarray, shape (P, N)
        By each programme's reach directly, not through outcomes.
    by_money : ndarray, shape (P, N)
        By each budget directly, per million, not through reach.
    """

    by_level: Array
    by_reach: Array
    by_money: Array


def no_slopes(inputs: Inputs) -> Slopes:
    """Of a number that nothing moves, to add to."""
    by_reach, by_money = np.zeros((2, *inputs.running.shape))
    return Slopes(np.zeros(inputs.start.shape), by_reach, by_money)


def score_slope(position: Array, criterion: Criterion) -> Array:
    """Derivative of a score by the linear position between the anchors; 0 outside them.

    At the worst end it is that of the way in, or a search that starts there would see nothing to
    gain; at the best end 0, as nothing is gained beyond.
    """
    c = criterion.curvature.mode if criterion.curvature else 0.0
    inside = (position >= -_LEAST) & (position < 1)
    steep = c * np.exp(-c * np.clip(position, 0, 1)) / -np.expm1(-c) if c else 1.0
    slope: Array = np.where(inside, steep, 0.0)
    return slope


def raw_slopes(inputs: Inputs, horizon: Horizon, criterion: Criterion) -> Slopes:
    """Derivatives of a raw criterion at an option's horizon.

    Parameters
    ----------
    inputs : Inputs
    horizon : Horizon
        Of one option, budgets of shape (P, 1).
    criterion : Criterion
    """
    slopes, at = no_slopes(inputs), positions(inputs.dossier.outcomes)
    match criterion.measure:
        case MeanLevel(outcomes=outcomes) | MeanGain(outcomes=outcomes):
            slopes.by_level[[at[name] for name in outcomes]] = 1 / len(outcomes)
        case EquallyDistributed(outcomes=outcomes):
            members, aversion = equality_terms(inputs, criterion.id, outcomes)
            slopes.by_level[members] = equality_slopes(horizon.levels, members, aversion)
        case Breadth():
            actors = movable(inputs.dossier)
            noticeable = inputs.values[f"criteria.{criterion.id}.measure.noticeable_gain"]
            gains = horizon.gains[actors]
            slopes.by_level[actors] = ((gains >= 0) & (gains < noticeable)) / noticeable
        case WordsIntoDeeds() as measure:
            _deeds(inputs, horizon, criterion.id, measure, slopes.by_level)
        case Judged():
            _judged(inputs, horizon, criterion.id, slopes)
        case Cost():
            slopes.by_money[:] = 1.0
    return slopes


def _deeds(
    inputs: Inputs, horizon: Horizon, name: str, measure: WordsIntoDeeds, by_level: Array
) -> None:
    at = positions(inputs.dossier.outcomes)
    words, above = at[measure.commitments], at[measure.pressure_from_above]
    below = [at[each] for each in measure.pressure_from_below]
    levels, left = horizon.levels, openness_left(inputs, horizon, name, measure)
    pressure = np.sqrt(levels[above] * mean_level(levels, below))
    by_above, by_below = pressure_slopes(levels, above, below)
    by_level[words] += pressure * left
    by_level[above] += levels[words] * left * by_above
    by_level[below] += levels[words] * left * by_below


def pressure_slopes(levels: Array, above: int, below: Sequence[int]) -> tuple[Array, Array]:
    """Derivatives of ``sqrt(A B)`` by A and by each outcome in B's mean, shapes (N,).

    The root has no slope at 0, so there it is that of a root just above.
    """
    ratio = np.maximum(levels[above], _LEAST) / np.maximum(mean_level(levels, below), _LEAST)
    return 0.5 / np.sqrt(ratio), np.sqrt(ratio) / (2 * len(below))


def equality_slopes(levels: Array, members: Sequence[int], aversion: Array) -> Array:
    """Derivatives of an equally distributed equivalent by each of its outcomes, shape (n, N).

    At a level of 0 it rises without bound, so there it is that of levels just above.
    """
    above = np.maximum(levels[list(members)], _LEAST)
    equivalent = equally_distributed(above, range(len(above)), aversion)
    slopes: Array = (equivalent / above) ** aversion / len(above)
    return slopes


def _judged(inputs: Inputs, horizon: Horizon, name: str, slopes: Slopes) -> None:
    weighing, (start, inertia) = horizon.weighing, judged_terms(inputs, name)
    ratings = all_ratings(inputs, weighing, name)
    now = judged(start, inertia, weighing.weights, ratings)
    by_weight = (ratings - now) / (inertia + weighing.weights.sum(axis=0))
    if weighing.per_reach is None:
        slopes.by_money[:] = by_weight
    else:
        slopes.by_reach[:] = by_weight * weighing.per_reach
