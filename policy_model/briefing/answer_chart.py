"""The answer for a room: every option's points, and the range that holds 90 % of cases."""

from typing import Any

import altair as alt
import numpy as np

from policy_model.analysis.by_total import Span
from policy_model.analysis.comparison import Comparison
from policy_model.analysis.verdict import Verdict
from policy_model.findings.kit.chart import (
    Chart,
    Rows,
    between_ends,
    compiled,
    finished,
    of,
    unseen,
)
from policy_model.findings.kit.look import DESK, Look, mark

FIGURES = "figures"  # the data set that the total moves; all others stay
_NAMES, _POINTS = 200, 60  # pixels at a desk
_DIGITS = 3


def answer_chart(
    comparison: Comparison, verdict: Verdict, span: Span, look: Look = DESK, height: int = 300
) -> Chart:
    """A row an option, in an order and on a scale that no total changes; the leader's marked.

    Parameters
    ----------
    comparison : Comparison
    verdict : Verdict
    span : Span
        Of the same scenario, whatever its total.
    look : Look
    height : int
        Pixels.
    """
    options = {option.id: option for option in comparison.candidates}
    named = [
        {
            "place": place,
            "option": options[each].short_name,
            "colour": look.colour(options[each]),
            "mark": mark(options[each]),
        }
        for place, each in enumerate(span.order)
    ]
    none = 100 * float(comparison.mean_value[comparison.status_quo])
    data = {
        "options": named,
        FIGURES: figures(comparison, verdict, span),
        "ends": [{"low": span.low, "high": span.high, "none": round(none, _DIGITS)}],
    }
    return Chart(_shape(look, height), data)


def figures(comparison: Comparison, verdict: Verdict, span: Span) -> Rows:
    """All that a total moves: points and their 90 % range, and which options lead.

    Two that are level lead together; with no money, none does.
    """
    leading = {verdict.leader, *([verdict.runner_up] if verdict.sureness == "tie" else [])}
    spends = comparison.scenario.total_musd > 0
    at = {option.id: o for o, option in enumerate(comparison.candidates)}
    low, high = 100 * np.quantile(comparison.drawn_value, (0.05, 0.95), axis=-1)
    rows: Rows = []
    for place, o in enumerate(at[each] for each in span.order):
        points = 100 * float(comparison.mean_value[o])
        rows.append(
            {
                "place": place,
                "value": round(points, _DIGITS),
                "low": round(float(low[o]), _DIGITS),
                "high": round(float(high[o]), _DIGITS),
                "said": f"{points:.1f}",
                "leads": spends and o in leading,
            }
        )
    return rows


@compiled
def _shape(look: Look, height: int) -> alt.LayerChart:
    scale = between_ends()
    scale.range = [look.px(_NAMES), alt.expr(f"width - {look.px(_POINTS + 20)}")]
    scale.clamp = True
    rows = of(FIGURES).transform_lookup(
        lookup="place",
        from_=alt.LookupData(
            data=alt.NamedData(name="options"), key="place", fields=["option", "colour", "mark"]
        ),
    )
    axis = alt.Axis(
        title="Points of 100; the bar holds 90% of cases",
        titleAnchor="end",
        titlePadding=look.px(4),
        tickCount=5,
        domain=False,
        ticks=False,
        format="d",
    )
    y = alt.Y("place:O", axis=None, scale=alt.Scale(paddingInner=0.08, paddingOuter=0))

    def x(field: str) -> alt.X:
        return alt.X(f"{field}:Q", scale=scale, axis=axis)

    # With a key, what is drawn is moved, not drawn anew: a third of the work at each step.
    base = rows.encode(y=y, key="place:O")
    colour = alt.Color("colour:N", scale=None)
    weight = alt.expr("datum.leads ? 600 : 400")
    band: dict[str, Any] = {
        "color": look.tint(look.ink, 0.08),
        "opacity": alt.expr("datum.leads ? 1 : 0"),
        "cornerRadius": look.px(4),
    }
    return finished(
        [
            unseen("ends"),
            base.mark_bar(**band).encode(x=alt.value(0), x2=alt.value("width")),
            of("ends")
            .mark_rule(color=look.quiet, strokeDash=[2, 4], strokeWidth=look.px(1.2))
            .encode(x=x("none")),
            base.mark_bar(opacity=0.4, height={"band": 0.36}, cornerRadius=look.px(4)).encode(
                x=x("low"), x2="high:Q", color=colour
            ),
            base.mark_point(
                filled=True, size=look.px(15) ** 2, opacity=1, stroke=look.ground, strokeWidth=2
            ).encode(x=x("value"), fill=colour, shape=alt.Shape("mark:N", scale=None)),
            base.mark_text(
                align="left", baseline="middle", dx=look.px(8), fontWeight=weight
            ).encode(x=alt.value(0), text="option:N"),
            base.mark_text(
                align="right",
                baseline="middle",
                dx=-look.px(8),
                fontSize=look.px(17),
                fontWeight=weight,
            ).encode(x=alt.value("width"), text="said:N"),
        ],
        look,
        height,
    )
