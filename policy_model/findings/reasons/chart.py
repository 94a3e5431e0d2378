"""Why one option is ahead of another: bars to either side, the largest first."""

from typing import Any

import altair as alt

from policy_model.analysis.comparison import Comparison
from policy_model.analysis.pairwise import Pairwise
from policy_model.charts.chart import (
    Chart,
    Rows,
    between_ends,
    by_width,
    compiled,
    finished,
    fitted,
    of,
)
from policy_model.charts.labels import named_places
from policy_model.charts.look import Look
from policy_model.words.phrases import SMALLEST_SHOWN, signed

_ROW = 28
_HALF_BAR = 0.34


def pairwise_bars(
    comparison: Comparison, pair: Pairwise, look: Look, room: int | None = None
) -> Chart:
    """Weight times score difference of each criterion that makes one.

    Parameters
    ----------
    comparison : Comparison
    pair : Pairwise
    look : Look
    room : int, optional
        Pixels of height at most.
    """
    first, second = (comparison.candidates[o] for o in (pair.first, pair.second))
    colours = [look.colour(first), look.colour(second)]
    told = [row for row in pair_rows(comparison, pair) if abs(row["points"]) >= SMALLEST_SHOWN]
    bars = [
        {
            **row,
            "top": place + 0.5 - _HALF_BAR,
            "middle": place + 0.5,
            "bottom": place + 0.5 + _HALF_BAR,
            "zero": 0.0,
            "fill": colours[row["points"] < 0],
            "said": signed(row["points"]),
        }
        for place, row in enumerate(told)
    ]
    heads = [
        {"side": 1, "said": f"for {first.short_name} →"},
        {"side": -1, "said": f"← for {second.short_name}"},
    ]
    return Chart(
        _shape(look, len(bars), room), {"bars": bars, "heads": heads, "ends": [_ends(told)]}
    )


def pair_rows(comparison: Comparison, pair: Pairwise) -> Rows:
    """One row a criterion, the largest difference first; points above 0 are for the first."""
    names = [comparison.candidates[o].short_name for o in (pair.first, pair.second)]
    criteria = comparison.dossier.criteria
    return [
        {
            "criterion": criteria[j].short_name,
            "points": 100 * float(pair.differences[j]),
            "speaks_for": names[int(pair.differences[j] < 0)] if pair.differences[j] else "",
        }
        for j in pair.order
    ]


def _ends(told: Rows) -> dict[str, float]:
    """Ends of the axis: room for the figures at the ends of the bars."""
    points = [row["points"] for row in told]
    most = max(map(abs, points), default=1.0)
    low, high = (
        end + 0.3 * most if end > 0 else 0.2 * most
        for end in (-min(points, default=0.0), max(points, default=0.0))
    )
    return {"low": -low, "high": high}


@compiled
def _shape(look: Look, rows: int, room: int | None) -> alt.LayerChart:
    x_scale = between_ends()
    points = alt.Axis(title="Points of 100", grid=False, tickCount=4, format=".1~f")
    zero = alt.X(datum=0, type="quantitative", scale=x_scale, axis=points)
    y_scale = alt.Scale(domain=(-1.1, rows), reverse=True, nice=False)
    axis = named_places(look, "bars", "criterion", look.px(170))

    def y(field: str) -> alt.Y:
        return alt.Y(f"{field}:Q", scale=y_scale, axis=axis)

    bars = (
        of("bars")
        .mark_rect()
        .encode(
            x=alt.X("zero:Q", scale=x_scale, axis=points),
            x2="points:Q",
            y=y("top"),
            y2="bottom:Q",
            fill=alt.Fill("fill:N", scale=None),
            tooltip=[
                alt.Tooltip("criterion:N", title="Criterion"),
                alt.Tooltip("points:Q", title="Difference, points of 100", format="+.1f"),
                alt.Tooltip("speaks_for:N", title="Speaks for"),
            ],
        )
    )
    figures = of("bars").encode(x="points:Q", y=y("middle"), text="said:N")
    line = (
        of("ends")
        .mark_rule(color=look.quiet)
        .encode(x=zero, y=alt.datum(0, scale=y_scale, axis=axis), y2=alt.datum(rows))
    )
    head = of("heads").encode(x=zero, y=alt.datum(-0.55, scale=y_scale, axis=axis), text="said:N")
    heading: dict[str, Any] = {
        "fontSize": alt.expr(by_width(300, 11, look.px(14))),
        "fontWeight": 600,
        "color": look.ink,
    }
    return finished(
        [
            bars,
            figures.transform_filter(alt.datum.points > 0).mark_text(align="left", dx=6),
            figures.transform_filter(alt.datum.points < 0).mark_text(align="right", dx=-6),
            line,
            head.transform_filter(alt.datum.side > 0).mark_text(align="left", dx=8, **heading),
            head.transform_filter(alt.datum.side < 0).mark_text(align="right", dx=-8, **heading),
        ],
        look,
        fitted(look.px(_ROW * (rows + 1) + 70), room),
    )
