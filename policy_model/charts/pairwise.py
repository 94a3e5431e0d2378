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
                "speaks_for": names[pair.differences[j] < 0] if pair.differences[j] else "",
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
        fill=[colours[points < 0] for points in frame["points"]],
        said=[signed(points) for points in frame["points"]],
    )
    most = float(frame["points"].abs().max()) if rows else 1.0
    # Room for the figures at the ends of the bars, on either side that has any.
    low, high = (
        1.25 * float(abs(part)) if part else 0.12 * most
        for part in (min(0.0, frame["points"].min()), max(0.0, frame["points"].max()))
    )
    x = alt.Scale(domain=(-max(low, 0.25 * most), max(high, 0.25 * most)), nice=False)
    y = alt.Scale(domain=(-1.1, rows), reverse=True, nice=False)
    points_axis = alt.Axis(title="Points of 100", grid=False, tickCount=6, format="+d")
    base = alt.Chart(frame).encode(
        x=alt.X("zero:Q", scale=x, axis=points_axis),
        y=alt.Y("top:Q", scale=y, axis=named_places(frame["criterion"].tolist(), 170)),
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
    figures = alt.Chart(frame).encode(x="points:Q", y="middle:Q", text="said:N")
    figure = {"color": look.ink, "fontSize": 14}
    for_first = figures.transform_filter("datum.points > 0").mark_text(align="left", dx=6, **figure)
    for_second = figures.transform_filter("datum.points < 0").mark_text(
        align="right", dx=-6, **figure
    )
    zero = alt.Chart(pd.DataFrame({"zero": [0.0], "top": [0.0], "bottom": [float(rows)]}))
    line = zero.mark_rule(color=look.quiet).encode(x="zero:Q", y="top:Q", y2="bottom:Q")
    layers = [bars, for_first, for_second, line]
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
            .encode(x="zero:Q", y="top:Q", text="said:N")
        )
    return finished(alt.layer(*layers), look, _ROW * (rows + 1) + 70)


def _side(name: str, side: int) -> str:
    return f"for {name} →" if side > 0 else f"← for {name}"
