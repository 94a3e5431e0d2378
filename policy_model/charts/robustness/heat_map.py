"""Options by ranks, by perspectives or by futures: cells in one hue, with their figures in them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import Any

import altair as alt

from policy_model.charts.chart import Chart, compiled, finished, first_of, of, unseen
from policy_model.charts.labels import named_places
from policy_model.charts.look import Look, mark
from policy_model.model.budgets import Candidate

_ROW = 34
_GAP = 2  # pixels of ground between cells
_LETTERS, _LINES = 12, 3  # of a head above wide columns
_LINE = 0.48  # rows
_TURNED_LETTERS, _TURNED_LINES = 19, 2  # of a head along narrow ones
_LEAST_TINT = 0.07
_COLUMN = "width / max(1, length(data('heads')))"
_NARROW = f"({_COLUMN} < 64)"
_TURNED = f"({_NARROW} && {first_of('ends', 'turns')})"


@dataclass(frozen=True)
class Cell:
    """A cell of a heat map.

    Attributes
    ----------
    heat : float or None
        0 to 1; None for a figure beside the map, on no ground of its own.
    said, short : str
        Figure in the cell, and where columns are narrow.
    told : str
        What a pointer is told.
    marked : bool
        Framed, and its figure bold.
    """

    heat: float | None
    said: str
    short: str
    told: str
    marked: bool = False


def heat_map(
    options: Sequence[Candidate],
    heads: Sequence[str],
    cells: Sequence[Sequence[Cell]],
    titles: tuple[str, str],
    look: Look,
) -> Chart:
    """Draw a table of cells, an option a row.

    Parameters
    ----------
    options : sequence of Candidate
    heads : sequence of str
        Of the columns.
    cells : sequence of sequence of Cell
        By option and column.
    titles : tuple of str
        What a column is and what a figure is, for a pointer.
    look : Look
    """
    data = {
        "cells": [
            _cell(option, row, heads[column], column, cell, look)
            for row, (option, told) in enumerate(zip(options, cells, strict=True))
            for column, cell in enumerate(told)
        ],
        "options": [
            {
                "name": each.short_name,
                "level": row + 0.5,
                "mark": mark(each),
                "colour": look.colour(each),
            }
            for row, each in enumerate(options)
        ],
        "heads": [_head(column, head) for column, head in enumerate(heads)],
        "ends": [_ends(heads)],
    }
    return Chart(_shape(look, len(options), titles), data)


def _cell(
    option: Candidate, row: int, head: str, column: int, cell: Cell, look: Look
) -> dict[str, Any]:
    share = cell.heat or 0.0
    fill = look.tint(look.heat, _LEAST_TINT + (1 - _LEAST_TINT) * share if share else 0.0)
    return {
        "option": option.name,
        "head": head,
        "row": row,
        "bottom": row + 1,
        "column": column,
        "right": column + 1,
        "centre": column + 0.5,
        "level": row + 0.5,
        "fill": fill,
        "edge": look.line if cell.heat is not None else look.ground,
        "ink": look.text_on(fill) if share else look.ink,
        "said": cell.said,
        "short": cell.short,
        "told": cell.told,
        "marked": cell.marked,
    }


def _head(column: int, head: str) -> dict[str, Any]:
    turned = wrap(head, _TURNED_LETTERS, max_lines=_TURNED_LINES, placeholder=" …")
    said = upright(head)
    return {
        "column": column + 0.5,
        # Further lines stand below the first.
        "line": -_LINE * said.count("\n"),
        "upright": said,
        "turned": "\n".join(turned),
    }


def upright(head: str) -> str:
    """A head in as few short lines as hold it."""
    return "\n".join(wrap(head, _LETTERS, max_lines=_LINES, placeholder=" …"))


def _ends(heads: Sequence[str]) -> dict[str, Any]:
    """Rows that the heads take up, and whether they turn where columns are narrow."""
    lines = max((len(wrap(head, _LETTERS)) for head in heads), default=1)
    letters = max((len(line) for head in heads for line in wrap(head, _TURNED_LETTERS)), default=1)
    turns = max(map(len, heads), default=0) > 4
    above = 0.2 + _LINE * min(lines, _LINES)
    return {"above": above, "turned": 0.4 + 0.2 * letters if turns else above, "turns": turns}


@compiled
def _shape(look: Look, options: int, titles: tuple[str, str]) -> alt.LayerChart:
    x, y = _places(look, options)
    cells = of("cells").encode(
        x=x("column"),
        y=y("row"),
        tooltip=[
            alt.Tooltip("option:N", title="Option"),
            alt.Tooltip("head:N", title=titles[0]),
            alt.Tooltip("told:N", title=titles[1]),
        ],
    )
    grounds = cells.mark_rect(
        x2Offset=-_GAP, y2Offset=-_GAP, strokeWidth=0.5, cornerRadius=2
    ).encode(
        x2="right:Q",
        y2="bottom:Q",
        fill=alt.Fill("fill:N", scale=None),
        stroke=alt.Stroke("edge:N", scale=None),
    )
    figures = cells.transform_calculate(shown=f"{_NARROW} ? datum.short : datum.said").encode(
        x=x("centre"), y=y("level"), text="shown:N", color=alt.Color("ink:N", scale=None)
    )
    size = alt.expr(f"{_COLUMN} < 34 ? 10 : {_NARROW} ? 12 : {look.px(15)}")
    marked, others = (figures.transform_filter(alt.datum.marked == each) for each in (True, False))
    return finished(
        [
            unseen("ends"),
            grounds,
            _frames(cells, look),
            others.mark_text(fontSize=size, dx=-1),
            marked.mark_text(fontSize=size, dx=-1, fontWeight=600),
            *_heads(of("heads").encode(x=x("column"), y=y("line")), look),
            of("options")
            .mark_point(filled=True, size=look.px(10) ** 2, opacity=1)
            .encode(
                x=alt.value(-12),  # between the option's name and its cells
                y=y("level"),
                shape=alt.Shape("mark:N", scale=None),
                color=alt.Color("colour:N", scale=None),
            ),
        ],
        look,
        _ROW * (options + 2),
    )


def _places(look: Look, options: int) -> tuple[Callable[[str], alt.X], Callable[[str], alt.Y]]:
    """Columns and rows; above the first row there is room for the heads."""
    above = f"{_TURNED} ? {first_of('ends', 'turned')} : {first_of('ends', 'above')}"
    x_scale = alt.Scale(domain=[0], domainMax=alt.expr("length(data('heads'))"), nice=False)
    y_scale = alt.Scale(domain=[alt.expr(f"-({above})"), options], reverse=True, nice=False)
    names = named_places(look, "options", "name", padding=24)
    return (
        lambda field: alt.X(f"{field}:Q", scale=x_scale, axis=None),
        lambda field: alt.Y(f"{field}:Q", scale=y_scale, axis=names),
    )


def _frames(cells: alt.Chart, look: Look) -> alt.Chart:
    """A frame around what is marked, inside its cell."""
    frame: alt.Chart = (
        cells.transform_filter(alt.datum.marked)
        .mark_rect(
            filled=False,
            stroke=look.ink,
            strokeWidth=2.5,
            cornerRadius=2,
            xOffset=1,
            yOffset=1,
            x2Offset=-_GAP - 1,
            y2Offset=-_GAP - 1,
        )
        .encode(x2="right:Q", y2="bottom:Q")
    )
    return frame


def _heads(heads: alt.Chart, look: Look) -> list[alt.Chart]:
    said: dict[str, Any] = {"color": look.quiet, "lineBreak": "\n"}
    above = heads.transform_filter(f"!{_TURNED}").mark_text(
        baseline="line-bottom", fontSize=look.px(14), dy=-4, **said
    )
    shift = alt.expr("indexof(datum.turned, '\\n') < 0 ? 0 : -6")  # half of a second line
    along = heads.transform_filter(_TURNED).mark_text(
        angle=270, align="left", baseline="middle", fontSize=11, dx=6, dy=shift, **said
    )
    return [above.encode(text="upright:N"), along.encode(text="turned:N")]
