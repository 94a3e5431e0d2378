"""The weights at which first place changes hands, all of them, in closed form."""

from dataclasses import dataclass

import numpy as np

from policy_model.analysis.comparison import Comparison
from policy_model.analysis.order import TIE
from policy_model.analysis.robustness.flips import Flip, Flips
from policy_model.model.inputs import Array


@dataclass(frozen=True)
class WeightFlips(Flips):
    """Where the leader changes as one weight moves and the others keep their proportions.

    Attributes
    ----------
    all_below, all_above : tuple of Flip
        Every change, nearest first: each names the option that leads from there on, away
        from the present weight.
    """

    all_below: tuple[Flip, ...] = ()
    all_above: tuple[Flip, ...] = ()


def weight_flips(comparison: Comparison) -> tuple[WeightFlips, ...]:
    """Every change of leader for each criterion, in the dossier's order.

    With the weight of criterion j at t, the mean value of an option is
    ``(1 - t) rest + t score_j``, a straight line in t, where `rest` is its value on the other
    criteria alone. The leaders are the upper envelope of these lines. A criterion that has all
    the weight has nothing to trade with: no flips.
    """
    scored, weights = comparison.mean_scores, comparison.weights
    found = []
    for j, (criterion, weight) in enumerate(zip(comparison.dossier.criteria, weights, strict=True)):
        below: tuple[Flip, ...] = ()
        above: tuple[Flip, ...] = ()
        if weight < 1:
            rest = np.delete(scored * weights, j, axis=1).sum(axis=1) / (1 - weight)
            slope = scored[:, j] - rest
            above = _envelope(comparison, rest, slope, float(weight), 1.0)
            below = _envelope(comparison, rest, slope, float(weight), 0.0)
        found.append(
            WeightFlips(
                id=criterion.id,
                now=float(weight),
                low=0.0,
                high=1.0,
                below=below[0] if below else None,
                above=above[0] if above else None,
                all_below=below,
                all_above=above,
            )
        )
    return tuple(found)


def _envelope(
    comparison: Comparison, rest: Array, slope: Array, start: float, end: float
) -> tuple[Flip, ...]:
    """Changes of the highest of the lines ``rest + t slope``, from one t to another."""
    away = 1 if end > start else -1
    leader, t = comparison.contenders[0], start
    flips: list[Flip] = []
    while True:
        meetings = []
        for o in comparison.contenders:
            # Only a line that rises faster on the way can overtake.
            faster = slope[o] - slope[leader]
            if away * faster > TIE:
                meets = (rest[leader] - rest[o]) / faster
                meetings.append((max(away * meets, away * t), -away * slope[o], o))
        # One that is only just level at the very end never leads.
        if not meetings or min(meetings)[0] >= away * end - TIE:
            return tuple(flips)
        distance, _, leader = min(meetings)
        t = away * distance
        flips.append(Flip(float(t), leader))
