"""Scenarios: one question put to a dossier, and how it is read."""

from policy_model.scenario.best_mix import GROUPS, LIMITS, objectives
from policy_model.scenario.change import change, value_at
from policy_model.scenario.override import Override, overridden
from policy_model.scenario.own import LONGEST_NAME, MOST_OWN, clean_name
from policy_model.scenario.own_mix import mix
from policy_model.scenario.reading import accept_scenario, read_scenario
from policy_model.scenario.record import (
    OWN,
    Priorities,
    Scenario,
    asks_the_same,
    default_scenario,
    perspectives_of,
    raw_weights,
    scenario_data,
    scenario_hash,
    today,
)

__all__ = [
    "GROUPS",
    "LIMITS",
    "LONGEST_NAME",
    "MOST_OWN",
    "OWN",
    "Override",
    "Priorities",
    "Scenario",
    "accept_scenario",
    "asks_the_same",
    "change",
    "clean_name",
    "default_scenario",
    "mix",
    "objectives",
    "overridden",
    "perspectives_of",
    "raw_weights",
    "read_scenario",
    "scenario_data",
    "scenario_hash",
    "today",
    "value_at",
]
