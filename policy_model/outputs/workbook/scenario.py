"""The sheet “Scenario”: what was asked, setting by setting."""

from policy_model.analysis.answer import Answer
from policy_model.outputs.text.scenario import scenario_rows
from policy_model.outputs.workbook.book import Book
from policy_model.outputs.workbook.tables import Column, write_table

NAME = "Scenario"


def scenario_sheet(book: Book, answer: Answer) -> None:
    """Write the settings here, and those that the dossier opens with."""
    rows = scenario_rows(answer)
    columns = [
        Column(head, head, width)
        for head, width in (("Setting", 56), ("Here", 52), ("In the dossier", 40))
    ]
    said = "Settings that are not listed are the dossier’s own."
    write_table(book.sheet(NAME), "What is asked", said, columns, rows)
