"""A thick and a thin bar for each programme, with the figures of both."""

from dataclasses import dataclass

import altair as alt

from policy_model.dossier import Dossier
from policy_model.dossier.entries import Programme
from policy_model.findings.kit.chart import Chart, Rows, compiled, finished, fitted
from policy_model.findings.kit.corner_marks import bar_colour
from policy_model.findings.kit.labels import named_places
from policy_model.findings.kit.look import DESK, Look
from policy_model.findings.kit.rows import BESIDE, RIGHT, Grid, ends_with_room, slot, with_room
from policy_model.words.phrases import place_words

_ROW_PIXELS = 30
# Of a row: half of a thick bar, how much higher than the middle it stands, the ends of a thin one.
_HALF, _HIGHER, _THIN = 0.22, 0.1, (0.68, 0.85)
# Room in pixels for a bar's own figure on either side, and at the right for the other figure.
_LEFT, _RIGHT = 56, 100


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
        lengths = [length for row in rows for length in (row["thick"], row["thin"])]
        ends = ends_with_room(lengths, look.px(_LEFT), look.px(_RIGHT))
        thick, thin = self.heads
        data = {"rows": rows, "ends": [ends], "heads": [{"thick": thick, "thin": thin}]}
        return Chart(_shape(look, len(rows), room), data)

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
                "zero": 0.0,
                "thin_top": place + _THIN[0],
                "thin_bottom": place + _THIN[1],
                **slot(place - _HIGHER, _HALF),
                "middle": place + 0.5,
            }
            for place, (programme, thick, thin) in enumerate(self.pairs)
        ]


@compiled
def _shape(look: Look, rows: int, room: int | None) -> alt.LayerChart:
    names = named_places(look, "rows", "row", look.px(190))
    grid = Grid(look, rows, 1, with_room(), names=names)
    said = [
        alt.Tooltip("name:N", title="Programme"),
        alt.Tooltip("corner:N", title="Corner"),
        alt.Tooltip("thick_words:N", title="Thick bar"),
        alt.Tooltip("thin_words:N", title="Thin bar"),
    ]
    return finished(
        [
            *grid.heads("thick", "thin"),
            grid.bars("rows", "zero", "thick").encode(
                fill=alt.Fill("colour:N", scale=None), tooltip=said
            ),
            grid.bars("rows", "zero", "thin", fill=look.quiet).encode(
                y=grid.y("thin_top"), y2="thin_bottom:Q", tooltip=said
            ),
            grid.text("rows", "end", "thick_words", dx=BESIDE, fontWeight=600),
            grid.text("rows", RIGHT, "thin_words", color=look.quiet),
            grid.zero(),
        ],
        look,
        fitted(look.px(_ROW_PIXELS) * (rows + 1), room),
    )
