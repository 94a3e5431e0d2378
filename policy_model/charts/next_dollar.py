"""What the next USD 100,000 would buy: a bar for each programme, the largest first."""

from collections.abc import Sequence

import altair as alt
import pandas as pd

from policy_model.analysis.next_dollar import Gain
from policy_model.charts.corner_marks import bar_colour
from policy_model.charts.look import LOOKS, Chart, Mode, finished
from policy_model.words.phrases import place_words, signed_finely

_ROW_PIXELS = 27
_HEAD = ""
# Room in pixels for a bar's own figure on either side, and at the right for the index.
_LEFT, _RIGHT, _LEAST = 56, 140, 40


def next_dollar_frame(gains: Sequence[Gain]) -> pd.DataFrame:
    """One row a programme: points of value and of the index gained."""
    return pd.DataFrame(
        [
            {
                "row": gain.programme.short_name,
                "name": gain.programme.name,
                "corner": place_words(gain.programme.channel, gain.programme.target),
                "value": gain.value,
                "p05": gain.value_p05,
                "p95": gain.value_p95,
                "index": gain.index,
                "value_words": signed_finely(gain.value),
                "index_words": signed_finely(gain.index),
                "short": gain.short_of_start_musd,
            }
            for gain in gains
        ]
    )


def next_dollar_bars(gains: Sequence[Gain], index_name: str, mode: Mode = "light") -> Chart:
    """Bars of value gained, and the gain of the index in a column beside them.

    Parameters
    ----------
    gains : sequence of Gain
        In the order of the bars.
    index_name : str
        Heads the column.
    mode : {'light', 'dark'}
    """
    look, frame = LOOKS[mode], next_dollar_frame(gains)
    frame = frame.assign(colour=[bar_colour(look, gain.programme) for gain in gains])
    low, high = min(0.0, frame["value"].min()), max(0.0, frame["value"].max())
    scale = alt.Scale(
        domainMin=alt.expr(f"{low} - {_pixels(low, high, _LEFT if low < 0 else 0)}"),
        domainMax=alt.expr(f"{high} + {_pixels(low, high, _RIGHT)}"),
        nice=False,
    )
    y = alt.Y(
        "row:N",
        sort=None,
        scale=alt.Scale(domain=[_HEAD, *frame["row"]]),
        axis=alt.Axis(
            title=None, domain=False, ticks=False, grid=False, labelLimit=190, labelPadding=8
        ),
    )
    x = alt.X("value:Q", scale=scale, axis=None)
    base = alt.Chart(frame).encode(
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
    right = alt.value("width")
    heads = pd.DataFrame({"row": [_HEAD], "own": ["value"], "index": [index_name]})
    head = alt.Chart(heads).encode(y=y)
    return finished(
        alt.layer(
            base.mark_bar(height=16).encode(x=x, color=alt.Color("colour:N", scale=None)),
            base.transform_filter(alt.datum.value >= 0)
            .mark_text(align="left", dx=6, color=look.ink, fontWeight=600)
            .encode(x=x, text="value_words:N"),
            figure.transform_filter(alt.datum.value < 0).mark_text(
                align="right", dx=-6, color=look.ink, fontWeight=600
            ),
            base.mark_text(align="right", color=look.quiet).encode(x=right, text="index_words:N"),
            head.mark_text(align="left", color=look.quiet).encode(
                x=alt.X(datum=0, scale=scale, axis=None), text="own:N"
            ),
            head.mark_text(align="right", color=look.quiet).encode(x=right, text="index:N"),
            alt.Chart(pd.DataFrame({"value": [0.0]})).mark_rule(color=look.quiet).encode(x=x),
        ),
        look,
        height=_ROW_PIXELS * (len(frame) + 1),
    )


def _pixels(low: float, high: float, pixels: int) -> str:
    """As a Vega expression, how much of the axis takes so many pixels beside the bars."""
    return f"{max(high - low, 0.01) * pixels} / max({_LEAST}, width - {_LEFT + _RIGHT})"
