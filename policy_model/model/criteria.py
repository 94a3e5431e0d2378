"""Criteria read off a projection (equations 5 to 7); those rated are in `ratings`."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from policy_model.dossier import Dossier
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
from policy_model.model.context import favourability
from policy_model.model.inputs import Array, Inputs, positions
from policy_model.model.ratings import Weighing, rated


@dataclass(frozen=True)
class Horizon:
    """Where an option, or a set of budgets, stands at the horizon.

    Attributes
    ----------
    levels, baseline : ndarray, shape (K, C)
        Outcomes at the horizon, and the status quo's in the same draws and future.
    budgets : ndarray, shape (P, 1) or (P, C)
        Extra millions a year.
    weighing : Weighing
        What the programmes' ratings count at these budgets.
    drivers : ndarray, shape (D,) or (D, N)
        Driver levels in the last year.
    """

    levels: Array
    baseline: Array
    budgets: Array
    weighing: Weighing
    drivers: Array

    @property
    def gains(self) -> Array:
        """Gain over the status quo, shape (K, C)."""
        return self.levels - self.baseline


def measure_all(inputs: Inputs, horizon: Horizon) -> Array:
    """Raw value on every criterion, in the criterion's unit, shape (J, C)."""
    cases = horizon.levels.shape[-1]
    rows = (_measure(inputs, horizon, criterion) for criterion in inputs.dossier.criteria)
    return np.stack([np.broadcast_to(row, cases) for row in rows])


def _measure(inputs: Inputs, horizon: Horizon, criterion: Criterion) -> Array:
    dossier = inputs.dossier
    match criterion.measure:
        case MeanLevel(outcomes=outcomes):
            return _mean(horizon.levels, dossier, outcomes)
        case MeanGain(outcomes=outcomes):
            return _mean(horizon.gains, dossier, outcomes)
        case EquallyDistributed(outcomes=outcomes):
            members, aversion = equality_terms(inputs, criterion.id, outcomes)
            return equally_distributed(horizon.levels, members, aversion)
        case Breadth():
            noticeable = inputs.values[f"criteria.{criterion.id}.measure.noticeable_gain"]
            return breadth(horizon.gains[movable(dossier)], noticeable)
        case WordsIntoDeeds() as measure:
            return words_into_deeds(
                _mean(horizon.levels, dossier, (measure.commitments,)),
                _mean(horizon.levels, dossier, (measure.pressure_from_above,)),
                _mean(horizon.levels, dossier, measure.pressure_from_below),
                openness_left(inputs, horizon, criterion.id, measure),
            )
        case Cost():
            spent: Array = horizon.budgets.sum(axis=0)
            return spent
        case Judged():
            return rated(inputs, horizon.weighing, criterion.id)


def mean_level(levels: Array, members: Sequence[int]) -> Array:
    """Mean over some outcomes of levels of shape (K, C)."""
    mean: Array = levels[list(members)].mean(axis=0)
    return mean


def equally_distributed(levels: Array, members: Sequence[int], aversion: Array) -> Array:
    """Level that, were it that of all members, would be worth as much as theirs (equation 6).

    The equally distributed equivalent of Atkinson (1970): their mean where there is no aversion
    to inequality, and the less the more unequal they are.

    Parameters
    ----------
    levels : ndarray, shape (K, C)
        At least 0.
    members : sequence of int
        Outcomes in it.
    aversion : ndarray, shape (C,) or (1,)
        At least 0, below 1.
    """
    power = 1 - aversion
    equivalent = (levels[list(members)] ** power).mean(axis=0) ** (1 / power)
    # The mean itself, to the bit, where a power of 1 and its root would only be as good as it.
    return np.where(aversion == 0, mean_level(levels, members), equivalent)


def breadth(gains: Array, noticeable: Array) -> Array:
    """Number of actors noticeably stronger, each counting at most once (equation 6).

    Parameters
    ----------
    gains : ndarray, shape (actors, C)
    noticeable : ndarray, shape (C,) or (1,)
        The gain that counts in full.
    """
    counted: Array = np.clip(gains / noticeable, 0, 1).sum(axis=0)
    return counted


def words_into_deeds(commitments: Array, above: Array, below: Array, openness: Array) -> Array:
    """Commitments kept: one pressure without the other does nothing (equation 5)."""
    deeds: Array = commitments * np.sqrt(above * below) * openness
    return deeds


def equality_terms(
    inputs: Inputs, criterion: str, outcomes: Sequence[str]
) -> tuple[list[int], Array]:
    """Outcomes in an equally distributed equivalent, and its aversion, shape (N,) or (1,)."""
    at = positions(inputs.dossier.outcomes)
    aversion = inputs.values[f"criteria.{criterion}.measure.inequality_aversion"]
    return [at[name] for name in outcomes], aversion


def _mean(levels: Array, dossier: Dossier, outcomes: Sequence[str]) -> Array:
    at = positions(dossier.outcomes)
    return mean_level(levels, [at[name] for name in outcomes])


def movable(dossier: Dossier) -> list[int]:
    """Actors that are not incumbents."""
    return [
        i
        for i, outcome in enumerate(dossier.outcomes)
        if outcome.group in ("new_non_state", "reform_state")
    ]


def openness_left(
    inputs: Inputs, horizon: Horizon, criterion: str, measure: WordsIntoDeeds
) -> Array:
    """Last factor of equation 5: what war or a closed civic space leaves."""
    favourable = favourability(horizon.drivers, inputs.hinders)
    driver_at = positions(inputs.dossier.drivers)
    left = np.ones(1)
    for each in measure.dependence:
        lost = inputs.values[f"criteria.{criterion}.measure.dependence.{each.id}"]
        left = left * (1 - lost * (1 - favourable[driver_at[each.id]]))
    return left
