"""Who is empowered how far: each outcome with no extra money and with an option."""

import json
from collections.abc import Sequence
from itertools import groupby

import altair as alt

from policy_model.analysis.effects import Effect
from policy_model.charts.chart import Chart, Rows, compiled, finished, of
from policy_model.charts.look import DESK, Look
from policy_model.dossier import Dossier
from policy_model.words.phrases import SMALLEST_SHOWN, group_words, moved, signed

_ROW_PIXELS = 27
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
    headings, lines = [], []
    for group, members in groupby(effects, key=lambda each: each.outcome.group):
        headings.append(group_words(dossier, group))
        lines += [headings[-1], *(each.outcome.short_name for each in members)]
    return Chart(_shape(look, tuple(lines), tuple(headings)), {"actors": actor_rows(effects)})


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
def _shape(look: Look, lines: tuple[str, ...], headings: tuple[str, ...]) -> alt.LayerChart:
    bold = f"indexof({json.dumps(headings)}, datum.value) >= 0"
    y = alt.Y(
        "row:N",
        sort=None,
        scale=alt.Scale(domain=lines),
        axis=alt.Axis(
            title=None,
            domain=False,
            ticks=False,
            grid=False,
            labelLimit=190,
            labelPadding=8,
            labelFontWeight=alt.condition(bold, alt.value("bold"), alt.value("normal")),
            labelColor=alt.condition(bold, alt.value(look.ink), alt.value(look.quiet)),
        ),
    )
    axis = alt.Axis(title="Level, 0 to 100", values=[0, 25, 50, 75, 100], domain=False, ticks=False)
    scale = alt.Scale(domain=(0, _ROOM), nice=False)

    def x(field: str) -> alt.X:
        return alt.X(f"{field}:Q", scale=scale, axis=axis)

    base = of("actors").encode(
        y=y,
        tooltip=[
            alt.Tooltip("name:N", title="Who or what"),
            alt.Tooltip("words:N", title="In words"),
            alt.Tooltip("before:Q", title="No extra money", format=".1f"),
            alt.Tooltip("after:Q", title="With this mix", format=".1f"),
            alt.Tooltip("p05:Q", title="Low (5 %)", format=".1f"),
            alt.Tooltip("p95:Q", title="High (95 %)", format=".1f"),
        ],
    )
    point = base.encode(x=x("after"))
    loses = alt.datum.gain < -SMALLEST_SHOWN
    return finished(
        [
            base.mark_rule(color=look.quiet, opacity=0.9).encode(x=x("p05"), x2="p95:Q"),
            base.mark_bar(color=look.ink, height=5, opacity=1).encode(x=x("before"), x2="after:Q"),
            base.mark_point(
                filled=True, size=90, color=look.ground, stroke=look.ink, strokeWidth=2, opacity=1
            ).encode(x=x("before")),
            point.transform_filter(~loses).mark_point(
                filled=True, size=120, color=look.ink, opacity=1
            ),
            point.transform_filter(loses).mark_point(
                filled=True, size=120, color=look.ink, shape="diamond", opacity=1
            ),
            base.mark_text(align="right", color=look.ink, fontWeight=600).encode(
                x=alt.datum(_ROOM, scale=scale, axis=axis), text="gain_words:N"
            ),
        ],
        look,
        height=_ROW_PIXELS * len(lines),
    )
