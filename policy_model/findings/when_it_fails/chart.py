"""When the lead falls: each limit as a part of the whole range that was searched."""

from typing import Any

import altair as alt

from policy_model.analysis.answer import Answer
from policy_model.analysis.robustness.discovery import Discovery, Limit
from policy_model.dossier import judgements
from policy_model.findings.kit.chart import Chart, Rows, compiled, finished, of
from policy_model.findings.kit.look import DESK, Look
from policy_model.findings.kit.rows import LEFT, RIGHT, Grid, over_line
from policy_model.findings.when_it_fails.sentences import ends_of, limit_words, now_words
from policy_model.scenario import value_at
from policy_model.words.judgements import judgement_words

_ROW_PIXELS = 88


def limit_bars(answer: Answer, found: Discovery, look: Look = DESK) -> Chart:
    """A bar for each limit: the range searched, where it is overtaken more often, where it stands.

    Parameters
    ----------
    answer : Answer
    found : Discovery
        With limits.
    look : Look
    """
    rows = limit_rows(answer, found, look)
    return Chart(_shape(look, len(rows)), {"limits": rows})


def limit_rows(answer: Answer, found: Discovery, look: Look = DESK) -> Rows:
    """One row a limit; places are shares of the range searched."""
    dossier, leader = answer.dossier, answer.comparison.candidates[found.leader]
    rows = []
    for place, limit in enumerate(found.limits):
        stands = _stands(answer, limit)
        least, most = ends_of(dossier, limit)
        low, high = (
            _along(limit, end, other) for end, other in ((limit.low, 0.0), (limit.high, 1.0))
        )
        rows.append(
            {
                "line": place + 0.18,
                "middle": place + 0.48,
                "foot": place + 0.8,
                "name": judgement_words(dossier, limit.id),
                "said": f"{limit_words(dossier, limit)} {now_words(dossier, limit.id, stands)}",
                "low": low,
                "high": high,
                "start": 0.0,
                "end": 1.0,
                "least": least,
                "most": most,
                "stands": None if stands is None else _along(limit, stands, 0.0),
                "fill": look.colour(leader),
            }
        )
    return rows


def _along(limit: Limit, level: float | None, otherwise: float) -> float:
    """Place of a level on the range searched, 0 to 1."""
    span = limit.most - limit.least
    if level is None or not span:
        return otherwise
    return min(1.0, max(0.0, (level - limit.least) / span))


def _stands(answer: Answer, limit: Limit) -> float | None:
    """A driver's level, None where the chosen future sets it; a judgement's most likely value."""
    if limit.id.startswith("drivers."):
        own = limit.id.removeprefix("drivers.")
        future = next(e for e in answer.dossier.futures if e.id == answer.scenario.future)
        if any(path.id == own for path in future.paths):
            return None
        return float(value_at(answer.scenario, answer.dossier, limit.id))
    return next(each.quantity.mode for each in judgements(answer.dossier) if each.id == limit.id)


@compiled
def _shape(look: Look, rows: int) -> alt.LayerChart:
    grid = Grid(look, rows, 0, alt.Scale(domain=(0, 1), nice=False))
    name: dict[str, Any] = {"fontWeight": 600, "color": look.ink, "fontSize": over_line(look)}
    quiet: dict[str, Any] = {"color": look.quiet, "fontSize": look.px(13)}
    bar: dict[str, Any] = {"height": look.px(16), "cornerRadius": 3}
    middle = of("limits").encode(y=grid.y("middle"))
    return finished(
        [
            grid.text("limits", LEFT, "name", "line", **name),
            grid.text("limits", RIGHT, "said", "line", **name),
            middle.mark_bar(color=look.line, **bar).encode(x=grid.x("start"), x2="end:Q"),
            middle.mark_bar(**bar).encode(
                x=grid.x("low"),
                x2="high:Q",
                fill=alt.Fill("fill:N", scale=None),
                tooltip=[
                    alt.Tooltip("name:N", title="Overtaken more often when"),
                    alt.Tooltip("said:N", title="is"),
                ],
            ),
            middle.transform_filter("isValid(datum.stands)")
            .mark_tick(orient="vertical", size=look.px(26), thickness=look.px(3), color=look.ink)
            .encode(x=grid.x("stands")),
            grid.text("limits", LEFT, "least", "foot", **quiet),
            grid.text("limits", RIGHT, "most", "foot", **quiet),
        ],
        look,
        _ROW_PIXELS * max(rows, 1),
    )
