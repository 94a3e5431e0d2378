"""Where first place changes hands: a line for each number, with its dot, ticks and takers."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

import altair as alt

from policy_model.analysis.answer import Answer
from policy_model.analysis.robustness.every_flip import Kind
from policy_model.analysis.robustness.flips import Flips
from policy_model.analysis.robustness.weight_flips import WeightFlips
from policy_model.findings.kit.chart import Chart, Rows, compiled, finished, of
from policy_model.findings.kit.look import DESK, Look
from policy_model.findings.kit.rows import LEFT, NARROW, RIGHT, Grid, over_line
from policy_model.findings.what_changes.moved import NOTHING, SET, by_distance, named, nowhere_ahead
from policy_model.words.changes import amount, changes

_ROW = 46
_THIN, _THICK, _TICK = 0.03, 0.1, 0.18
_ENDS = 110  # pixels for the words of a range
_SAID = 2  # changes named beside a line


def change_lines(answer: Answer, kind: Kind, found: Sequence[Flips], look: Look = DESK) -> Chart:
    """A line for each number over its range, the nearest change of leader on top.

    Thin where the leader of now leads, thick in the colour of who leads else. A search knows
    the nearest change alone: past it the line is dashed, in the colour of who takes over.

    Parameters
    ----------
    answer : Answer
    kind : {'weight', 'money', 'driver', 'judgement'}
    found : sequence of Flips
        Of that kind; of judgements, those alone that have a flip.
    look : Look
    """
    ordered = list(enumerate(by_distance(found)))
    data: dict[str, Rows] = {
        "lines": [_line(answer, kind, own, place, look) for place, own in ordered],
        "parts": [row for place, own in ordered for row in _parts(answer, own, place, look)],
        "unknown": [row for place, own in ordered for row in _unknown(answer, own, place, look)],
        "ticks": [
            {"at": _share(own, flip.at), "top": place + 0.5 - _TICK, "bottom": place + 0.5 + _TICK}
            for place, own in ordered
            if not nowhere_ahead(own)
            for flip, _, _ in changes(kind, own)
        ],
        "labels": [_label(answer, kind, own, place) for place, own in ordered],
    }
    return Chart(_shape(look, len(ordered), _is_percent(kind)), data)


def _is_percent(kind: Kind) -> bool:
    return kind in ("weight", "driver")


def _line(answer: Answer, kind: Kind, own: Flips, place: int, look: Look) -> dict[str, Any]:
    return {
        "name": f"{named(answer.dossier, kind, own)}, {amount(kind, own.now)}",
        "middle": place + 0.5,
        "now": _share(own, own.now),
        "fill": look.colour(answer.leader),
        "range": "" if _is_percent(kind) else f"{own.low:.3g} to {own.high:.3g}",
    }


def _share(own: Flips, at: float) -> float:
    """Where in its range a number is, 0 to 1; in the middle where there is no range."""
    return (at - own.low) / (own.high - own.low) if own.high > own.low else 0.5


def _parts(answer: Answer, own: Flips, place: int, look: Look) -> Iterator[dict[str, Any]]:
    for (start, end), leader in _leads(answer, own):
        option, ahead = answer.comparison.candidates[leader], leader == answer.verdict.leader
        half = _THIN if ahead else _THICK
        yield {
            "from": start,
            "to": end,
            "top": place + 0.5 - half,
            "bottom": place + 0.5 + half,
            "fill": look.tint(look.quiet, 0.6) if ahead else look.colour(option),
            "leader": option.name,
        }


def _unknown(answer: Answer, own: Flips, place: int, look: Look) -> Iterator[dict[str, Any]]:
    """What lies past the flips of a search."""
    if isinstance(own, WeightFlips) or nowhere_ahead(own):
        return
    for flip, end in ((own.below, 0.0), (own.above, 1.0)):
        if flip:
            option = answer.comparison.candidates[flip.leader]
            yield {
                "from": _share(own, flip.at),
                "to": end,
                "middle": place + 0.5,
                "fill": look.colour(option),
                "taker": option.name,
            }


def _leads(answer: Answer, own: Flips) -> Iterator[tuple[tuple[float, float], int]]:
    """Who leads from where to where in the range, as far as it is known."""
    if nowhere_ahead(own) and own.below:
        return iter([((0.0, 1.0), own.below.leader)])
    if not isinstance(own, WeightFlips):
        low, high = own.below.at if own.below else own.low, own.above.at if own.above else own.high
        start, end = (_share(own, at) for at in (low, high)) if own.high > own.low else (0.0, 1.0)
        return iter([((start, end), answer.verdict.leader)])
    below, above = own.all_below[::-1], own.all_above
    cuts = [0.0, *(_share(own, each.at) for each in (*below, *above)), 1.0]
    leaders = [each.leader for each in (*below, *above)]
    leaders.insert(len(below), answer.verdict.leader)
    return zip(pairwise(cuts), leaders, strict=True)


def _label(answer: Answer, kind: Kind, own: Flips, place: int) -> dict[str, Any]:
    """Who would lead, from where; a narrow chart has room for one, the table for all."""
    options = answer.comparison.candidates
    if own.nearest is None:
        said = [SET if own.ruled else NOTHING]
    elif nowhere_ahead(own):
        said = [f"anywhere: {options[own.nearest.leader].short_name}"]
    else:
        said = [
            f"{way} {number}: {options[flip.leader].short_name}"
            for flip, way, number in sorted(
                changes(kind, own), key=lambda each: abs(each[0].at - own.now)
            )
        ]
    return {
        "middle": place + 0.5,
        "brief": said[0],
        "said": "; ".join(said[:_SAID]),
        "quiet": own.nearest is None,
    }


@compiled
def _shape(look: Look, rows: int, percent: bool) -> alt.LayerChart:
    most = 1 if percent else alt.expr(f"width / max(width - {_ENDS}, 100)")
    scale = alt.Scale(domain=[0, most], nice=False, zero=False)
    ticks = alt.Axis(title=None, format="%", tickCount=5, orient="top", domain=False)
    grid = Grid(look, rows, 0.15, scale, ticks if percent else None)
    parts = grid.bars("parts", "from", "to").encode(
        fill=alt.Fill("fill:N", scale=None),
        tooltip=[alt.Tooltip("leader:N", title="Leads here")],
    )
    unknown = of("unknown").encode(
        x=grid.x("from"),
        x2="to:Q",
        y=grid.y("middle"),
        stroke=alt.Stroke("fill:N", scale=None),
        tooltip=[alt.Tooltip("taker:N", title="Takes over; past it not searched")],
    )
    flips = of("ticks").encode(x=grid.x("at"), y=grid.y("top"), y2="bottom:Q")
    now = of("lines").encode(
        x=grid.x("now"), y=grid.y("middle"), fill=alt.Fill("fill:N", scale=None)
    )
    # Names stand above their lines: beside them, they would leave a phone no room.
    above: dict[str, Any] = {"dy": -15, "fontSize": over_line(look)}
    texts = [
        grid.text("labels", RIGHT, "text", color=colour, **above)
        .transform_calculate(text=f"width < {NARROW} ? datum.brief : datum.said")
        .transform_filter(which)
        for colour, which in ((look.ink, "!datum.quiet"), (look.quiet, "datum.quiet"))
    ]
    layers = [
        parts,
        unknown.mark_rule(strokeWidth=3, strokeDash=[4, 4]),
        flips.mark_rule(color=look.ink, strokeWidth=2),
        now.mark_point(
            size=look.px(130), shape="circle", stroke=look.ground, strokeWidth=2, opacity=1
        ),
        grid.text("lines", LEFT, "name", fontWeight=600, **above),
        *texts,
        grid.text("lines", RIGHT, "range", color=look.quiet, fontSize=look.px(13)),
    ]
    return finished(layers, look, _ROW * max(rows, 1) + 24)
