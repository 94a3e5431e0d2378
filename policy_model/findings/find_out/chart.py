"""What to find out first: a bar for each entry, the first in line on top."""

import altair as alt

from policy_model.analysis.comparison import Comparison
from policy_model.analysis.robustness.information import Information, Worth
from policy_model.dossier import Dossier
from policy_model.findings.find_out.sentences import MOST_SHOWN, points_words, right_words
from policy_model.findings.kit.chart import Chart, Rows, compiled, finished, fitted
from policy_model.findings.kit.corner_marks import bar_colour
from policy_model.findings.kit.labels import named_places
from policy_model.findings.kit.look import DESK, Look
from policy_model.findings.kit.rows import BESIDE, RIGHT, Grid, ends_with_room, slot, with_room
from policy_model.words.judgements import entry_words

_KINDS = {"programmes": "programme", "outcomes": "outcome", "criteria": "criterion"}
_ROW_PIXELS = 28
_HALF_BAR = 0.3
# Pixels at the right for a bar's own figure and the column beside it: a price, or a kind.
_PRICES, _KIND_ONLY = 330, 140


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
    head = {
        "length": "points of 100" if worth_something else "± points of the lead",
        "right": "as good as" if worth_something else "",
    }
    right = look.px(_PRICES if worth_something else _KIND_ONLY)
    ends = ends_with_room([row["length"] for row in rows], 0, right)
    data = {"bars": rows, "heads": [head], "ends": [ends]}
    return Chart(_shape(look, len(rows), room), data)


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
        }
        | slot(place, _HALF_BAR)
        for place, worth in enumerate(information.entries[:MOST_SHOWN])
    ]


def _colour(dossier: Dossier, worth: Worth, look: Look) -> str:
    own = (each for each in dossier.programmes if f"programmes.{each.id}" == worth.id)
    return next((bar_colour(look, programme) for programme in own), look.quiet)


@compiled
def _shape(look: Look, rows: int, room: int | None) -> alt.LayerChart:
    names = named_places(look, "bars", "name", look.px(190))
    grid = Grid(look, rows, 0.9, with_room(), names=names)
    return finished(
        [
            *grid.heads("length", "right"),
            grid.bars("bars", "zero", "length").encode(
                fill=alt.Fill("fill:N", scale=None),
                tooltip=[
                    alt.Tooltip("name:N", title="To find out"),
                    alt.Tooltip("kind:N", title="Kind"),
                    alt.Tooltip("said:N", title="Points of 100"),
                ],
            ),
            grid.text("bars", "length", "said", dx=BESIDE, fontWeight=600),
            grid.text("bars", RIGHT, "right", color=look.quiet),
            grid.zero(),
        ],
        look,
        fitted(look.px(_ROW_PIXELS) * (rows + 1), room),
    )
