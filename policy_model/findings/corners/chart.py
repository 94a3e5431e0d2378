"""The 2×2 of channel and target: the product's sign."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import altair as alt

from policy_model.analysis.comparison import Comparison
from policy_model.findings.kit.chart import Chart, Rows, by_width, compiled, finished, of
from policy_model.findings.kit.corner_marks import CHANNELS, TARGETS, axis_words
from policy_model.findings.kit.look import DESK, Look, mark
from policy_model.model.inputs import Array
from policy_model.words.phrases import capital, signed

_HEIGHT = 300
_NARROW = 340
_LETTERS = 19  # of a name, as many as stand beside a cell
_SCALE = alt.Scale(domain=(0, 2), nice=False)


def axis_size(size: int, words: Sequence[str]) -> int:
    """A size of type for names of an axis: smaller where one is longer than a cell has room for."""
    return min(size, size * _LETTERS // max(map(len, words)))


@dataclass(frozen=True)
class Place:
    """Where money sits in the 2×2: shares on the right and on the upper side, 0 to 1."""

    multilateral: float
    non_state: float


def place(comparison: Comparison, budgets: Array) -> Place | None:
    """Place a budget in the 2×2; mixed money counts half in each target."""
    total = budgets.sum()
    if total <= 0:
        return None
    programmes = comparison.dossier.programmes
    half = {"state": 0.0, "mixed": 0.5, "non_state": 1.0}
    multilateral = [float(programme.channel == "multilateral") for programme in programmes]
    non_state = [half[programme.target] for programme in programmes]
    return Place(float(budgets @ multilateral / total), float(budgets @ non_state / total))


def two_by_two(
    comparison: Comparison, leader: int, look: Look = DESK, room: int | None = None
) -> Chart:
    """The four corners with their value, and where the advice and the user's mix sit.

    Parameters
    ----------
    comparison : Comparison
    leader : int
        Position of the leading option, which is ringed where it is a corner.
    look : Look
    room : int, optional
        Pixels of height.
    """
    dossier = comparison.dossier
    channels, targets = axis_words(dossier)
    through = tuple(capital(each) for each in channels)
    shape = _shape(look, room or _HEIGHT, dossier.header.index.short_name, (through, targets))
    return Chart(
        shape, {"corners": corner_rows(comparison, leader, look), "money": money_rows(comparison)}
    )


def corner_rows(comparison: Comparison, leader: int, look: Look = DESK) -> Rows:
    """The corners: points of value and of the index gained over no extra money, the lead."""
    index = comparison.dossier.header.index.short_name
    rows: Rows = []
    for o, option in enumerate(comparison.candidates):
        if option.role == "corner":
            x, y = CHANNELS.index(option.channel), TARGETS.index(option.target)
            value, gain = (
                100 * float(comparison.over_status_quo[o]),
                float(comparison.gain[o].mean()),
            )
            fill = look.colour(option)
            rows.append(
                {
                    "option": option.name,
                    "x": x,
                    "y": y,
                    "x2": x + 1,
                    "y2": y + 1,
                    "value": value,
                    "gain": gain,
                    "value_words": signed(value),
                    "gain_words": f"{index} {signed(gain)}",
                    "leads": o == leader,
                    "fill": fill,
                    "text": look.text_on(fill),
                }
            )
    return rows


def money_rows(comparison: Comparison) -> Rows:
    """Where the money of the source's advice and of the user's mix sits."""
    rows: Rows = []
    for o, option in enumerate(comparison.candidates):
        at = place(comparison, option.spending.budgets)
        if option.role in ("recommendation", "mix") and at:
            points = signed(100 * float(comparison.over_status_quo[o]))
            # A corner's own money is drawn at its centre, half a cell in.
            rows.append(
                {
                    "x": 0.5 + at.multilateral,
                    "y": 0.5 + at.non_state,
                    "words": f"{option.short_name} {points}",
                    "mark": mark(option),
                }
            )
    return rows


@compiled
def _shape(
    look: Look, height: int, index: str, axes: tuple[tuple[str, ...], tuple[str, ...]]
) -> alt.LayerChart:
    base = of("corners").encode(
        x=alt.X("x:Q", scale=_SCALE, axis=_axis(look, axes[0])),
        y=alt.Y("y:Q", scale=_SCALE, axis=_axis(look, axes[1], angle=-90)),
    )
    cells = base.mark_rect(stroke=look.ground, strokeWidth=6, cornerRadius=8).encode(
        x2="x2:Q",
        y2="y2:Q",
        fill=alt.Fill("fill:N", scale=None),
        tooltip=[
            alt.Tooltip("option:N", title="Option"),
            alt.Tooltip("value:Q", title="Value gained, points of 100", format="+.1f"),
            alt.Tooltip("gain:Q", title=f"Gain of {index}, points", format="+.1f"),
        ],
    )
    in_cell = base.encode(y=alt.Y("y2:Q"), color=alt.Color("text:N", scale=None))
    value = in_cell.mark_text(
        align="left",
        baseline="top",
        dx=alt.expr(by_width(_NARROW, 8, look.px(18))),
        dy=look.px(14),
        fontSize=look.px(40),
        fontWeight=600,
    ).encode(text="value_words:N")
    gain = in_cell.mark_text(
        align="left",
        baseline="top",
        dx=alt.expr(by_width(_NARROW, 10, look.px(20))),
        dy=look.px(58),
        fontSize=alt.expr(by_width(_NARROW, 12, look.px(15))),
    ).encode(text="gain_words:N")
    ring = (
        base.transform_filter(alt.datum.leads)
        .mark_rect(filled=False, stroke=look.ink, strokeWidth=4, cornerRadius=8)
        .encode(x2="x2:Q", y2="y2:Q")
    )
    money = of("money").encode(x="x:Q", y="y:Q")
    points = money.mark_point(
        filled=True,
        size=look.px(14) ** 2,
        color=look.ground,
        stroke=look.ink,
        strokeWidth=look.px(3),
        opacity=1,
    ).encode(shape=alt.Shape("mark:N", scale=None))
    name: dict[str, Any] = {
        "dy": look.px(22),
        "fontSize": look.px(14),
        "fontWeight": 600,
        "color": look.ground,
        "baseline": "middle",
    }
    told = money.encode(text="words:N")
    # A name may lie over the gap between two cells.
    halo = told.mark_text(**name, stroke=look.ink, strokeWidth=3, strokeJoin="round")
    return finished([cells, value, gain, ring, points, halo, told.mark_text(**name)], look, height)


def _axis(look: Look, words: tuple[str, ...], angle: int = 0) -> alt.Axis:
    return alt.Axis(
        values=[0.5, 1.5],
        labelExpr=f"datum.value < 1 ? {words[0]!r} : {words[1]!r}",  # quoted as JavaScript does
        labelFontSize=look.px(axis_size(16, words)),
        labelFontWeight=600,
        labelLimit=look.px(180),
        labelAngle=angle,
        title=None,
        grid=False,
        domain=False,
        ticks=False,
        labelPadding=6,
    )
