"""The headline index over the years, with the range of the option in focus."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import altair as alt
import numpy as np
import pandas as pd

from policy_model.analysis.comparison import Comparison
from policy_model.charts.look import LOOKS, Chart, Look, Mode, dash, finished

STEP = 10
_LABEL_PIXELS = 20
# As Vega expressions, for only the browser knows the width: type of the labels, room for them.
_LABEL_SIZE = "(width < 400 ? 11 : 14)"
_LABEL_ROOM = f"min(0.75 * width, 26 + 0.53 * {_LABEL_SIZE} * {{letters}})"


def empowerment_frame(comparison: Comparison) -> pd.DataFrame:
    """Index of every option by year: mean and the range that holds 90 % of the draws."""
    start = comparison.dossier.header.horizon.first_year
    low, high = np.quantile(comparison.index, (0.05, 0.95), axis=-1)
    mean = comparison.index.mean(axis=-1)
    return pd.DataFrame(
        [
            {
                "option": option.short_name,
                "year": start + year,
                "mean": mean[year, o],
                "p05": low[year, o],
                "p95": high[year, o],
            }
            for o, option in enumerate(comparison.candidates)
            for year in range(len(mean))
        ]
    )


def empowerment_over_years(
    comparison: Comparison, focus: int, mode: Mode = "light", height: int = 300
) -> Chart:
    """Lines for every option, labelled at their ends, and the range of one in focus.

    Parameters
    ----------
    comparison : Comparison
    focus : int
        Position of the option whose range is drawn.
    mode : {'light', 'dark'}
    height : int
        Pixels.
    """
    look = LOOKS[mode]
    frame = empowerment_frame(comparison)
    options = comparison.candidates
    first, last = int(frame["year"].min()), int(frame["year"].max())
    shown = frame[frame["option"] == options[focus].short_name]
    lowest = min(frame["mean"].min(), shown["p05"].min())
    highest = max(frame["mean"].max(), shown["p95"].max())
    domain = (STEP * int(lowest // STEP), STEP * max(1, int(np.ceil(highest / STEP))))
    plot = _Plot(
        look=look,
        domain=domain,
        first=first,
        last=last,
        names=[option.short_name for option in options],
        words={25 * i: word for i, word in enumerate(comparison.dossier.header.index.anchors)},
    )
    chart = alt.layer(
        plot.rules(),
        alt.Chart(shown)
        .mark_area(opacity=0.18, color=look.colour(options[focus]))
        .encode(x=plot.x("year"), y=plot.y("p05"), y2="p95:Q"),
        *_lines(comparison, frame, plot, plot.names[focus]),
        *_end_labels(comparison, frame[frame["year"] == last], plot, plot.names[focus], height),
    )
    return finished(chart, look, height)


@dataclass(frozen=True)
class _Plot:
    """What the layers share: without it, Vega-Lite would merge their scales and axes."""

    look: Look
    domain: tuple[int, int]
    first: int
    last: int
    names: list[str]
    words: dict[int, str]

    def x(self, field: str) -> alt.X:
        every = max(1, -(-(self.last - self.first + 1) // 8))
        room = _LABEL_ROOM.format(letters=4 + max(map(len, self.names)))
        end = alt.expr(f"{self.last} + {self.last - self.first} * {room} / (width - {room})")
        return alt.X(
            f"{field}:Q",
            axis=alt.Axis(
                title=None,
                values=list(range(self.first, self.last + 1, every)),
                format="d",
                grid=False,
            ),
            scale=alt.Scale(domainMin=self.first, domainMax=end, nice=False),
        )

    def y(self, field: str) -> alt.Y:
        said = "".join(
            f"datum.value == {at} ? {json.dumps(f'{at} {word}')} : "
            for at, word in self.words.items()
        )
        axis = alt.Axis(
            title=None,
            values=self.marks,
            labelExpr=f"{said}datum.value",
            domain=False,
            grid=False,
            ticks=False,
            labelPadding=8,
            labelLimit=160,
        )
        return alt.Y(f"{field}:Q", axis=axis, scale=alt.Scale(domain=self.domain, nice=False))

    @property
    def marks(self) -> list[int]:
        """Levels with a rule: every tenth point, and each verbal anchor."""
        low, high = self.domain
        return sorted({*range(low, high + 1, STEP), *(at for at in self.words if low < at < high)})

    def rules(self) -> alt.Chart:
        """Quiet rules under the lines, ending where the lines end."""
        frame = pd.DataFrame({"level": self.marks, "from": self.first, "to": self.last})
        base = alt.Chart(frame).mark_rule(color=self.look.line, opacity=0.6)
        rules: alt.Chart = base.encode(x=self.x("from"), x2="to:Q", y=self.y("level"))
        return rules

    def by_option(self, values: list[Any]) -> alt.Scale:
        return alt.Scale(domain=self.names, range=values)

    def colour(self, comparison: Comparison) -> alt.Color:
        colours = [self.look.colour(option) for option in comparison.candidates]
        return alt.Color("option:N", scale=self.by_option(colours), legend=None)


def _lines(comparison: Comparison, frame: pd.DataFrame, plot: _Plot, focus: str) -> list[alt.Chart]:
    dashes = [dash(option) for option in comparison.candidates]
    base = alt.Chart(frame).encode(
        x=plot.x("year"),
        y=plot.y("mean"),
        color=plot.colour(comparison),
        strokeDash=alt.StrokeDash("option:N", scale=plot.by_option(dashes), legend=None),
        tooltip=[
            alt.Tooltip("option", title="Option"),
            alt.Tooltip("year:Q", title="Year", format="d"),
            alt.Tooltip("mean:Q", title="Index, 0 to 100", format=".1f"),
            alt.Tooltip("p05:Q", title="Low (5 %)", format=".1f"),
            alt.Tooltip("p95:Q", title="High (95 %)", format=".1f"),
        ],
    )
    return [
        base.transform_filter(alt.datum.option != focus).mark_line(strokeWidth=2),
        base.transform_filter(alt.datum.option == focus).mark_line(strokeWidth=4),
    ]


def _end_labels(
    comparison: Comparison, ends: pd.DataFrame, plot: _Plot, focus: str, height: int
) -> list[alt.Chart]:
    """Value and name of each option beside the end of its line, with its colour."""
    gap = (plot.domain[1] - plot.domain[0]) * _LABEL_PIXELS / height
    labelled = ends.assign(
        at=spread(ends["mean"].tolist(), gap),
        label=[
            f"{mean:.0f}  {option}"
            for mean, option in zip(ends["mean"], ends["option"], strict=True)
        ],
    )
    base = alt.Chart(labelled).encode(x=plot.x("year"), y=plot.y("at"))
    text = base.encode(text="label")
    size = alt.expr(_LABEL_SIZE)
    others, own = alt.datum.option != focus, alt.datum.option == focus
    return [
        base.mark_square(size=90, xOffset=12, opacity=1).encode(color=plot.colour(comparison)),
        text.transform_filter(others).mark_text(
            align="left", dx=22, color=plot.look.quiet, fontSize=size
        ),
        text.transform_filter(own).mark_text(
            align="left", dx=22, color=plot.look.ink, fontSize=size, fontWeight="bold"
        ),
    ]


def spread(positions: Sequence[float], gap: float) -> list[float]:
    """Move labels apart to at least `gap`, each as near its place as their order allows.

    Neighbours that would overlap are set side by side around their common mean
    (pool adjacent violators).
    """
    order = sorted(range(len(positions)), key=positions.__getitem__)
    blocks: list[tuple[float, int]] = []
    for rank, i in enumerate(order):
        blocks.append((positions[i] - rank * gap, 1))
        while len(blocks) > 1 and blocks[-2][0] > blocks[-1][0]:
            (mean_b, n_b), (mean_a, n_a) = blocks.pop(), blocks.pop()
            blocks.append(((mean_a * n_a + mean_b * n_b) / (n_a + n_b), n_a + n_b))
    level = [mean for mean, n in blocks for _ in range(n)]
    placed = [0.0] * len(positions)
    for rank, i in enumerate(order):
        placed[i] = level[rank] + rank * gap
    return placed
