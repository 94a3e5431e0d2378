"""Where first place changes hands: a line for each number, with its dot, ticks and takers."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

import altair as alt

from policy_model.analysis.answer import Answer
from policy_model.analysis.robustness.flips import Flips
from policy_model.charts.chart import Chart, Rows, compiled, finished, of
from policy_model.charts.labels import named_places
from policy_model.charts.look import DESK, Look
from policy_model.words.robustness.changes import (
    NOTHING,
    SET,
    Kind,
    amount,
    by_distance,
    changes,
    named,
    nowhere_ahead,
)

_ROW = 38
_THIN, _THICK, _TICK = 0.035, 0.12, 0.22
_ENDS = 110  # pixels for the words of a range
_PER_LETTER, _GAP = 0.0125, 0.02  # of the line's length, at its usual width


def change_lines(answer: Answer, kind: Kind, found: Sequence[Flips], look: Look = DESK) -> Chart:
    """A line for each number over its range, the nearest change of leader on top.

    Thin where the leader of now leads, thick in the colour of who leads else.

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
        "ticks": [
            {"at": _share(own, flip.at), "top": place + 0.5 - _TICK, "bottom": place + 0.5 + _TICK}
            for place, own in ordered
            if not nowhere_ahead(own)
            for flip, _, _ in changes(kind, own)
        ],
        "labels": [
            row for place, own in ordered for row in _apart(_labels(answer, kind, own, place))
        ],
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


def _leads(answer: Answer, own: Flips) -> Iterator[tuple[tuple[float, float], int]]:
    """Who leads from where to where in the range, as far as it is known."""
    if nowhere_ahead(own) and own.below:
        return iter([((0.0, 1.0), own.below.leader)])
    below = [*reversed(getattr(own, "all_below", [own.below] if own.below else []))]
    above = [*getattr(own, "all_above", [own.above] if own.above else [])]
    cuts = [0.0, *(_share(own, each.at) for each in (*below, *above)), 1.0]
    leaders = [each.leader for each in (*below, *above)]
    leaders.insert(len(below), answer.verdict.leader)
    return zip(pairwise(cuts), leaders, strict=True)


def _labels(answer: Answer, kind: Kind, own: Flips, place: int) -> Rows:
    options = answer.comparison.candidates
    if own.nearest is None:
        return [_label(0.0, place, SET if own.ruled else NOTHING, away=1, quiet=True)]
    if nowhere_ahead(own):
        return [_label(0.0, place, f"anywhere: {options[own.nearest.leader].short_name}", away=1)]
    return [
        _label(
            _share(own, flip.at),
            place,
            f"{way} {number}: {options[flip.leader].short_name}",
            away=1 if way == "from" else -1,
        )
        for flip, way, number in changes(kind, own)
    ]


def _label(at: float, place: int, said: str, away: int, quiet: bool = False) -> dict[str, Any]:
    """Put a label at a tick, away from the dot if there is room."""
    wide = _PER_LETTER * len(said)
    rightwards = at + wide <= 1 if away > 0 else at - wide < 0
    start = at if rightwards else at - wide
    return {
        "at": at,
        "middle": place + 0.5,
        "said": said,
        "right": rightwards,
        "quiet": quiet,
        "start": start,
        "end": start + wide,
    }


def _apart(labels: Rows) -> Rows:
    """Labels of one line that don't overlap; the table has the rest."""
    kept: Rows = []
    for each in labels:
        if all(
            each["start"] > own["end"] + _GAP or each["end"] < own["start"] - _GAP for own in kept
        ):
            kept.append(each)
    return kept


@compiled
def _shape(look: Look, rows: int, percent: bool) -> alt.LayerChart:
    most = 1 if percent else alt.expr(f"width / max(width - {_ENDS}, 100)")
    x_scale = alt.Scale(domainMin=0, domainMax=most, nice=False, zero=False)
    ticks = alt.Axis(title=None, format="%", tickCount=5, orient="top", domain=False)
    y_scale = alt.Scale(domain=(-0.15, rows), reverse=True, nice=False)
    names = named_places(look, "lines", "name", 330)

    def x(field: str) -> alt.X:
        return alt.X(f"{field}:Q", scale=x_scale, axis=ticks if percent else None)

    def y(field: str) -> alt.Y:
        return alt.Y(f"{field}:Q", scale=y_scale, axis=names)

    parts = of("parts").encode(
        x=x("from"),
        x2="to:Q",
        y=y("top"),
        y2="bottom:Q",
        fill=alt.Fill("fill:N", scale=None),
        tooltip=[alt.Tooltip("leader:N", title="Leads here")],
    )
    flips = of("ticks").encode(x=x("at"), y=y("top"), y2="bottom:Q")
    now = of("lines").encode(x=x("now"), y=y("middle"), fill=alt.Fill("fill:N", scale=None))
    text = of("labels").encode(x=x("at"), y=y("middle"), text="said:N")
    ends = of("lines").encode(x=alt.value("width"), y=y("middle"), text="range:N")
    small: dict[str, Any] = {"fontSize": look.px(13)}
    quiet: dict[str, Any] = {"color": look.quiet, **small}
    plain = text.transform_filter("!datum.quiet")
    layers = [
        parts.mark_rect(),
        flips.mark_rule(color=look.ink, strokeWidth=2),
        now.mark_point(
            size=look.px(130), shape="circle", stroke=look.ground, strokeWidth=2, opacity=1
        ),
        plain.transform_filter("datum.right").mark_text(align="left", dx=3, dy=-13, **small),
        plain.transform_filter("!datum.right").mark_text(align="right", dx=-3, dy=-13, **small),
        text.transform_filter("datum.quiet").mark_text(align="left", dx=3, dy=-13, **quiet),
        ends.mark_text(align="right", **quiet),
    ]
    return finished(layers, look, _ROW * max(rows, 1) + 24)
