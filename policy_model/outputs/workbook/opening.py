"""The sheet “Answer”, on which the file opens."""

from collections.abc import Mapping

from policy_model import words
from policy_model.analysis.answer import Answer
from policy_model.findings import shown_in
from policy_model.outputs.workbook import evidence, options, scenario, style, years
from policy_model.outputs.workbook.book import Book, Sheet
from policy_model.outputs.workbook.findings import sheet_name
from policy_model.outputs.workbook.live import weights
from policy_model.scenario.provenance import origin, origin_rows
from policy_model.words.overrides import marked

NAME = "Answer"
_NAMES, _TEXTS = 30.0, 104.0
_LIVE = (
    f"Type weights into the yellow cells of the sheet “{weights.NAME}”, or pick in its yellow list "
    "whose priorities count.\nPoints, ranks, leader and chart follow at once. How sure the answer "
    "is does not: that takes all cases, so it is given here, at the scenario’s weights."
)
_SHEETS = {
    weights.NAME: "Live: weights in; points, ranks and leader out",
    options.NAME: "Every option in numbers, with ranges, criterion by criterion",
    years.NAME: "The index of each option year by year, with both ends",
    years.OUTCOMES: "Every actor and institution with each option, year by year",
    evidence.NAME: "Every number that this rests on: range, kind, confidence, source, why",
    evidence.CHANGED: "Numbers that this scenario sets otherwise: before, after, why, who",
    scenario.NAME: "What was asked, setting by setting",
}


def opening_sheet(book: Book, answer: Answer) -> None:
    """Write question, answer, how sure it is, what it is, and where it comes from."""
    sheet = book.sheet(NAME)
    sheet.widths([_NAMES, _TEXTS])
    header = answer.dossier.header
    _heading(sheet, 0, header.question, style.TITLE)
    _heading(sheet, 1, words.headline(answer), style.LEAD)
    notes, mark = words.notes(answer), marked(answer.scenario.overrides)
    row = _part(
        sheet,
        3,
        "What the answer is worth",
        {
            "How sure": words.sureness(answer),
            "What would change it": words.what_would_change_it(answer),
            "The source’s advice": words.advice(answer),
            "What this is": words.what_this_is(answer),
            **({"Good to know": notes} if notes else {}),
            **({"Set otherwise": mark} if mark else {}),
        },
    )
    row = _part(sheet, row + 1, "Play with it", {f"The sheet “{weights.NAME}”": _LIVE})
    sheets = {**_SHEETS, **{sheet_name(each): each.question for each in shown_in("workbook")}}
    there = {
        name: what
        for name, what in sheets.items()
        if answer.scenario.overrides or name != evidence.CHANGED
    }
    row = _part(sheet, row + 1, "What is in this workbook", there)
    said = dict(origin_rows(answer.dossier, answer.scenario))
    row = _part(sheet, row + 1, "Where it comes from", {"Source": header.source, **said})
    sheet.prints((row - 1, 1), pages=1)


def footer(answer: Answer) -> str:
    """Say at the foot of each page which scenario it shows, and what kind of figures."""
    said = origin(answer.dossier, answer.scenario)
    parts = [own for key, own in said.items() if own and key != "changed_numbers"]
    return " · ".join(["Structured judgement, not a forecast", *parts])


def _heading(sheet: Sheet, row: int, text: str, look: style.Style) -> None:
    sheet.across(row, (0, 1), text, look)
    sheet.high(row, [(text, 0.9 * (_NAMES + _TEXTS))], look["font_size"])


def _part(sheet: Sheet, row: int, title: str, said: Mapping[str, str]) -> int:
    """Write names and texts under a heading; return the row after them."""
    sheet.text(row, 0, title, style.HEADING)
    sheet.text(row, 1, "", style.HEADING)
    sheet.page.set_row(row, 24)
    for at, (name, text) in enumerate(said.items(), row + 1):
        sheet.text(at, 0, name, style.SECOND)
        sheet.text(at, 1, text, style.WRAPPED)
        sheet.high(at, [(name, _NAMES), (text, _TEXTS)])
    return row + 1 + len(said)
