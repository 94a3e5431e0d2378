"""The sheets “Evidence” and “Changed numbers”: what the figures rest on."""

from collections.abc import Mapping
from typing import Any

from policy_model.analysis.answer import Answer
from policy_model.findings.evidence import FINDING
from policy_model.outputs.workbook import style
from policy_model.outputs.workbook.book import Book
from policy_model.outputs.workbook.tables import Column, columns_of, printed, rows_of, write_table

NAME, CHANGED = "Evidence", "Changed numbers"
_SAID = (
    "Stated: the source gives the figure or fact. Inferred: it gives the direction and rough "
    "strength. Ours: a judgement of ours. ¶ is a paragraph of the source. A number whose low and "
    "high end are the same has no range. ✎: set otherwise in this scenario."
)
_RANGE = (("low", "Low"), ("mode", "Most likely"), ("high", "High"))


def evidence_sheet(book: Book, answer: Answer) -> None:
    """Write a row for each number of the dossier, in the order of its files."""
    told = FINDING.told(answer)
    columns, rows = columns_of(told.table), rows_of(told.table)

    def painted(row: Mapping[str, Any]) -> tuple[str, style.Style] | None:
        return ("changed", {"bold": True, "bg_color": "#FFF3C4"}) if row["changed"] else None

    title = f"The evidence: {told.verdict}"
    write_table(book.sheet(NAME), title, _SAID, columns, rows, printed(told.table), painted)


def changed_sheet(book: Book, answer: Answer) -> None:
    """Write a row for each number that the scenario sets otherwise; no sheet without any."""
    overrides = answer.scenario.overrides
    if not overrides:
        return
    rows = {row["number"]: row for row in FINDING.told(answer).table.records()}
    columns = [
        Column("name", "Number", 40),
        *[Column(f"{key}_in_dossier", f"In the dossier: {head.lower()}", 11, style.ANY)
          for key, head in _RANGE],
        *[Column(key, f"Here: {head.lower()}", 11, style.ANY) for key, head in _RANGE],
        Column("unit", "Unit", 18),
        Column("reason", "Why", 60),
        Column("initials", "Who", 16),
        Column("number", "Id", 48),
    ]  # fmt: skip
    said = "These numbers are not the dossier’s own. Every figure of this workbook rests on them."
    found = [
        {**rows[each.judgement], "reason": each.reason, "initials": each.signed}
        for each in overrides
        if each.judgement in rows
    ]
    write_table(
        book.sheet(CHANGED), "Numbers set otherwise", said, columns, found, len(columns) - 1
    )
