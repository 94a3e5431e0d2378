"""What the next 100,000 a year would buy, programme by programme."""

from dataclasses import dataclass

import numpy as np

from policy_model.analysis.comparison import Comparison, setting_of
from policy_model.analysis.price import is_cost
from policy_model.analysis.progress import Hook, unheard
from policy_model.dossier.entries import Programme
from policy_model.model.inputs import Array, Inputs
from policy_model.model.outlook import Setting
from policy_model.model.value import value

NEXT_MUSD = 0.1
_ROUNDING = 1e-9


@dataclass(frozen=True)
class Gain:
    """What the next money does in one programme, in points of 100, means over the draws.

    Attributes
    ----------
    programme : Programme
    value : float
        Value gained at the scenario's weights, the cost criterion left out; the others keep
        their weights, so that a point is a point of the option comparison.
    value_p05, value_p95 : float
        Range that holds 90 % of the draws of judgements and weights.
    index : float
        Gain of the empowerment index.
    short_of_start_musd : float
        Money that is still missing to get past the start-up cost, at the most likely
        judgements, after this step; 0 when it is met.
    """

    programme: Programme
    value: float
    value_p05: float
    value_p95: float
    index: float
    short_of_start_musd: float


def takers(comparison: Comparison, option: int) -> list[int]:
    """Positions of the programmes that can take `NEXT_MUSD` more than an option gives them."""
    budgets = comparison.candidates[option].spending.budgets + NEXT_MUSD
    most = [each.maximum_musd.mode + _ROUNDING for each in comparison.dossier.programmes]
    return np.flatnonzero(budgets <= most).tolist()


def next_dollar(
    inputs: Inputs, comparison: Comparison, option: int, progress: Hook = unheard
) -> tuple[Gain, ...]:
    """Add `NEXT_MUSD` to an option's budget of each programme that can take it.

    Parameters
    ----------
    inputs : Inputs
        Of the draws.
    comparison : Comparison
        Made with `inputs`.
    option : int
        Position of the option to start from.
    progress : callable
        Told before each programme what share of them is done.

    Returns
    -------
    tuple of Gain
        The largest value first.
    """
    dossier, chosen = comparison.dossier, comparison.candidates[option]
    setting = setting_of(inputs, comparison.scenario).under(dict(chosen.drivers))
    priced = ~is_cost(dossier.criteria)
    now, index_now = comparison.scores[option], comparison.index[-1, option]
    found = []
    for p in takers(comparison, option):
        progress(p / len(dossier.programmes))
        programme, budgets = dossier.programmes[p], chosen.spending.budgets.copy()
        budgets[p] += NEXT_MUSD
        then, index_then = _look(setting, budgets)
        gained = 100 * (then - now)[priced]
        drawn = value(gained, comparison.drawn_weights[priced])
        low, high = np.quantile(drawn, (0.05, 0.95))
        start = programme.start_up_musd.mode - programme.running_musd.mode - float(budgets[p])
        found.append(
            Gain(
                programme=programme,
                value=float(value(gained, comparison.weights[priced]).mean()),
                value_p05=float(low),
                value_p95=float(high),
                index=float((index_then - index_now).mean()),
                short_of_start_musd=max(0.0, start),
            )
        )
    return tuple(sorted(found, key=lambda gain: -round(gain.value, 9)))


def _look(setting: Setting, budgets: Array) -> tuple[Array, Array]:
    """Scores (J, N) and index (N,), 0 to 100, of one set of budgets at the horizon."""
    levels, scored = setting.scored(budgets[:, None])
    outcomes = setting.inputs.dossier.outcomes
    empowered = [k for k, each in enumerate(outcomes) if each.group == "new_non_state"]
    return scored, 100 * levels[empowered].mean(axis=0)
