"""Why one option is ahead of another: bars to either side, the largest first."""

import altair as alt
import pandas as pd

from policy_model.analysis.comparison import Comparison
from policy_model.analysis.pairwise import Pairwise
from policy_model.charts.labels import named_places
from policy_model.charts.look import LOOKS, Chart, Mode, finished
from policy_model.words.phrases import signed

_ROW = 28
_HALF_BAR = 0.34
_SMALLEST = 0.05  # points: less is shown as 0.0


def pairwise_frame(comparison: Comparison, pair: Pairwise) -> pd.DataFrame:
    """One row a criterion, the largest difference first; points above 0 are for the first."""
    names = [comparison.candidates[o].short_name for o in (pair.first, pair.second)]
    criteria = comparison.dossier.criteria
    return pd.DataFrame(
        [
            {
                "criterion": criteria[j].short_name,
                "points": 100 * float(pair.differences[j]),
                "speaks_for": names[int(pair.differences[j] < 0)] if pair.differences[j] else "",
            }
            for j in pair.order
        ],
        columns=["criterion", "points", "speaks_for"],
    )


def pairwise_bars(comparison: Comparison, pair: Pairwise, mode: Mode = "light") -> Chart:
    """Weight times score difference of each criterion that makes one.

    Parameters
    ----------
    comparison : Comparison
    pair : Pairwise
    mode : {'light', 'dark'}
    """
    look = LOOKS[mode]
    first, second = (comparison.candidates[o] for o in (pair.first, pair.second))
    frame = pairwise_frame(comparison, pair)
    frame = frame[frame["points"].abs() >= _SMALLEST].reset_index(drop=True)
    rows = len(frame)
    colours = [look.colour(first), look.colour(second)]
    frame = frame.assign(
        top=frame.index + 0.5 - _HALF_BAR,
        bottom=frame.index + 0.5 + _HALF_BAR,
        middle=frame.index + 0.5,
        zero=0.0,
        fill=[colours[int(points < 0)] for points in frame["points"]],
        said=[signed(points) for points in frame["points"]],
    )
    most = float(frame["points"].abs().max()) if rows else 1.0
    ends = (-float(frame["points"].min()), float(frame["points"].max())) if rows else (0.0, 0.0)
    # Room for the figures at the ends of the bars.
    low, high = (end + 0.3 * most if end > 0 else 0.2 * most for end in ends)
    x = alt.Scale(domain=(-low, high), nice=False)
    y = alt.Scale(domain=(-1.1, rows), reverse=True, nice=False)
    points_axis = alt.Axis(title="Points of 100", grid=False, tickCount=4, format=".1~f")
    axis = named_places(frame["criterion"].tolist(), 170)
    base = alt.Chart(frame).encode(
        x=alt.X("zero:Q", scale=x, axis=points_axis),
        y=alt.Y("top:Q", scale=y, axis=axis),
    )
    bars = base.mark_rect().encode(
        x2="points:Q",
        y2="bottom:Q",
        fill=alt.Fill("fill:N", scale=None),
        tooltip=[
            alt.Tooltip("criterion:N", title="Criterion"),
            alt.Tooltip("points:Q", title="Difference, points of 100", format="+.1f"),
            alt.Tooltip("speaks_for:N", title="Speaks for"),
        ],
    )
    figures = alt.Chart(frame).encode(
        x="points:Q", y=alt.Y("middle:Q", scale=y, axis=axis), text="said:N"
    )
    sides = [
        figures.transform_filter(alt.datum.points > 0).mark_text(align="left", dx=6),
        figures.transform_filter(alt.datum.points < 0).mark_text(align="right", dx=-6),
    ]
    zero = alt.Chart(pd.DataFrame({"zero": [0.0], "top": [0.0], "bottom": [float(rows)]}))
    line = zero.mark_rule(color=look.quiet).encode(
        x="zero:Q", y=alt.Y("top:Q", scale=y, axis=axis), y2="bottom:Q"
    )
    layers = [bars, *sides, line]
    for side, option in ((1, first), (-1, second)):
        head = pd.DataFrame(
            {"zero": [0.0], "top": [-0.55], "said": [_side(option.short_name, side)]}
        )
        layers.append(
            alt.Chart(head)
            .mark_text(
                align="left" if side > 0 else "right",
                dx=8 * side,
                fontSize=alt.expr("width < 300 ? 11 : 14"),
                fontWeight=600,
                color=look.ink,
            )
            .encode(x="zero:Q", y=alt.Y("top:Q", scale=y, axis=axis), text="said:N")
        )
    return finished(alt.layer(*layers), look, _ROW * (rows + 1) + 70)


def _side(name: str, side: int) -> str:
    return f"for {name} →" if side > 0 else f"← for {name}"
