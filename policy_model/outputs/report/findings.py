"""A finding as a part of a report."""

from collections.abc import Iterable

from policy_model.findings.kit.finding import Finding
from policy_model.findings.kit.heat_map import HeatMap
from policy_model.findings.kit.look import DESK
from policy_model.findings.kit.told import Drawing, Part, Told
from policy_model.outputs.report.figures import Figure
from policy_model.outputs.report.section import Section
from policy_model.outputs.report.tables import of_table


def section(finding: Finding, told: Told) -> Section:
    """Its verdict, what else is said, and its tables; the charts that aren't tables themselves."""
    ended = told.verdict.endswith((".", "!", "?"))
    return Section(
        finding.name,
        told.verdict if ended else f"{told.verdict}.",
        (*told.notes, *told.messages),
        figures=figures(told, [p for p in told.parts if not isinstance(p.chart, HeatMap)]),
        tables=tuple(of_table(table) for each in told.parts for table in each.tables),
    )


def figures(told: Told, parts: Iterable[Part]) -> tuple[Figure, ...]:
    """The charts of some of its parts."""
    return tuple(_figure(told, each, each.chart) for each in parts if each.chart)


def _figure(told: Told, part: Part, drawing: Drawing) -> Figure:
    drawn = drawing(DESK, None)
    return Figure(drawn, part.name.replace(" ", "-"), part.alt or told.title(part), part.caption)
