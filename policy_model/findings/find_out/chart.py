"""What to find out first: a bar for each entry, the first in line on top."""

from typing import Any

import altair as alt

from policy_model.analysis.comparison import Comparison
from policy_model.analysis.robustness.information import Information, Worth
from policy_model.charts.chart import Chart, Rows, compiled, finished, first_of, fitted, of
from policy_model.charts.corner_marks import bar_colour
from policy_model.charts.labels import named_places
from policy_model.charts.look import DESK, Look
from policy_model.dossier import Dossier
from policy_model.words.judgements import entry_words
from policy_model.words.robustness.find_out import MOST_SHOWN, points_words, right_words

_KINDS = {"programmes": "programme", "outcomes": "outcome", "criteria": "criterion"}
_ROW_PIXELS = 28
_HALF_BAR = 0.3
# Pixels at the right for a bar's own figure and the column beside it: a price, or a kind.
_PRICES, _KIND_ONLY = 330, 140
_LEAST = 60  # pixels for bars


def find_out_bars(
    comparison: Comparison, information: Information, look: Look = DESK, room: int | None = None
) -> Chart:
    """Bars of what it would be worth to know each entry, or of how much it moves the lead.

    Of how much it moves the lead where nothing that could be learnt is worth anything.

    Parameters
    ----------
    comparison : Comparison
    information : Information
    look : Look
    room : int, optional
        Pixels of height at most.
    """
    worth_something = information.everything.told_from_nothing
    rows = bar_rows(comparison.dossier, information, worth_something, look)
    most = max((row["length"] for row in rows), default=0.0)
    head = {
        "length": "points of 100" if worth_something else "± points of the lead",
        "right": "as good as" if worth_something else "",
    }
    right = look.px(_PRICES if worth_something else _KIND_ONLY)
    ends = {"most": most or 1.0, "zero": 0.0, "room": right}
    return Chart(
        _shape(look, len(rows), room),
        {"bars": rows, "heads": [head], "ends": [ends]},
    )


def bar_rows(dossier: Dossier, information: Information, worth_something: bool, look: Look) -> Rows:
    """One row an entry, the first in line on top."""
    return [
        {
            "name": entry_words(dossier, worth.id),
            "kind": _KINDS[worth.id.partition(".")[0]],
            "fill": _colour(dossier, worth, look),
            "zero": 0.0,
            "length": 100 * (worth.value if worth_something else worth.moves),
            "said": points_words(worth).removesuffix(" points")
            if worth_something
            else f"{100 * worth.moves:.2f}",
            "right": right_words(dossier, worth)
            if worth_something
            else _KINDS[worth.id.partition(".")[0]],
            "top": place + 0.5 - _HALF_BAR,
            "middle": place + 0.5,
            "bottom": place + 0.5 + _HALF_BAR,
        }
        for place, worth in enumerate(information.entries[:MOST_SHOWN])
    ]


def _colour(dossier: Dossier, worth: Worth, look: Look) -> str:
    own = (each for each in dossier.programmes if f"programmes.{each.id}" == worth.id)
    return next((bar_colour(look, programme) for programme in own), look.quiet)


@compiled
def _shape(look: Look, rows: int, height: int | None) -> alt.LayerChart:
    room = first_of("ends", "room")
    pixel = f"{first_of('ends', 'most')} / max({_LEAST}, width - {room})"
    most = f"{first_of('ends', 'most')} + {room} * {pixel}"
    x_scale = alt.Scale(domainMin=0, domainMax=alt.expr(most), nice=False)
    y_scale = alt.Scale(domain=(-0.9, rows), reverse=True, nice=False)
    axis = named_places(look, "bars", "name", look.px(190))
    zero = alt.X("zero:Q", scale=x_scale, axis=None)
    right = alt.value("width")

    def y(field: str) -> alt.Y:
        return alt.Y(f"{field}:Q", scale=y_scale, axis=axis)

    bars = of("bars").encode(
        y=y("top"),
        y2="bottom:Q",
        tooltip=[
            alt.Tooltip("name:N", title="To find out"),
            alt.Tooltip("kind:N", title="Kind"),
            alt.Tooltip("said:N", title="Points of 100"),
        ],
    )
    told = of("bars").encode(y=y("middle"))
    head = of("heads").encode(y=alt.datum(-0.5, scale=y_scale, axis=axis))
    quiet: dict[str, Any] = {"color": look.quiet}
    at_zero = alt.X(datum=0, type="quantitative", scale=x_scale, axis=None)
    return finished(
        [
            head.mark_text(align="left", dx=6, **quiet).encode(x=at_zero, text="length:N"),
            head.mark_text(align="right", **quiet).encode(x=right, text="right:N"),
            bars.mark_rect().encode(x=zero, x2="length:Q", fill=alt.Fill("fill:N", scale=None)),
            told.mark_text(align="left", dx=6, color=look.ink, fontWeight=600).encode(
                x=alt.X("length:Q", scale=x_scale, axis=None), text="said:N"
            ),
            told.mark_text(align="right", **quiet).encode(x=right, text="right:N"),
            of("ends").mark_rule(color=look.quiet).encode(x=zero),
        ],
        look,
        fitted(look.px(_ROW_PIXELS) * (rows + 1), height),
    )
