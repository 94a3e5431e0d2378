"""The sheet “Scenario”: what was asked, setting by setting."""

from policy_model.analysis.answer import Answer
from policy_model.outputs.text.scenario import settings_table
from policy_model.outputs.workbook.book import Book
from policy_model.outputs.workbook.tables import columns_of, rows_of, write_table

NAME = "Scenario"


def scenario_sheet(book: Book, answer: Answer) -> None:
    """Write the settings here, and those that the dossier opens with."""
    table = settings_table(answer)
    said = "Settings that are not listed are the dossier’s own."
    write_table(book.sheet(NAME), table.name, said, columns_of(table), rows_of(table))
