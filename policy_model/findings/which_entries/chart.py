"""Bars: the share of the lead's variance that each entry explains."""

from collections.abc import Sequence

import altair as alt

from policy_model.analysis.answer import Answer
from policy_model.analysis.robustness.sobol import FirstOrder, Index
from policy_model.findings.kit.chart import Chart, compiled, finished, of
from policy_model.findings.kit.labels import named_places
from policy_model.findings.kit.look import DESK, Look
from policy_model.findings.kit.rows import Grid, slot
from policy_model.findings.which_entries.sentences import share_words
from policy_model.words.judgements import entry_words

SHOWN = 12
_ROW = 34
_HALF = 0.27


def share_bars(
    answer: Answer, found: FirstOrder, total: Sequence[Index] | None = None, look: Look = DESK
) -> Chart:
    """Share of the lead's variance by entry, with its error; hollow marks for total order."""
    totals = {each.id: each.share for each in total or ()}
    rows = [
        {
            "name": entry_words(answer.dossier, each.id),
            "zero": 0.0,
            "share": each.share,
            "least": max(each.share - each.error, 0.0),
            "most": each.share + each.error,
            "total": totals.get(each.id, each.share),
            "end": max(each.share + each.error, totals.get(each.id, 0.0)),
            "known": each.id in totals,
            "said": share_words(each.share),
        }
        | slot(place, _HALF)
        for place, each in enumerate(found.entries[:SHOWN])
    ]
    return Chart(_shape(look, len(rows)), {"shares": rows})


@compiled
def _shape(look: Look, rows: int) -> alt.LayerChart:
    scale = alt.Scale(domain=(0, 1.12), nice=False)
    axis = alt.Axis(
        title="Share of the lead's variance", format="%", values=[0, 0.25, 0.5, 0.75, 1]
    )
    grid = Grid(look, rows, 0.8, scale, axis, named_places(look, "shares", "name", 200))
    middle = of("shares").encode(y=grid.y("middle"))
    layers = [
        grid.bars("shares", "zero", "share", fill=look.quiet).encode(
            tooltip=[
                alt.Tooltip("name:N", title="Entry"),
                alt.Tooltip("share:Q", title="By itself", format=".1%"),
            ]
        ),
        middle.mark_rule(color=look.ink, strokeWidth=2).encode(x=grid.x("least"), x2="most:Q"),
        middle.transform_filter("datum.known")
        .mark_point(
            shape="circle",
            size=look.px(90),
            fill=look.ground,
            stroke=look.ink,
            strokeWidth=2,
            opacity=1,
        )
        .encode(x=grid.x("total")),
        grid.text("shares", "end", "said", dx=9, fontSize=look.px(13)),
    ]
    return finished(layers, look, _ROW * (max(rows, 1) + 1) + 40)
