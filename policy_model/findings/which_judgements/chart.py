"""A tornado: how far each judgement by itself moves the lead."""

from collections.abc import Sequence
from typing import Any

import altair as alt

from policy_model.analysis.answer import Answer
from policy_model.analysis.robustness.tornado import Bar, Tornado
from policy_model.findings.kit.chart import (
    Chart,
    Rows,
    between_ends,
    by_width,
    compiled,
    finished,
    of,
)
from policy_model.findings.kit.look import DESK, Look
from policy_model.findings.kit.rows import LEFT, NARROW, Grid, over_line
from policy_model.words.judgements import judgement_words

SHOWN = 12
_ROW = 48


def tornado_bars(answer: Answer, tornado: Tornado, look: Look = DESK) -> Chart:
    """A bar a judgement around the lead at the most likely values, the largest swing on top."""
    bars = tornado.bars[:SHOWN]
    rows = [
        {
            "name": judgement_words(answer.dossier, bar.judgement),
            "middle": place + 0.5,
            "top": place + 0.5,
            "bottom": place + 0.9,
            "base": 100 * tornado.at_modes,
            "low": 100 * bar.lead_at_low,
            "high": 100 * bar.lead_at_high,
            "range": f"{bar.low:.3g} to {bar.high:.3g}",
        }
        for place, bar in enumerate(bars)
    ]
    labels = [
        label
        for place, bar in enumerate(bars)
        for label in _labels(place + 0.7, bar, tornado.at_modes)
    ]
    data = {"bars": rows, "labels": labels, "ends": [_ends(tornado, bars)]}
    return Chart(_shape(look, len(bars)), data)


def _labels(middle: float, bar: Bar, base: float) -> Rows:
    """The values of a judgement at the ends of its bar, outside; on one side, on either end."""
    ends = [(bar.lead_at_low, f"{bar.low:.3g}"), (bar.lead_at_high, f"{bar.high:.3g}")]
    (left, first), (right, second) = sorted(ends)
    outer = min(left, base), max(right, base)
    return [
        {"middle": middle, "at": 100 * at, "said": said, "right": side}
        for at, said, side in ((outer[0], first, False), (outer[1], second, True))
    ]


def _ends(tornado: Tornado, bars: Sequence[Bar]) -> dict[str, Any]:
    """Ends of the axis, with room for the values, and what is marked on it."""
    leads = [100 * lead for bar in bars for lead in (bar.lead_at_low, bar.lead_at_high)]
    low, high = min([0.0, *leads]), max([100 * tornado.at_modes, 0.0, *leads])
    room = 0.09 * max(high - low, 0.1)
    return {
        "low": low - room,
        "high": high + room,
        "zero": 0.0,
        "base": 100 * tornado.at_modes,
        "zero_said": "lead lost",
        "base_said": f"most likely: {100 * tornado.at_modes:.1f}",
    }


@compiled
def _shape(look: Look, rows: int) -> alt.LayerChart:
    points = alt.Axis(title="Lead, points of 100", tickCount=6, format="~f")
    grid = Grid(look, rows, 0.8, between_ends(), points)
    small: dict[str, Any] = {"fontSize": look.px(13)}
    # Beside the bars, a long name would be cut, or leave a phone no room for them.
    breaks = f"width < {NARROW} ? split(datum.name, ': ') : datum.name"
    beside: dict[str, Any] = {
        "baseline": "bottom",
        "dy": alt.expr(by_width(NARROW, -16, -3)),  # the second line goes below
        "fontSize": over_line(look),
    }
    rule = of("ends").encode(y=grid.y(-0.3), y2=alt.datum(max(rows, 1)))
    edge: dict[str, Any] = {"stroke": look.quiet, "strokeWidth": 1.5}
    bars = [
        grid.bars("bars", "base", end, fill=fill, **edge).encode(
            tooltip=[
                alt.Tooltip("name:N", title="Judgement"),
                alt.Tooltip("range:N", title="Its range"),
                alt.Tooltip("low:Q", title="Lead at its low, points", format=".2f"),
                alt.Tooltip("high:Q", title="Lead at its high, points", format=".2f"),
            ],
        )
        for end, fill in (("high", look.quiet), ("low", look.ground))
    ]
    names = [
        grid.text("bars", LEFT, "lines", "top", **beside, **how).transform_calculate(lines=breaks)
        for how in ({"stroke": look.ground, "strokeWidth": 5}, {})
    ]
    layers = [
        *bars,
        rule.mark_rule(color=look.ink, strokeWidth=2).encode(x=grid.x("zero")),
        rule.mark_rule(color=look.ink, strokeDash=[3, 3]).encode(x=grid.x("base")),
        *names,
        grid.text("labels", "at", "said", dx=5, **small).transform_filter("datum.right"),
        grid.text("labels", "at", "said", dx=-5, **small).transform_filter("!datum.right"),
        grid.text("ends", "zero", "zero_said", -0.55, fontWeight=600, **small),
        grid.text("ends", "base", "base_said", -0.55, align="center", **small),
    ]
    return finished(layers, look, _ROW * (max(rows, 1) + 1) + 40)
