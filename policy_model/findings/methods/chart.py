"""Does the method matter: each option's rank by each method, joined by a line."""

from textwrap import wrap
from typing import Any

import altair as alt
import numpy as np

from policy_model.analysis.comparison import Comparison
from policy_model.analysis.robustness.methods import MethodComparison
from policy_model.findings.kit.chart import (
    Chart,
    Rows,
    by_width,
    compiled,
    finished,
    fitted,
    of,
    unseen,
)
from policy_model.findings.kit.labels import named_places
from policy_model.findings.kit.look import DESK, Look, dash
from policy_model.findings.kit.rows import Grid
from policy_model.findings.methods.sentences import NAMES

_ROW_PIXELS = 34
_RADIUS = 11
_HEADS = 1.8  # rows that the heads take, a word a line on a narrow chart
_NARROW = 420  # pixels
_HEAD_LETTERS = 12  # of a line
_ROOMY = 140  # pixels between two columns: with less, heads take two lines
_NAMES, _LEAST = 190, 60  # pixels of the names at the right end; the least for the lines
_DASHES = [(1, 0), (7, 3), (2, 3)]


def method_ranks(
    comparison: Comparison, found: MethodComparison, look: Look = DESK, room: int | None = None
) -> Chart:
    """Ranks from first on top to last, a column for each method.

    Parameters
    ----------
    comparison : Comparison
    found : MethodComparison
    look : Look
    room : int, optional
        Pixels of height at most.
    """
    order = comparison.ranking
    names = [{"name": comparison.candidates[o].short_name} for o in order]
    rows = rank_rows(comparison, found, look)
    last = [row for row in rows if row["column"] == len(found.methods) - 1]
    heads = [
        {
            "place": m,
            "said": NAMES[method],
            "two": wrap(NAMES[method], _HEAD_LETTERS),
            "words": NAMES[method].split(),
        }
        for m, method in enumerate(found.methods)
    ]
    return Chart(
        _shape(look, len(found.methods), len(order), room),
        {"ranks": rows, "names": names, "heads": heads, "last": last},
    )


def rank_rows(comparison: Comparison, found: MethodComparison, look: Look = DESK) -> Rows:
    """One row for each method and option; equals have one rank and places of their own."""
    order = comparison.ranking
    rows = []
    for m, method in enumerate(found.methods):
        ranks = [int(found.ranks[m, o]) for o in order]
        places = np.argsort(np.argsort(ranks, kind="stable"), kind="stable")
        for own, rank, place in zip(order, ranks, places.tolist(), strict=True):
            option = comparison.candidates[own]
            colour = look.colour(option)
            rows.append(
                {
                    "option": option.name,
                    "name": option.short_name,
                    "method": NAMES[method],
                    "column": m,
                    "place": place + 0.5,
                    "rank": str(rank),
                    "colour": colour,
                    "on": look.text_on(colour),
                    "dash": _DASHES.index(dash(option)),
                }
            )
    return rows


@compiled
def _shape(look: Look, methods: int, options: int, room: int | None) -> alt.LayerChart:
    # Place for the names at the right end; a phone has none, and the circles say the ranks.
    beside = f"{_NAMES} * {methods - 0.7} / max({_LEAST}, width - {_NAMES})"
    last = f"{methods - 1} + (width < {_NARROW} ? 0.3 : {beside})"
    scale = alt.Scale(domain=[-0.3, alt.expr(last)], nice=False, zero=False)
    grid = Grid(look, options, _HEADS, scale, names=named_places(look, "names", "name", 230))
    ranks = of("ranks").encode(
        x=grid.x("column"),
        y=grid.y("place"),
        detail="option:N",
        tooltip=[
            alt.Tooltip("option:N", title="Option"),
            alt.Tooltip("method:N", title="Method"),
            alt.Tooltip("rank:N", title="Rank"),
        ],
    )
    dashes = alt.Scale(domain=list(range(len(_DASHES))), range=[list(each) for each in _DASHES])
    stroke = alt.Stroke("colour:N", scale=None)
    lines: dict[str, Any] = {"strokeWidth": look.px(3), "opacity": 0.85, "interpolate": "monotone"}
    tight = f"width - {_NAMES} < {_ROOMY * methods}"
    lines_of = f"width < {_NARROW} ? datum.words : {tight} ? datum.two : datum.said"
    higher = f"width < {_NARROW} ? -34 : {tight} ? -17 : 0"  # more lines grow downwards
    heading: dict[str, Any] = {
        "align": "center",
        "dy": alt.expr(higher),
        "fontWeight": 600,
        "fontSize": alt.expr(by_width(_NARROW, 11, look.px(14))),
    }
    at_end: dict[str, Any] = {"dx": look.px(_RADIUS) + 10, "color": look.quiet}
    return finished(
        [
            ranks.mark_line(**lines).encode(
                stroke=stroke, strokeDash=alt.StrokeDash("dash:O", scale=dashes, legend=None)
            ),
            ranks.mark_point(filled=True, opacity=1, size=4 * look.px(_RADIUS) ** 2).encode(
                color=alt.Color("colour:N", scale=None)
            ),
            ranks.mark_text(fontWeight=600, baseline="middle").encode(
                text="rank:N", color=alt.Color("on:N", scale=None)
            ),
            grid.text("heads", "place", "lines", -0.6, **heading).transform_calculate(
                lines=lines_of
            ),
            grid.text("last", "column", "name", "place", **at_end).transform_filter(
                f"width >= {_NARROW}"
            ),
            unseen("names"),
        ],
        look,
        fitted(round(_ROW_PIXELS * (options + _HEADS)), room),
    )
