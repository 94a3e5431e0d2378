"""Figures in rows and columns as a native table, tinted where they have heat."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Inches

from policy_model.findings.kit.heat_map import Cell, HeatMap, filled
from policy_model.findings.kit.look import Look
from policy_model.findings.kit.table import Table
from policy_model.outputs.deck.cells import MARGIN, SIZE, bare_table, fill
from policy_model.outputs.deck.place import POINTS, Box
from policy_model.outputs.deck.shapes import rgb
from policy_model.outputs.deck.text import LINE, line_count, shortened, text_width

_HAIR = 1e-9
_MOST_COLUMNS = 8
_HEAD, _ROW, _MOST_ROW = 0.92, 0.308, 0.5  # inches
_HEAD_SIZES = (16, 15, 14, 13, 12)
_NAMES = 0.22  # of the width


@dataclass(frozen=True)
class Grid:
    """What a native table shows.

    Attributes
    ----------
    names, heads : tuple of str
        Of the rows and the columns.
    cells : tuple of tuple of Cell
        By row and column.
    called : tuple of str
        What rows and columns are, more than one of each.
    columns_left_out : int
        For which there is no room on any slide.
    """

    names: tuple[str, ...]
    heads: tuple[str, ...]
    cells: tuple[tuple[Cell, ...], ...]
    called: tuple[str, str] = ("rows", "columns")
    columns_left_out: int = 0


def of_map(drawn: HeatMap) -> Grid:
    """A map's rows, with as many of its tinted columns as there is room for."""
    heads = range(len(drawn.heads))
    beside = [c for c in heads if drawn.cells[0][c].heat is None]
    tinted = [c for c in heads if c not in beside]
    kept = [*tinted[: _MOST_COLUMNS - len(beside)], *beside]
    return Grid(
        tuple(each.short_name for each in drawn.options),
        tuple(drawn.heads[c] for c in kept),
        tuple(tuple(row[c] for c in kept) for row in drawn.cells),
        ("options", drawn.titles[0].lower()),
        len(heads) - len(kept),
    )


def of_table(table: Table) -> Grid:
    """A table's rows, named by their first column."""
    rows = table.read()
    return Grid(
        tuple(row[0] for row in rows),
        tuple(each.heading for each in table.on_pages[1 : _MOST_COLUMNS + 1]),
        tuple(
            tuple(Cell(None, said, said, said) for said in row[1 : _MOST_COLUMNS + 1])
            for row in rows
        ),
        columns_left_out=max(0, len(table.on_pages) - 1 - _MOST_COLUMNS),
    )


def not_shown(box: Box, grid: Grid) -> str:
    """Say what of it a box has no room for; empty where it shows all."""
    left = (len(grid.names) - _rows_in(box, grid), grid.columns_left_out)
    said = [f"{n} more {what}" for n, what in zip(left, grid.called, strict=True) if n]
    return f"Not shown: {' and '.join(said)}." if said else ""


def draw_grid(shapes: Any, box: Box, grid: Grid, look: Look, alt: str) -> None:
    """Draw as many rows as there is room for; a stronger tint is more heat."""
    rows, columns = _rows_in(box, grid), 1 + len(grid.heads)
    share = (1 - _NAMES) / (columns - 1)
    height = min(_MOST_ROW, (box.height - _HEAD) / rows)
    place = Box(box.left, box.top, box.width, _HEAD + height * rows)
    shares = (_NAMES, *[share] * (columns - 1))
    drawn = bare_table(shapes, place, (1 + rows, columns), shares, alt)
    drawn.rows[0].height = Inches(_HEAD)
    for row in list(drawn.rows)[1:]:
        row.height = Inches(height)
    _heads(drawn, grid.heads, share * box.width, look)
    room = (_NAMES * box.width - 2 * MARGIN) * POINTS
    for r in range(rows):
        name = shortened(grid.names[r], room, 1, SIZE)
        fill(drawn.cell(r + 1, 0), name, look.ink, PP_ALIGN.LEFT)
        for c, cell in enumerate(grid.cells[r], start=1):
            _figure(drawn.cell(r + 1, c), cell, look)


def _rows_in(box: Box, grid: Grid) -> int:
    return min(len(grid.names), max(1, int((box.height - _HEAD) / _ROW + _HAIR)))


def _heads(drawn: Any, heads: Sequence[str], width: float, look: Look) -> None:
    inner = (width - 2 * MARGIN) * POINTS
    size = next((each for each in _HEAD_SIZES if _all_fit(heads, inner, each)), _HEAD_SIZES[-1])
    for at, head in enumerate(["", *heads]):
        cell = drawn.cell(0, at)
        fill(
            cell, shortened(head, inner, _lines(size), size), look.quiet, PP_ALIGN.CENTER, size=size
        )
        cell.vertical_anchor = MSO_ANCHOR.BOTTOM


def _all_fit(heads: Sequence[str], width: float, size: int) -> bool:
    """Whether heads fit without breaking a word."""
    words = [word for head in heads for word in head.split(" ")]
    tall = max(line_count(head, width, size) for head in heads) <= _lines(size)
    return tall and max(text_width(word, size) for word in words) <= width


def _lines(size: int) -> int:
    return int(_HEAD * POINTS // (LINE * size))


def _figure(place: Any, cell: Cell, look: Look) -> None:
    """A figure on a tint of its own; what is marked, or stands beside the map, is bold."""
    bold = cell.marked or cell.heat is None
    if bold or not cell.heat:
        fill(place, cell.said, look.ink, PP_ALIGN.CENTER, bold=bold)
        return
    tint = filled(look, cell.heat)
    place.fill.solid()
    place.fill.fore_color.rgb = rgb(tint)
    fill(place, cell.said, look.text_on(tint), PP_ALIGN.CENTER)
