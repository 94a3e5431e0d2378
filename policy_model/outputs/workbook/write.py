"""The workbook of an answer: the same bytes for the same scenario."""

from policy_model.analysis.answer import Answer
from policy_model.outputs.workbook.book import Book
from policy_model.outputs.workbook.evidence import changed_sheet, evidence_sheet
from policy_model.outputs.workbook.findings import finding_sheets
from policy_model.outputs.workbook.live.facts import Facts
from policy_model.outputs.workbook.live.weights import weights_sheet
from policy_model.outputs.workbook.opening import footer, opening_sheet
from policy_model.outputs.workbook.options import options_sheet
from policy_model.outputs.workbook.scenario import scenario_sheet
from policy_model.outputs.workbook.years import outcomes_sheet, years_sheet


def workbook_bytes(answer: Answer) -> bytes:
    """Write an answer as one XLSX file, whose sheet “Weights” recomputes it.

    Its date is the scenario's, so that the same scenario gives the same bytes.

    Parameters
    ----------
    answer : Answer
    """
    date = answer.scenario.date
    book = Book(answer.dossier.header.question, footer(answer), date)
    opening_sheet(book, answer)
    weights_sheet(book, Facts(answer))
    options_sheet(book, answer)
    years_sheet(book, answer)
    outcomes_sheet(book, answer)
    evidence_sheet(book, answer)
    changed_sheet(book, answer)
    finding_sheets(book, answer)
    scenario_sheet(book, answer)
    return book.closed()
