"""Sheets that hold one plain table: heads that stay, rows, a filter, a page that fits."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from policy_model.findings.kit.table import OFF_PAPER, Table
from policy_model.outputs.workbook import style
from policy_model.outputs.workbook.book import Sheet

TITLE, SAID, HEADS = 0, 1, 3


@dataclass(frozen=True)
class Column:
    """A column of a table.

    Attributes
    ----------
    key : str
        Of the rows.
    head : str
    width : float
        In digits.
    shown : str
        Number format; empty for a text.
    times : float
        What its numbers are multiplied by.
    """

    key: str
    head: str
    width: float
    shown: str = ""
    times: float = 1.0


def columns_of(table: Table) -> list[Column]:
    """What a sheet shows of a table."""
    return [
        Column(each.name, each.heading, each.width, each.format.on_sheet, each.format.times)
        for each in table.on_sheets
    ]


def printed(table: Table) -> int:
    """How many of its columns go on paper."""
    return sum(each.place < OFF_PAPER for each in table.on_sheets)


def rows_of(table: Table) -> list[dict[str, Any]]:
    """Its rows, all columns: figures as files have them, texts as readers do."""
    said = {each.name: each.read for each in table.on_sheets if not each.format.on_sheet}
    return [
        {name: said[name](own) if name in said else own for name, own in row.items()}
        for row in table.records(table.columns)
    ]


def write_table(
    sheet: Sheet,
    title: str,
    said: str,
    columns: Sequence[Column],
    rows: Sequence[Mapping[str, Any]],
    printed: int | None = None,
    painted: Callable[[Mapping[str, Any]], tuple[str, style.Style] | None] = lambda _: None,
) -> None:
    """Fill a sheet with a table.

    Parameters
    ----------
    sheet : Sheet
    title, said : str
        Above it: what it is, and what a reader must know.
    columns : sequence of Column
    rows : sequence of mapping
    printed : int, optional
        How many of the columns go on paper; all by default.
    painted : callable
        Which cell of a row, by its column's key, looks otherwise, and how.
    """
    last = (printed or len(columns)) - 1
    sheet.across(TITLE, (0, last), title, style.TITLE)
    sheet.across(SAID, (0, last), said, style.NOTE)
    sheet.page.set_row(TITLE, 28)
    sheet.high(SAID, [(said, sum(column.width for column in columns[: last + 1]))])
    sheet.widths([column.width for column in columns])
    heads = [(c.head, style.HEAD_OF_FIGURES if c.shown else style.HEAD) for c in columns]
    sheet.heads(HEADS, heads)
    sheet.high(HEADS, [(column.head, 0.9 * column.width) for column in columns])  # bold, a button
    for at, row in enumerate(rows, HEADS + 1):
        other = painted(row)
        for c, column in enumerate(columns):
            own = other[1] if other and other[0] == column.key else {}
            _write(sheet, (at, c), column, row[column.key], own)
        sheet.high(at, [(str(row[c.key] or ""), c.width) for c in columns if not c.shown])
    end = HEADS + len(rows)
    sheet.page.autofilter(HEADS, 0, end, len(columns) - 1)
    sheet.page.freeze_panes(HEADS + 1, 0)
    sheet.prints((end, last), (HEADS, HEADS))


def _write(sheet: Sheet, at: tuple[int, int], column: Column, value: Any, own: style.Style) -> None:
    if isinstance(value, str) or value is None:
        sheet.text(*at, value or "", style.WRAPPED | own)
    else:
        number = column.times * float(value)
        sheet.number(*at, number, style.FIGURE | own, column.shown)
