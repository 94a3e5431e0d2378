"""The 2×2 of channel and target: the product's sign."""

from dataclasses import dataclass

import altair as alt
import pandas as pd

from policy_model.analysis.comparison import Comparison
from policy_model.charts.look import LOOKS, Chart, Look, Mode, finished
from policy_model.model.budgets import Candidate
from policy_model.model.inputs import Array
from policy_model.words.phrases import signed

CHANNELS = ("bilateral", "multilateral")
TARGETS = ("state", "non_state")
_CHANNEL_WORDS = ("Bilateral", "Multilateral")
_TARGET_WORDS = ("to the state", "to non-state actors")
_SCALE = alt.Scale(domain=(0, 2), nice=False)


@dataclass(frozen=True)
class Place:
    """Where money sits in the 2×2: shares that are multilateral and non-state, 0 to 1."""

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


def two_by_two_frame(comparison: Comparison, leader: int) -> pd.DataFrame:
    """The corners: points of value and of the index gained over no extra money, the lead."""
    return pd.DataFrame(
        [
            {
                "option": option.name,
                "x": CHANNELS.index(option.channel),
                "y": TARGETS.index(option.target),
                "value": 100 * comparison.over_status_quo[o],
                "gain": comparison.gain[o].mean(),
                "leads": o == leader,
            }
            for o, option in enumerate(comparison.candidates)
            if option.role == "corner"
        ],
        columns=["option", "x", "y", "value", "gain", "leads"],
    )


def two_by_two(
    comparison: Comparison, leader: int, mode: Mode = "light", height: int = 300
) -> Chart:
    """The four corners with their value, and where the advice and the user's mix sit.

    Parameters
    ----------
    comparison : Comparison
    leader : int
        Position of the leading option, which is ringed where it is a corner.
    mode : {'light', 'dark'}
    height : int
        Pixels.
    """
    look, index = LOOKS[mode], comparison.dossier.header.index
    frame = two_by_two_frame(comparison, leader)
    fills = [
        look.corners[CHANNELS[x], TARGETS[y]] for x, y in zip(frame["x"], frame["y"], strict=True)
    ]
    frame = frame.assign(
        x2=frame["x"] + 1,
        y2=frame["y"] + 1,
        fill=fills,
        text=[look.text_on(fill) for fill in fills],
        value_words=[signed(value) for value in frame["value"]],
        gain_words=[f"{index.short_name} {signed(gain)}" for gain in frame["gain"]],
    )
    base = alt.Chart(frame).encode(
        x=alt.X("x:Q", scale=_SCALE, axis=_axis(_CHANNEL_WORDS)),
        y=alt.Y("y:Q", scale=_SCALE, axis=_axis(_TARGET_WORDS, angle=-90)),
    )
    cells = base.mark_rect(stroke=look.ground, strokeWidth=6, cornerRadius=8).encode(
        x2="x2:Q",
        y2="y2:Q",
        fill=alt.Fill("fill:N", scale=None),
        tooltip=_tooltip(index.short_name),
    )
    in_cell = base.encode(y=alt.Y("y2:Q"), color=alt.Color("text:N", scale=None))
    value = in_cell.mark_text(
        align="left", baseline="top", dx=_narrow(8, 18), dy=14, fontSize=40, fontWeight=600
    ).encode(text="value_words:N")
    gain = in_cell.mark_text(
        align="left", baseline="top", dx=_narrow(10, 20), dy=58, fontSize=_narrow(12, 15)
    ).encode(text="gain_words:N")
    ring = (
        base.transform_filter(alt.datum.leads)
        .mark_rect(filled=False, stroke=look.ink, strokeWidth=4, cornerRadius=8)
        .encode(x2="x2:Q", y2="y2:Q")
    )
    rings = [ring] if frame["leads"].any() else []
    layers = [cells, value, gain, *rings, *_marks(comparison, look)]
    return finished(alt.layer(*layers), look, height)


def _narrow(narrow: int, wide: int) -> alt.ExprRef:
    """Pixels on a chart that is narrow, and on one that is not: only the browser knows."""
    return alt.expr(f"width < 340 ? {narrow} : {wide}")


def _axis(words: tuple[str, str], angle: int = 0) -> alt.Axis:
    return alt.Axis(
        values=[0.5, 1.5],
        labelExpr=f"datum.value < 1 ? '{words[0]}' : '{words[1]}'",
        labelFontSize=16,
        labelFontWeight=600,
        labelAngle=angle,
        title=None,
        grid=False,
        domain=False,
        ticks=False,
        labelPadding=6,
    )


def _tooltip(index: str) -> list[alt.Tooltip]:
    return [
        alt.Tooltip("option:N", title="Option"),
        alt.Tooltip("value:Q", title="Value gained, points of 100", format="+.1f"),
        alt.Tooltip("gain:Q", title=f"Gain of {index}, points", format="+.1f"),
    ]


def _marks(comparison: Comparison, look: Look) -> list[alt.Chart]:
    """Dots for the source's advice and the user's mix, where their money sits."""
    rows = []
    for o, option in enumerate(comparison.candidates):
        at = place(comparison, option.spending.budgets)
        if option.role in ("recommendation", "mix") and at:
            words = f"{option.short_name} {signed(100 * comparison.over_status_quo[o])}"
            rows.append(_mark(option, at, words))
    if not rows:
        return []
    base = alt.Chart(pd.DataFrame(rows)).encode(x=alt.X("x:Q"), y=alt.Y("y:Q"))
    return [
        base.mark_point(
            filled=True, size=190, color=look.ground, stroke=look.ink, strokeWidth=3, opacity=1
        ).encode(shape=alt.Shape("role:N", legend=None)),
        base.mark_text(
            dy=22, fontSize=14, fontWeight=600, color=look.ground, baseline="middle"
        ).encode(text="words"),
    ]


def _mark(option: Candidate, at: Place, words: str) -> dict[str, object]:
    # A corner's own money is drawn at its centre, half a cell in.
    return {
        "x": 0.5 + at.multilateral,
        "y": 0.5 + at.non_state,
        "words": words,
        "role": option.role,
    }
