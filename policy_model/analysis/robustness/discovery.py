"""Scenario discovery: in which context, and with which judgements, the leader stops leading.

Bryant, B. P. & Lempert, R. J. (2010). Thinking inside the box: a participatory,
computer-assisted approach to scenario discovery. *Technological Forecasting and Social Change*
77(1), 34-49.
"""

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from policy_model.analysis.comparison import Comparison
from policy_model.analysis.progress import Hook, part, unheard
from policy_model.analysis.robustness.box import Box, by_chance, inside
from policy_model.analysis.robustness.prim import find_box
from policy_model.analysis.robustness.sampling import Sample, sample
from policy_model.model.inputs import Inputs

_SAMPLED = 0.3  # share of the work that sampling is
Outcome = Literal["box", "never", "always", "scattered"]


@dataclass(frozen=True)
class Limit:
    """What a box asks of one driver or judgement.

    Attributes
    ----------
    id : str
    low, high : float or None
        None where it may be as low, or as high, as it was sampled.
    least, most : float
        Range sampled.
    by_chance : float
        Quasi-p-value: how likely chance alone would make the limit tell as much.
    """

    id: str
    low: float | None
    high: float | None
    least: float
    most: float
    by_chance: float


@dataclass(frozen=True)
class Discovery:
    """Where the leading option stops leading, at the scenario's weights.

    Attributes
    ----------
    leader : int
        Position of the option that leads in the scenario.
    share : float
        Share of the cases in which it is not first.
    outcome : {'box', 'never', 'always', 'scattered'}
        Never, always: it stops leading in no case, in every case. Scattered: no box tells
        these cases from the others better than chance.
    cases : int
        How many the model was run in.
    trajectory : tuple of Box
        What was chosen from, the whole space first; empty without a box to choose.
    box : Box or None
    limits : tuple of Limit
        Of the box, in the order of `Sample.ids`.
    rival : int or None
        The option that is most often first inside the box in the leader's place.
    """

    leader: int
    share: float
    outcome: Outcome
    cases: int
    trajectory: tuple[Box, ...] = ()
    box: Box | None = None
    limits: tuple[Limit, ...] = ()
    rival: int | None = None


def discover(inputs: Inputs, comparison: Comparison, progress: Hook = unheard) -> Discovery:
    """Find the simplest box of driver levels and judgements in which the leader isn't first.

    Parameters
    ----------
    inputs : Inputs
        Of the draws.
    comparison : Comparison
        Made with `inputs`.
    progress : callable
        Told the share of the work done, 0 to 1; what it raises ends the search.
    """
    sampled = sample(inputs, comparison, part(progress, 0, _SAMPLED))
    leader = comparison.contenders[0]
    lost = sampled.first != leader
    share, cases = float(lost.mean()), lost.size
    if not lost.any() or lost.all():
        progress(1.0)
        return Discovery(leader, share, "always" if lost.any() else "never", cases)
    trajectory, box = find_box(sampled.points, lost, part(progress, _SAMPLED, 1))
    if box is None:
        return Discovery(leader, share, "scattered", cases, trajectory)
    taken_over = sampled.first[lost & inside(sampled.points, box.low, box.high)]
    rival = int(np.bincount(taken_over).argmax())
    limits = _limits(sampled, lost, box)
    return Discovery(leader, share, "box", cases, trajectory, box, limits, rival)


def _limits(sampled: Sample, lost: NDArray[np.bool_], box: Box) -> tuple[Limit, ...]:
    chances = by_chance(sampled.points, lost, box)
    return tuple(
        Limit(
            id=sampled.ids[d],
            low=float(box.low[d]) if np.isfinite(box.low[d]) else None,
            high=float(box.high[d]) if np.isfinite(box.high[d]) else None,
            least=float(sampled.points[d].min()),
            most=float(sampled.points[d].max()),
            by_chance=chances[d],
        )
        for d in box.restricted
    )
