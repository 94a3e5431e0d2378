"""What money weighs: the value that spending takes, and the money that a value is worth."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from policy_model.dossier.value_tree import Cost, Criterion
from policy_model.model.inputs import Array
from policy_model.model.value import scores


def is_cost(criteria: Sequence[Criterion]) -> NDArray[np.bool_]:
    """Which criteria score the money spent, shape (J,)."""
    return np.array([isinstance(each.measure, Cost) for each in criteria])


def musd_per_value(criteria: Sequence[Criterion], weights: Array) -> float | None:
    """Money that weighs as much as one unit of value, millions a year.

    The cost criterion's range over its weight; where its value function bends, the mean price
    over the range. None where cost has no weight.
    """
    per_musd = sum(
        float(weight) / abs(criterion.worst.mode - criterion.best.mode)
        for criterion, weight, costs in zip(criteria, weights, is_cost(criteria), strict=True)
        if costs
    )
    return 1 / per_musd if per_musd > 0 else None


def value_of_spending(criteria: Sequence[Criterion], weights: Array, musd: float) -> float:
    """Value on the cost criterion that spending takes from what no extra money has there.

    Parameters
    ----------
    criteria : sequence of Criterion, length J
    weights : ndarray, shape (J,)
        Shares of 1.
    musd : float
        Millions a year.
    """
    cost = is_cost(criteria)
    priced = [each for each, counts in zip(criteria, cost, strict=True) if counts]
    none, then = scores(np.tile([0.0, musd], (len(priced), 1)), priced).T
    return float(weights[cost] @ (none - then))
