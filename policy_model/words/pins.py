"""Mixes put aside to be compared, in plain words."""

from policy_model.dossier import Dossier
from policy_model.scenario import Scenario
from policy_model.words.best_mix import limits_set, objective_name
from policy_model.words.phrases import money
from policy_model.words.price import cost_out

TITLE = "Pinned mixes"
DOWNLOAD = "Download the pinned mixes (CSV)"


def caption(dossier: Dossier, scenario: Scenario) -> str:
    """Say what pinned mixes are judged with."""
    return f"Judged with the priorities and the future of now{cost_out(dossier, scenario)}."


def name(dossier: Dossier, scenario: Scenario, number: int) -> str:
    """Call a pinned mix by what it was the best for."""
    limited = "" if limits_set(dossier, scenario).startswith("No") else ", with limits"
    best_at = objective_name(dossier, scenario.objective)
    return f"{number}: {best_at}, {money(dossier, scenario.total_musd)}{limited}"
