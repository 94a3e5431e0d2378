"""A table: a frame, and for each column how files, pages and sheets name and show it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import numpy as np

from policy_model.findings.kit.format import TEXT, Format, Kind

if TYPE_CHECKING:
    from pandas import DataFrame

Seen = Literal["everywhere", "in files and sheets", "in files", "on sheets", "on pages"]
OFF_PAPER = 100  # the place from which columns of a sheet are not printed
DECIMALS = 6  # of a number in a frame and in a file
# Of a column that has all its values, and of one that has not; pandas knows its own of texts.
_DTYPES: dict[Kind, tuple[str | None, str | None]] = {
    "text": (None, None),
    "figures": (None, None),
    "whole": ("int64", "float64"),
    "number": ("float64", "float64"),
    "flag": ("bool", "boolean"),
}
_PLAIN: dict[Kind, Callable[[Any], Any]] = {
    "text": str,
    "figures": str,
    "whole": int,
    "number": float,
    "flag": bool,
}


@dataclass(frozen=True)
class Column:
    """A column of a table.

    Attributes
    ----------
    name : str
        In files and frames.
    heading : str
        For readers.
    of : function
        The value of a row, from what the row is about; None where there is none.
    format : Format
    width : float
        On a sheet, in digits.
    seen : str
        Where; pages are those of the app and of a report.
    place : int
        Readers see columns by it, lowest first; files have them as they come.
    missing : str
        What a reader sees where there is no value.
    """

    name: str
    heading: str
    of: Callable[[Any], Any]
    format: Format = TEXT
    width: float = 14.0
    seen: Seen = "everywhere"
    place: int = 50
    missing: str = "–"

    def read(self, value: Any) -> str:
        """Say a value, or that there is none."""
        return self.missing if value is None else self.format.read(value)


@dataclass(frozen=True)
class Table:
    """Figures in rows: a pandas frame, and how each column is named and shown.

    Attributes
    ----------
    name : str
        What it is, beside a chart of the same.
    columns : tuple of Column
    values : mapping of str to list
        By the columns' names: plain values as files have them, None where there is none.
    title : str
        What its figures are, where it stands alone; its name by default.
    of_dossier : bool
        Whether they are the same in every scenario, and files name none.
    """

    name: str
    columns: tuple[Column, ...]
    values: Mapping[str, list[Any]]
    title: str = ""
    of_dossier: bool = False

    @property
    def in_files(self) -> tuple[Column, ...]:
        """Columns of files and frames."""
        return _seen(self.columns, "everywhere", "in files and sheets", "in files")

    @property
    def units(self) -> dict[str, str]:
        """Units of the columns of files, by name."""
        return {each.name: each.format.unit for each in self.in_files}

    @property
    def on_sheets(self) -> tuple[Column, ...]:
        """Columns of a spreadsheet."""
        return _in_order(_seen(self.columns, "everywhere", "in files and sheets", "on sheets"))

    @property
    def on_pages(self) -> tuple[Column, ...]:
        """Columns for readers of a page, a report or a slide."""
        return _in_order(_seen(self.columns, "everywhere", "on pages"))

    @property
    def frame(self) -> DataFrame:
        """Columns of files as a frame, which has their units as its `attrs["units"]`."""
        import pandas as pd  # noqa: PLC0415 - slow to load, and most commands want no frame

        data = {
            each.name: pd.Series(self.values[each.name], dtype=self._dtype(each))
            for each in self.in_files
        }
        made = pd.DataFrame(data)
        made.attrs["units"] = self.units
        return made

    def records(self, columns: Sequence[Column] = ()) -> list[dict[str, Any]]:
        """Rows as files have them: plain values by the columns' names, None where there is none."""
        names = [each.name for each in columns or self.in_files]
        lists = [self.values[name] for name in names]
        return [dict(zip(names, row, strict=True)) for row in zip(*lists, strict=True)]

    def read(self) -> list[tuple[str, ...]]:
        """Rows as readers see them."""
        return list(
            zip(*(map(each.read, self.values[each.name]) for each in self.on_pages), strict=True)
        )

    def _dtype(self, column: Column) -> Any:
        values = self.values[column.name]
        if values and all(each is None for each in values):
            return "float64"  # as pandas reads such a column of a file
        return _DTYPES[column.format.kind][None in values]


def _seen(columns: Iterable[Column], *where: Seen) -> tuple[Column, ...]:
    return tuple(each for each in columns if each.seen in where)


def _in_order(columns: Iterable[Column]) -> tuple[Column, ...]:
    return tuple(sorted(columns, key=lambda column: column.place))


def table_of(name: str, columns: Sequence[Column], rows: Iterable[Any], title: str = "") -> Table:
    """Make a table of what its rows are about; see `Column`."""
    every = list(rows)
    values = {each.name: _plain(each.format, [each.of(row) for row in every]) for each in columns}
    return Table(name, tuple(columns), values, title or name)


def _plain(form: Format, values: list[Any]) -> list[Any]:
    """Python's own values."""
    if form.kind != "number" or form.exact:
        to = _PLAIN[form.kind]
        return [None if each is None else to(each) for each in values]
    return [
        None if each is None else number
        for each, number in zip(values, rounded(values), strict=True)
    ]


def rounded(numbers: Sequence[float]) -> list[float]:
    """Round numbers as files hold them; none is a negative zero, which nobody expects."""
    found: list[float] = (np.round(np.array(numbers, dtype=float), DECIMALS) + 0.0).tolist()
    return found
