"""Why one option is ahead of another: bars to either side, the largest first."""

from typing import Any

import altair as alt

from policy_model.analysis.comparison import Comparison
from policy_model.analysis.pairwise import Pairwise
from policy_model.findings.kit.chart import (
    Chart,
    Rows,
    between_ends,
    by_width,
    compiled,
    finished,
    fitted,
)
from policy_model.findings.kit.labels import named_places
from policy_model.findings.kit.look import Look
from policy_model.findings.kit.rows import BESIDE, Grid, slot
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
            **slot(place, _HALF_BAR),
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


def _ends(rows: Rows) -> dict[str, float]:
    """Ends of the axis: room for the figures at the ends of the bars."""
    points = [row["points"] for row in rows]
    most = max(map(abs, points), default=1.0)
    low, high = (
        end + 0.3 * most if end > 0 else 0.2 * most
        for end in (-min(points, default=0.0), max(points, default=0.0))
    )
    return {"low": -low, "high": high}


@compiled
def _shape(look: Look, rows: int, room: int | None) -> alt.LayerChart:
    points = alt.Axis(title="Points of 100", grid=False, tickCount=4, format=".1~f")
    names = named_places(look, "bars", "criterion", look.px(170))
    grid = Grid(look, rows, 1.1, between_ends(), points, names)
    heading: dict[str, Any] = {
        "fontSize": alt.expr(by_width(300, 11, look.px(14))),
        "fontWeight": 600,
    }
    sides = (1, ">"), (-1, "<")
    return finished(
        [
            grid.bars("bars", "zero", "points").encode(
                fill=alt.Fill("fill:N", scale=None),
                tooltip=[
                    alt.Tooltip("criterion:N", title="Criterion"),
                    alt.Tooltip("points:Q", title="Difference, points of 100", format="+.1f"),
                    alt.Tooltip("speaks_for:N", title="Speaks for"),
                ],
            ),
            *(
                grid.text("bars", "points", "said", dx=side * BESIDE).transform_filter(
                    f"datum.points {beyond} 0"
                )
                for side, beyond in sides
            ),
            grid.zero().encode(y=grid.y(0), y2=alt.datum(rows)),
            *(
                grid.text("heads", 0, "said", -0.55, dx=side * 8, **heading).transform_filter(
                    f"datum.side {beyond} 0"
                )
                for side, beyond in sides
            ),
        ],
        look,
        fitted(look.px(_ROW * (rows + 1) + 70), room),
    )
