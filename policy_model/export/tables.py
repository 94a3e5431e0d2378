"""Results as rows: one place that names columns and rounds figures."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from policy_model.analysis.comparison import Comparison
from policy_model.analysis.corners import BestSplit
from policy_model.dossier import Dossier
from policy_model.findings.kit.table import Table
from policy_model.model.inputs import Array
from policy_model.scenario import Override, Scenario, scenario_hash
from policy_model.version import __version__

Row = dict[str, Any]
_Series = tuple[str, str, str, Array]  # id, name, group, points by year, option and draw
DECIMALS = 6
LOW, HIGH = 0.05, 0.95


def file_rows(table: Table, comparison: Comparison) -> list[Row]:
    """A table as files have it, each row with where its figures come from."""
    said = {} if table.of_dossier else provenance(comparison)
    return [{**row, **said} for row in table.records()]


def projection_rows(comparison: Comparison) -> list[Row]:
    """One row for each option, year and outcome, in points of 100, the index first.

    Parameters
    ----------
    comparison : Comparison
        Made with every year kept.
    """
    dossier = comparison.dossier
    series = [_index(comparison)]
    for k, outcome in enumerate(dossier.outcomes):
        levels = 100 * comparison.outlook.levels[:, :, k]
        series.append((outcome.id, outcome.name, outcome.group, levels))
    return _series_rows(comparison, series)


def year_rows(comparison: Comparison) -> list[Row]:
    """The rows of `projection_rows` that are of the index."""
    return _series_rows(comparison, [_index(comparison)])


def _index(comparison: Comparison) -> _Series:
    return "index", comparison.dossier.header.index.name, "index", comparison.index


def _series_rows(comparison: Comparison, series: Sequence[_Series]) -> list[Row]:
    start, said = comparison.dossier.header.horizon.first_year, provenance(comparison)
    rows = []
    for key, name, group, points in series:
        ranges = _with_range(points)
        for o, option in enumerate(comparison.candidates):
            for year in range(len(points)):
                rows.append(
                    {
                        "option_id": option.id,
                        "option": option.name,
                        "year": start + year,
                        "outcome_id": key,
                        "outcome": name,
                        "group": group,
                        **{each: ranges[each][year, o] for each in ("mean", "p05", "p95")},
                        **said,
                    }
                )
    return rows


def corner_summary(comparison: Comparison, splits: Sequence[BestSplit]) -> list[Row]:
    """One row a corner: its points split equally and in the best way found, and that way."""
    programmes, unit = comparison.dossier.programmes, comparison.dossier.header.money_unit
    return [
        {
            "Corner": comparison.candidates[split.option].name,
            "Points, equal split": f"{100 * comparison.mean_value[split.option]:.1f}",
            "Points, best split": f"{100 * split.value:.1f}",
            f"Best split found, {unit}": ", ".join(
                f"{programme.short_name} {budget:.2f}"
                for programme, budget in zip(programmes, split.budgets, strict=True)
                if budget > 0
            ),
        }
        for split in splits
    ]


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


def _with_range(drawn: Array) -> dict[str, Array]:
    low, high = np.quantile(drawn, (LOW, HIGH), axis=-1)
    return {"mean": _round(drawn.mean(axis=-1)), "p05": _round(low), "p95": _round(high)}


def _round(numbers: Array) -> Array:
    # Adding zero turns a negative zero, which no reader expects, into zero.
    rounded: Array = np.round(numbers, DECIMALS) + 0.0
    return rounded


def figure(number: float) -> float:
    """Round a figure as files hold it."""
    return float(_round(np.asarray(number)))
