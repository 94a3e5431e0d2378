"""What would change the answer: the weight at which first place changes hands."""

from dataclasses import dataclass

import numpy as np

from policy_model.analysis.comparison import TIE, Comparison


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
    until : float or None
        Further away from `weight`, where the rival loses the lead again; None for nowhere.
    """

    criterion: int
    weight: float
    needed: float
    rival: int
    until: float | None = None


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
    nearest = []
    for j, weight in enumerate(comparison.weights):
        roots = _roots(comparison, leader, j)
        if roots:
            needed, rival = min(roots, key=lambda root: abs(root[0] - weight))
            away = 1 if needed > weight else -1
            further = [t for t, _ in _roots(comparison, rival, j) if away * (t - needed) > TIE]
            until = min(further, key=lambda t: abs(t - needed), default=None)
            nearest.append(WeightSwitch(j, float(weight), needed, rival, until))
    return tuple(sorted(nearest, key=lambda each: abs(each.needed - each.weight)))


def _roots(comparison: Comparison, option: int, j: int) -> list[tuple[float, int]]:
    """Weights of criterion j at which an option is level with another, and that other."""
    weights, scores = comparison.weights, comparison.mean_scores
    found = []
    for other in range(len(scores)) if weights[j] < 1 else ():
        gap = scores[option] - scores[other]
        rest = float(np.delete(weights * gap, j).sum() / (1 - weights[j]))
        if np.abs(gap).max() > TIE and rest != gap[j]:
            level = float(rest / (rest - gap[j]))
            if 0 <= level <= 1 and abs(level - weights[j]) > TIE:
                found.append((level, other))
    return found
