"""What the points cost: value without the cost criterion against money spent."""

import altair as alt

from policy_model.analysis.comparison import Comparison
from policy_model.analysis.dominance import Dominance
from policy_model.findings.kit.chart import (
    Chart,
    Rows,
    between_ends,
    by_width,
    compiled,
    every,
    finished,
    first_of,
    fitted,
    of,
    unseen,
)
from policy_model.findings.kit.labels import spread
from policy_model.findings.kit.look import Look, mark

_LABEL_PIXELS = 21
_NEAR = 0.3  # of all money: labels of options so close in money share a column
_MARGIN = 0.08
_LEAST_MARGIN = 1.0  # points
_LABEL_SIZE = by_width(420, 10, 14)
_HEIGHT = 400


def value_cost(
    comparison: Comparison, dominance: Dominance, look: Look, room: int | None = None
) -> Chart:
    """Options as labelled points; the dominated ones hollow, and called so.

    Parameters
    ----------
    comparison : Comparison
    dominance : Dominance
    look : Look
    room : int, optional
        Pixels of height at most.
    """
    options = cost_rows(comparison, dominance, look)
    values = [row["value"] for row in options]
    margin = max(_MARGIN * (max(values) - min(values)), _LEAST_MARGIN)
    low, high = min(values) - margin, max(values) + margin
    gap = _LABEL_PIXELS * (high - low) / _HEIGHT
    labelled = _labelled(options, gap)
    at = [row["at"] for row in labelled]
    spent = sorted({round(row["spent"], 2) for row in options})
    ends = {
        "low": min(low, min(at) - gap),
        "high": max(high, max(at) + gap),
        "most": max(spent[-1], 0.1),
        "letters": max(len(row["label"]) for row in labelled),
    }
    ticks = [{"spent": money} for money in spent]
    return Chart(
        _shape(look, comparison.dossier.header.money_unit, room),
        {"options": labelled, "ends": [ends], "ticks": ticks},
    )


def cost_rows(comparison: Comparison, dominance: Dominance, look: Look) -> Rows:
    """One row an option: millions a year, points of 100 without cost, what dominates it."""
    options = comparison.candidates
    return [
        {
            "option": option.short_name,
            "spent": float(dominance.spent[o]),
            "value": 100 * float(dominance.value[o]),
            "dominated_by": "" if by is None else options[by].short_name,
            "stroke": look.colour(option),
            "fill": look.colour(option) if by is None else look.ground,
            "ink": look.ink if by is None else look.quiet,
            "mark": mark(option),
        }
        for o, (option, by) in enumerate(zip(options, dominance.dominated_by, strict=True))
    ]


def _labelled(options: Rows, gap: float) -> Rows:
    """Label each point beside it, those that would overlap moved apart, to one column."""
    near = _NEAR * max(1.0, *(row["spent"] for row in options))
    columns: list[Rows] = []
    for row in sorted(options, key=lambda row: row["spent"]):
        if not columns or row["spent"] - columns[-1][0]["spent"] > near:
            columns.append([])
        columns[-1].append(row)
    return [
        {
            **row,
            "column": members[-1]["spent"],
            "at": at,
            "label": f"{row['value']:.0f}  {row['option']}"
            + (", dominated" if row["dominated_by"] else ""),
        }
        for members in columns
        for row, at in zip(members, spread([row["value"] for row in members], gap), strict=True)
    ]


def _x(field: str, unit: str) -> alt.X:
    """Money, with a tick where options are and room for their labels."""
    room = f"min(0.75 * width, 40 + 0.53 * {_LABEL_SIZE} * {first_of('ends', 'letters')})"
    most = first_of("ends", "most")
    axis = alt.Axis(
        title=unit,
        titleAnchor="start",
        values=every("ticks", "spent"),
        format=".2~f",
        grid=False,
        labelOverlap=True,
    )
    scale = alt.Scale(
        domainMin=alt.expr(f"-0.04 * {most}"),
        domainMax=alt.expr(f"{most} + {most} * {room} / (width - {room})"),
        nice=False,
        zero=False,
    )
    return alt.X(f"{field}:Q", scale=scale, axis=axis)


def _y(field: str) -> alt.Y:
    axis = alt.Axis(
        title="Points of 100, cost left out",
        titlePadding=12,
        tickCount=6,
        tickMinStep=1,
        domain=False,
        ticks=False,
        format="d",
    )
    return alt.Y(f"{field}:Q", axis=axis, scale=between_ends())


@compiled
def _shape(look: Look, unit: str, room: int | None) -> alt.LayerChart:
    base = of("options")
    leaders = base.mark_rule(color=look.line, strokeWidth=1.5, x2Offset=21).encode(
        x=_x("spent", unit), y=_y("value"), x2="column:Q", y2="at:Q"
    )
    points = base.mark_point(filled=True, size=170, strokeWidth=2.5, opacity=1).encode(
        x=_x("spent", unit),
        y=_y("value"),
        fill=alt.Fill("fill:N", scale=None),
        stroke=alt.Stroke("stroke:N", scale=None),
        shape=alt.Shape("mark:N", scale=None),
        tooltip=[
            alt.Tooltip("option:N", title="Option"),
            alt.Tooltip("spent:Q", title=unit, format=".2f"),
            alt.Tooltip("value:Q", title="Points of 100, cost left out", format=".1f"),
            alt.Tooltip("dominated_by:N", title="Dominated by"),
        ],
    )
    labels = base.mark_text(
        align="left", baseline="middle", dx=24, fontSize=alt.expr(_LABEL_SIZE)
    ).encode(x=_x("column", unit), y=_y("at"), text="label:N", color=alt.Color("ink:N", scale=None))
    layers = [unseen("ends"), unseen("ticks"), leaders, points, labels]
    return finished(layers, look, fitted(_HEIGHT, room))
