"""Who disagrees, as a native table: points behind the best, tinted."""

from collections.abc import Sequence
from typing import Any

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Inches

from policy_model.analysis.robustness.regret import RegretTable, by_most_regret
from policy_model.charts.look import Look
from policy_model.deck.cells import MARGIN, SIZE, bare_table, fill
from policy_model.deck.place import POINTS, Box
from policy_model.deck.shapes import rgb
from policy_model.deck.text import LINE, line_count, shortened, text_width

_HAIR = 1e-9
_MOST_STATES = 7
_HEAD, _ROW, _MOST_ROW = 0.92, 0.308, 0.5  # inches
_HEAD_SIZES = (16, 15, 14, 13, 12)
_NAMES = 0.22  # of the width
_LEAST_TINT, _SMALLEST_SCALE = 0.07, 5.0


def left_out(box: Box, table: RegretTable) -> tuple[int, int]:
    """How many options and states a table in that box has no room for."""
    options = len(table.contenders) - len(_shown(box, table))
    return options, max(0, len(table.ids) - _MOST_STATES)


def regret(shapes: Any, box: Box, table: RegretTable, look: Look, alt: str) -> None:
    """Options by state, the safest on top; a stronger tint is further behind."""
    options, states = _shown(box, table), range(len(table.ids))[:_MOST_STATES]
    columns = 2 + len(states)
    share = (1 - _NAMES) / (columns - 1)
    shares = (_NAMES, *[share] * (columns - 1))
    height = min(_MOST_ROW, (box.height - _HEAD) / len(options))
    place = Box(box.left, box.top, box.width, _HEAD + height * len(options))
    grid = bare_table(shapes, place, (1 + len(options), columns), shares, alt)
    grid.rows[0].height = Inches(_HEAD)
    for row in list(grid.rows)[1:]:
        row.height = Inches(height)
    _heads(grid, [*(table.names[s] for s in states), "At worst"], share * box.width, look)
    scale = max(_SMALLEST_SCALE, 100 * float(table.most_regret.max()))
    for r, o in enumerate(options, start=1):
        name = shortened(
            table.candidates[o].short_name, (_NAMES * box.width - 2 * MARGIN) * POINTS, 1, SIZE
        )
        fill(grid.cell(r, 0), name, look.ink, PP_ALIGN.LEFT)
        for c, s in enumerate(states, start=1):
            _figure(grid.cell(r, c), 100 * float(table.regret[o, s]), scale, look)
        worst = f"{100 * float(table.most_regret[o]):.1f}"
        fill(grid.cell(r, columns - 1), worst, look.ink, PP_ALIGN.CENTER, bold=True)


def _shown(box: Box, table: RegretTable) -> Sequence[int]:
    return by_most_regret(table)[: max(1, int((box.height - _HEAD) / _ROW + _HAIR))]


def _heads(grid: Any, heads: Sequence[str], width: float, look: Look) -> None:
    inner = (width - 2 * MARGIN) * POINTS
    size = next((each for each in _HEAD_SIZES if _all_fit(heads, inner, each)), _HEAD_SIZES[-1])
    for at, head in enumerate(["", *heads]):
        cell = grid.cell(0, at)
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


def _figure(cell: Any, points: float, scale: float, look: Look) -> None:
    """How far behind, on a tint of its own; the best has none, and says so."""
    if points <= _HAIR:
        fill(cell, "best", look.ink, PP_ALIGN.CENTER, bold=True)
        return
    tint = look.tint(look.heat, _LEAST_TINT + (1 - _LEAST_TINT) * points / scale)
    cell.fill.solid()
    cell.fill.fore_color.rgb = rgb(tint)
    fill(cell, f"{points:.1f}", look.text_on(tint), PP_ALIGN.CENTER)
