"""Criteria estimated from above by sums that are linear in outcomes and money."""

from dataclasses import dataclass

import numpy as np

from policy_model.analysis.allocation.corridor import Corridor
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
    judged_terms,
    mean_level,
    movable,
    openness_left,
)
from policy_model.model.inputs import Array, Inputs, positions
from policy_model.model.outlook import Setting
from policy_model.model.value_slopes import (
    all_ratings,
    equality_slopes,
    pressure_slopes,
)


@dataclass(frozen=True)
class Place:
    """Where an estimate is to be close; it holds for every mix in the corridor.

    Attributes
    ----------
    setting : Setting
    corridor : Corridor
    levels : ndarray, shape (K, N)
        Outcomes at the horizon, erosion left out.
    budgets : ndarray, shape (P,)
    """

    setting: Setting
    corridor: Corridor
    levels: Array
    budgets: Array

    @property
    def low(self) -> Array:
        """Lowest levels at the horizon in the corridor, shape (K, N)."""
        return self.corridor.lower[-1].after

    @property
    def high(self) -> Array:
        """Highest levels at the horizon in the corridor, shape (K, N)."""
        return self.corridor.upper[-1].after


@dataclass
class Above:
    """``constant + (wanted + unspoilt) @ E - unwanted @ E + by_money @ b``, draw by draw.

    Attributes
    ----------
    constant : ndarray, shape (N,)
    wanted, unspoilt, unwanted : ndarray, shape (K, N)
        At least 0. From a level that counts as `unspoilt`, erosion may not be taken off.
    by_money : ndarray, shape (P, N)
    """

    constant: Array
    wanted: Array
    unspoilt: Array
    unwanted: Array
    by_money: Array

    @classmethod
    def nothing(cls, inputs: Inputs) -> "Above":
        """A sum of nothing, to add to."""
        levels = inputs.start.shape
        wanted, unspoilt, unwanted = np.zeros((3, *levels))
        return cls(np.zeros(levels[1]), wanted, unspoilt, unwanted, np.zeros(inputs.running.shape))

    def add(self, other: "Above", factor: Array) -> None:
        """Add a multiple; `factor` is at least 0, of shape (N,)."""
        self.constant += factor * other.constant
        self.wanted += factor * other.wanted
        self.unspoilt += factor * other.unspoilt
        self.unwanted += factor * other.unwanted
        self.by_money += factor * other.by_money

    def at(self, place: Place) -> Array:
        """The sum where it is to be close, shape (N,)."""
        of_levels = self.wanted + self.unspoilt - self.unwanted
        of_money = place.budgets @ self.by_money
        total: Array = self.constant + np.sum(of_levels * place.levels, axis=0) + of_money
        return total


@dataclass(frozen=True)
class Estimate:
    """A criterion from above, turned so that more is better, and between what it lies."""

    sum: Above
    low: Array
    high: Array


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
            return _judged(place, criterion.id, 1.0 if up else -1.0)
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
    column = place.budgets[:, None]
    horizon = Horizon(
        place.levels, setting.baseline, column, setting.mean_context, setting.paths[-1]
    )
    left = openness_left(setting.inputs, horizon, name, measure)

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


def _judged(place: Place, name: str, sign: float) -> Estimate:
    """A rating (equation 8), a ratio with all money below: McCormick (1976) at the total."""
    inputs, found, total = place.setting.inputs, _nothing(place), place.corridor.total_musd
    column, setting = place.budgets[:, None], place.setting
    horizon = Horizon(
        place.levels, setting.baseline, column, setting.mean_context, setting.paths[-1]
    )
    start, inertia = judged_terms(inputs, name)
    pull = sign * (all_ratings(inputs, horizon, name) - start)
    most = np.maximum(pull.max(axis=0), 0.0) * total / (inertia + total)
    least = np.minimum(pull.min(axis=0), 0.0) * total / (inertia + total)
    found.by_money[:] = (pull - most) / (inertia + total)
    found.constant += sign * start + most * total / (inertia + total)
    return Estimate(found, sign * start + least, sign * start + most)


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
