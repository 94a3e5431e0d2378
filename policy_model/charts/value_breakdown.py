"""Where the points come from: value by objective, or one objective by criterion."""

from collections.abc import Sequence
from typing import Any

import altair as alt
import pandas as pd

from policy_model.analysis.comparison import Comparison
from policy_model.analysis.contributions import parts
from policy_model.charts.labels import named_places
from policy_model.charts.look import LOOKS, Chart, Look, Mode, finished

_ROW = 34
_HALF_BAR = 0.36
_ABOVE = 0.55  # of a row, for the name of a part above the first bar
_TINTS = (1.0, 0.7, 0.45, 0.25)


def value_breakdown_frame(comparison: Comparison, objective: str = "") -> pd.DataFrame:
    """One row an option and part, options from first to last: points, and where they stand.

    Parameters
    ----------
    comparison : Comparison
    objective : str
        Id of the objective whose criteria are the parts; empty for all objectives.
    """
    names, points = parts(comparison, objective)
    ends = points.cumsum(axis=1)
    return pd.DataFrame(
        [
            {
                "place": place,
                "option": comparison.candidates[o].short_name,
                "part": names[part],
                "points": points[o, part],
                "start": ends[o, part] - points[o, part],
                "end": ends[o, part],
            }
            for place, o in enumerate(comparison.ranking)
            for part in range(len(names))
        ],
        columns=["place", "option", "part", "points", "start", "end"],
    )


def value_breakdown(comparison: Comparison, mode: Mode = "light", objective: str = "") -> Chart:
    """Stacked bars of weight times score, one bar an option, labelled above the first.

    Parameters
    ----------
    comparison : Comparison
    mode : {'light', 'dark'}
    objective : str
        Id of the objective whose criteria are shown; empty for all objectives.
    """
    look = LOOKS[mode]
    frame = value_breakdown_frame(comparison, objective)
    fills, edge = _fills(comparison, look, objective, frame["part"].nunique())
    parts = len(fills)
    at = [row % parts for row in range(len(frame))]
    frame = frame.assign(
        top=frame["place"] + 0.5 - _HALF_BAR,
        bottom=frame["place"] + 0.5 + _HALF_BAR,
        middle=frame["place"] + 0.5,
        fill=[fills[part] for part in at],
        ink=[look.text_on(fills[part]) for part in at],
        said=[f"{points:.1f}" for points in frame["points"]],
    )
    totals = frame[[part == parts - 1 for part in at]]
    totals = totals.assign(said=[f"{end:.1f}" for end in totals["end"]])
    names = totals["option"].tolist()
    above = 0.2 + _ABOVE * parts
    y = alt.Scale(domain=(-above, len(names)), reverse=True, nice=False)
    x = alt.Scale(domain=(0, 1.08 * max(float(totals["end"].max()), 1.0)), nice=False)
    base = alt.Chart(frame).encode(x=_points("start", x), y=alt.Y("top:Q", scale=y))
    bars = base.mark_rect(stroke=look.ground if edge is None else edge, strokeWidth=1.5).encode(
        x2="end:Q",
        y2="bottom:Q",
        y=alt.Y("top:Q", scale=y, axis=named_places(names)),
        fill=alt.Fill("fill:N", scale=None),
        tooltip=[
            alt.Tooltip("option:N", title="Option"),
            alt.Tooltip("part:N", title="For"),
            alt.Tooltip("points:Q", title="Points of 100", format=".1f"),
        ],
    )
    inside = base.mark_text(
        fontSize=13,
        dx=alt.expr(f"({_x('end')} - {_x('start')}) / 2"),
        opacity=alt.expr(f"{_x('end')} - {_x('start')} > 32 ? 1 : 0"),
    ).encode(y="middle:Q", text="said:N", color=alt.Color("ink:N", scale=None))
    sums = (
        alt.Chart(totals)
        .mark_text(align="left", dx=8, fontSize=15, fontWeight=600, color=look.ink)
        .encode(x="end:Q", y="middle:Q", text="said:N")
    )
    layers = [bars, inside, sums, *_heads(frame[frame["place"] == 0], look)]
    return finished(alt.layer(*layers), look, round(_ROW * (len(names) + above)) + 40)


def _heads(first: pd.DataFrame, look: Look) -> list[alt.Chart]:
    """Name of each part on a line of its own above its piece of the first bar."""
    parts = len(first)
    heads = first.assign(
        line=[-_ABOVE * (parts - part) + 0.1 for part in range(parts)],
        anchor=first["start"] + 0.5 * first["points"].clip(upper=1.0),
        letters=first["part"].str.len(),
    )
    base = alt.Chart(heads).encode(x="anchor:Q", y="line:Q")
    # Moved left as far as the name would else leave the chart.
    room = f"width - {_x('anchor')} - 7.2 * datum.letters"
    text: dict[str, Any] = {
        "align": "left",
        "baseline": "middle",
        "fontSize": 14,
        "dx": alt.expr(f"min(6, {room})"),
    }
    return [
        base.mark_rule(color=look.quiet, strokeWidth=1).encode(y2="top:Q"),
        # A halo, where a narrow chart brings a rule under a name.
        base.mark_text(**text, stroke=look.ground, strokeWidth=5).encode(text="part:N"),
        base.mark_text(**text, color=look.ink).encode(text="part:N"),
    ]


def _points(field: str, scale: alt.Scale) -> alt.X:
    axis = alt.Axis(title="Points of 100", grid=False, tickCount=6, format="d")
    return alt.X(f"{field}:Q", scale=scale, axis=axis)


def _x(field: str) -> str:
    return f"scale('x', datum.{field})"


def _fills(
    comparison: Comparison, look: Look, objective: str, parts: int
) -> tuple[Sequence[str], str | None]:
    """Colours of objectives; of criteria, tints of their objective's with its colour as edge."""
    ids = [each.id for each in comparison.dossier.objectives]
    if not objective:
        return [look.objective(i) for i in range(len(ids))], None
    own = look.objective(ids.index(objective))
    return [look.tint(own, _TINTS[j % len(_TINTS)]) for j in range(parts)], own
