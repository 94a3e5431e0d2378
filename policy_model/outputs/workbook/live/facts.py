"""What the live sheet is computed from, and what it comes to at the scenario's weights."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from policy_model.analysis.answer import Answer
from policy_model.analysis.comparison import Comparison
from policy_model.analysis.order import twins
from policy_model.model.inputs import Array
from policy_model.model.value import position
from policy_model.scenario import perspectives_of, raw_weights

AS_TYPED = "As typed here"
_EXACT = 1e-12


@dataclass(frozen=True)
class Facts:
    """An answer, as the live sheet needs it.

    Attributes
    ----------
    answer : Answer
    """

    answer: Answer

    @property
    def comparison(self) -> Comparison:
        """Options side by side."""
        return self.answer.comparison

    @cached_property
    def weights(self) -> tuple[float, ...]:
        """Raw swing weights of the scenario, by criterion."""
        scenario, dossier = self.answer.scenario, self.answer.dossier
        raw = {**raw_weights(scenario, dossier), **dict(scenario.weights)}
        return tuple(raw[criterion.id] for criterion in dossier.criteria)

    @cached_property
    def people(self) -> tuple[tuple[str, tuple[float, ...]], ...]:
        """Names of all whose priorities can be picked, no two alike, and their raw weights."""
        scenario, dossier = self.answer.scenario, self.answer.dossier
        known = perspectives_of(scenario, dossier)
        names = told_apart([AS_TYPED, *(each.name for each in known)])
        return tuple(
            (name, tuple(weights[criterion.id] for criterion in dossier.criteria))
            for name, each in zip(names[1:], known, strict=True)
            for weights in [dict(each.weights)]
        )

    @cached_property
    def raw(self) -> Array:
        """Mean raw figures by option and criterion, shape (O, J)."""
        mean: Array = self.comparison.outlook.raw.mean(axis=-1)
        return mean

    @cached_property
    def straight(self) -> NDArray[np.bool_]:
        """Where the score is the straight line between the anchors in every draw, shape (O, J).

        There, and only there, the mean score follows from the mean raw figure.
        """
        line = position(self.comparison.outlook.raw, self.answer.dossier.criteria)
        kept: NDArray[np.bool_] = np.all(np.abs(self.comparison.scores - line) <= _EXACT, axis=-1)
        return kept

    @cached_property
    def points(self) -> Array:
        """Mean value in points of 100, shape (O,)."""
        scaled: Array = 100 * self.comparison.mean_value
        return scaled

    @cached_property
    def ranks(self) -> tuple[int, ...]:
        """Rank of each option."""
        return tuple(self.comparison.ranking.index(o) + 1 for o in range(len(self.raw)))

    @cached_property
    def copied(self) -> dict[int, int]:
        """The user's mix where it spends what a named option does, and that option."""
        return twins(self.comparison.candidates)

    @cached_property
    def places(self) -> tuple[int | str, ...]:
        """Place of each option among those that can lead, from 1."""
        running = self.comparison.contenders
        return tuple(running.index(o) + 1 if o in running else "–" for o in range(len(self.raw)))

    @cached_property
    def leads(self) -> tuple[float | str, ...]:
        """Points ahead of the next among those that can lead."""
        running = self.comparison.contenders
        ahead: dict[int, float] = {
            o: float(self.points[o] - self.points[after]) for o, after in pairwise(running)
        }
        return tuple(ahead.get(o, "–") for o in range(len(self.raw)))

    @cached_property
    def order(self) -> tuple[int, ...]:
        """Position of each option by id, which decides between equals."""
        ids = [each.id for each in self.comparison.candidates]
        return tuple(sorted(ids).index(each) + 1 for each in ids)


def told_apart(names: Sequence[str]) -> list[str]:
    """Names with a number behind each that another one before it reads like."""
    apart: list[str] = []
    for name in names:
        new, number = name, 1
        while new.casefold() in map(str.casefold, apart):
            number += 1
            new = f"{name} ({number})"
        apart.append(new)
    return apart
