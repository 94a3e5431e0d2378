"""Which judgements move the lead, one at a time: a tornado (Howard 1988).

Howard, R. A. (1988). Decision analysis: practice and promise. *Management Science* 34(6),
679-695.
"""

from dataclasses import dataclass

import numpy as np

from policy_model.analysis.comparison import Comparison
from policy_model.analysis.order import TIE
from policy_model.analysis.robustness.lead import drawn_lead, in_equations, lead_model
from policy_model.dossier import judgements
from policy_model.model.inputs import Array, Inputs


@dataclass(frozen=True)
class Bar:
    """The lead with one judgement at either end of its range.

    Attributes
    ----------
    judgement : str
        Its id.
    low, high : float
        Its range, in its own unit.
    lead_at_low, lead_at_high : float
        Value of the leader above the runner-up's, 0 to 1; below 0 where it is behind.
    """

    judgement: str
    low: float
    high: float
    lead_at_low: float
    lead_at_high: float

    @property
    def swing(self) -> float:
        """How far the lead moves from end to end."""
        return abs(self.lead_at_high - self.lead_at_low)


@dataclass(frozen=True)
class Tornado:
    """How each judgement moves the lead of the leader over the runner-up.

    Attributes
    ----------
    at_modes : float
        The lead with every judgement at its most likely value, which the bars start from.
    mean : float
        The lead of the verdict, a mean over the draws. The two differ: the model bends, and a
        lopsided range has its mean away from its mode.
    bars : tuple of Bar
        Largest swing first; judgements that don't move the lead are left out. Empty where
        one option is alone.
    """

    at_modes: float
    mean: float
    bars: tuple[Bar, ...]

    @property
    def lost_at_modes(self) -> bool:
        """Whether the runner-up is ahead with every judgement at its most likely value."""
        return self.at_modes < -TIE

    def turns(self, bar: Bar) -> bool:
        """Whether either of the two is ahead at one of the ends and the modes, for one bar."""
        leads = bar.lead_at_low, self.at_modes, bar.lead_at_high
        return min(leads) < -TIE and max(leads) > TIE


def find_tornado(inputs: Inputs, comparison: Comparison) -> Tornado:
    """Move each uncertain judgement to its low and its high, the others most likely.

    All cases are one pass of the model: two for each judgement, and the one at the modes.

    Parameters
    ----------
    inputs : Inputs
        That `comparison` was made with.
    comparison : Comparison
    """
    every = judgements(inputs.dossier)
    moved = [
        each for each in every if in_equations(each.id) and each.quantity.low < each.quantity.high
    ]
    design = {each.id: np.full(2 * len(moved) + 1, each.quantity.mode) for each in every}
    for at, each in enumerate(moved):
        design[each.id][2 * at : 2 * at + 2] = each.quantity.low, each.quantity.high
    # Certain numbers alone leave the lead one case wide, or none.
    lead: Array = np.broadcast_to(lead_model(inputs, comparison)(design), 2 * len(moved) + 1)
    bars = [
        Bar(
            judgement=each.id,
            low=each.quantity.low,
            high=each.quantity.high,
            lead_at_low=float(lead[2 * at]),
            lead_at_high=float(lead[2 * at + 1]),
        )
        for at, each in enumerate(moved)
    ]
    return Tornado(
        at_modes=float(lead[-1]),
        mean=float(drawn_lead(comparison).mean()),
        bars=tuple(
            sorted(
                (bar for bar in bars if bar.swing > TIE),
                key=lambda bar: (-round(bar.swing, 12), bar.judgement),
            )
        ),
    )
