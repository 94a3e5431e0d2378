"""What the points cost, in figures."""

from policy_model.analysis.comparison import Comparison
from policy_model.analysis.dominance import Dominance
from policy_model.findings.kit.format import MUSD, POINTS
from policy_model.findings.kit.table import Column, Table, table_of
from policy_model.model.budgets import Candidate

_NAME = "What the points cost, in numbers"


def every_cost(comparison: Comparison, found: Dominance) -> Table:
    """One row an option: its money, its value with cost left out, what dominates it."""
    options = comparison.candidates

    def dominated_by(option: int) -> str:
        by = _dominated_by(comparison, found, option)
        return by.id if by else ""

    columns = (
        Column("option_id", "Option’s id", lambda option: options[option].id),
        Column("option", "Option", lambda option: options[option].name),
        Column("spent_musd", "Money", found.spent.item, MUSD),
        Column("value_without_cost", "Points of 100", found.value.item, POINTS),
        Column("dominated_by", "Dominated by", dominated_by),
    )
    return table_of(_NAME, columns, range(len(options)))


def by_value(comparison: Comparison, found: Dominance) -> Table:
    """The same for reading, most points first."""
    options = comparison.candidates

    def dominated_by(option: int) -> str | None:
        by = _dominated_by(comparison, found, option)
        return by.name if by else None

    columns = (
        Column("option", "Option", lambda option: options[option].name),
        Column("spent", comparison.dossier.header.money_unit, found.spent.item, MUSD),
        Column("value", "Points of 100, cost left out", found.value.item, POINTS),
        Column("dominated_by", "Dominated by", dominated_by),
    )
    order = sorted(range(len(options)), key=lambda option: (-found.value[option], option))
    return table_of(_NAME, columns, order)


def _dominated_by(comparison: Comparison, found: Dominance, option: int) -> Candidate | None:
    by = found.dominated_by[option]
    return None if by is None else comparison.candidates[by]
