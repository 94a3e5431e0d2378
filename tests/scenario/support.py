"""The small dossier, its own scenario, and scenarios as plain data."""

from dataclasses import asdict
from typing import Any

from policy_model.scenario import Scenario, default_scenario
from tests.support import lakeland

LAKELAND = lakeland()
PLAIN = default_scenario(LAKELAND)


def plain_data(scenario: Scenario) -> dict[str, Any]:
    """What a file would say of a scenario."""
    fields = asdict(scenario)
    return {
        key: _mapping(value) if isinstance(value, tuple) else value for key, value in fields.items()
    }


def _mapping(pairs: tuple[tuple[str, Any], ...]) -> dict[str, Any]:
    return {key: _mapping(v) if isinstance(v, tuple) else v for key, v in pairs}
