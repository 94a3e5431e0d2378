"""Separable sums that an aim's mean never exceeds: what makes a certificate.

Outcomes are concave in the gains that money adds (one minus a level is a sum of exponentials of
minus the gains), so tangents lie above them. What is not concave has an estimate of its own:
erosion and unwanted levels by exact integrals over a corridor of levels, products by McCormick
(1976), ratings by the same over the most that programmes can weigh.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from policy_model.analysis.allocation.above_criteria import from_above
from policy_model.analysis.allocation.above_ratings import ratings_above
from policy_model.analysis.allocation.above_sum import Above, Place
from policy_model.analysis.allocation.aim import Aim, Separable
from policy_model.analysis.allocation.corridor import Corridor, greatest, least
from policy_model.dossier.value_tree import Criterion, Judged
from policy_model.model.inputs import Array
from policy_model.model.outlook import Setting
from policy_model.model.projection import all_reach
from policy_model.model.sensitivity import (
    Answering,
    answering,
    by_erosion,
    by_strengthening,
    follow,
)
from policy_model.model.value import score
from policy_model.model.value_slopes import score_slope


def never_exceeded(
    setting: Setting, aim: Aim, corridor: Corridor, budgets: Array, chances: Array
) -> Separable:
    """Stand in for an aim's mean by a separable sum that is nowhere below it.

    Parameters
    ----------
    setting : Setting
    aim : Aim
        Weights of at least 0.
    corridor : Corridor
        Of the limits within which it holds.
    budgets : ndarray, shape (P,)
        Where it is to be close.
    chances : ndarray, shape (N,)
        Weight of each draw in the mean.
    """
    inputs, column = setting.inputs, budgets[:, None]
    bare = replace(inputs, erodes=())
    course, reach = follow(bare, column, setting.contexts), all_reach(inputs, column)
    found = _aim_above(Place(setting, corridor, course[-1].after, budgets, reach), aim)
    wanted = found.wanted + found.unspoilt
    up = by_strengthening(inputs, answering(bare, course, wanted))
    constant = found.constant + np.sum(wanted * course[-1].after, axis=0)
    constant -= np.sum(up * reach, axis=0)
    constant -= np.sum(found.unwanted * corridor.base[-1].after, axis=0)
    years = _unwanted(setting, corridor, found.unwanted)
    up += by_strengthening(inputs, years) + by_erosion(inputs, years)
    up += by_erosion(inputs, _spoilt(corridor, found.wanted)) + found.by_reach
    return Separable(float(constant @ chances), up * chances, found.by_money @ chances)


def _aim_above(place: Place, aim: Aim) -> Above:
    inputs, rated = place.setting.inputs, list[tuple[Criterion, Array]]()
    total = Above.nothing(inputs)
    total.wanted += aim.of_levels[:, None]
    for j in np.flatnonzero(aim.of_scores):
        criterion = inputs.dossier.criteria[j]
        estimate, weight = from_above(place, criterion), aim.of_scores[j]
        span = abs(criterion.best.mode - criterion.worst.mode)
        offset = criterion.worst.mode / (criterion.worst.mode - criterion.best.mode)
        near, low, high = (
            each / span + offset for each in (estimate.sum.at(place), estimate.low, estimate.high)
        )
        slope, constant = score_above(near, low, high, criterion)
        total.constant += weight * (constant + slope * offset)
        if isinstance(criterion.measure, Judged) and place.horizon.weighing.per_reach is not None:
            rated.append((criterion, weight * slope / span))
        else:
            total.add(estimate.sum, weight * slope / span)
    total.add(ratings_above(place, rated), np.ones(1))
    # What lends an unwanted outcome standing can fall: its lowest level is all that is certain.
    lent = sorted({outcome for outcome, _, _ in inputs.legitimation})
    total.constant -= np.sum(total.unwanted[lent] * place.low[lent], axis=0)
    total.unwanted[lent] = 0.0
    return total


def score_above(near: Array, low: Array, high: Array, criterion: Criterion) -> tuple[Array, Array]:
    """A straight line that is nowhere below a score, for positions from `low` to `high`.

    A tangent where the score is concave; a chord where it is convex, and from the low end
    where the scale starts only inside the range; level where that promises no more.

    Returns
    -------
    slope, constant : ndarray, shape (N,)
        Slopes are at least 0.
    """
    curvature = criterion.curvature.mode if criterion.curvature else 0.0
    top = np.clip(high, 0, 1)
    most = score(top, curvature)
    if not np.all(np.isfinite(low)):
        return np.zeros_like(top), most
    if curvature < 0:
        slope = (most - score(np.clip(low, 0, 1), curvature)) / np.maximum(top - low, 1e-12)
        constant = most - slope * top
    else:
        slope, constant = _over_concave(near, low, top, criterion)
    level = slope * near + constant >= most
    return np.where(level, 0.0, slope), np.where(level, most, constant)


def _over_concave(near: Array, low: Array, top: Array, criterion: Criterion) -> tuple[Array, Array]:
    curvature = criterion.curvature.mode if criterion.curvature else 0.0
    at = np.clip(near, 0, 1)
    slope = np.where(near < 1, score_slope(np.clip(near, 1e-9, 1 - 1e-9), criterion), 0.0)
    constant = score(at, curvature) - slope * at
    steepest = curvature / -np.expm1(-curvature) if curvature else 1.0
    right = np.maximum(np.minimum(top, 1 / steepest), 1e-12)
    chord = steepest * right / (right - np.minimum(low, 0.0))
    under = slope * low + constant < 0
    return np.where(under, chord, slope), np.where(under, -chord * low, constant)


def _spoilt(corridor: Corridor, wanted: Array) -> Sequence[Answering]:
    """The least that erosion takes from wanted levels: off the lowest, damped the most."""
    years = answering(corridor.highest, corridor.upper, wanted)
    return [
        replace(year, by_loss=-_damped(year) * low)
        for year, low in zip(years, least(corridor.lower), strict=True)
    ]


def _unwanted(setting: Setting, corridor: Corridor, unwanted: Array) -> Sequence[Answering]:
    """The least that gains add to unwanted levels, and the most that erosion takes off them.

    With what money does taken as forcing, a level is exactly
    ``base + ∫ (gain (1 - E) - loss E) Φ``, with Φ the damping of the base course; E is nowhere
    above the corridor's upper course.
    """
    years = answering(setting.inputs, corridor.base, -unwanted)
    return [
        replace(year, by_gain=_damped(year) * (1 - high), by_loss=-_damped(year) * high)
        for year, high in zip(years, greatest(corridor.upper), strict=True)
    ]


def _damped(year: Answering) -> Array:
    """``∫ Φ`` over a year, weighted: gains count ``∫ (1 - E) Φ`` and losses ``-∫ E Φ``."""
    return year.by_gain - year.by_loss
