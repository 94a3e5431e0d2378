"""Where the points come from, in figures: by criterion for frames, by branch for reading."""

from itertools import product

from policy_model.analysis.comparison import Comparison
from policy_model.analysis.contributions import contributions, parts
from policy_model.findings.kit.format import OF_100, SHARE, WHOLE, Format
from policy_model.findings.kit.table import Column, Table, table_of

_NAME = "Where the points come from, in numbers"
_RAW = Format("number", "criterion's unit", decimals=3)


def every_criterion(comparison: Comparison) -> Table:
    """One row for each option and criterion, options from first to last; means over the draws."""
    raw, points = comparison.outlook.raw.mean(axis=-1), 100 * contributions(comparison)
    options, criteria = comparison.candidates, comparison.dossier.criteria
    columns = (
        Column("rank", "Rank", lambda cell: comparison.ranking.index(cell[0]) + 1, WHOLE),
        Column("option_id", "Option’s id", lambda cell: options[cell[0]].id),
        Column("option", "Option", lambda cell: options[cell[0]].name),
        Column("objective_id", "Objective’s id", lambda cell: criteria[cell[1]].objective),
        Column("criterion_id", "Criterion’s id", lambda cell: criteria[cell[1]].id),
        Column("criterion", "Criterion", lambda cell: criteria[cell[1]].name),
        Column("unit", "Unit", lambda cell: criteria[cell[1]].unit),
        Column("raw", "Raw figure", raw.__getitem__, _RAW),
        Column("score", "Score", comparison.mean_scores.__getitem__, SHARE),
        Column("weight", "Weight", lambda cell: comparison.weights[cell[1]], SHARE),
        Column("points", "Points of 100", points.__getitem__, OF_100),
    )
    return table_of(_NAME, columns, product(comparison.ranking, range(len(criteria))))


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
    return table_of(_NAME, columns, product(comparison.ranking, range(len(names))))


def by_option(comparison: Comparison, objective: str = "") -> Table:
    """One row an option: its points for each objective, or each criterion of one."""
    names, points = parts(comparison, objective)
    columns = (
        Column("option", "Option", lambda option: comparison.candidates[option].name),
        *(Column(f"part_{at}", name, points[:, at].item, OF_100) for at, name in enumerate(names)),
        Column("together", "Together", points.sum(axis=1).item, OF_100),
    )
    return table_of(_NAME, columns, comparison.ranking)
