"""What money could do best at every total, and where the named options stand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import altair as alt

from policy_model.analysis.allocation.allocate import Allocation
from policy_model.analysis.allocation.frontier import BEST, Point
from policy_model.dossier import Dossier
from policy_model.findings.kit.chart import (
    Chart,
    Rows,
    between_ends,
    by_width,
    compiled,
    every,
    finished,
    first_of,
    of,
    unseen,
)
from policy_model.findings.kit.labels import spread
from policy_model.findings.kit.look import DESK, Look, mark
from policy_model.model.budgets import Candidate
from policy_model.scenario import Scenario
from policy_model.words.best_mix import in_points
from policy_model.words.phrases import capital

_OWN = ("recommendation", "mix")
_LABEL_PIXELS = 20
_LABEL_SIZE = by_width(420, 11, 14)
_MARGIN_PIXELS = 32
_LABEL_SHARE = 0.4  # of all money, as far as a label reaches at most
_TICKS = 4


@dataclass(frozen=True)
class _Panel:
    """What one panel shows: a line over the totals, the best mix now, and options beside it."""

    title: str
    height: int
    line: Sequence[tuple[float, float]]
    best: Sequence[tuple[float, float]]
    marks: Rows
    now: float


def frontier_lines(
    dossier: Dossier,
    scenario: Scenario,
    points: Sequence[Point],
    found: Allocation | None,
    look: Look = DESK,
    _: int | None = None,
) -> Chart:
    """The line of the best mixes, points over no extra money, and the options' shares of it.

    Parameters
    ----------
    dossier : Dossier
    scenario : Scenario
        That the points were found for.
    points : sequence of Point
        At least one.
    found : Allocation, optional
        At the scenario's total, for the marks.
    look : Look
    """
    none, now = _none_and_now(points, found)
    over = f" over {'no extra money' if found else 'the smallest total'}"
    panel = _Panel(
        capital(in_points(dossier, scenario, over)),
        340,
        [(each.total_musd, 100 * (each.mix.worth - none)) for each in points],
        [(now, 100 * (found.best.worth - none))] if found else [],
        share_marks(found, look) if found else [],
        now,
    )
    return _chart(panel, dossier.header.money_unit, look)


def index_lines(
    dossier: Dossier,
    points: Sequence[Point],
    found: Allocation | None,
    index: Mapping[str, float],
    look: Look = DESK,
    _: int | None = None,
) -> Chart:
    """The same way in terms of the empowerment index.

    Parameters
    ----------
    dossier : Dossier
    points : sequence of Point
    found : Allocation, optional
    index : mapping of str to float
        Of 0 to 100, by id of an option; of the best mix by `BEST`.
    look : Look
    """
    now = _none_and_now(points, found)[1]
    panel = _Panel(
        capital(dossier.header.index.short_name),
        170,
        [(each.total_musd, 100 * each.index) for each in points],
        [(now, index[BEST])] if found else [],
        index_marks(found, index, look) if found else [],
        now,
    )
    return _chart(panel, dossier.header.money_unit, look)


def share_marks(found: Allocation, look: Look = DESK) -> Rows:
    """One row an option that spends: points, and share of what the money could bring."""
    return [
        _mark(each.option, 100 * (each.worth - found.nothing), f"{share:.0%}", look)
        for each in found.placed
        for share in [found.share(each.worth)]
        if share is not None and each.option.spending.budgets.any()
    ]


def index_marks(found: Allocation, index: Mapping[str, float], look: Look = DESK) -> Rows:
    """One row each for the advice and the user's own mix."""
    kept = [each.option for each in found.placed if each.option.role in _OWN]
    return [
        _mark(option, index[option.id], f"{index[option.id]:.1f}", look)
        for option in kept
        if option.spending.budgets.any()
    ]


def _none_and_now(points: Sequence[Point], found: Allocation | None) -> tuple[float, float]:
    if found is None:
        return points[0].mix.worth, 0.0
    return found.nothing, found.scenario.total_musd


def _mark(option: Candidate, y: float, said: str, look: Look) -> dict[str, Any]:
    return {
        "option": option.name,
        "y": y,
        "label": f"{said}  {option.short_name}",
        "colour": look.colour(option),
        "ink": look.ink if option.role in _OWN else look.quiet,
        "mark": mark(option),
    }


