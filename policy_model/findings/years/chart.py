"""The headline index over the years, with the range of the option in focus."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

import altair as alt

from policy_model.analysis.comparison import Comparison
from policy_model.findings.kit.chart import (
    Chart,
    Rows,
    between_ends,
    by_width,
    compiled,
    every,
    finished,
    of,
    unseen,
)
from policy_model.findings.kit.labels import spread
from policy_model.findings.kit.look import DESK, Look, dash
from policy_model.findings.years.tables import index_rows

_HEIGHT = 300
_STEP = 10
_LABEL_PIXELS = 20
_MOST_YEARS_MARKED = 8


def empowerment_over_years(
    comparison: Comparison, focus: int, look: Look = DESK, room: int | None = None
) -> Chart:
    """Lines for every option, labelled at their ends, and the range of one in focus.

    Parameters
    ----------
    comparison : Comparison
    focus : int
        Position of the option whose range is drawn.
    look : Look
    room : int, optional
        Pixels of height.
    """
    height = room or _HEIGHT
    options, header = comparison.candidates, comparison.dossier.header
    years = index_rows(comparison, focus, look)
    first, last = years[0]["year"], years[-1]["year"]
    anchors = {25 * i: word for i, word in enumerate(header.index.anchors)}
    low, high = _ends(years)
    levels = {*range(low, high + 1, _STEP), *(at for at in anchors if low < at < high)}
    shape = _shape(
        _Plot(
            look=look,
            first=first,
            last=last,
            options=tuple(option.id for option in options),
            colours=tuple(look.colour(option) for option in options),
            dashes=tuple(dash(option) for option in options),
            letters=4 + max(len(option.short_name) for option in options),
            anchors=tuple(anchors.items()),
        ),
        height,
    )
    ends = [row for row in years if row["year"] == last]
    gap = (high - low) * look.px(_LABEL_PIXELS) / height
    placed = spread([row["mean"] for row in ends], gap)
    return Chart(
        shape,
        {
            "ends": [{"low": low, "high": high}],
            "rules": [{"level": level, "from": first, "to": last} for level in sorted(levels)],
            "years": years,
            "labels": [
                {**row, "at": at, "label": f"{row['mean']:.0f}  {row['option']}"}
                for row, at in zip(ends, placed, strict=True)
            ],
        },
    )


def _ends(years: Rows) -> tuple[int, int]:
    """Levels, in whole steps, between which all lines and the range lie."""
    lowest = min(row["p05"] if row["own"] else row["mean"] for row in years)
    highest = max(row["p95"] if row["own"] else row["mean"] for row in years)
    return _STEP * int(lowest // _STEP), _STEP * max(1, ceil(highest / _STEP))


@dataclass(frozen=True)
class _Plot:
    """What a shape depends on, and the axes of its layers: Vega-Lite would merge others."""

    look: Look
    first: int
    last: int
    options: tuple[str, ...]
    colours: tuple[str, ...]
    dashes: tuple[tuple[int, ...], ...]
    letters: int
    anchors: tuple[tuple[int, str], ...]

    @property
    def label_size(self) -> str:
        """Expression for the size of type."""
        return by_width(400, 11, self.look.px(14))

    def x(self, field: str) -> alt.X:
        apart = max(1, -(-(self.last - self.first + 1) // _MOST_YEARS_MARKED))
        room = f"min(0.75 * width, 26 + 0.53 * {self.label_size} * {self.letters})"
        end = alt.expr(f"{self.last} + {self.last - self.first} * {room} / (width - {room})")
        marked = list(range(self.first, self.last + 1, apart))
        return alt.X(
            f"{field}:Q",
            axis=alt.Axis(title=None, values=marked, format="d", grid=False),
            scale=alt.Scale(domainMin=self.first, domainMax=end, nice=False),
        )

    def y(self, field: str) -> alt.Y:
        said = "".join(
            f"datum.value == {at} ? {json.dumps(f'{at} {word}')} : " for at, word in self.anchors
        )
        axis = alt.Axis(
            title=None,
            values=every("rules", "level"),
            labelExpr=f"{said}datum.value",
            domain=False,
            grid=False,
            ticks=False,
            labelPadding=8,
            labelLimit=self.look.px(160),
        )
        return alt.Y(f"{field}:Q", axis=axis, scale=between_ends())


@compiled
def _shape(plot: _Plot, height: int) -> alt.LayerChart:
    look = plot.look
    own, others = alt.datum.own, ~alt.datum.own
    x, y = plot.x("year"), plot.y("mean")
    rules = (
        of("rules")
        .mark_rule(color=look.line, opacity=0.6)
        .encode(x=plot.x("from"), x2="to:Q", y=plot.y("level"))
    )
    spread_of_own = (
        of("years")
        .transform_filter(own)
        .mark_area(opacity=0.18)
        .encode(x=x, y=plot.y("p05"), y2="p95:Q", fill=alt.Fill("colour:N", scale=None))
    )
    colour = alt.Color("id:N", scale=_by(plot.options, plot.colours), legend=None)
    lines = of("years").encode(
        x=x,
        y=y,
        color=colour,
        strokeDash=alt.StrokeDash("id:N", scale=_by(plot.options, plot.dashes), legend=None),
        tooltip=[
            alt.Tooltip("option:N", title="Option"),
            alt.Tooltip("year:Q", title="Year", format="d"),
            alt.Tooltip("mean:Q", title="Index, 0 to 100", format=".1f"),
            alt.Tooltip("p05:Q", title="Low (5 %)", format=".1f"),
            alt.Tooltip("p95:Q", title="High (95 %)", format=".1f"),
        ],
    )
    ends = of("labels").encode(x=x, y=plot.y("at"))
    text = ends.encode(text="label:N")
    size, aside = alt.expr(plot.label_size), look.px(22)
    return finished(
        [
            unseen("ends"),
            rules,
            spread_of_own,
            lines.transform_filter(others).mark_line(strokeWidth=look.px(2)),
            lines.transform_filter(own).mark_line(strokeWidth=look.px(4)),
            ends.mark_square(size=look.px(9.5) ** 2, xOffset=look.px(12), opacity=1).encode(
                color=colour
            ),
            text.transform_filter(others).mark_text(
                align="left", dx=aside, color=look.quiet, fontSize=size
            ),
            text.transform_filter(own).mark_text(
                align="left", dx=aside, color=look.ink, fontSize=size, fontWeight="bold"
            ),
        ],
        look,
        height,
    )


def _by(options: Sequence[str], values: Sequence[Any]) -> alt.Scale:
    return alt.Scale(domain=options, range=values)
