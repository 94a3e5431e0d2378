"""The index over the years as a native line chart, its lines named at their ends."""

from typing import Any

from pptx.enum.dml import MSO_LINE

from policy_model.analysis.comparison import Comparison
from policy_model.findings.kit.chart import Rows
from policy_model.findings.kit.labels import spread
from policy_model.findings.kit.look import Look, dash
from policy_model.outputs.deck import charts
from policy_model.outputs.deck.charts import LINES, SIZE, Plot, add_chart
from policy_model.outputs.deck.place import POINTS, Box
from policy_model.outputs.deck.shapes import rgb
from policy_model.outputs.deck.sheet import Series, figures
from policy_model.outputs.deck.text import text_width

LOW, HIGH = "low end of 90%", "high end of 90%"
_STEP = 10
_DASHES = {(1, 0): None, (7, 3): MSO_LINE.DASH, (2, 3): MSO_LINE.ROUND_DOT}
_TOP, _BOTTOM = 0.04, 0.12  # of the chart, above and under the plot
_ROOM = 0.07  # for the figures of the axis at the left


def years(shapes: Any, box: Box, comparison: Comparison, rows: Rows, look: Look, alt: str) -> None:
    """Lines for every option, its own last and thick, with the range of its cases.

    Parameters
    ----------
    shapes, box
    comparison : Comparison
    rows : list of dict
        By year and option, as the chart of the years has them.
    look : Look
    alt : str
    """
    focus = next(o for o, row in enumerate(rows) if row["own"])
    calendar = sorted({row["year"] for row in rows})
    order = [o for o in range(len(comparison.candidates)) if o != focus] + [focus]
    count = len(comparison.candidates)
    series = [
        _series(rows[o::count], "mean", comparison.candidates[o].short_name, look) for o in order
    ]
    focused = rows[focus::count]
    series[-1:-1] = [_series(focused, "p05", LOW, look), _series(focused, "p95", HIGH, look)]
    names = tuple(f"{year}" for year in calendar)
    chart = add_chart(shapes, box, Plot(LINES, names, tuple(series), "0", alt), look)
    low, high = _ends(series)
    axis = chart.value_axis
    charts.from_the_edge(axis)
    axis.minimum_scale, axis.maximum_scale, axis.major_unit = low, high, _STEP
    axis.has_major_gridlines = True
    axis.major_gridlines.format.line.color.rgb = rgb(look.line)
    axis.format.line.fill.background()
    axis.tick_labels.font.color.rgb = rgb(look.quiet)
    axis.tick_labels.number_format, axis.tick_labels.number_format_is_linked = "0", False
    room = max(text_width(f"{each.name} 100", SIZE) for each in series) / POINTS / box.width
    right = min(0.45, room + 0.03)
    charts.plot_area(chart, _ROOM, _TOP, 1 - _ROOM - right, 1 - _TOP - _BOTTOM)
    charts.mark_each(chart, max(1, -(-len(calendar) // 8)))
    drawn = list(chart.plots[0].series)
    for each, o in zip([*drawn[: count - 1], drawn[-1]], order, strict=True):
        own = comparison.candidates[o]
        charts.stroke(each, look.colour(own), 5 if o == focus else 2.25, _DASHES[dash(own)])
    for each in drawn[-3:-1]:
        charts.stroke(each, focused[0]["colour"], 1.25, MSO_LINE.SQUARE_DOT)
    colours = [look.colour(comparison.candidates[o]) for o in order]
    _name([*drawn[: count - 1], drawn[-1]], colours, (low, high), box)


def _series(rows: Rows, key: str, name: str, look: Look) -> Series:
    return Series(name, figures(row[key] for row in rows), (look.ink,))


def _ends(series: list[Series]) -> tuple[int, int]:
    """Whole steps between which all lines lie."""
    values = [value for each in series for value in each.values if value is not None]
    low, high = _STEP * int(min(values) // _STEP), _STEP * -int(-max(values) // _STEP)
    return low, max(high, low + _STEP)


def _name(drawn: list[Any], colours: list[str], ends: tuple[int, int], box: Box) -> None:
    """Write name and level at the end of each line, moved apart where they would overlap."""
    low, high = ends
    levels = [list(each.values)[-1] for each in drawn]
    plot = (1 - _TOP - _BOTTOM) * box.height * POINTS
    gap = 1.25 * SIZE * (high - low) / plot
    placed = spread(levels, gap)
    for each, colour, level, at in zip(drawn, colours, levels, placed, strict=True):
        down = (level - at) / (high - low) * (1 - _TOP - _BOTTOM)
        charts.name_at_end(each, down, colour, SIZE + 2 * (each is drawn[-1]))
