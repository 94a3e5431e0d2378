"""What the best mix is best at: one number for a mix, and how it answers to money."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np

from policy_model.analysis.allocation.aim import Aim, Separable, near, reached
from policy_model.model.inputs import Array
from policy_model.model.outlook import Setting

LOW_END = 0.1
_NEARBY = 0.05


class Goal(Protocol):
    """What is to be as large as it can be."""

    def worth(self, budgets: Array) -> float:
        """How much of it budgets of shape (P,) bring."""

    def look(self, budgets: Array) -> tuple[float, Separable]:
        """The same, and a separable sum that stands in for it near them."""


@dataclass(frozen=True)
class Mean:
    """An aim's mean over the draws, in one future."""

    setting: Setting
    aim: Aim

    def worth(self, budgets: Array) -> float:
        """See `Goal`."""
        return float(reached(self.setting, self.aim, budgets).mean())

    def look(self, budgets: Array) -> tuple[float, Separable]:
        """See `Goal`."""
        found, nearby = near(self.setting, self.aim, budgets, self.chances)
        return float(found.mean()), nearby

    @property
    def chances(self) -> Array:
        """Weight of each draw, shape (N,)."""
        draws = self.setting.inputs.start.shape[1]
        return np.full(draws, 1 / draws)


@dataclass(frozen=True)
class LowEnd:
    """What an aim is not below in all but `LOW_END` of the draws, in one future."""

    setting: Setting
    aim: Aim

    def worth(self, budgets: Array) -> float:
        """See `Goal`."""
        return float(np.quantile(reached(self.setting, self.aim, budgets), LOW_END))

    def look(self, budgets: Array) -> tuple[float, Separable]:
        """Stand in by the draws that are about there; by the two beside it where draws are few."""
        found = reached(self.setting, self.aim, budgets)
        apart = 1 / max(1, found.size - 1)
        off = np.abs(found.argsort().argsort() * apart - LOW_END)
        about = np.maximum(1 - off / apart, 0.0) if apart > _NEARBY else 1.0 * (off <= _NEARBY)
        about /= about.sum()
        _, nearby = near(self.setting, self.aim, budgets, about)
        worth = float(np.quantile(found, LOW_END))
        moved = worth - float(about @ found)
        return worth, replace(nearby, constant=nearby.constant + moved)


@dataclass(frozen=True)
class Worst:
    """The lowest of several goals, each less what it could at most be.

    Attributes
    ----------
    goals : sequence of Mean
        One a future.
    best : ndarray, shape (futures,)
        What to count from: 0 for the worst case, the best of each future for regret (Savage
        1951); the largest regret is minus this goal.
    """

    goals: Sequence[Mean]
    best: Array

    def worth(self, budgets: Array) -> float:
        """See `Goal`."""
        return float(min(self.each(budgets)))

    def look(self, budgets: Array) -> tuple[float, Separable]:
        """Stand in by the goal that is lowest."""
        each = self.each(budgets)
        lowest = int(each.argmin())
        worth, nearby = self.goals[lowest].look(budgets)
        less = float(self.best[lowest])
        return worth - less, replace(nearby, constant=nearby.constant - less)

    def each(self, budgets: Array) -> Array:
        """Every goal, shape (futures,)."""
        return np.array([goal.worth(budgets) for goal in self.goals]) - self.best
