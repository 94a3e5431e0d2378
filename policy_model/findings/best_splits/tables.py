"""The best split inside each corner: programme by programme for files, a corner a row to read."""

from collections.abc import Sequence

from policy_model.analysis.comparison import Comparison
from policy_model.analysis.corners import BestSplit
from policy_model.findings.kit.format import MUSD, POINTS
from policy_model.findings.kit.table import Column, Table, table_of


def every_split(comparison: Comparison, splits: Sequence[BestSplit]) -> Table:
    """One row a corner and programme: value split equally and in the best way, and that way."""
    options, programmes = comparison.candidates, comparison.dossier.programmes
    columns = (
        Column("option_id", "Option’s id", lambda row: options[row[0].option].id, width=24),
        Column("option", "Corner", lambda row: options[row[0].option].name, width=34),
        Column(
            "value", "Points, equal split", lambda row: comparison.mean_value[row[0].option], POINTS
        ),
        Column("value_best_split", "Points, best split", lambda row: row[0].value, POINTS),
        Column("programme_id", "Id", lambda row: row[1].id, width=24),
        Column("programme", "Programme", lambda row: row[1].name, width=34),
        Column("best_split_musd", "Best split found", lambda row: row[2], MUSD),
    )
    rows = (
        (split, programme, budget)
        for split in splits
        for programme, budget in zip(programmes, split.budgets.tolist(), strict=True)
        if budget > 0
    )
    return table_of("The best splits", columns, rows)


def by_corner(comparison: Comparison, splits: Sequence[BestSplit]) -> Table:
    """One row a corner: its points split equally and in the best way found, and that way."""
    options, header = comparison.candidates, comparison.dossier.header

    def way(split: BestSplit) -> str:
        programmes = comparison.dossier.programmes
        return ", ".join(
            f"{programme.short_name} {budget:.2f}"
            for programme, budget in zip(programmes, split.budgets, strict=True)
            if budget > 0
        )

    columns = (
        Column("corner", "Corner", lambda split: options[split.option].name),
        Column(
            "equal",
            "Points, equal split",
            lambda split: comparison.mean_value[split.option],
            POINTS,
        ),
        Column("best", "Points, best split", lambda split: split.value, POINTS),
        Column("way", f"Best split found, {header.money_unit}", way),
    )
    return table_of("The best split inside each corner", columns, splits)
