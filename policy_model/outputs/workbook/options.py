"""The sheet “Options”: the option comparison as figures."""

from collections.abc import Mapping
from typing import Any

from policy_model import words
from policy_model.analysis.answer import Answer
from policy_model.findings.kit.look import DESK
from policy_model.findings.options import FINDING
from policy_model.outputs.workbook import style
from policy_model.outputs.workbook.book import Book
from policy_model.outputs.workbook.tables import columns_of, printed, rows_of, write_table

NAME = "Options"
_SAID = (
    "Means over all cases, at the scenario’s weights; nine cases in ten lie between a low and a "
    "high end. Further to the right, off the printed page, each criterion’s raw figure, score "
    "(0 worst, 1 best) and share of all weight. The same figures as in the option comparison’s CSV."
)


def options_sheet(book: Book, answer: Answer) -> None:
    """Write a row for each option, from first to last."""
    table = FINDING.told(answer).table
    colours = {each.id: DESK.colour(each) for each in answer.comparison.candidates}

    def painted(row: Mapping[str, Any]) -> tuple[str, style.Style]:
        colour = colours[row["option_id"]]
        return "rank", {"bg_color": colour, "font_color": DESK.text_on(colour), "bold": True}

    sheet = book.sheet(NAME)
    said = " ".join(filter(None, (_SAID, words.notes(answer))))
    columns, rows = columns_of(table), rows_of(table)
    write_table(sheet, table.name, said, columns, rows, printed(table), painted)
    sheet.page.freeze_panes(4, 2)
