"""Heads above the columns of a heat map: upright, or turned where columns are narrow."""

from collections.abc import Sequence
from textwrap import wrap
from typing import Any

import altair as alt

from policy_model.findings.kit.chart import first_of
from policy_model.findings.kit.rows import Grid

_LETTERS, _LINES = 12, 3  # of a head above wide columns
_LINE = 0.48  # rows
_TURNED_LETTERS, _TURNED_LINES = 19, 2  # of a head along narrow ones
COLUMN = "width / max(1, length(data('heads')))"


def _turned() -> str:
    return f"({COLUMN} < 88 && {first_of('ends', 'turns')})"


def above() -> str:
    """Expression for how many rows the heads take up."""
    return f"{_turned()} ? {first_of('ends', 'turned')} : {first_of('ends', 'above')}"


def head_row(column: int, head: str) -> dict[str, Any]:
    """Row of data for a head, upright and turned.

    Parameters
    ----------
    column : int
    head : str
    """
    turned = wrap(head, _TURNED_LETTERS, max_lines=_TURNED_LINES, placeholder=" …")
    said = upright(head)
    return {
        "column": column + 0.5,
        # Further lines stand below the first.
        "line": -_LINE * said.count("\n"),
        "foot": 0.0,
        "upright": said,
        "turned": "\n".join(turned),
    }


def upright(head: str) -> str:
    """A head in as few short lines as hold it."""
    return "\n".join(wrap(head, _LETTERS, max_lines=_LINES, placeholder=" …"))


def head_room(heads: Sequence[str]) -> dict[str, Any]:
    """Rows that the heads take up, and whether they turn where columns are narrow."""
    lines = max((len(wrap(head, _LETTERS)) for head in heads), default=1)
    letters = max((len(line) for head in heads for line in wrap(head, _TURNED_LETTERS)), default=1)
    turns = max(map(len, heads), default=0) > 4
    above = 0.2 + _LINE * min(lines, _LINES)
    return {"above": above, "turned": 0.4 + 0.22 * letters if turns else above, "turns": turns}


def drawn_heads(heads: alt.Chart, grid: Grid) -> list[alt.Chart]:
    """Layers of the heads: upright above wide columns, turned along narrow ones.

    Parameters
    ----------
    heads : alt.Chart
        In their columns.
    grid : Grid
    """
    look = grid.look
    said: dict[str, Any] = {"color": look.quiet, "lineBreak": "\n"}
    upright_heads = heads.transform_filter(f"!{_turned()}").mark_text(
        baseline="line-bottom", fontSize=look.px(14), dy=-4, **said
    )
    size = f"({COLUMN} < 42 ? 11 : 14)"
    shift = alt.expr(f"indexof(datum.turned, '\\n') < 0 ? 0 : -0.55 * {size}")  # half of a line
    along = heads.transform_filter(_turned()).mark_text(
        angle=270, align="left", baseline="middle", fontSize=alt.expr(size), dx=6, dy=shift, **said
    )
    return [
        upright_heads.encode(y=grid.y("line"), text="upright:N"),
        along.encode(y=grid.y("foot"), text="turned:N"),
    ]
