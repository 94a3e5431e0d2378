"""Where the points come from, in figures: by criterion for frames, by branch for reading."""

from dataclasses import dataclass

from policy_model.analysis.comparison import Comparison
from policy_model.analysis.contributions import contributions, parts
from policy_model.dossier.value_tree import Criterion
from policy_model.findings.kit.format import OF_100, SHARE, WHOLE, Format
from policy_model.findings.kit.table import Column, Table, table_of
from policy_model.model.budgets import Candidate
from policy_model.model.inputs import Array

_NAME = "Where the points come from, in numbers"
_RAW = Format("number", "criterion's unit", decimals=3)


@dataclass(frozen=True)
class _Cell:
    """An option on one criterion."""

    comparison: Comparison
    raw: Array
    points: Array
    option: int
    at: int

    @property
    def candidate(self) -> Candidate:
        return self.comparison.candidates[self.option]

    @property
    def criterion(self) -> Criterion:
        return self.comparison.dossier.criteria[self.at]

    @property
    def rank(self) -> int:
        return self.comparison.ranking.index(self.option) + 1

    @property
    def score(self) -> float:
        return float(self.comparison.mean_scores[self.option, self.at])


_CRITERIA = (
    Column("rank", "Rank", lambda cell: cell.rank, WHOLE),
    Column("option_id", "Option’s id", lambda cell: cell.candidate.id),
    Column("option", "Option", lambda cell: cell.candidate.name),
    Column("objective_id", "Objective’s id", lambda cell: cell.criterion.objective),
    Column("criterion_id", "Criterion’s id", lambda cell: cell.criterion.id),
    Column("criterion", "Criterion", lambda cell: cell.criterion.name),
    Column("unit", "Unit", lambda cell: cell.criterion.unit),
    Column("raw", "Raw figure", lambda cell: cell.raw[cell.option, cell.at], _RAW),
    Column("score", "Score", lambda cell: cell.score, SHARE),
    Column("weight", "Weight", lambda cell: cell.comparison.weights[cell.at], SHARE),
    Column("points", "Points of 100", lambda cell: cell.points[cell.option, cell.at], OF_100),
)


def every_criterion(comparison: Comparison) -> Table:
    """One row for each option and criterion, options from first to last; means over the draws."""
    raw, points = comparison.outlook.raw.mean(axis=-1), 100 * contributions(comparison)
    cells = (
        _Cell(comparison, raw, points, option, at)
        for option in comparison.ranking
        for at in range(len(comparison.dossier.criteria))
    )
    return table_of(_NAME, _CRITERIA, cells)


def by_part(comparison: Comparison, objective: str = "") -> Table:
    """One row an option and objective, or criterion of one: points of 100."""
    names, points = parts(comparison, objective)
    options = comparison.candidates
    columns = (
        Column("option_id", "Option’s id", lambda cell: options[cell[0]].id),
        Column("option", "Option", lambda cell: options[cell[0]].name),
        Column("part", "For", lambda cell: names[cell[1]]),
        Column("points", "Points of 100", points.__getitem__, OF_100),
    )
    cells = ((option, part) for option in comparison.ranking for part in range(len(names)))
    return table_of(_NAME, columns, cells)


def by_option(comparison: Comparison, objective: str = "") -> Table:
    """One row an option: its points for each objective, or each criterion of one."""
    names, points = parts(comparison, objective)
    columns = (
        Column("option", "Option", lambda option: comparison.candidates[option].name),
        *(Column(f"part_{at}", name, points[:, at].item, OF_100) for at, name in enumerate(names)),
        Column("together", "Together", points.sum(axis=1).item, OF_100),
    )
    return table_of(_NAME, columns, comparison.ranking)
