"""Charts of a workbook: the program's own, in the fixed colours of the 2×2."""

from collections.abc import Sequence
from typing import Any

from xlsxwriter.chart import Chart

from policy_model.findings.kit.look import DESK, dash
from policy_model.model.budgets import Candidate
from policy_model.outputs.workbook.book import Book
from policy_model.outputs.workbook.style import FONT

_DOWNWARDS = {"reverse": True, "crossing": "max", "major_gridlines": {"visible": False}}
Cells = tuple[str, int, int, int, int]  # sheet, and from row and column to row and column
Line = tuple[Candidate, Cells, Cells, Cells]


def bars(book: Book, options: Sequence[Candidate], names: Cells, points: Cells) -> Chart:
    """One bar an option, in its colour."""
    chart = book.chart("bar")
    chart.add_series(
        {
            "name": "Points of 100",
            "categories": list(names),
            "values": list(points),
            "points": [{"fill": {"color": DESK.colour(each)}} for each in options],
            "data_labels": {"value": True, "num_format": "0.0", "font": _font(10)},
            "gap": 45,
        }
    )
    _dress(chart, "Points of 100 that each option gets with the weights in use")
    chart.set_legend({"none": True})
    chart.set_x_axis({**_axis("Points of 100"), "min": 0, "num_format": "0"})
    chart.set_y_axis({**_axis("Option"), **_DOWNWARDS})
    return chart


def lines(
    book: Book,
    title: str,
    axes: tuple[str, str],
    drawn: Sequence[Line],
) -> Chart:
    """One line an option, in its colour and dashes, over the years.

    Parameters
    ----------
    book : Book
    title : str
    axes : (str, str)
        Titles of the two.
    drawn : sequence of (Candidate, its name, years, figures)
    """
    chart = book.chart("line")
    for option, name, years, figures in drawn:
        long, _ = dash(option)
        kind = {1: "solid", 2: "round_dot"}.get(long, "dash")
        line = {"color": DESK.colour(option), "width": 2.25, "dash_type": kind}
        chart.add_series(
            {
                "name": list(name[:3]),  # a name itself could begin as a formula does
                "categories": list(years),
                "values": list(figures),
                "line": line,
            }
        )
    _dress(chart, title)
    chart.set_legend({"position": "bottom", "font": _font(10)})
    chart.set_x_axis({**_axis(axes[0]), "major_gridlines": {"visible": False}})
    chart.set_y_axis({**_axis(axes[1]), "num_format": "0"})
    return chart


def _dress(chart: Chart, title: str) -> None:
    chart.set_title({"name": title, "name_font": _font(12, bold=True), "overlay": False})
    chart.set_chartarea({"border": {"none": True}, "fill": {"color": DESK.ground}})
    chart.set_plotarea({"fill": {"none": True}})


def _axis(name: str) -> dict[str, Any]:
    return {
        "name": name,
        "name_font": _font(10, DESK.quiet),
        "num_font": _font(10),
        "line": {"color": DESK.line},
        "major_gridlines": {"visible": True, "line": {"color": DESK.line, "width": 0.5}},
        "minor_tick_mark": "none",
        "major_tick_mark": "none",
    }


def _font(size: int, colour: str = DESK.ink, bold: bool = False) -> dict[str, Any]:
    return {"name": FONT, "size": size, "color": colour, "bold": bold}
