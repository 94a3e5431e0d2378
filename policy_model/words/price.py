"""Cost beside points: where it is left out of them, and what money weighs as much as one."""

from policy_model.analysis.comparison import scenario_weights
from policy_model.analysis.price import is_cost, musd_per_value
from policy_model.dossier import Dossier
from policy_model.model.inputs import Array
from policy_model.scenario import Scenario
from policy_model.words.phrases import in_full, money

_SMALL_MUSD = 0.1
_SAID_MUSD = (0.001, 1_000)  # less is nothing, and for more cost hardly counts


def cost_out(dossier: Dossier, scenario: Scenario) -> str:
    """Say, after points that leave cost out, that they do; nothing where cost has no weight."""
    weighs = scenario_weights(dossier, scenario)[is_cost(dossier.criteria)].any()
    return ", cost left out" if weighs else ""


def point_in_money(dossier: Dossier, weights: Array) -> str:
    """Say what money weighs as much as a point; nothing where cost has hardly any weight."""
    price = musd_per_value(dossier.criteria, weights)
    least, most = _SAID_MUSD
    if price is None or not least <= (musd := price / 100) <= most:
        return ""
    said = money(dossier, musd) if musd >= _SMALL_MUSD else f"{in_full(dossier, musd)} a year"
    return f"1 point weighs as much here as {said}."
