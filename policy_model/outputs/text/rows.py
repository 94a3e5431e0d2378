"""Results as rows: one place that names columns and rounds figures."""

from collections.abc import Mapping
from typing import Any

from policy_model.analysis.comparison import Comparison
from policy_model.dossier import Dossier
from policy_model.findings.kit.table import Table, rounded
from policy_model.scenario import Override, Scenario, scenario_hash
from policy_model.version import __version__

Row = dict[str, Any]


def file_rows(table: Table, comparison: Comparison) -> list[Row]:
    """A table as files have it, each row with where its figures come from."""
    said = {} if table.of_dossier else provenance(comparison)
    return [{**row, **said} for row in table.records()]


def provenance(comparison: Comparison) -> Mapping[str, str]:
    """What a file says of where a comparison's figures come from."""
    return origin(comparison.dossier, comparison.scenario)


def origin(dossier: Dossier, scenario: Scenario) -> Mapping[str, str]:
    """What a file says of where its figures come from, and which numbers the user set."""
    return {
        "dossier": dossier.id,
        "scenario_hash": scenario_hash(scenario, dossier),
        "model_version": __version__,
        "scenario_date": scenario.date or "undated",
        "changed_numbers": "; ".join(map(_set_to, scenario.overrides)) or "none",
    }


def origin_rows(dossier: Dossier, scenario: Scenario) -> list[tuple[str, str]]:
    """Return what `origin` says, each under its name for readers."""
    return [(label(key), said) for key, said in origin(dossier, scenario).items()]


def label(key: str) -> str:
    """Name an entry of `origin` for readers."""
    return key.replace("_", " ").capitalize()


def _set_to(override: Override) -> str:
    ends = dict.fromkeys((override.low, override.mode, override.high))
    return f"{override.judgement} = {'/'.join(f'{each:g}' for each in ends)} ({override.initials})"


def figure(number: float) -> float:
    """Round a figure as files hold it."""
    return rounded([number])[0]
