"""Who is empowered how far: each outcome with no extra money and with an option."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

import altair as alt

from policy_model.analysis.effects import Effect
from policy_model.dossier import Dossier
from policy_model.findings.kit.chart import Chart, Rows, compiled, finished, of, unseen
from policy_model.findings.kit.labels import named_places
from policy_model.findings.kit.look import DESK, Look
from policy_model.findings.kit.rows import Grid, slot
from policy_model.words.phrases import SMALLEST_SHOWN, group_words, moved, signed

_ROW_PIXELS = 27
_HALF_BAR = 0.09
_ROOM = 120


def actors_before_after(dossier: Dossier, effects: Sequence[Effect], look: Look = DESK) -> Chart:
    """A dumbbell for each outcome under the name of its group, the gain beside it.

    Parameters
    ----------
    dossier : Dossier
    effects : sequence of Effect
        Group by group.
    look : Look
    """
    lines: Rows = []
    for group, members in groupby(effects, key=lambda each: each.outcome.group):
        lines.append({"name": group_words(dossier, group), "heading": True})
        lines += [{"name": each.outcome.short_name, "heading": False} for each in members]
    places = (place for place, line in enumerate(lines) if not line["heading"])
    rows = [
        {**row, **slot(place, _HALF_BAR)}
        for row, place in zip(actor_rows(effects), places, strict=True)
    ]
    return Chart(_shape(look, len(lines)), {"lines": lines, "actors": rows})


def actor_rows(effects: Sequence[Effect]) -> Rows:
    """One row an outcome: levels before and after, range, and both in words."""
    return [
        {
            "row": effect.outcome.short_name,
            "name": effect.outcome.name,
            "before": effect.before,
            "after": effect.after,
            "p05": effect.p05,
            "p95": effect.p95,
            "gain": effect.gain,
            "gain_words": signed(effect.gain),
            "words": moved(effect.before, effect.after, effect.outcome.anchors),
        }
        for effect in effects
    ]


@compiled
def _shape(look: Look, lines: int) -> alt.LayerChart:
    names = named_places(look, "lines", "name", 190)
    bold = "pluck(data('lines'), 'heading')[floor(datum.value)]"
    names.labelFontWeight = alt.condition(bold, alt.value("bold"), alt.value("normal"))
    names.labelColor = alt.condition(bold, alt.value(look.ink), alt.value(look.quiet))
    axis = alt.Axis(title="Level, 0 to 100", values=[0, 25, 50, 75, 100], domain=False, ticks=False)
    scale = alt.Scale(domain=(0, _ROOM), nice=False)
    grid = Grid(look, lines, 0, scale, axis, names)
    base = of("actors").encode(
        y=grid.y("middle"),
        tooltip=[
            alt.Tooltip("name:N", title="Who or what"),
            alt.Tooltip("words:N", title="In words"),
            alt.Tooltip("before:Q", title="No extra money", format=".1f"),
            alt.Tooltip("after:Q", title="With this mix", format=".1f"),
            alt.Tooltip("p05:Q", title="Low (5 %)", format=".1f"),
            alt.Tooltip("p95:Q", title="High (95 %)", format=".1f"),
        ],
    )
    after = base.encode(x=grid.x("after"))
    loses = alt.datum.gain < -SMALLEST_SHOWN
    point: dict[str, Any] = {"filled": True, "size": 120, "color": look.ink, "opacity": 1}
    hollow: dict[str, Any] = {"size": 90, "color": look.ground, "stroke": look.ink}
    return finished(
        [
            unseen("lines"),
            base.mark_rule(color=look.quiet, opacity=0.9).encode(x=grid.x("p05"), x2="p95:Q"),
            grid.bars("actors", "before", "after", color=look.ink),
            base.encode(x=grid.x("before")).mark_point(**point | hollow, strokeWidth=2),
            after.transform_filter(~loses).mark_point(**point),
            after.transform_filter(loses).mark_point(**point, shape="diamond"),
            grid.text("actors", _ROOM, "gain_words", align="right", fontWeight=600),
        ],
        look,
        _ROW_PIXELS * lines,
    )
