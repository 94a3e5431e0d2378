"""Ratings (equation 8) estimated from above: ratios with all weights below."""

from collections.abc import Sequence

import numpy as np

from policy_model.analysis.allocation.above_sum import Above, Estimate, Place
from policy_model.dossier.value_tree import Criterion
from policy_model.model.inputs import Array
from policy_model.model.ratings import all_ratings, judged_terms


def rating_above(place: Place, criterion: Criterion) -> Estimate:
    """A rating by itself: McCormick (1976) where weights are at their most."""
    found, total = Above.nothing(place.setting.inputs), place.corridor.total_weight
    start, inertia, pull = _terms(place, criterion)
    most = np.maximum(pull.max(axis=0), 0.0) * total / (inertia + total)
    least = np.minimum(pull.min(axis=0), 0.0) * total / (inertia + total)
    _add_weights(found, place, (pull - most) / (inertia + total))
    found.constant += start + most * total / (inertia + total)
    return Estimate(found, start + least, start + most)


def ratings_above(place: Place, rated: Sequence[tuple[Criterion, Array]]) -> Above:
    """Several ratings that follow reach together, each times a factor of at least 0, (N,).

    All have the weights W below. So the sum of factors f times what ratings moved is
    ``Σ β N + Z (most - W)``, with N the weights times pulls, ``β = f / (κ + most)``, and Z the
    sum of β times what they moved: at most what the programme that is best on all together would
    do with all of W. That product is concave in W, so a tangent is nowhere below it. As no
    programme is best on each, this is lower than each by itself.
    """
    found, most = Above.nothing(place.setting.inputs), place.corridor.total_weight
    by_weight, up, down = np.zeros((3, *place.reach.shape))
    slow, fast = np.zeros_like(most), np.full_like(most, np.inf)
    for criterion, factor in rated:
        start, inertia, pull = _terms(place, criterion)
        found.constant += factor * start
        moved = factor / (inertia + most) * pull
        by_weight += moved
        up += np.maximum(moved, 0.0) / (inertia + most)
        down += np.maximum(-moved, 0.0) / (inertia + most)
        slow, fast = np.maximum(slow, inertia), np.minimum(fast, inertia)
    if not rated:
        return found
    # At any W, the less inertia a rating has, the further it is on the way to where it is at the
    # most: of one programme, what it pulls down is at least this share as far as what it lifts.
    lag = (slow + most) * fast / ((fast + most) * slow)
    best = np.maximum((up - lag * down).max(axis=0), 0.0) * (fast + most)
    here = place.horizon.weighing.weights.sum(axis=0)
    product = best * here / (fast + here) * (most - here)
    slope = best * (fast * (most - here) / (fast + here) - here) / (fast + here)
    _add_weights(found, place, by_weight + slope)
    found.constant += product - slope * here
    return found


def _terms(place: Place, criterion: Criterion) -> tuple[Array, Array, Array]:
    """Start and inertia, (N,), and how far each programme pulls, (P, N); more is better."""
    sign = 1.0 if criterion.best.mode > criterion.worst.mode else -1.0
    inputs, weighing = place.setting.inputs, place.horizon.weighing
    start, inertia = judged_terms(inputs, criterion.id)
    pull = sign * (all_ratings(inputs, weighing, criterion.id) - start)
    return sign * start, inertia, pull


def _add_weights(found: Above, place: Place, by_weight: Array) -> None:
    per_reach = place.horizon.weighing.per_reach
    if per_reach is None:
        found.by_money += by_weight
    else:
        found.by_reach += by_weight * per_reach
