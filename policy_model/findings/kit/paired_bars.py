"""A thick and a thin bar for each programme, with the figures of both."""

from dataclasses import dataclass

import altair as alt

from policy_model.charts.chart import Chart, Rows, compiled, finished, first_of, fitted, of
from policy_model.charts.corner_marks import bar_colour
from policy_model.charts.look import DESK, Look
from policy_model.dossier import Dossier
from policy_model.dossier.entries import Programme
from policy_model.words.phrases import place_words

_ROW_PIXELS = 30
_THICK, _THIN = 13, 5
# Room in pixels for a bar's own figure on either side, and at the right for the other figure.
_LEFT, _RIGHT, _LEAST = 56, 100, 40


@dataclass(frozen=True)
class Bar:
    """How long a bar is, and what it says."""

    length: float
    said: str


@dataclass(frozen=True)
class PairedBars:
    """Two bars a programme.

    Attributes
    ----------
    dossier : Dossier
    pairs : tuple of (Programme, Bar, Bar)
        The thick bar, then the thin one; in the order of the rows.
    heads : (str, str)
        What the bars are, above their figures.
    names : (str, str)
        The same in a legend.
    """

    dossier: Dossier
    pairs: tuple[tuple[Programme, Bar, Bar], ...]
    heads: tuple[str, str]
    names: tuple[str, str]

    def __call__(self, look: Look = DESK, room: int | None = None) -> Chart:
        """Draw them, in at most `room` pixels of height where that is given."""
        rows = self.rows(look)
        low = min((0.0, *(min(row["thick"], row["thin"]) for row in rows)))
        high = max((0.0, *(row["end"] for row in rows)))
        ends = {
            "low": low,
            "high": high,
            "span": max(high - low, 0.01),
            "left": look.px(_LEFT) * (low < 0),
        }
        heads = {"row": "", "thick": self.heads[0], "thin": self.heads[1]}
        return Chart(
            _shape(look, tuple(row["row"] for row in rows), room),
            {"rows": rows, "ends": [ends], "heads": [heads]},
        )

    def rows(self, look: Look = DESK) -> Rows:
        """One row a programme."""
        return [
            {
                "row": programme.short_name,
                "name": programme.name,
                "corner": place_words(self.dossier, programme.channel, programme.target),
                "colour": bar_colour(look, programme),
                "thick": thick.length,
                "thick_words": thick.said,
                "thin": thin.length,
                "thin_words": thin.said,
                "end": max(thick.length, thin.length, 0.0),
            }
            for programme, thick, thin in self.pairs
        ]


@compiled
def _shape(look: Look, order: tuple[str, ...], room: int | None) -> alt.LayerChart:
    pixel = f"{first_of('ends', 'span')} / max({_LEAST}, width - {look.px(_LEFT + _RIGHT)})"
    scale = alt.Scale(
        domainMin=alt.expr(
            f"{first_of('ends', 'low')} - {first_of('ends', 'left')} * {pixel}",
        ),
        domainMax=alt.expr(f"{first_of('ends', 'high')} + {look.px(_RIGHT)} * {pixel}"),
        nice=False,
    )
    # The heads have an empty name. The order is said, for a browser keeps the one it saw first.
    axis = alt.Axis(
        title=None, domain=False, ticks=False, grid=False, labelLimit=look.px(190), labelPadding=8
    )
    y = alt.Y("row:N", sort=["", *order], axis=axis)
    zero = alt.X(datum=0, type="quantitative", scale=scale, axis=None)
    right = alt.value("width")
    base = of("rows").encode(
        y=y,
        tooltip=[
            alt.Tooltip("name:N", title="Programme"),
            alt.Tooltip("corner:N", title="Corner"),
            alt.Tooltip("thick_words:N", title="Thick bar"),
            alt.Tooltip("thin_words:N", title="Thin bar"),
        ],
    )
    head = of("heads").encode(y=y)
    return finished(
        [
            head.mark_text(align="left", dx=6, color=look.quiet).encode(x=zero, text="thick:N"),
            head.mark_text(align="right", color=look.quiet).encode(x=right, text="thin:N"),
            base.mark_bar(height=look.px(_THICK), yOffset=-look.px(3)).encode(
                x=alt.X("thick:Q", scale=scale, axis=None),
                color=alt.Color("colour:N", scale=None),
            ),
            base.mark_bar(height=look.px(_THIN), yOffset=look.px(8), color=look.quiet).encode(
                x=alt.X("thin:Q", scale=scale, axis=None)
            ),
            base.mark_text(align="left", dx=6, color=look.ink, fontWeight=600).encode(
                x=alt.X("end:Q", scale=scale, axis=None), text="thick_words:N"
            ),
            base.mark_text(align="right", color=look.quiet).encode(x=right, text="thin_words:N"),
            of("ends").mark_rule(color=look.quiet).encode(x=zero),
        ],
        look,
        height=fitted(look.px(_ROW_PIXELS) * (len(order) + 1), room),
    )
