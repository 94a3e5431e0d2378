"""What points cost: value without the cost criterion against money, and who is dominated."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from policy_model.analysis.comparison import Comparison
from policy_model.analysis.price import is_cost
from policy_model.model.inputs import Array

# Smaller differences, in millions and in value, are rounding errors.
_DECIMALS = 6


@dataclass(frozen=True)
class Dominance:
    """Options by money and value.

    Attributes
    ----------
    spent : ndarray, shape (O,)
        Millions a year.
    value : ndarray, shape (O,)
        Mean value on all criteria but cost; 0 where nothing but cost has weight.
    dominated_by : tuple of (int or None), length O
        An option that spends no more and brings at least as much, one of them strictly; of
        several, the one with most value, and none where there is none.
    cost_share : float
        Weight of cost that was left out, as a share of 1.
    """

    spent: Array
    value: Array
    dominated_by: tuple[int | None, ...]
    cost_share: float


def find_dominated(comparison: Comparison) -> Dominance:
    """Compare the options' money with their value, the cost criterion left out of it.

    The other weights stay as they are, so that a point is a point of the option comparison.
    """
    cost = is_cost(comparison.dossier.criteria)
    spent = np.array([option.spending.budgets.sum() for option in comparison.candidates])
    value: Array = comparison.mean_scores @ np.where(cost, 0.0, comparison.weights)
    cost_share = float(comparison.weights[cost].sum())
    return Dominance(spent, value, dominated_by(spent, value), cost_share)


def dominated_by(spent: Array, value: Array) -> tuple[int | None, ...]:
    """For each option one that dominates it and is itself not dominated, or None."""
    money = np.round(spent, _DECIMALS)
    gained = np.round(value, _DECIMALS)
    return tuple(_best(_dominators(money, gained, o), money, gained) for o in range(len(money)))


def _dominators(money: Array, gained: Array, option: int) -> Sequence[int]:
    no_worse = (money <= money[option]) & (gained >= gained[option])
    better = (money < money[option]) | (gained > gained[option])
    return [int(o) for o in np.flatnonzero(no_worse & better)]


def _best(options: Sequence[int], money: Array, gained: Array) -> int | None:
    return min(options, key=lambda o: (-gained[o], money[o], o), default=None)
