"""What the next money would buy: a bar for each programme, the largest first."""

from collections.abc import Sequence

import altair as alt

from policy_model.analysis.next_dollar import Gain
from policy_model.dossier import Dossier
from policy_model.findings.kit.chart import Chart, Rows, compiled, finished
from policy_model.findings.kit.corner_marks import bar_colour
from policy_model.findings.kit.labels import named_places
from policy_model.findings.kit.look import DESK, Look
from policy_model.findings.kit.rows import BESIDE, RIGHT, Grid, ends_with_room, slot, with_room
from policy_model.words.phrases import place_words, signed

_ROW_PIXELS = 27
_HALF_BAR = 0.3
# Room in pixels for a bar's own figure on either side, and at the right for the index.
_LEFT, _RIGHT = 56, 140


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
    ends = ends_with_room([row["value"] for row in rows], _LEFT, _RIGHT)
    heads = {"value": "value", "index": index_name}
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
            "value_words": signed(gain.value, 2),
            "index_words": signed(gain.index, 2),
            "zero": 0.0,
            **slot(place, _HALF_BAR),
        }
        for place, gain in enumerate(gains)
    ]


@compiled
def _shape(look: Look, programmes: int, index_name: str) -> alt.LayerChart:
    names = named_places(look, "gains", "row", 190)
    grid = Grid(look, programmes, 1, with_room(), names=names)
    return finished(
        [
            *grid.heads("value", "index"),
            grid.bars("gains", "zero", "value").encode(
                fill=alt.Fill("colour:N", scale=None),
                tooltip=[
                    alt.Tooltip("name:N", title="Programme"),
                    alt.Tooltip("corner:N", title="Corner"),
                    alt.Tooltip("value:Q", title="Value gained, points of 100", format="+.2f"),
                    alt.Tooltip("p05:Q", title="Low (5 %)", format="+.2f"),
                    alt.Tooltip("p95:Q", title="High (95 %)", format="+.2f"),
                    alt.Tooltip("index:Q", title=f"Gain of {index_name}, points", format="+.2f"),
                ],
            ),
            *(
                grid.text(
                    "gains", "value", "value_words", dx=side * BESIDE, fontWeight=600
                ).transform_filter(f"datum.value {beyond} 0")
                for side, beyond in ((1, ">="), (-1, "<"))
            ),
            grid.text("gains", RIGHT, "index_words", color=look.quiet),
            grid.zero(),
        ],
        look,
        _ROW_PIXELS * (programmes + 1),
    )
