"""Which option leads, by how much and how surely."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from policy_model.analysis.comparison import Comparison

TIE_BELOW = 0.01
ROBUST_SHARE = 0.8
Sureness = Literal["robust", "fragile", "tie"]


@dataclass(frozen=True)
class Verdict:
    """The answer.

    Attributes
    ----------
    leader, runner_up : int
        Positions among the candidates.
    lead : float
        Difference of their mean values, 0 to 1.
    lead_p05 : float
        What the lead exceeds in 95 % of draws of judgements and weights.
    first_share : float
        Share of draws in which the leader is first.
    sureness : {'robust', 'fragile', 'tie'}
        Tie: a mean lead under 0.01. Robust: first in at least 80 % of draws, and lead_p05
        above 0. Fragile otherwise.
    """

    leader: int
    runner_up: int
    lead: float
    lead_p05: float
    first_share: float
    sureness: Sureness


def judge(comparison: Comparison) -> Verdict:
    """Name leader and runner-up; a mix that equals a named option is left out."""
    ranked = comparison.contenders
    leader, runner_up = ranked[0], ranked[1] if len(ranked) > 1 else ranked[0]
    lead = float(comparison.mean_value[leader] - comparison.mean_value[runner_up])
    drawn = comparison.drawn_value[leader] - comparison.drawn_value[runner_up]
    lead_p05 = float(np.quantile(drawn, 0.05))
    share = float(comparison.first_share[leader])
    return Verdict(leader, runner_up, lead, lead_p05, share, _sureness(lead, lead_p05, share))


def _sureness(lead: float, lead_p05: float, first_share: float) -> Sureness:
    if lead < TIE_BELOW:
        return "tie"
    return "robust" if first_share >= ROBUST_SHARE and lead_p05 > 0 else "fragile"
