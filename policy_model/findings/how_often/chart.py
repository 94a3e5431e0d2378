"""Options by rank, and what it takes to be first: a column of dots for each option."""

from collections.abc import Sequence
from typing import Any

import altair as alt

from policy_model.analysis.comparison import Comparison
from policy_model.analysis.robustness.acceptability import Acceptability
from policy_model.findings.how_often.sentences import by_first_rank, ordinal
from policy_model.findings.kit.chart import (
    Chart,
    Rows,
    compiled,
    finished,
    first_of,
    fitted,
    of,
    unseen,
)
from policy_model.findings.kit.heads import upright
from policy_model.findings.kit.heat_map import Cell, HeatMap
from policy_model.findings.kit.labels import named_places
from policy_model.findings.kit.look import DESK, Look, mark
from policy_model.findings.kit.rows import Grid
from policy_model.model.budgets import Candidate
from policy_model.words.phrases import share_of_cases

_ROW = 24
_LINE = 0.7  # rows
_ABOVE = 3.4  # rows, for the names of the options
_USED = 0.76  # of a column; the rest is for the figure beside the last dot
_LEAST_SCALE = 0.1
_COLUMN = "width / max(1, length(data('heads')))"
_NARROW = f"({_COLUMN} < 90)"


def rank_map(comparison: Comparison, found: Acceptability) -> HeatMap:
    """Share of cases in which each option takes each rank; most often first on top."""
    order = by_first_rank(found)
    return HeatMap(
        options=tuple(comparison.candidates[o] for o in order),
        heads=tuple(ordinal(rank + 1) for rank in range(len(found.contenders))),
        cells=tuple(
            tuple(_share(round(float(share), 9)) for share in found.ranks[o]) for o in order
        ),
        titles=("Rank", "Share of cases"),
    )


def _share(share: float) -> Cell:
    said = share_of_cases(share) if share else ""
    short = said.replace("under ", "<").replace("over ", ">")
    narrow = "all" if share == 1 else short.removesuffix("%")
    return Cell(share, short, narrow, share_of_cases(share))


def care_dots(
    comparison: Comparison, found: Acceptability, look: Look = DESK, room: int | None = None
) -> Chart:
    """Central weight of each criterion, for each option that is ever first, beside the mean one."""
    ever = [o for o in by_first_rank(found) if found.ever_first[o]]
    heads = [
        _head(place, comparison.candidates[o], float(found.first[o]))
        for place, o in enumerate(ever)
    ]
    criteria = [
        {"name": each.short_name, "level": j + 0.5, "start": 0.0}
        for j, each in enumerate(comparison.dossier.criteria)
    ]
    data = {
        "dots": _dots(comparison, found, ever, look),
        "heads": heads,
        "criteria": criteria,
        "ends": [{"last": len(ever)}],
    }
    return Chart(_shape(look, len(criteria), room), data)


def _dots(comparison: Comparison, found: Acceptability, ever: Sequence[int], look: Look) -> Rows:
    most = max(_LEAST_SCALE, float(found.central_weights.max()), float(found.mean_weights.max()))
    rows: Rows = []
    for place, o in enumerate(ever):
        option = comparison.candidates[o]
        for j, criterion in enumerate(comparison.dossier.criteria):
            central, now = float(found.central_weights[o, j]), float(found.mean_weights[j])
            rows.append(
                {
                    "option": option.name,
                    "criterion": criterion.name,
                    "level": j + 0.5,
                    "top": j + 0.22,
                    "bottom": j + 0.78,
                    "dot": place + _USED * central / most,
                    "now": place + _USED * now / most,
                    "beside": place + _USED * max(central, now) / most,
                    "said": f"{central:.0%}",
                    "central": central,
                    "weight": now,
                    "colour": look.colour(option),
                    "mark": mark(option),
                }
            )
    return rows


def _head(place: int, option: Candidate, first: float) -> dict[str, Any]:
    name = upright(option.short_name)
    return {
        "column": float(place),
        "line": -1.0 - _LINE * name.count("\n"),
        "under": -0.15,
        "name": name,
        "share": f"first in {share_of_cases(round(first, 9))}",
    }


@compiled
def _shape(look: Look, criteria: int, room: int | None) -> alt.LayerChart:
    scale = alt.Scale(domain=[0], domainMax=alt.expr(first_of("ends", "last")), nice=False)
    grid = Grid(look, criteria, _ABOVE, scale, names=named_places(look, "criteria", "name", 170))
    dots = of("dots").encode(x=grid.x("dot"), y=grid.y("level"))
    head: dict[str, Any] = {"baseline": "line-bottom", "lineBreak": "\n"}
    along: dict[str, Any] = {**head, "angle": 270, "baseline": "middle", "dx": 2, "dy": 8}
    wide, narrow = f"!{_NARROW}", _NARROW
    return finished(
        [
            unseen("ends"),
            of("criteria")
            .mark_rule(color=look.line, opacity=0.6)
            .encode(x=grid.x("start"), x2=alt.value("width"), y=grid.y("level")),
            dots.mark_rule(color=look.quiet).encode(x2="now:Q"),
            of("dots")
            .mark_rule(color=look.quiet, strokeWidth=2)
            .encode(x=grid.x("now"), y=grid.y("top"), y2="bottom:Q"),
            dots.mark_point(filled=True, size=look.px(10) ** 2, opacity=1).encode(
                shape=alt.Shape("mark:N", scale=None),
                color=alt.Color("colour:N", scale=None),
                tooltip=[
                    alt.Tooltip("option:N", title="Option"),
                    alt.Tooltip("criterion:N", title="Criterion"),
                    alt.Tooltip("central:Q", title="When it came first", format=".1%"),
                    alt.Tooltip("weight:Q", title="Over all cases", format=".1%"),
                ],
            ),
            # Beside the dots only where columns are wide enough.
            grid.text(
                "dots", "beside", "said", "level", dx=9, fontSize=look.px(13)
            ).transform_filter(wide),
            grid.text(
                "heads", "column", "name", "line", fontSize=look.px(14), fontWeight=600, **head
            ).transform_filter(wide),
            grid.text("heads", "column", "name", "under", fontSize=10, **along).transform_filter(
                narrow
            ),
            grid.text(
                "heads", "column", "share", "under", fontSize=look.px(13), color=look.quiet, **head
            ).transform_filter(wide),
        ],
        look,
        fitted(round(_ROW * (criteria + _ABOVE)), room),
    )
