"""The answer at every total that a slider stops at, for a screen that follows the slider."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import numpy as np

from policy_model.analysis.answer import Answer, find_answer
from policy_model.analysis.comparison import compare
from policy_model.analysis.progress import Hook, unheard
from policy_model.dossier.records import TotalBudget
from policy_model.model.inputs import Inputs
from policy_model.scenario import Scenario
from policy_model.scenario.record import DECIMALS

_MARGIN, _ROUND = 1.0, 5.0  # points
_HAIR = 1e-9


@dataclass(frozen=True)
class Span:
    """What holds for all totals, so that nothing jumps from one to the next.

    Attributes
    ----------
    order : tuple of str
        Ids of the options, the best at the dossier's own total first.
    low, high : float
        Points of 100 between which every option and its 90 % range lie.
    """

    order: tuple[str, ...]
    low: float
    high: float


def totals(budget: TotalBudget) -> tuple[float, ...]:
    """Every total that the slider stops at, millions a year."""
    step, most = budget.step.mode, budget.maximum.mode
    steps = int(most / step + _HAIR)
    return tuple(sorted({*(round(k * step, DECIMALS) for k in range(steps + 1)), most}))


def near_first(stops: tuple[float, ...], around: float) -> tuple[float, ...]:
    """Order totals so that any number of the first ones lie close near a total, wider far from it.

    A stop is so many strides away, a stride being the largest power of two that leads there:
    first come those that are one stride away (1, 2, 4, 8 … stops), then three (3, 6, 12 …).
    """
    centre = min(range(len(stops)), key=lambda i: abs(stops[i] - around))

    def strides(i: int) -> tuple[int, int]:
        away = abs(i - centre)
        return away // max(away & -away, 1), away

    return tuple(stops[i] for i in sorted(range(len(stops)), key=strides))


def answers_by_total(
    inputs: Inputs, scenario: Scenario, stops: Iterable[float], progress: Hook = unheard
) -> Iterator[Answer]:
    """Answer a scenario at one total after the other; each is what `find_answer` says there.

    Parameters
    ----------
    inputs : Inputs
        Of the draws.
    scenario : Scenario
        Its own total doesn't count.
    stops : iterable of float
        Totals, in the order in which they are wanted. An answer is large: use it up before the
        next is asked for.
    progress : callable
        Told before each; what it raises ends the work.
    """
    wanted = tuple(stops)
    for done, total in enumerate(wanted):
        progress(done / len(wanted))
        yield find_answer(inputs, replace(scenario, total_musd=total))
    progress(1.0)


def span(inputs: Inputs, scenario: Scenario) -> Span:
    """Find what holds for all totals, from three of them: the dossier's own, half of all, all."""
    budget = inputs.dossier.header.total_musd
    own, *others = (
        compare(inputs, replace(scenario, total_musd=total))
        for total in (budget.default.mode, budget.maximum.mode / 2, budget.maximum.mode)
    )
    drawn = [100 * each.drawn_value for each in (own, *others)]
    low, high = np.quantile(drawn, (0.05, 0.95), axis=-1)
    return Span(
        order=tuple(own.candidates[o].id for o in own.ranking),
        low=float(np.floor((low.min() - _MARGIN) / _ROUND) * _ROUND),
        high=float(np.ceil((high.max() + _MARGIN) / _ROUND) * _ROUND),
    )
