"""The sheet “Options”: the option comparison as figures."""

from collections.abc import Mapping
from typing import Any

from policy_model import words
from policy_model.analysis.answer import Answer
from policy_model.charts.look import DESK
from policy_model.export import options
from policy_model.workbook import style
from policy_model.workbook.book import Book
from policy_model.workbook.tables import columns_of, rows_of, write_table

NAME = "Options"
_SAID = (
    "Means over all cases, at the scenario’s weights; nine cases in ten lie between a low and a "
    "high end. Further to the right, off the printed page, each criterion’s raw figure, score "
    "(0 worst, 1 best) and share of all weight. The same figures as in the option comparison’s CSV."
)


def options_sheet(book: Book, answer: Answer) -> None:
    """Write a row for each option, from first to last."""
    table = options.options_table(answer.comparison)
    colours = {each.id: DESK.colour(each) for each in answer.comparison.candidates}

    def painted(row: Mapping[str, Any]) -> tuple[str, style.Style]:
        colour = colours[row["option_id"]]
        return "rank", {"bg_color": colour, "font_color": DESK.text_on(colour), "bold": True}

    sheet = book.sheet(NAME)
    said = " ".join(filter(None, (_SAID, words.notes(answer))))
    printed = sum(each.place < options.CRITERIA for each in table.on_sheets)
    columns, rows = columns_of(table), rows_of(table)
    write_table(sheet, options.NAME, said, columns, rows, printed, painted)
    sheet.page.freeze_panes(4, 2)
