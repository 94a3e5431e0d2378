"""A tornado: how far each judgement by itself moves the lead."""

from collections.abc import Sequence
from typing import Any

import altair as alt

from policy_model.analysis.answer import Answer
from policy_model.analysis.robustness.tornado import Bar, Tornado
from policy_model.charts.chart import Chart, Rows, by_width, compiled, finished, first_of, of
from policy_model.charts.look import DESK, Look
from policy_model.words.judgements import judgement_words

SHOWN = 12
_ROW = 48
_NARROW = 560  # pixels: under it a name breaks after its entry


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
    low, high = (alt.expr(first_of("ends", end)) for end in ("low", "high"))
    x_scale = alt.Scale(domainMin=low, domainMax=high, nice=False, zero=False)
    points = alt.Axis(title="Lead, points of 100", tickCount=6, format="~f")
    y_scale = alt.Scale(domain=(-0.8, max(rows, 1)), reverse=True, nice=False)

    def x(field: str) -> alt.X:
        return alt.X(f"{field}:Q", scale=x_scale, axis=points)

    def y(field: str) -> alt.Y:
        return alt.Y(f"{field}:Q", scale=y_scale, axis=None)

    def at(place: float) -> Any:
        return alt.datum(place, scale=y_scale, axis=None)

    bar = of("bars").encode(
        x=x("base"),
        y=y("top"),
        y2="bottom:Q",
        tooltip=[
            alt.Tooltip("name:N", title="Judgement"),
            alt.Tooltip("range:N", title="Its range"),
            alt.Tooltip("low:Q", title="Lead at its low, points", format=".2f"),
            alt.Tooltip("high:Q", title="Lead at its high, points", format=".2f"),
        ],
    )
    text = of("labels").encode(x=x("at"), y=y("middle"), text="said:N")
    # Beside the bars, a long name would be cut, or leave a phone no room for them.
    name = of("bars").transform_calculate(
        lines=f"width < {_NARROW} ? split(datum.name, ': ') : datum.name"
    )
    name = name.encode(x=alt.value(0), y=y("top"), text="lines:N")
    beside: dict[str, Any] = {
        "align": "left",
        "baseline": "bottom",
        "dy": alt.expr(by_width(_NARROW, -16, -3)),  # the second line goes below
        "fontSize": alt.expr(by_width(_NARROW, 11, look.px(14))),
    }
    rule = of("ends").encode(y=at(-0.3), y2=alt.datum(max(rows, 1)))
    head = of("ends").encode(y=at(-0.55))
    small: dict[str, Any] = {"fontSize": look.px(13)}
    layers = [
        bar.mark_rect(fill=look.quiet, stroke=look.quiet, strokeWidth=1.5).encode(x2="high:Q"),
        bar.mark_rect(fill=look.ground, stroke=look.quiet, strokeWidth=1.5).encode(x2="low:Q"),
        rule.mark_rule(color=look.ink, strokeWidth=2).encode(x=x("zero")),
        rule.mark_rule(color=look.ink, strokeDash=[3, 3]).encode(x=x("base")),
        name.mark_text(stroke=look.ground, strokeWidth=5, **beside),
        name.mark_text(color=look.ink, **beside),
        text.transform_filter("datum.right").mark_text(align="left", dx=5, **small),
        text.transform_filter("!datum.right").mark_text(align="right", dx=-5, **small),
        head.mark_text(align="left", fontWeight=600, **small).encode(
            x=x("zero"), text="zero_said:N"
        ),
        head.mark_text(align="center", **small).encode(x=x("base"), text="base_said:N"),
    ]
    return finished(layers, look, _ROW * (max(rows, 1) + 1) + 40)
