"""Bars: what each option is worth, why, how surely, the best mix, and what is not known."""

from collections.abc import Iterable
from typing import Any

from policy_model.analysis.answer import Answer
from policy_model.findings import options as every_option
from policy_model.findings.kit.heat_map import HeatMap
from policy_model.findings.kit.look import Look
from policy_model.findings.kit.paired_bars import PairedBars
from policy_model.findings.kit.told import Part
from policy_model.outputs.deck import charts
from policy_model.outputs.deck.charts import BARS, STACKED, Plot, add_chart
from policy_model.outputs.deck.place import Box
from policy_model.outputs.deck.sheet import Series, figures
from policy_model.words.phrases import amount, capital

POINTS, SIGNED, MONEY, SHARE = "0.0", '+0.0;"−"0.0;0.0', "0.00", "[>=0.095]0%;;"
_MOST_BAR = 0.75  # inches with the gap to the next
_SHORT = 0.12  # of the longest bar: its figure has no room inside
_LEAST_TINT = 0.1


def options(shapes: Any, box: Box, answer: Answer, look: Look) -> None:
    """Points of every option, from first to last, and the range that holds 90% of cases."""
    told, comparison = every_option.FINDING.told(answer), answer.comparison
    rows, alt = told.table.records(), told.parts[0].alt
    options = [comparison.candidates[o] for o in comparison.ranking]
    points, low, high = (
        [100 * row[key] for row in rows] for key in ("value", "value_p05", "value_p95")
    )
    less = figures(max(0.0, p - end) for p, end in zip(points, low, strict=True))
    more = figures(max(0.0, end - p) for p, end in zip(points, high, strict=True))
    ranges = Series("Less, down to 5%", less, ()), Series("More, up to 95%", more, ())
    colours = tuple(look.colour(each) for each in options)
    bars = Series("Points of 100", figures(points), colours)
    names = tuple(each.short_name for each in options)
    box = for_bars(box, len(rows))
    chart = add_chart(shapes, box, Plot(BARS, names, (bars,), POINTS, alt, ranges), look)
    charts.paint(chart, [bars])
    (drawn,) = chart.plots[0].series
    chart.plots[0].gap_width = 45
    charts.label(drawn, POINTS, charts.AT_BASE, look.ground)
    longest = max(points)
    for at, (value, colour) in enumerate(zip(points, colours, strict=True)):
        inside = value > _SHORT * longest
        charts.label_one(
            drawn,
            at,
            charts.AT_BASE if inside else charts.AT_END,
            look.text_on(colour) if inside else look.ink,
        )
    chart.value_axis.minimum_scale = 0
    chart.value_axis.maximum_scale = max(1.0, 1.02 * max(*points, *high))
    charts.whiskers(drawn, *ranges, look.quiet)


def reasons(shapes: Any, box: Box, answer: Answer, part: Part, look: Look) -> bool:
    """Points of each criterion for the one or the other; whether there is any to draw."""
    rows = part.data(look).get("bars")
    if not rows:
        return False
    sides = []
    for option, way in ((answer.verdict.leader, 1), (answer.verdict.runner_up, -1)):
        own = answer.comparison.candidates[option]
        values = figures(r["points"] if way * r["points"] > 0 else None for r in rows)
        sides.append(Series(f"for {own.short_name}", values, (look.colour(own),)))
    names = tuple(row["criterion"] for row in rows)
    box = for_bars(box, len(rows) + 1)
    chart = add_chart(shapes, box, Plot(BARS, names, tuple(sides), SIGNED, part.alt), look)
    charts.paint(chart, sides)
    chart.plots[0].overlap, chart.plots[0].gap_width = 100, 45
    charts.legend(chart)
    for drawn in chart.plots[0].series:
        charts.label(drawn, SIGNED, charts.AT_END, look.ink)
    points = [row["points"] for row in rows]
    most = max(map(abs, points))
    # Room for the figures beyond the ends of the bars.
    chart.value_axis.maximum_scale = max(*points, 0.0) + 0.25 * most
    chart.value_axis.minimum_scale = min(*points, 0.0) - (0.3 if min(points) < 0 else 0.02) * most
    return True


