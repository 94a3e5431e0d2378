"""What the points cost: value without the cost criterion against money spent."""

from dataclasses import dataclass

import altair as alt
import pandas as pd

from policy_model.analysis.comparison import Comparison
from policy_model.analysis.dominance import Dominance
from policy_model.charts.empowerment import spread
from policy_model.charts.look import LOOKS, Chart, Mode, finished

_LABEL_PIXELS = 21
_NEAR = 0.3  # of all money: labels of options so close in money share a column
_MARGIN = 0.08
_LEAST_MARGIN = 1.0  # points
_LABEL_SIZE = "(width < 420 ? 10 : 14)"
_LABEL_ROOM = f"min(0.75 * width, 40 + 0.53 * {_LABEL_SIZE} * {{letters}})"
_SHAPES = {"corner": "circle", "recommendation": "diamond", "mix": "triangle-up"}


def value_cost_frame(comparison: Comparison, dominance: Dominance) -> pd.DataFrame:
    """One row an option: USD million a year, points of 100 without cost, what dominates it."""
    options = comparison.candidates
    return pd.DataFrame(
        [
            {
                "option": option.short_name,
                "spent": dominance.spent[o],
                "value": 100 * dominance.value[o],
                "dominated_by": "" if by is None else options[by].short_name,
            }
            for o, (option, by) in enumerate(zip(options, dominance.dominated_by, strict=True))
        ],
        columns=["option", "spent", "value", "dominated_by"],
    )


@dataclass(frozen=True)
class _Plot:
    """The axes that all layers share: money with a tick where options are, and points."""

    spent: list[float]
    letters: int
    domain: tuple[float, float]

    def x(self, field: str) -> alt.X:
        room = _LABEL_ROOM.format(letters=self.letters)
        most = max(self.spent[-1], 0.1)
        end = alt.expr(f"{most} + {most} * {room} / (width - {room})")
        axis = alt.Axis(
            title="USD million a year",
            titleAnchor="start",
            values=self.spent,
            format=".2~f",
            grid=False,
            labelOverlap=True,
        )
        scale = alt.Scale(domainMin=-0.04 * most, domainMax=end, nice=False, zero=False)
        return alt.X(f"{field}:Q", scale=scale, axis=axis)

    def y(self, field: str) -> alt.Y:
        axis = alt.Axis(
            title="Points of 100, cost left out",
            titlePadding=12,
            tickCount=6,
            tickMinStep=1,
            domain=False,
            ticks=False,
            format="d",
        )
        scale = alt.Scale(domain=self.domain, nice=False, zero=False)
        return alt.Y(f"{field}:Q", scale=scale, axis=axis)


def value_cost(
    comparison: Comparison, dominance: Dominance, mode: Mode = "light", height: int = 400
) -> Chart:
    """Options as labelled points; the dominated ones hollow, and called so.

    Parameters
    ----------
    comparison : Comparison
    dominance : Dominance
    mode : {'light', 'dark'}
    height : int
        Pixels.
    """
    look = LOOKS[mode]
    frame = value_cost_frame(comparison, dominance)
    lowest, highest = float(frame["value"].min()), float(frame["value"].max())
    margin = max(_MARGIN * (highest - lowest), _LEAST_MARGIN)
    low, high = lowest - margin, highest + margin
    gap = _LABEL_PIXELS * (high - low) / height
    frame = _labelled(frame, gap).assign(
        stroke=[look.colour(option) for option in comparison.candidates],
        fill=[
            look.ground if by else look.colour(option)
            for option, by in zip(comparison.candidates, frame["dominated_by"], strict=True)
        ],
        shape=[_SHAPES.get(option.role, "square") for option in comparison.candidates],
        ink=[look.quiet if by else look.ink for by in frame["dominated_by"]],
    )
    low, high = min(low, frame["at"].min() - gap), max(high, frame["at"].max() + gap)
    plot = _Plot(
        spent=sorted({round(spent, 2) for spent in frame["spent"]}),
        letters=int(frame["label"].str.len().max()),
        domain=(low, high),
    )
    base = alt.Chart(frame)
    leaders = base.mark_rule(color=look.line, strokeWidth=1.5, x2Offset=21).encode(
        x=plot.x("spent"), y=plot.y("value"), x2="column:Q", y2="at:Q"
    )
    points = base.mark_point(filled=True, size=170, strokeWidth=2.5, opacity=1).encode(
        x=plot.x("spent"),
        y=plot.y("value"),
        fill=alt.Fill("fill:N", scale=None),
        stroke=alt.Stroke("stroke:N", scale=None),
        shape=alt.Shape("shape:N", scale=None),
        tooltip=[
            alt.Tooltip("option:N", title="Option"),
            alt.Tooltip("spent:Q", title="USD million a year", format=".2f"),
            alt.Tooltip("value:Q", title="Points of 100, cost left out", format=".1f"),
            alt.Tooltip("dominated_by:N", title="Dominated by"),
        ],
    )
    labels = base.mark_text(
        align="left", baseline="middle", dx=24, fontSize=alt.expr(_LABEL_SIZE)
    ).encode(
        x=plot.x("column"),
        y=plot.y("at"),
        text="label:N",
        color=alt.Color("ink:N", scale=None),
    )
    return finished(alt.layer(leaders, points, labels), look, height)


def _labelled(frame: pd.DataFrame, gap: float) -> pd.DataFrame:
    """Label each point beside it, those that would overlap moved apart, to one column."""
    near = _NEAR * max(float(frame["spent"].max()), 1.0)
    columns: list[list[int]] = []
    for i in sorted(frame.index, key=lambda i: frame["spent"][i]):
        if not columns or frame["spent"][i] - frame["spent"][columns[-1][0]] > near:
            columns.append([])
        columns[-1].append(i)
    column, at = [0.0] * len(frame), [0.0] * len(frame)
    for members in columns:
        right = float(frame["spent"][members].max())
        placed = spread(frame["value"][members].tolist(), gap)
        for i, place in zip(members, placed, strict=True):
            column[i], at[i] = right, place
    label = [
        f"{value:.0f}  {option}" + (", dominated" if by else "")
        for option, value, by in zip(
            frame["option"], frame["value"], frame["dominated_by"], strict=True
        )
    ]
    return frame.assign(column=column, at=at, label=label)
