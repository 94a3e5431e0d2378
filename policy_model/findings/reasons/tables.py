"""Why one option is ahead of another, in figures."""

from collections.abc import Iterator

from policy_model.analysis.comparison import Comparison
from policy_model.analysis.pairwise import Pairwise
from policy_model.findings.kit.format import SHARE, Format
from policy_model.findings.kit.table import Column, Table, table_of
from policy_model.words.phrases import signed

_NAME = "Why one is ahead of the other, in numbers"
_DIFFERENCE = Format("number", "-1 to 1", times=100, decimals=2)
_OF_ALL = Format("number", "0 to 1", reads=lambda share: f"{share:.1%}")
_POINTS = Format("number", "-1 to 1", reads=lambda value: signed(100 * value, 2))


def every_difference(comparison: Comparison, pair: Pairwise) -> Table:
    """One row a criterion: its weight, both scores, and the difference that it makes in value."""
    criteria, scores = comparison.dossier.criteria, comparison.mean_scores
    first, second = (comparison.candidates[o].id for o in (pair.first, pair.second))
    columns = (
        Column("first_id", "First", lambda _: first),
        Column("second_id", "Second", lambda _: second),
        Column("criterion_id", "Criterion’s id", lambda j: criteria[j].id),
        Column("criterion", "Criterion", lambda j: criteria[j].name),
        Column("weight", "Weight", comparison.weights.item, SHARE),
        Column("first_score", "Score of the first", scores[pair.first].item, SHARE),
        Column("second_score", "Score of the second", scores[pair.second].item, SHARE),
        Column("difference", "Difference", pair.differences.item, _DIFFERENCE),
    )
    return table_of(_NAME, columns, pair.order)


def side_by_side(comparison: Comparison, pair: Pairwise) -> Table:
    """One row a criterion, for reading: the difference in points; the last row adds up."""
    columns = (
        Column("criterion", "Criterion", lambda row: row[0]),
        Column("share", "Share of all weight", lambda row: row[1], _OF_ALL),
        *(_score(comparison, pair, at) for at in (0, 1)),
        Column("difference", "Difference, points of 100", lambda row: row[3], _POINTS),
    )
    return table_of(_NAME, columns, _rows(comparison, pair))


def _score(comparison: Comparison, pair: Pairwise, at: int) -> Column:
    own = comparison.candidates[(pair.first, pair.second)[at]]
    heading = f"Score, {own.short_name}"
    return Column(f"score_{at}", heading, lambda row: row[2][at], SHARE, missing="")


def _rows(
    comparison: Comparison, pair: Pairwise
) -> Iterator[tuple[str, float, tuple[float | None, float | None], float]]:
    """Name, weight, both scores and difference of each criterion, and of all together."""
    criteria, scores = comparison.dossier.criteria, comparison.mean_scores
    for j in pair.order:
        both = float(scores[pair.first, j]), float(scores[pair.second, j])
        yield criteria[j].name, float(comparison.weights[j]), both, float(pair.differences[j])
    yield "All together", float(comparison.weights.sum()), (None, None), pair.lead
