"""The data behind a native chart, in a workbook that runs nothing and has no clock."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.chart.xlsx import CategoryWorkbookWriter
from xlsxwriter import Workbook

from policy_model.outputs.deck.text import clean

DECIMALS = 4
_FIXED = datetime(2000, 1, 1)  # noqa: DTZ001 - files hold no zone here


@dataclass(frozen=True)
class Series:
    """One series of a chart.

    Attributes
    ----------
    name : str
    values : tuple of float or None
        By category, from `figures`; None leaves a place empty.
    colours : tuple of str
        One for all, or one for each category.
    """

    name: str
    values: tuple[float | None, ...]
    colours: tuple[str, ...]


def chart_data(
    categories: Sequence[str], series: Sequence[Series], form: str, beside: Sequence[Series] = ()
) -> Any:
    """Put series side by side.

    Parameters
    ----------
    categories : sequence of str
    series : sequence of Series
    form : str
        Number format of a spreadsheet.
    beside : sequence of Series
        Columns to the right that no series shows, but ranges do.
    """
    data = _data(form, tuple(beside))
    data.categories = [clean(each) for each in categories]
    for each in series:
        data.add_series(clean(each.name), each.values)
    return data


def figures(values: Iterable[float | None]) -> tuple[float | None, ...]:
    """Plain numbers, with as many decimals as a chart can show; an empty place stays empty."""
    return tuple(None if each is None else round(float(each), DECIMALS) for each in values)


def column_ref(series: int, beside: int, categories: int) -> str:
    """Where the workbook has a column beside the series, both counted from 0 and 1."""
    letter = chr(ord("B") + series + beside)
    return f"Sheet1!${letter}$2:${letter}${categories + 1}"


class _Writer(CategoryWorkbookWriter):
    """Text stays text: a name that starts as a formula does would else be one."""

    @contextmanager
    def _open_worksheet(self, xlsx_file: Any) -> Iterator[tuple[Any, Any]]:
        plain = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        workbook = Workbook(xlsx_file, plain)
        workbook.set_properties({"created": _FIXED})
        sheet = workbook.add_worksheet()
        for at, each in enumerate(self._chart_data.beside):
            column = 1 + len(self._chart_data) + at
            sheet.write(0, column, each.name)
            sheet.write_column(1, column, each.values)
        yield workbook, sheet
        workbook.close()


class _Data(CategoryChartData):
    """Chart data with columns beside."""

    beside: tuple[Series, ...] = ()

    @property
    def _workbook_writer(self) -> Any:
        write: Any = _Writer
        return write(self)


def _data(form: str, beside: tuple[Series, ...]) -> Any:
    make: Any = _Data
    data = make(number_format=form)
    data.beside = beside
    return data
