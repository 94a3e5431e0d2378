"""A finding as a part of a report."""

from policy_model.charts.look import DESK
from policy_model.findings.kit.finding import Drawing, Finding, Part, Told
from policy_model.findings.kit.heat_map import HeatMap
from policy_model.report.figures import Figure
from policy_model.report.section import Section
from policy_model.report.tables import of_table


def section(finding: Finding, told: Told) -> Section:
    """Its verdict, what else is said, and its tables; the charts that aren't tables themselves."""
    return Section(
        finding.name,
        told.verdict,
        (*told.notes, *told.messages),
        figures=tuple(
            _figure(told, each, each.chart)
            for each in told.parts
            if each.chart and not isinstance(each.chart, HeatMap)
        ),
        tables=tuple(of_table(table) for each in told.parts for table in each.tables),
    )


def _figure(told: Told, part: Part, drawing: Drawing) -> Figure:
    drawn = drawing(DESK, None)
    return Figure(drawn, part.name.replace(" ", "-"), part.alt or told.title(part), part.caption)
