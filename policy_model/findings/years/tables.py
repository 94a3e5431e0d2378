"""Levels year by year: for files every outcome or the index, for reading and lines the index."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import count

import numpy as np

from policy_model.analysis.comparison import Comparison
from policy_model.findings.kit.chart import Rows
from policy_model.findings.kit.format import FIGURES, OF_100, Format
from policy_model.findings.kit.look import DESK, Look
from policy_model.findings.kit.table import Column, Table, table_of
from policy_model.model.budgets import Candidate
from policy_model.model.inputs import Array

_YEAR = Format("whole", "calendar year")
_COLUMNS = (
    Column("option_id", "Option’s id", lambda level: level.option.id, width=24),
    Column("option", "Option", lambda level: level.option.name, width=34),
    Column("year", "Year", lambda level: level.year, _YEAR),
    Column("outcome_id", "Id", lambda level: level.series.id, width=24),
    Column("outcome", "Who or what", lambda level: level.series.name, width=34),
    Column("group", "Group", lambda level: level.series.group),
    Column("mean", "Mean", lambda level: level.mean, OF_100),
    Column("p05", "Low (5 %)", lambda level: level.low, OF_100),
    Column("p95", "High (95 %)", lambda level: level.high, OF_100),
)
ENDS = (0.05, 0.95)  # between which 90 % of the draws lie


@dataclass(frozen=True)
class _Level:
    """An outcome with an option in a year."""

    series: "_Series"
    option: Candidate
    year: int
    mean: float
    low: float
    high: float


@dataclass(frozen=True)
class _Series:
    """An outcome, or the index: points by year, option and draw."""

    id: str
    name: str
    group: str
    points: Array

    def levels(self, comparison: Comparison) -> Iterable[_Level]:
        """One for each option and year."""
        start = comparison.dossier.header.horizon.first_year
        mean, (low, high) = self.points.mean(axis=-1), np.quantile(self.points, ENDS, axis=-1)
        for o, option in enumerate(comparison.candidates):
            for t in range(len(self.points)):
                yield _Level(self, option, start + t, mean[t, o], low[t, o], high[t, o])


def every_outcome(comparison: Comparison) -> Table:
    """One row for each option, year and outcome, in points of 100, the index first.

    Parameters
    ----------
    comparison : Comparison
        Made with every year kept.
    """
    levels = 100 * comparison.outlook.levels
    outcomes = (
        _Series(each.id, each.name, each.group, levels[:, :, k])
        for k, each in enumerate(comparison.dossier.outcomes)
    )
    return _table(comparison, [_index(comparison), *outcomes])


def every_index(comparison: Comparison) -> Table:
    """The rows of `every_outcome` that are of the index."""
    return _table(comparison, [_index(comparison)])


def by_year(comparison: Comparison, option: int) -> Table:
    """One row a year: the index with no extra money and with an option's."""
    drawn = comparison.index[:, option]
    start = comparison.dossier.header.horizon.first_year
    none = comparison.index[:, comparison.status_quo].mean(axis=-1)
    mean, (low, high) = drawn.mean(axis=-1), np.quantile(drawn, ENDS, axis=-1)
    columns = (
        Column("year", "Year", lambda t: start + t, _YEAR),
        Column("no_extra", "No extra money", none.__getitem__, OF_100),
        Column("with_mix", "With this mix", mean.__getitem__, OF_100),
        Column("cases", "90% of cases", lambda t: f"{low[t]:.0f} to {high[t]:.0f}", FIGURES),
    )
    return table_of("The years in numbers", columns, range(len(drawn)))


def _index(comparison: Comparison) -> _Series:
    return _Series("index", comparison.dossier.header.index.name, "index", comparison.index)


def _table(comparison: Comparison, series: Iterable[_Series]) -> Table:
    rows = (level for each in series for level in each.levels(comparison))
    return table_of("Who gains, year by year", _COLUMNS, rows)


def index_rows(comparison: Comparison, focus: int, look: Look = DESK) -> Rows:
    """Index of every option by year: mean and the range that holds 90 % of the draws."""
    low, high = np.quantile(comparison.index, ENDS, axis=-1).tolist()
    mean = comparison.index.mean(axis=-1).tolist()
    years = count(comparison.dossier.header.horizon.first_year)
    return [
        {
            "id": option.id,
            "option": option.short_name,
            "colour": look.colour(option),
            "year": year,
            "mean": mean[t][o],
            "p05": low[t][o],
            "p95": high[t][o],
            "own": o == focus,
        }
        for t, year in zip(range(len(mean)), years, strict=False)
        for o, option in enumerate(comparison.candidates)
    ]
