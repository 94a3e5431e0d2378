"""Criteria estimated from above by sums that are linear in outcomes and money."""

import numpy as np

from policy_model.analysis.allocation.above_ratings import rating_above
from policy_model.analysis.allocation.above_sum import Above, Estimate, Place
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
    equality_terms,
    equally_distributed,
    mean_level,
    movable,
    openness_left,
)
from policy_model.model.inputs import Array, positions
from policy_model.model.value_slopes import equality_slopes, pressure_slopes


def from_above(place: Place, criterion: Criterion) -> Estimate:
    """Estimate a raw criterion from above; times -1 where less of it is better."""
    up = criterion.best.mode > criterion.worst.mode
    match criterion.measure:
        case MeanLevel(outcomes=names):
            return _mean(place, names, np.zeros(1), up)
        case MeanGain(outcomes=names):
            at = positions(place.setting.inputs.dossier.outcomes)
            now = mean_level(place.setting.baseline, [at[name] for name in names])
            return _mean(place, names, now, up)
        case EquallyDistributed(outcomes=names):
            return _equally(place, *equality_terms(place.setting.inputs, criterion.id, names), up)
        case Breadth():
            return _breadth(place, criterion.id) if up else _best_of_none(place)
        case WordsIntoDeeds() as measure:
            return _deeds(place, criterion.id, measure) if up else _best_of_none(place)
        case Judged():
            return rating_above(place, criterion)
        case Cost():
            return _spent(place, 1.0 if up else -1.0)


def _mean(place: Place, names: tuple[str, ...], now: Array, up: bool) -> Estimate:
    at, found = positions(place.setting.inputs.dossier.outcomes), _nothing(place)
    members = [at[name] for name in names]
    low, high = mean_level(place.low, members) - now, mean_level(place.high, members) - now
    (found.wanted if up else found.unwanted)[members] = 1 / len(members)
    found.constant += -now if up else now
    return Estimate(found, low, high) if up else Estimate(found, -high, -low)


def _equally(place: Place, members: list[int], aversion: Array, up: bool) -> Estimate:
    """Where wanted a tangent, else the least that it rises in the corridor (equation 6).

    It is concave and doubles when all its levels do, so a tangent passes through the origin, and
    that of levels just above 0 is nowhere below it either. A slope is least where the equivalent
    is lowest and the outcome highest.
    """
    found = _nothing(place)
    low, high = (equally_distributed(each, members, aversion) for each in (place.low, place.high))
    if up:
        found.wanted[members] = equality_slopes(place.levels, members, aversion)
        return Estimate(found, low, high)
    slopes = (low / np.maximum(place.high[members], 1e-9)) ** aversion / len(members)
    found.unwanted[members] = slopes
    found.constant += np.sum(slopes * place.low[members], axis=0) - low
    return Estimate(found, -high, -low)


def _breadth(place: Place, name: str) -> Estimate:
    """Each actor's count is concave in its level while erosion is left out (equation 6)."""
    inputs, found = place.setting.inputs, _nothing(place)
    actors = movable(inputs.dossier)
    noticeable = inputs.values[f"criteria.{name}.measure.noticeable_gain"]
    now = place.corridor.base[-1].after[actors]
    counted = (place.levels[actors] - now) / noticeable
    open_ = counted < 1
    found.unspoilt[actors] = open_ / noticeable
    found.constant += np.sum(np.where(open_, -now / noticeable, 1.0), axis=0)
    most = np.minimum((place.high[actors] - now) / noticeable, 1.0).sum(axis=0)
    return Estimate(found, np.zeros_like(most), most)


def _deeds(place: Place, name: str, measure: WordsIntoDeeds) -> Estimate:
    """Commitments times pressure (equation 5) by McCormick (1976); the root is concave."""
    setting, found = place.setting, _nothing(place)
    at = positions(setting.inputs.dossier.outcomes)
    words, above = at[measure.commitments], at[measure.pressure_from_above]
    below = [at[each] for each in measure.pressure_from_below]
    left = openness_left(setting.inputs, place.horizon, name, measure)

    def pressure(levels: Array) -> Array:
        found: Array = np.sqrt(levels[above] * mean_level(levels, below))
        return found

    least, most, near = pressure(place.low), pressure(place.high), pressure(place.levels)
    low, high, there = place.low[words], place.high[words], place.levels[words]
    first = high * near + least * there - high * least
    second = low * near + most * there - low * most
    by_words = left * np.where(first <= second, least, most)
    by_pressure = left * np.where(first <= second, high, low)
    found.wanted[words] += by_words
    by_above, by_below = pressure_slopes(place.levels, above, below)
    found.wanted[above] += by_pressure * by_above
    found.wanted[below] += by_pressure * by_below
    found.constant -= left * np.where(first <= second, high * least, low * most)
    return Estimate(found, left * low * least, left * high * most)


def _spent(place: Place, sign: float) -> Estimate:
    found, most = _nothing(place), place.corridor.total_musd
    found.by_money[:] = sign
    ends = sorted((0.0, sign * most))
    low, high = (found.constant + end for end in ends)
    return Estimate(found, low, high)


def _best_of_none(place: Place) -> Estimate:
    """Of something unwanted that is never below 0, the best is none."""
    none = _nothing(place)
    return Estimate(none, none.constant - np.inf, none.constant)


def _nothing(place: Place) -> Above:
    return Above.nothing(place.setting.inputs)
