"""Bars: the share of the lead's variance that each entry explains."""

from collections.abc import Sequence

import altair as alt

from policy_model.analysis.answer import Answer
from policy_model.analysis.robustness.sobol import FirstOrder, Index
from policy_model.charts.chart import Chart, compiled, finished, of
from policy_model.charts.labels import named_places
from policy_model.charts.look import DESK, Look
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
            "middle": place + 0.5,
            "top": place + 0.5 - _HALF,
            "bottom": place + 0.5 + _HALF,
            "zero": 0.0,
            "share": each.share,
            "least": max(each.share - each.error, 0.0),
            "most": each.share + each.error,
            "total": totals.get(each.id, each.share),
            "known": each.id in totals,
            "said": share_words(each.share),
        }
        for place, each in enumerate(found.entries[:SHOWN])
    ]
    return Chart(_shape(look, len(rows)), {"shares": rows})


@compiled
def _shape(look: Look, rows: int) -> alt.LayerChart:
    x_scale = alt.Scale(domain=(0, 1.12), nice=False)
    axis = alt.Axis(
        title="Share of the lead's variance", format="%", values=[0, 0.25, 0.5, 0.75, 1]
    )
    y_scale = alt.Scale(domain=(-0.8, max(rows, 1)), reverse=True, nice=False)
    names = named_places(look, "shares", "name", 200)

    def x(field: str) -> alt.X:
        return alt.X(f"{field}:Q", scale=x_scale, axis=axis)

    def y(field: str) -> alt.Y:
        return alt.Y(f"{field}:Q", scale=y_scale, axis=names)

    tooltip = [
        alt.Tooltip("name:N", title="Entry"),
        alt.Tooltip("share:Q", title="By itself", format=".1%"),
    ]
    bar = of("shares").encode(x=x("zero"), x2="share:Q", y=y("top"), y2="bottom:Q", tooltip=tooltip)
    error = of("shares").encode(x=x("least"), x2="most:Q", y=y("middle"))
    mark = of("shares").transform_filter("datum.known").encode(x=x("total"), y=y("middle"))
    text = of("shares").encode(
        x=alt.X("end:Q", scale=x_scale, axis=axis), y=y("middle"), text="said:N"
    )
    layers = [
        bar.mark_rect(fill=look.quiet),
        error.mark_rule(color=look.ink, strokeWidth=2),
        mark.mark_point(
            shape="circle",
            size=look.px(90),
            fill=look.ground,
            stroke=look.ink,
            strokeWidth=2,
            opacity=1,
        ),
        text.transform_calculate(end="max(datum.most, datum.total)").mark_text(
            align="left", dx=9, fontSize=look.px(13)
        ),
    ]
    return finished(layers, look, _ROW * (max(rows, 1) + 1) + 40)
