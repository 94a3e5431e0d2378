"""The sheets “Years” and “Outcomes”: who gets where by when."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from policy_model.analysis.answer import Answer
from policy_model.analysis.comparison import Comparison
from policy_model.findings.years import FINDING
from policy_model.model.inputs import Array
from policy_model.outputs.workbook import style
from policy_model.outputs.workbook.book import Book, Sheet
from policy_model.outputs.workbook.charts import lines
from policy_model.outputs.workbook.tables import Column, write_table
from policy_model.words.phrases import group_words

NAME, OUTCOMES = "Years", "Outcomes"
_TITLE, _SAID, _CHART, _CHART_ROWS = 0, 1, 3, 23
_OPTION, _YEAR = 36.0, 9.0
_ENDS = (0.05, 0.95)


def years_sheet(book: Book, answer: Answer) -> None:
    """Write the index of each option year by year: a chart, the means, both ends."""
    comparison = answer.comparison
    sheet = book.sheet(NAME)
    years = _years(comparison)
    sheet.widths([_OPTION, *[_YEAR] * max(len(years), 10)])
    whole = (0, max(len(years), 10))
    index = answer.dossier.header.index.name
    sheet.across(_TITLE, whole, f"{index}, year by year", style.TITLE)
    sheet.page.set_row(_TITLE, 28)
    said = FINDING.told(answer).in_full
    sheet.across(_SAID, whole, said, style.QUIET)
    low, high = np.quantile(comparison.index, _ENDS, axis=-1)
    top = _CHART + _CHART_ROWS
    blocks: tuple[tuple[str, Array], ...] = (
        ("Mean over all cases, 0 to 100", comparison.index.mean(axis=-1)),
        ("Low end: one case in twenty is below", low),
        ("High end: one case in twenty is above", high),
    )
    first = top
    for title, figures in blocks:
        _write_block(sheet, comparison, top, title, figures)
        top += len(comparison.candidates) + 3
    _draw(book, sheet, comparison, first)
    sheet.page.set_h_pagebreaks([first + len(comparison.candidates) + 3])
    sheet.prints((top - 2, whole[1]))


def outcomes_sheet(book: Book, answer: Answer) -> None:
    """Write the mean level of each outcome with each option, year by year."""
    rows: dict[tuple[str, str], dict[str, Any]] = {}
    for each in FINDING.figures(answer).records():
        if each["group"] != "index":
            named = {**each, "group": group_words(answer.dossier, each["group"])}
            own = rows.setdefault((each["outcome_id"], each["option_id"]), named)
            own[f"{each['year']}"] = each["mean"]
    columns = [
        Column("outcome", "Who or what", 44),
        Column("group", "Group", 22),
        Column("option", "Option", 36),
        *[Column(f"{year}", f"{year}", _YEAR, style.POINTS) for year in _years(answer.comparison)],
    ]
    said = "Mean levels, 0 to 100, at the start and at each year’s end, in the chosen future."
    title = "Actors and institutions, year by year"
    write_table(book.sheet(OUTCOMES), title, said, columns, [*rows.values()])


def _write_block(
    sheet: Sheet, comparison: Comparison, top: int, title: str, figures: Array
) -> None:
    years = [(f"{year}", style.HEAD_OF_FIGURES) for year in _years(comparison)]
    sheet.heads(top, [(title, style.HEAD), *years])
    for row, (option, own) in enumerate(
        zip(comparison.candidates, figures.T.tolist(), strict=True), top + 1
    ):
        sheet.text(row, 0, option.name, style.CELL)
        for column, level in enumerate(own, 1):
            sheet.number(row, column, level, style.FIGURE, style.POINTS)


def _draw(book: Book, sheet: Sheet, comparison: Comparison, heads: int) -> None:
    last = len(comparison.index)
    drawn = [
        (
            option,
            (NAME, row, 0, row, 0),
            (NAME, heads, 1, heads, last),
            (NAME, row, 1, row, last),
        )
        for row, option in enumerate(comparison.candidates, heads + 1)
    ]
    # No words of a dossier: XlsxWriter takes a title that reads like an address for one.
    title = "The index with each option, year by year: means over all cases"
    chart = lines(book, title, ("End of year", "Index, 0 to 100"), drawn)
    chart.set_size({"width": 960, "height": (_CHART_ROWS - 1) * 17})
    sheet.page.insert_chart(_CHART, 0, chart, {"object_position": 2})


def _years(comparison: Comparison) -> Sequence[int]:
    start = comparison.dossier.header.horizon.first_year
    return range(start, start + len(comparison.index))
