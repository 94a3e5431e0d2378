"""Rows as tables of a page: which columns hold figures, and what heads them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from policy_model.findings.kit.table import Table as Figures
from policy_model.outputs.text.rows import Row

_FIGURE = re.compile(r"((under |over )?[+−]?[\d.]+%?)( to [+−]?[\d.]+%?)?|best|–|")


@dataclass(frozen=True)
class Table:
    """A table to print.

    Attributes
    ----------
    name : str
        Its caption.
    heads : tuple of (str, bool)
        Name of each column, and whether it holds figures.
    rows : tuple of tuple of str
    small : bool
        Whether it is long, and set in small type.
    """

    name: str
    heads: tuple[tuple[str, bool], ...]
    rows: tuple[tuple[str, ...], ...]
    small: bool = False


def table(name: str, rows: Sequence[Row], small: bool = False) -> Table:
    """Make rows a table; empty rows make one without columns."""
    heads = list(rows[0]) if rows else []
    aligned = tuple(
        (head, all(_FIGURE.fullmatch(str(row[head])) for row in rows)) for head in heads
    )
    cells = tuple(tuple(str(row[head]) for head in heads) for row in rows)
    return Table(name, aligned, cells, small)


def of_table(table: Figures) -> Table:
    """Make a finding's table one to print."""
    heads = tuple((each.heading, each.format.aligned) for each in table.on_pages)
    return Table(table.title, heads, tuple(table.read()))
