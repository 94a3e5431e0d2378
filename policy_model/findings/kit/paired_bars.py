"""A thick and a thin bar for each programme or criterion, with the figures of both."""

from dataclasses import dataclass

import altair as alt

from policy_model.dossier import Dossier
from policy_model.dossier.entries import Programme
from policy_model.dossier.value_tree import Criterion
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
    """Two bars a programme, or a criterion.

    Attributes
    ----------
    dossier : Dossier
    pairs : tuple of (Programme or Criterion, Bar, Bar)
        The thick bar, then the thin one; in the order of the rows.
    heads : (str, str)
        What the bars are, above their figures.
    names : (str, str)
        The same in a legend.
    """

    dossier: Dossier
    pairs: tuple[tuple[Programme | Criterion, Bar, Bar], ...]
    heads: tuple[str, str]
    names: tuple[str, str]

    def __call__(self, look: Look = DESK, room: int | None = None) -> Chart:
        """Draw them, in at most `room` pixels of height where that is given."""
        rows = self.rows(look)
        lengths = [length for row in rows for length in (row["thick"], row["thin"])]
        ends = ends_with_room(lengths, look.px(_LEFT), look.px(_RIGHT))
        thick, thin = self.heads
        data = {"rows": rows, "ends": [ends], "heads": [{"thick": thick, "thin": thin}]}
        criteria = any(isinstance(each, Criterion) for each, *_ in self.pairs)
        kinds = ("Criterion", "Objective") if criteria else ("Programme", "Corner")
        return Chart(_shape(look, len(rows), kinds, room), data)

    def rows(self, look: Look = DESK) -> Rows:
        """One row a programme or criterion."""
        return [
            {
                "row": entry.short_name,
                "name": entry.name,
                **self._group(look, entry),
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
            for place, (entry, thick, thin) in enumerate(self.pairs)
        ]

    def _group(self, look: Look, entry: Programme | Criterion) -> dict[str, str]:
        """What it belongs to, and the colour of that."""
        if isinstance(entry, Programme):
            group = place_words(self.dossier, entry.channel, entry.target)
            return {"group": group, "colour": bar_colour(look, entry)}
        objectives = self.dossier.objectives
        at = [each.id for each in objectives].index(entry.objective)
        return {"group": objectives[at].name, "colour": look.objective(at)}


@compiled
def _shape(look: Look, rows: int, kinds: tuple[str, str], room: int | None) -> alt.LayerChart:
    names = named_places(look, "rows", "row", look.px(190))
    grid = Grid(look, rows, 1, with_room(), names=names)
    said = [
        alt.Tooltip("name:N", title=kinds[0]),
        alt.Tooltip("group:N", title=kinds[1]),
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
