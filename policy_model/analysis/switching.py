"""What would change the answer: the weight at which first place changes hands."""

from dataclasses import dataclass

import numpy as np

from policy_model.analysis.comparison import TIE, Comparison
from policy_model.model.inputs import Array


@dataclass(frozen=True)
class WeightSwitch:
    """A change of one weight, the others keeping their proportions, that changes the leader.

    Attributes
    ----------
    criterion : int
        Position of the criterion.
    weight, needed : float
        Its share of all weight now, and where first place changes hands.
    rival : int
        Position of the option that takes over.
    """

    criterion: int
    weight: float
    needed: float
    rival: int


def weight_switches(comparison: Comparison, leader: int) -> tuple[WeightSwitch, ...]:
    """Nearest weight of each criterion at which another option takes the lead.

    With the weight of criterion j at t and the others in proportion, the lead over a rival
    is ``t d_j + (1 - t) r``, where d is the difference of mean scores and r the lead on the
    other criteria alone: linear in t, with one root ``r / (r - d_j)``.

    Returns
    -------
    tuple of WeightSwitch
        Smallest change first; criteria whose weight changes nothing are left out.
    """
    switches = []
    for rival in range(len(comparison.candidates)):
        gap = comparison.mean_scores[leader] - comparison.mean_scores[rival]
        if rival != leader and np.abs(gap).max() > TIE:
            switches += _switches(comparison.weights, gap, rival)
    nearest: dict[int, WeightSwitch] = {}
    for switch in sorted(switches, key=lambda each: abs(each.needed - each.weight)):
        nearest.setdefault(switch.criterion, switch)
    return tuple(nearest.values())


def _switches(weights: Array, gap: Array, rival: int) -> list[WeightSwitch]:
    found = []
    for j, weight in enumerate(weights):
        if weight >= 1:
            continue
        others = float(np.delete(weights * gap, j).sum()) / (1 - weight)
        if others != gap[j]:
            needed = others / (others - gap[j])
            if 0 <= needed <= 1 and abs(needed - weight) > TIE:
                found.append(WeightSwitch(j, float(weight), float(needed), rival))
    return found