def ranks(shapes: Any, box: Box, shares: HeatMap, look: Look, alt: str) -> None:
    """Share of cases in which each option takes each rank, most often first on top."""
    last = max(1, len(shares.heads) - 1)
    series = [
        Series(
            head,
            figures(row[rank].heat for row in shares.cells),
            (look.tint(look.heat, 1 - (1 - _LEAST_TINT) * rank / last),),
        )
        for rank, head in enumerate(shares.heads)
    ]
    names = tuple(each.short_name for each in shares.options)
    box = for_bars(box, len(names) + 1)
    chart = add_chart(shapes, box, Plot(STACKED, names, tuple(series), "0.0%", alt), look)
    charts.paint(chart, series)
    chart.plots[0].overlap, chart.plots[0].gap_width = 100, 40
    charts.legend(chart)
    chart.value_axis.maximum_scale = 1
    for drawn, own in zip(chart.plots[0].series, series, strict=True):
        charts.edge(drawn, look)
        charts.label(drawn, SHARE, charts.INSIDE, look.text_on(own.colours[0]))


def paired(shapes: Any, box: Box, found: PairedBars, look: Look, alt: str) -> bool:
    """Two bars a programme; whether there is any to draw."""
    rows = found.rows(look)
    if not rows:
        return False
    filled, bare = found.names
    series = [
        Series(filled, _funded(row["thick"] for row in rows), tuple(row["colour"] for row in rows)),
        Series(bare, _funded(row["thin"] for row in rows), (look.ground,)),
    ]
    names = tuple(row["row"] for row in rows)
    box = for_bars(box, 2 * len(rows))
    chart = add_chart(shapes, box, Plot(BARS, names, tuple(series), MONEY, alt), look)
    charts.paint(chart, series)
    chart.plots[0].overlap, chart.plots[0].gap_width = 0, 40
    best, other = chart.plots[0].series
    charts.hollow(other, look)
    for drawn in (best, other):
        charts.label(drawn, MONEY, charts.AT_END, look.ink, bold=drawn is best)
    chart.value_axis.minimum_scale = 0
    return True


def unknowns(shapes: Any, box: Box, part: Part, look: Look) -> bool:
    """What it would be worth to know each entry, or how far it moves the lead."""
    data = part.data(look)
    rows, (head,) = data["bars"], data["heads"]
    most = max((row["length"] for row in rows), default=0.0)
    if not most:
        return False
    bars = Series(
        capital(head["length"]),
        figures(row["length"] for row in rows),
        tuple(row["fill"] for row in rows),
    )
    names = tuple(row["name"] for row in rows)
    box = for_bars(box, len(rows))
    chart = add_chart(shapes, box, Plot(BARS, names, (bars,), MONEY, part.alt), look)
    charts.paint(chart, [bars])
    chart.plots[0].gap_width = 45
    (drawn,) = chart.plots[0].series
    charts.label(drawn, MONEY, charts.AT_END, look.ink)
    for at, row in enumerate(rows):
        if not row["said"][0].isdigit():
            charts.label_text(drawn, at, row["said"])
    chart.value_axis.minimum_scale, chart.value_axis.maximum_scale = 0, 1.2 * most
    return True


def _funded(amounts: Iterable[float]) -> tuple[float | None, ...]:
    """Amounts, and an empty place for what would be said as nothing."""
    return figures(each if amount(each) != "0" else None for each in amounts)


def for_bars(box: Box, count: int) -> Box:
    """As much of a box as so many bars fill without being fat."""
    return Box(box.left, box.top, box.width, min(box.height, _MOST_BAR * count + 0.3))