def _chart(panel: _Panel, unit: str, look: Look) -> Chart:
    levels = [y for _, y in (*panel.line, *panel.best)] + [row["y"] for row in panel.marks]
    margin = (
        _MARGIN_PIXELS / (panel.height - 2 * _MARGIN_PIXELS) * max(max(levels) - min(levels), 1.0)
    )
    low, high = min(levels) - margin, max(levels) + margin
    gap = _LABEL_PIXELS * (high - low) / panel.height
    places = spread([_off_the_line(panel, row["y"], gap) for row in panel.marks], gap)
    most, last = panel.line[-1]
    ends = {
        "low": min([low, *(each - gap / 2 for each in places)]),
        "high": max([high, *(each + gap / 2 for each in places)]),
        "most": max(most, 0.1),
        "now": panel.now,
        "letters": max((len(row["label"]) for row in panel.marks), default=0),
    }
    return Chart(
        _shape(look, panel.height, panel.title, unit),
        {
            "line": [{"total": musd, "y": y, "words": f"{y:.1f}"} for musd, y in panel.line],
            "best": [{"total": musd, "y": y} for musd, y in panel.best],
            "name": [{"total": most, "y": last, "label": BEST}],
            "marks": [
                {**row, "total": panel.now, "at": place}
                for row, place in zip(panel.marks, places, strict=True)
            ],
            "ticks": [{"total": most * tick / _TICKS} for tick in range(_TICKS + 1)],
            "ends": [ends],
        },
    )


def _off_the_line(panel: _Panel, y: float, gap: float) -> float:
    """Where a label stands beside its mark: under the line, if the line would pass behind it."""
    end = panel.now + _LABEL_SHARE * panel.line[-1][0]
    passing = [level for total, level in panel.line if panel.now <= total <= end]
    levels = [*passing, *(level for _, level in panel.best)]
    if not levels or not min(levels) - gap < y < max(levels) + gap:
        return y
    return min(levels) - gap


def _x(unit: str) -> alt.X:
    """Money, with room for the labels at the total of now."""
    room = f"min(0.75 * width, 34 + 0.56 * {_LABEL_SIZE} * {first_of('ends', 'letters')})"
    most, now = first_of("ends", "most"), first_of("ends", "now")
    axis = alt.Axis(
        title=unit,
        titleAnchor="start",
        values=every("ticks", "total"),
        format=".3~f",
        grid=False,
    )
    furthest = alt.expr(f"max({most}, {now} * width / (width - {room}))")
    scale = alt.Scale(domainMin=0, domainMax=furthest, nice=False)
    return alt.X("total:Q", axis=axis, scale=scale)


@compiled
def _shape(look: Look, height: int, title: str, unit: str) -> alt.LayerChart:
    x, ink = _x(unit), alt.Color("ink:N", scale=None)
    axis = alt.Axis(title=title, titlePadding=12, tickCount=5, domain=False, ticks=False)

    def y(field: str) -> alt.Y:
        return alt.Y(f"{field}:Q", axis=axis, scale=between_ends())

    line, marks, name = (of(each).encode(x=x, y=y("y")) for each in ("line", "marks", "name"))
    labels = of("marks").encode(x=x, y=y("at"), text="label:N")
    text: dict[str, Any] = {"align": "left", "dx": 22, "fontSize": alt.expr(_LABEL_SIZE)}
    colour = alt.Color("colour:N", scale=None)
    return finished(
        [
            unseen("ends"),
            unseen("ticks"),
            line.mark_line(color=look.ink, strokeWidth=look.px(3)).encode(
                tooltip=[
                    alt.Tooltip("total:Q", title=unit, format=".2f"),
                    alt.Tooltip("words:N", title=title),
                ]
            ),
            name.mark_text(
                align="right", baseline="bottom", dy=-4, dx=-2, color=look.ink, fontWeight=600
            ).encode(text="label:N"),
            of("best").encode(x=x, y=y("y")).mark_circle(size=150, color=look.ink, opacity=1),
            marks.mark_rule(color=look.line, xOffset=8, x2Offset=20).encode(
                x2="total:Q", y2="at:Q"
            ),
            marks.mark_point(filled=True, size=130, opacity=1).encode(
                color=colour,
                shape=alt.Shape("mark:N", scale=None),
                tooltip=[alt.Tooltip("option:N", title="Option")],
            ),
            # The line may pass behind a label.
            labels.mark_text(stroke=look.ground, strokeWidth=5, color=look.ground, **text),
            labels.mark_text(**text).encode(color=ink),
        ],
        look,
        height,
    )
