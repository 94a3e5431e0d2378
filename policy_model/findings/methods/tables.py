"""Ranks by each method of adding up, in figures: every one for files, side by side for reading."""

from dataclasses import dataclass

from policy_model.analysis.comparison import Comparison
from policy_model.analysis.robustness.methods import MethodComparison
from policy_model.findings.kit.format import FIGURES, FLAG, WHOLE, Format
from policy_model.findings.kit.table import Column, Table, table_of
from policy_model.findings.methods.sentences import NAMES, TERMS
from policy_model.model.budgets import Candidate

_TAU = Format("number", "-1 to 1", decimals=2)
_AGREEMENT = "Agreement with the sum (Kendall's tau)"


@dataclass(frozen=True)
class _Cell:
    """An option by one method."""

    found: MethodComparison
    method: int
    option: int
    candidate: Candidate


_COLUMNS = (
    Column("method", "Method", lambda cell: cell.found.methods[cell.method], width=18),
    Column("option_id", "Option’s id", lambda cell: cell.candidate.id, width=24),
    Column("option", "Option", lambda cell: cell.candidate.name, width=34),
    Column("rank", "Rank", lambda cell: cell.found.ranks[cell.method, cell.option], WHOLE),
    Column("kendall_tau", "Agreement", lambda cell: cell.found.tau[cell.method], _TAU),
    Column(
        "first_differs", "Another first", lambda cell: cell.found.first_differs[cell.method], FLAG
    ),
    Column(
        "order_differs", "Another order", lambda cell: cell.found.order_differs[cell.method], FLAG
    ),
)


def every_rank(comparison: Comparison, found: MethodComparison) -> Table:
    """One row for each method and option, the weighted sum first, options by its rank."""
    cells = (
        _Cell(found, method, option, comparison.candidates[option])
        for method in range(len(found.methods))
        for option in comparison.ranking
    )
    return table_of("Ranks by each method", _COLUMNS, cells)


def by_option(comparison: Comparison, found: MethodComparison) -> Table:
    """One row an option with its rank by each method; the last says how far they agree."""
    options = comparison.candidates
    rows = [(options[o].name, list(map(str, found.ranks[:, o]))) for o in comparison.ranking]
    rows.append((_AGREEMENT, [f"{tau:.2f}" for tau in found.tau]))
    columns = [
        Column("option", "Option", lambda row: row[0]),
        *(_ranked(found, method) for method in range(len(found.methods))),
    ]
    return table_of("Ranks by each method, in numbers", columns, rows)


def _ranked(found: MethodComparison, method: int) -> Column:
    own = found.methods[method]
    return Column(own, f"{NAMES[own]} ({TERMS[own]})", lambda row: row[1][method], FIGURES)
