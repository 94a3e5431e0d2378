"""What criteria are estimated from above by: sums that are linear in outcomes, reach and money."""

from dataclasses import dataclass

import numpy as np

from policy_model.analysis.allocation.corridor import Corridor
from policy_model.model.criteria import Horizon
from policy_model.model.inputs import Array, Inputs
from policy_model.model.kept import kept_property
from policy_model.model.outlook import Setting


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
    reach : ndarray, shape (P, N)
        What they reach on top of what runs.
    """

    setting: Setting
    corridor: Corridor
    levels: Array
    budgets: Array
    reach: Array

    @kept_property
    def horizon(self) -> Horizon:
        """The same, as criteria are measured there."""
        return self.setting.horizon(self.levels, self.budgets[:, None])

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
    """``constant + (wanted + unspoilt - unwanted) @ E + by_reach @ r + by_money @ b``, by draw.

    Attributes
    ----------
    constant : ndarray, shape (N,)
    wanted, unspoilt, unwanted : ndarray, shape (K, N)
        At least 0. From a level that counts as `unspoilt`, erosion may not be taken off.
    by_reach, by_money : ndarray, shape (P, N)
    """

    constant: Array
    wanted: Array
    unspoilt: Array
    unwanted: Array
    by_reach: Array
    by_money: Array

    @classmethod
    def nothing(cls, inputs: Inputs) -> "Above":
        """A sum of nothing, to add to."""
        wanted, unspoilt, unwanted = np.zeros((3, *inputs.start.shape))
        by_reach, by_money = np.zeros((2, *inputs.running.shape))
        return cls(np.zeros(wanted.shape[1]), wanted, unspoilt, unwanted, by_reach, by_money)

    def add(self, other: "Above", factor: Array) -> None:
        """Add a multiple; `factor` is at least 0, of shape (N,)."""
        self.constant += factor * other.constant
        self.wanted += factor * other.wanted
        self.unspoilt += factor * other.unspoilt
        self.unwanted += factor * other.unwanted
        self.by_reach += factor * other.by_reach
        self.by_money += factor * other.by_money

    def at(self, place: Place) -> Array:
        """The sum where it is to be close, shape (N,)."""
        of_levels = self.wanted + self.unspoilt - self.unwanted
        of_money = place.budgets @ self.by_money
        total: Array = self.constant + np.sum(of_levels * place.levels, axis=0) + of_money
        total += np.sum(self.by_reach * place.reach, axis=0)
        return total


@dataclass(frozen=True)
class Estimate:
    """A criterion from above, turned so that more is better, and between what it lies."""

    sum: Above
    low: Array
    high: Array
