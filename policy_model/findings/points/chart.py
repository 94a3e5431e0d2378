"""Where the points come from: value by objective, or one objective by criterion."""

from itertools import pairwise
from typing import Any

import altair as alt

from policy_model.analysis.comparison import Comparison
from policy_model.analysis.contributions import parts
from policy_model.findings.kit.chart import (
    Chart,
    Rows,
    compiled,
    finished,
    first_of,
    fitted,
    of,
    unseen,
)
from policy_model.findings.kit.labels import named_places
from policy_model.findings.kit.look import Look
from policy_model.findings.kit.rows import Grid, slot

_ROW = 34
_HALF_BAR = 0.36
_ABOVE = 0.55  # of a row, for the name of a part above the first bar


def value_breakdown(
    comparison: Comparison, objective: str, look: Look, room: int | None = None
) -> Chart:
    """Stacked bars of weight times score, one bar an option, labelled above the first.

    Parameters
    ----------
    comparison : Comparison
    objective : str
        Id of the objective whose criteria are shown; empty for all objectives.
    look : Look
    room : int, optional
        Pixels of height at most.
    """
    pieces = piece_rows(comparison, objective)
    fills, edge = _fills(comparison, look, objective)
    bars = [
        {
            **piece,
            **slot(piece["place"], _HALF_BAR),
            "fill": fills[piece["at"]],
            "ink": look.text_on(fills[piece["at"]]),
            "said": f"{piece['points']:.1f}",
        }
        for piece in pieces
    ]
    last = max(bar["at"] for bar in bars)
    totals = [{**bar, "said": f"{bar['end']:.1f}"} for bar in bars if bar["at"] == last]
    heads = [
        {
            **bar,
            "line": -_ABOVE * (last + 1 - bar["at"]) + 0.1,
            "anchor": bar["start"] + 0.5 * min(bar["points"], 1.0),
            "letters": len(bar["part"]),
        }
        for bar in bars
        if bar["place"] == 0
    ]
    ends = {"high": 1.08 * max(1.0, *(bar["end"] for bar in bars))}
    return Chart(
        _shape(look, edge or look.ground, len(totals), len(heads), room),
        {"bars": bars, "totals": totals, "heads": heads, "ends": [ends]},
    )


def piece_rows(comparison: Comparison, objective: str = "") -> Rows:
    """One row an option and part, options from first to last: points, and where they stand.

    Parameters
    ----------
    comparison : Comparison
    objective : str
        Id of the objective whose criteria are the parts; empty for all objectives.
    """
    names, points = parts(comparison, objective)
    ends = points.cumsum(axis=1)
    rows: Rows = []
    for place, o in enumerate(comparison.ranking):
        marks = pairwise([0.0, *ends[o].tolist()])
        rows += [
            {
                "place": place,
                "at": at,
                "option": comparison.candidates[o].short_name,
                "part": name,
                "points": end - start,
                "start": start,
                "end": end,
            }
            for at, (name, (start, end)) in enumerate(zip(names, marks, strict=True))
        ]
    return rows


def _fills(comparison: Comparison, look: Look, objective: str) -> tuple[list[str], str | None]:
    """Colours of objectives; of criteria, shades of their objective's with its colour as edge."""
    dossier = comparison.dossier
    ids = [each.id for each in dossier.objectives]
    if not objective:
        return [look.objective(i) for i in range(len(ids))], None
    own = look.objective(ids.index(objective))
    members = sum(each.objective == objective for each in dossier.criteria)
    return look.criteria(own, members), own


def _x(field: str) -> str:
    return f"scale('x', datum.{field})"


@compiled
def _shape(look: Look, edge: str, options: int, parts: int, room: int | None) -> alt.LayerChart:
    above = 0.2 + _ABOVE * parts
    scale = alt.Scale(domain=[0], domainMax=alt.expr(first_of("ends", "high")), nice=False)
    points = alt.Axis(title="Points of 100", grid=False, tickCount=6, format="d")
    grid = Grid(look, options, above, scale, points, named_places(look, "totals", "option"))
    inside: dict[str, Any] = {
        "align": "center",
        "fontSize": 13,
        "dx": alt.expr(f"({_x('end')} - {_x('start')}) / 2"),
        "opacity": alt.expr(f"{_x('end')} - {_x('start')} > 32 ? 1 : 0"),
    }
    # Moved left as far as the name would else leave the chart.
    name: dict[str, Any] = {
        "align": "left",
        "baseline": "middle",
        "fontSize": 14,
        "dx": alt.expr(f"min(6, width - {_x('anchor')} - 7.2 * datum.letters)"),
    }
    rules = of("heads").mark_rule(color=look.quiet, strokeWidth=1)
    return finished(
        [
            unseen("ends"),
            grid.bars("bars", "start", "end", stroke=edge, strokeWidth=1.5).encode(
                fill=alt.Fill("fill:N", scale=None),
                tooltip=[
                    alt.Tooltip("option:N", title="Option"),
                    alt.Tooltip("part:N", title="For"),
                    alt.Tooltip("points:Q", title="Points of 100", format=".1f"),
                ],
            ),
            grid.text("bars", "start", "said", **inside).encode(
                color=alt.Color("ink:N", scale=None)
            ),
            grid.text("totals", "end", "said", dx=8, fontSize=15, fontWeight=600),
            rules.encode(x=grid.x("anchor"), y=grid.y("line"), y2="top:Q"),
            # A halo, where a narrow chart brings a rule under a name.
            grid.text("heads", "anchor", "part", "line", stroke=look.ground, strokeWidth=5, **name),
            grid.text("heads", "anchor", "part", "line", **name),
        ],
        look,
        fitted(round(_ROW * (options + above)) + 40, room),
    )
