"""Options by ranks, by perspectives or by futures: cells in one hue, with their figures in them."""

from dataclasses import dataclass
from typing import Any

import altair as alt

from policy_model.findings.kit.chart import Chart, compiled, finished, fitted, of, unseen
from policy_model.findings.kit.heads import (
    COLUMN,
    above,
    drawn_heads,
    head_room,
    head_row,
)
from policy_model.findings.kit.labels import named_places
from policy_model.findings.kit.look import Look, mark
from policy_model.findings.kit.rows import Grid
from policy_model.model.budgets import Candidate

_ROW = 34
_GAP = 2  # pixels of ground between cells
_LEAST_TINT = 0.07
_NARROW, _NARROWEST = 56, 42  # pixels of a column


@dataclass(frozen=True)
class Cell:
    """A cell of a heat map.

    Attributes
    ----------
    heat : float or None
        0 to 1; None for a figure beside the map, on no ground of its own.
    said, short : str
        Figure in the cell, and where columns are narrow.
    tip : str
        What a pointer is told.
    marked : bool
        Framed, and its figure bold.
    """

    heat: float | None
    said: str
    short: str
    tip: str
    marked: bool = False


@dataclass(frozen=True)
class HeatMap:
    """A table of cells, an option a row.

    Attributes
    ----------
    options : tuple of Candidate
    heads : tuple of str
        Of the columns.
    cells : tuple of tuple of Cell
        By option and column.
    titles : tuple of str
        What a column is and what a figure is, for a pointer.
    """

    options: tuple[Candidate, ...]
    heads: tuple[str, ...]
    cells: tuple[tuple[Cell, ...], ...]
    titles: tuple[str, str]

    def __call__(self, look: Look, room: int | None = None) -> Chart:
        """Draw it, in at most `room` pixels of height where that is given."""
        data = {
            "cells": [
                _cell(option, row, self.heads[column], column, cell, look)
                for row, (option, told) in enumerate(zip(self.options, self.cells, strict=True))
                for column, cell in enumerate(told)
            ],
            "options": [
                {
                    "name": each.short_name,
                    "level": row + 0.5,
                    "mark": mark(each),
                    "colour": look.colour(each),
                }
                for row, each in enumerate(self.options)
            ],
            "heads": [head_row(column, head) for column, head in enumerate(self.heads)],
            "ends": [head_room(self.heads)],
        }
        return Chart(_shape(look, len(self.options), self.titles, room), data)


def filled(look: Look, heat: float | None) -> str:
    """The ground of a cell; that of all else where it has no heat."""
    return look.tint(look.heat, _LEAST_TINT + (1 - _LEAST_TINT) * heat) if heat else look.ground


def _cell(
    option: Candidate, row: int, head: str, column: int, cell: Cell, look: Look
) -> dict[str, Any]:
    fill = filled(look, cell.heat)
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
        "ink": look.text_on(fill) if cell.heat else look.ink,
        "said": cell.said,
        "short": cell.short,
        "tip": cell.tip,
        "marked": cell.marked,
    }


@compiled
def _shape(look: Look, options: int, titles: tuple[str, str], room: int | None) -> alt.LayerChart:
    scale = alt.Scale(domain=[0], domainMax=alt.expr("length(data('heads'))"), nice=False)
    names = named_places(look, "options", "name", look.px(220), look.px(24))
    grid = Grid(look, options, above(), scale, names=names)
    cells = of("cells").encode(
        x=grid.x("column"),
        y=grid.y("row"),
        tooltip=[
            alt.Tooltip("option:N", title="Option"),
            alt.Tooltip("head:N", title=titles[0]),
            alt.Tooltip("tip:N", title=titles[1]),
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
    figures = cells.transform_calculate(
        shown=f"{COLUMN} < {_NARROW} ? datum.short : datum.said"
    ).encode(
        x=grid.x("centre"), y=grid.y("level"), text="shown:N", color=alt.Color("ink:N", scale=None)
    )
    size = alt.expr(f"{COLUMN} < 34 ? 10 : {COLUMN} < {_NARROWEST} ? 12 : {look.px(15)}")
    marked, others = (figures.transform_filter(alt.datum.marked == each) for each in (True, False))
    return finished(
        [
            unseen("ends"),
            grounds,
            _frames(cells, look),
            others.mark_text(fontSize=size, dx=-1),
            marked.mark_text(fontSize=size, dx=-1, fontWeight=600),
            *drawn_heads(of("heads").encode(x=grid.x("column")), grid),
            of("options")
            .mark_point(filled=True, size=look.px(10) ** 2, opacity=1)
            .encode(
                x=alt.value(-look.px(12)),  # between the option's name and its cells
                y=grid.y("level"),
                shape=alt.Shape("mark:N", scale=None),
                color=alt.Color("colour:N", scale=None),
            ),
        ],
        look,
        fitted(look.px(_ROW) * (options + 2), room),
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
