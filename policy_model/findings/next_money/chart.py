"""What the next money would buy: a bar for each programme, the largest first."""

from collections.abc import Sequence
from typing import Any

import altair as alt

from policy_model.analysis.next_dollar import Gain
from policy_model.charts.chart import Chart, Rows, compiled, finished, first_of, of
from policy_model.charts.corner_marks import bar_colour
from policy_model.charts.look import DESK, Look
from policy_model.dossier import Dossier
from policy_model.words.phrases import place_words, signed_finely

_ROW_PIXELS = 27
_HEAD = ""
# Room in pixels for a bar's own figure on either side, and at the right for the index.
_LEFT, _RIGHT, _LEAST = 56, 140, 40


def next_dollar_bars(
    dossier: Dossier, gains: Sequence[Gain], look: Look = DESK, _: int | None = None
) -> Chart:
    """Bars of value gained, and the gain of the index in a column beside them.

    Parameters
    ----------
    dossier : Dossier
    gains : sequence of Gain
        In the order of the bars.
    look : Look
    """
    rows = gain_rows(dossier, gains, look)
    index_name = dossier.header.index.short_name
    low = min((0.0, *(row["value"] for row in rows)))
    high = max((0.0, *(row["value"] for row in rows)))
    ends = {"low": low, "high": high, "span": max(high - low, 0.01), "left": _LEFT * (low < 0)}
    heads = {"row": _HEAD, "value": "value", "index": index_name}
    return Chart(
        _shape(look, len(rows), index_name),
        {"gains": rows, "ends": [ends], "heads": [heads]},
    )


def gain_rows(dossier: Dossier, gains: Sequence[Gain], look: Look = DESK) -> Rows:
    """One row a programme: points of value and of the index gained."""
    return [
        {
            "row": gain.programme.short_name,
            "name": gain.programme.name,
            "corner": place_words(dossier, gain.programme.channel, gain.programme.target),
            "colour": bar_colour(look, gain.programme),
            "value": gain.value,
            "p05": gain.value_p05,
            "p95": gain.value_p95,
            "index": gain.index,
            "value_words": signed_finely(gain.value),
            "index_words": signed_finely(gain.index),
        }
        for gain in gains
    ]


@compiled
def _shape(look: Look, programmes: int, index_name: str) -> alt.LayerChart:
    pixel = f"{first_of('ends', 'span')} / max({_LEAST}, width - {_LEFT + _RIGHT})"
    left = f"{first_of('ends', 'left')} * {pixel}"
    scale = alt.Scale(
        domainMin=alt.expr(f"{first_of('ends', 'low')} - {left}"),
        domainMax=alt.expr(f"{first_of('ends', 'high')} + {_RIGHT} * {pixel}"),
        nice=False,
    )
    # The heads come first, so their empty name heads the rows.
    y = alt.Y(
        "row:N",
        sort=None,
        axis=alt.Axis(
            title=None, domain=False, ticks=False, grid=False, labelLimit=190, labelPadding=8
        ),
    )
    x = alt.X("value:Q", scale=scale, axis=None)
    zero = alt.X(datum=0, type="quantitative", scale=scale, axis=None)
    base = of("gains").encode(
        y=y,
        tooltip=[
            alt.Tooltip("name:N", title="Programme"),
            alt.Tooltip("corner:N", title="Corner"),
            alt.Tooltip("value:Q", title="Value gained, points of 100", format="+.2f"),
            alt.Tooltip("p05:Q", title="Low (5 %)", format="+.2f"),
            alt.Tooltip("p95:Q", title="High (95 %)", format="+.2f"),
            alt.Tooltip("index:Q", title=f"Gain of {index_name}, points", format="+.2f"),
        ],
    )
    figure = base.encode(x=x, text="value_words:N")
    head, right = of("heads").encode(y=y), alt.value("width")
    figures: dict[str, Any] = {"color": look.ink, "fontWeight": 600}
    return finished(
        [
            head.mark_text(align="left", dx=6, color=look.quiet).encode(x=zero, text="value:N"),
            head.mark_text(align="right", color=look.quiet).encode(x=right, text="index:N"),
            base.mark_bar(height=16).encode(x=x, color=alt.Color("colour:N", scale=None)),
            figure.transform_filter(alt.datum.value >= 0).mark_text(align="left", dx=6, **figures),
            figure.transform_filter(alt.datum.value < 0).mark_text(align="right", dx=-6, **figures),
            base.mark_text(align="right", color=look.quiet).encode(x=right, text="index_words:N"),
            of("ends").mark_rule(color=look.quiet).encode(x=zero),
        ],
        look,
        height=_ROW_PIXELS * (programmes + 1),
    )
