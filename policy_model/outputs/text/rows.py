"""Tables as rows of files, each with where its figures come from."""

from collections.abc import Mapping
from typing import Any

from policy_model.analysis.comparison import Comparison
from policy_model.findings.kit.table import Table, rounded
from policy_model.scenario.provenance import origin

Row = dict[str, Any]


def file_rows(table: Table, comparison: Comparison) -> list[Row]:
    """A table as files have it, each row with where its figures come from."""
    said = {} if table.of_dossier else provenance(comparison)
    return [{**row, **said} for row in table.records()]


def provenance(comparison: Comparison) -> Mapping[str, str]:
    """What a file says of where a comparison's figures come from."""
    return origin(comparison.dossier, comparison.scenario)


def figure(number: float) -> float:
    """Round a figure as files hold it."""
    return rounded([number])[0]
