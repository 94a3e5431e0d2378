"""Charts of rows: one a thing, its name at the left or above it, figures beside it.

A row is 1 high, the first from 0 to 1; heads stand above 0. A field says where a mark stands: the
`top`, `middle` and `bottom` of a bar, see `slot`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import altair as alt

from policy_model.findings.kit.chart import by_width, first_of, of
from policy_model.findings.kit.look import Look

# The edges of the chart.
LEFT, RIGHT = map(alt.XValue, (0, "width"))
At = str | float | alt.XValue  # a field, a number, an edge
NARROW = 560  # pixels: names above rows get smaller
BESIDE = 6  # pixels between a bar and its figure
_LEAST = 60  # pixels for all bars
_LEAST_SPAN = 0.01  # of a scale


def slot(place: float, half: float) -> dict[str, float]:
    """Where a bar stands in its row.

    Parameters
    ----------
    place : float
        Rows above it.
    half : float
        Half of its height, rows.
    """
    return {"top": place + 0.5 - half, "middle": place + 0.5, "bottom": place + 0.5 + half}


def ends_with_room(values: Sequence[float], left: int, right: int) -> dict[str, float]:
    """The ends of bars from 0, for `with_room`.

    Parameters
    ----------
    values : sequence of float
    left, right : int
        Pixels for what is written there; none at the left where no bar goes there.
    """
    low, high = min(0.0, *values, 0.0), max(0.0, *values, 0.0)
    high = max(high, low + _LEAST_SPAN)
    return {"low": low, "high": high, "left": left if low < 0 else 0, "right": right}


def with_room() -> alt.Scale:
    """A scale from `low` to `high`, and pixels of room at its `left` and `right`, of the ends."""
    low, high, left, right = (first_of("ends", end) for end in ("low", "high", "left", "right"))
    pixel = f"({high} - {low}) / max({_LEAST}, width - {left} - {right})"
    return alt.Scale(
        domainMin=alt.expr(f"{low} - {left} * {pixel}"),
        domainMax=alt.expr(f"{high} + {right} * {pixel}"),
        nice=False,
    )


def over_line(look: Look) -> alt.ExprRef:
    """Expression for the size of what is written above a row: beside it, a phone has no room."""
    return alt.expr(by_width(NARROW, 11, look.px(14)))


@dataclass(frozen=True, eq=False)
class Grid:
    """The places of a chart of rows, and what is written at them.

    Attributes
    ----------
    look : Look
    rows : int
    above : float or str
        Rows that the heads take, or an expression for them.
    scale : alt.Scale
        From left to right.
    axis : alt.Axis, optional
        Under the rows.
    names : alt.Axis, optional
        Beside the rows; see `labels.named_places`.
    """

    look: Look
    rows: int
    above: float | str
    scale: alt.Scale
    axis: alt.Axis | None = None
    names: alt.Axis | None = None

    def x(self, at: At) -> alt.X | alt.XDatum | alt.XValue:
        """Where a field, a number or an edge is, from left to right."""
        if isinstance(at, alt.XValue):
            return at
        if isinstance(at, str):
            return alt.X(f"{at}:Q", scale=self.scale, axis=self.axis)
        return alt.XDatum(at, type="quantitative", scale=self.scale, axis=self.axis)

    def y(self, at: str | float) -> alt.Y | alt.YDatum:
        """Where a field or a number is, from top to bottom."""
        above = alt.expr(f"-({self.above})") if isinstance(self.above, str) else -self.above
        scale = alt.Scale(domain=[above, max(self.rows, 1)], reverse=True, nice=False)
        if isinstance(at, str):
            return alt.Y(f"{at}:Q", scale=scale, axis=self.names)
        return alt.YDatum(at, scale=scale, axis=self.names)

    def bars(self, data: str, start: str, end: str, **marked: Any) -> alt.Chart:
        """Bars from one field to another."""
        layer: alt.Chart = (
            of(data)
            .mark_rect(**marked)
            .encode(x=self.x(start), x2=f"{end}:Q", y=self.y("top"), y2="bottom:Q")
        )
        return layer

    def zero(self) -> alt.Chart:
        """The line from which bars grow."""
        layer: alt.Chart = of("ends").mark_rule(color=self.look.quiet).encode(x=self.x(0))
        return layer

    def heads(self, left: str, right: str) -> list[alt.Chart]:
        """What bars are, above their figures, and what the column at the right is."""
        quiet = self.look.quiet
        return [
            self.text("heads", 0, left, -0.5, dx=BESIDE, color=quiet),
            self.text("heads", RIGHT, right, -0.5, color=quiet),
        ]

    def text(
        self, data: str, at: At, said: str, row: str | float = "middle", **marked: Any
    ) -> alt.Chart:
        """Text at a place; on its left where that is the right edge, or `dx` is below 0."""
        if "align" not in marked:
            marked["align"] = "right" if at is RIGHT or marked.get("dx", 0) < 0 else "left"
        layer: alt.Chart = (
            of(data).mark_text(**marked).encode(x=self.x(at), y=self.y(row), text=f"{said}:N")
        )
        return layer
