"""The sheets “Evidence” and “Changed numbers”: what the figures rest on."""

from collections.abc import Mapping
from typing import Any

from policy_model.analysis.answer import Answer
from policy_model.dossier.backing import backed
from policy_model.export.evidence import backing_row
from policy_model.export.tables import Row
from policy_model.words import evidence as evidence_words
from policy_model.workbook import style
from policy_model.workbook.book import Book
from policy_model.workbook.tables import Column, write_table

NAME, CHANGED = "Evidence", "Changed numbers"
_SAID = (
    "Stated: the source gives the figure or fact. Inferred: it gives the direction and rough "
    "strength. Ours: a judgement of ours. ¶ is a paragraph of the source. A number whose low and "
    "high end are the same has no range. ✎: set otherwise in this scenario."
)
_RANGE = (("low", "Low"), ("mode", "Most likely"), ("high", "High"))


def evidence_sheet(book: Book, answer: Answer) -> None:
    """Write a row for each number of the dossier, in the order of its files."""
    numbers = backed(answer.dossier)
    changed = {each.judgement for each in answer.scenario.overrides}
    rows = [
        {
            **row,
            "part": evidence_words.FILES[each.judgement.id.partition(".")[0]],
            "kind": evidence_words.SHORT[each.kind],
            "changed": _was(row) if row["number"] in changed else "",
        }
        for each in numbers
        for row in [backing_row(answer.dossier, each)]
    ]
    columns = [
        Column("part", "Part", 13),
        Column("name", "Number", 36),
        *[Column(key, head, 8, style.ANY) for key, head in _RANGE],
        Column("unit", "Unit", 17),
        Column("kind", "Kind", 10),
        Column("confidence", "Confidence", 12),
        Column("paragraphs", "Source", 10),
        Column("why", "Why", 58),
        Column("changed", "Changed", 15),
        Column("number", "Id", 48),
    ]

    def painted(row: Mapping[str, Any]) -> tuple[str, style.Style] | None:
        return ("changed", {"bold": True, "bg_color": "#FFF3C4"}) if row["changed"] else None

    title = f"The evidence: {evidence_words.heading(numbers)}"
    write_table(book.sheet(NAME), title, _SAID, columns, rows, len(columns) - 1, painted)


def changed_sheet(book: Book, answer: Answer) -> None:
    """Write a row for each number that the scenario sets otherwise; no sheet without any."""
    overrides = answer.scenario.overrides
    if not overrides:
        return
    rows = {each.judgement.id: backing_row(answer.dossier, each) for each in backed(answer.dossier)}
    columns = [
        Column("name", "Number", 40),
        *[Column(f"{key}_in_dossier", f"In the dossier: {head.lower()}", 11, style.ANY)
          for key, head in _RANGE],
        *[Column(key, f"Here: {head.lower()}", 11, style.ANY) for key, head in _RANGE],
        Column("unit", "Unit", 18),
        Column("reason", "Why", 60),
        Column("initials", "Who", 9),
        Column("number", "Id", 48),
    ]  # fmt: skip
    said = "These numbers are not the dossier’s own. Every figure of this workbook rests on them."
    found = [
        {**rows[each.judgement], "reason": each.reason, "initials": each.initials}
        for each in overrides
        if each.judgement in rows
    ]
    write_table(
        book.sheet(CHANGED), "Numbers set otherwise", said, columns, found, len(columns) - 1
    )


def _was(row: Row) -> str:
    ends = dict.fromkeys(row[f"{key}_in_dossier"] for key, _ in _RANGE)
    return f"✎ was {' / '.join(f'{each:g}' for each in ends)}"
