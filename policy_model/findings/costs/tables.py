"""What the points cost, in figures."""

from policy_model.analysis.comparison import Comparison
from policy_model.analysis.dominance import Dominance
from policy_model.findings.kit.format import MUSD, POINTS
from policy_model.findings.kit.table import Column, Table, table_of

_NAME = "What the points cost, in numbers"


def every_cost(comparison: Comparison, found: Dominance) -> Table:
    """One row an option: its money, its value with cost left out, what dominates it."""
    ids = [each.id for each in comparison.candidates]
    columns = (
        Column("option_id", "Option’s id", ids.__getitem__),
        Column("option", "Option", lambda option: comparison.candidates[option].name),
        Column("spent_musd", "Money", found.spent.item, MUSD),
        Column("value_without_cost", "Points of 100", found.value.item, POINTS),
        Column("dominated_by", "Dominated by", lambda option: _by(ids, found, option) or ""),
    )
    return table_of(_NAME, columns, range(len(ids)))


def by_value(comparison: Comparison, found: Dominance) -> Table:
    """The same for reading, most points first."""
    names = [each.name for each in comparison.candidates]
    columns = (
        Column("option", "Option", names.__getitem__),
        Column("spent", comparison.dossier.header.money_unit, found.spent.item, MUSD),
        Column("value", "Points of 100, cost left out", found.value.item, POINTS),
        Column("dominated_by", "Dominated by", lambda option: _by(names, found, option)),
    )
    order = sorted(range(len(names)), key=lambda option: (-found.value[option], option))
    return table_of(_NAME, columns, order)


def _by(names: list[str], found: Dominance, option: int) -> str | None:
    by = found.dominated_by[option]
    return None if by is None else names[by]
