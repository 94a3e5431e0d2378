"""The sheet “Weights”: weights in, ranking out, while a meeting looks on."""

from policy_model.outputs.workbook.book import Book, Sheet
from policy_model.outputs.workbook.charts import bars
from policy_model.outputs.workbook.live import paper
from policy_model.outputs.workbook.live.behind import write_behind
from policy_model.outputs.workbook.live.facts import Facts
from policy_model.outputs.workbook.live.formulas import Formulas
from policy_model.outputs.workbook.live.front import write_front
from policy_model.outputs.workbook.live.places import (
    CHOICE,
    FIRST,
    HEADS,
    SENTENCE,
    TITLE,
    TYPED,
    Places,
)

NAME = "Weights"
_WIDTHS = (17.0, 29.0, 33.0, 9.5, 9.5, 9.5)
_WIDTH_OF_OPTION = 13.5
_WIDEST_CHART = 1100  # pixels
_TOP = {TITLE: 30.0, SENTENCE: 38.0, CHOICE: 22.0, HEADS: paper.HEAD}


def weights_sheet(book: Book, facts: Facts) -> None:
    """Write the live sheet."""
    at = Places(
        criteria=len(facts.weights),
        options=len(facts.comparison.candidates),
        people=len(facts.people) + 1,
        copied=bool(facts.copied),
    )
    sheet = book.sheet(NAME, "#E0B93A")
    write_front(sheet, facts, Formulas(at))
    write_behind(sheet, facts, Formulas(at))
    widths = [*_WIDTHS, *[_WIDTH_OF_OPTION] * (at.last_column - FIRST + 1)]
    _lay_out(sheet, at, widths)
    _draw(book, sheet, facts, at, min(_WIDEST_CHART, paper.wide(widths)))
    # Locked against a slip of the hand, not against anybody: there is no password.
    sheet.page.protect("", {"format_columns": True, "format_rows": True})
    sheet.page.freeze_panes(at.first, 2)
    sheet.page.set_selection(at.first, TYPED, at.first, TYPED)


def _lay_out(sheet: Sheet, at: Places, widths: list[float]) -> None:
    sheet.widths(widths)
    heights = paper.heights(at, {**_TOP, at.note: 2 * paper.ROW + 2})
    for row, height in heights.items():
        sheet.page.set_row(row, height)
    # Breaks of ours hold only beside a scale, not beside "fit to width".
    percent = paper.scale(widths)
    sheet.page.print_area(0, 0, at.end, at.last_column)
    sheet.page.set_print_scale(percent)
    sheet.page.set_h_pagebreaks(paper.breaks(at, heights, percent))


def _draw(book: Book, sheet: Sheet, facts: Facts, at: Places, wide: float) -> None:
    last = FIRST + at.options - 1
    names, points = (NAME, HEADS, FIRST, HEADS, last), (NAME, at.points, FIRST, at.points, last)
    chart = bars(book, facts.comparison.candidates, names, points)
    chart.set_size({"width": wide, "height": paper.chart_height()})
    sheet.page.insert_chart(at.chart, 0, chart, {"object_position": 2})
