"""Scenarios: one question put to a dossier, and how it is read."""

from policy_model.scenario.change import change, mix, value_at
from policy_model.scenario.reading import accept_scenario, read_scenario
from policy_model.scenario.record import (
    Scenario,
    default_scenario,
    raw_weights,
    scenario_data,
    scenario_hash,
)

__all__ = [
    "Scenario",
    "accept_scenario",
    "change",
    "default_scenario",
    "mix",
    "raw_weights",
    "read_scenario",
    "scenario_data",
    "scenario_hash",
    "value_at",
]
