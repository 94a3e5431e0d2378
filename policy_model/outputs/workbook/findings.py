"""A finding as a sheet: every figure of it."""

from policy_model.analysis.answer import Answer
from policy_model.findings import shown_in
from policy_model.findings.kit.finding import Finding
from policy_model.findings.kit.told import Told
from policy_model.outputs.workbook.book import Book
from policy_model.outputs.workbook.tables import columns_of, rows_of, write_table

_LONGEST = 31  # letters of a sheet's name
_NOT_IN_A_NAME = str.maketrans("", "", "[]:*?/\\'")


def sheet_name(finding: Finding) -> str:
    """What its sheet is called."""
    return finding.name.translate(_NOT_IN_A_NAME)[:_LONGEST]


def finding_sheets(book: Book, answer: Answer) -> None:
    """Write a sheet for each finding that declares one."""
    for finding in shown_in("workbook"):
        finding_sheet(book, finding, finding.whole(answer))


def finding_sheet(book: Book, finding: Finding, told: Told) -> None:
    """Write a finding's figures under its question and its verdict."""
    sheet, table = book.sheet(sheet_name(finding)), told.table
    write_table(sheet, finding.question, told.verdict, columns_of(table), rows_of(table))
