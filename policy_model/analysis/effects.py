"""Who is empowered how far: each outcome at the horizon, with no extra money and with an option."""

from dataclasses import dataclass

import numpy as np

from policy_model.analysis.comparison import Comparison
from policy_model.dossier.entries import Group, Outcome

GROUPS: tuple[Group, ...] = ("new_non_state", "reform_state", "incumbent", "institution")


@dataclass(frozen=True)
class Effect:
    """What an option does to an outcome, in points of 100 at the horizon.

    Attributes
    ----------
    outcome : Outcome
    before, after : float
        Mean level with no extra money, and with the option's.
    p05, p95 : float
        Range of the level with the option's money that holds 90 % of the draws.
    gain, gain_p05, gain_p95 : float
        Of the difference, in the same draws.
    """

    outcome: Outcome
    before: float
    after: float
    p05: float
    p95: float
    gain: float
    gain_p05: float
    gain_p95: float


def option_shown(comparison: Comparison) -> int:
    """Position of the user's mix where there is one, else of the recommendation."""
    own = [o for o, option in enumerate(comparison.candidates) if option.role == "mix"]
    return own[0] if own else comparison.recommendation


def effects_of(comparison: Comparison, option: int) -> tuple[Effect, ...]:
    """What an option does to each outcome, group by group in the order of `GROUPS`."""
    levels = 100 * comparison.outlook.levels[-1]
    before, after = levels[comparison.status_quo], levels[option]
    low, high = np.quantile(after, (0.05, 0.95), axis=-1)
    gain_low, gain_high = np.quantile(after - before, (0.05, 0.95), axis=-1)
    effects = [
        Effect(
            outcome=outcome,
            before=float(before[k].mean()),
            after=float(after[k].mean()),
            p05=float(low[k]),
            p95=float(high[k]),
            gain=float((after[k] - before[k]).mean()),
            gain_p05=float(gain_low[k]),
            gain_p95=float(gain_high[k]),
        )
        for k, outcome in enumerate(comparison.dossier.outcomes)
    ]
    return tuple(sorted(effects, key=lambda each: GROUPS.index(each.outcome.group)))
