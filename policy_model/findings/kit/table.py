"""A table: a frame, and for each column how files, pages and sheets name and show it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from pandas import DataFrame

Seen = Literal["everywhere", "in files", "on pages"]
Kind = Literal["text", "whole", "number", "flag"]
DECIMALS = 6  # of a number in a frame and in a file
# Of a column that has all its values, and of one that has not.
_DTYPES = {
    "text": ("object", "object"),
    "whole": ("int64", "Int64"),
    "number": ("float64", "float64"),
    "flag": ("bool", "boolean"),
}


@dataclass(frozen=True)
class Format:
    """What the values of a column are, and how a reader sees them.

    Attributes
    ----------
    kind : str
    unit : str
        Of the values in files.
    times : float
        What a number is multiplied by for readers.
    decimals : int
    zero : str
        What a reader sees instead of 0.
    """

    kind: Kind
    unit: str
    times: float = 1.0
    decimals: int = 0
    zero: str = ""

    def read(self, value: Any) -> str:
        """Say a value that is there."""
        if self.kind == "number":
            return self.zero if self.zero and not value else self._figure(value)
        return {True: "yes", False: "no"}[value] if self.kind == "flag" else str(value)

    def _figure(self, value: float) -> str:
        return f"{self.times * value:.{self.decimals}f}".replace("-", "−")

    @property
    def on_sheet(self) -> str:
        """The number format of a spreadsheet; empty for a text."""
        if self.kind != "number":
            return "0" if self.kind == "whole" else ""
        plain = f"0.{'0' * self.decimals}".rstrip(".")
        return f'{plain};−{plain};"{self.zero}"' if self.zero else f"{plain};−{plain}"


TEXT = Format("text", "text")
WHOLE = Format("whole", "whole number")
FLAG = Format("flag", "true or false")
POINTS = Format("number", "0 to 1", times=100, decimals=1)  # read as points of 100
SHARE = Format("number", "0 to 1", decimals=2)
OF_100 = Format("number", "points of 100", decimals=1)


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
    missing : str
        What a reader sees where there is no value.
    seen : str
        Where: in files alone, or by readers of a page or a report alone.
    """

    name: str
    heading: str
    of: Callable[[Any], Any]
    format: Format = TEXT
    width: float = 14.0
    missing: str = "–"
    seen: Seen = "everywhere"

    def read(self, value: Any) -> str:
        """Say a value, or that there is none."""
        return self.missing if value is None else self.format.read(value)


@dataclass(frozen=True, eq=False)
class Table:
    """Figures in rows.

    Attributes
    ----------
    name : str
        What it is, beside a chart of the same.
    columns : tuple of Column
    frame : DataFrame
        A column each, by its name; numbers are rounded to `DECIMALS`.
    title : str
        What its figures are, where it stands alone; its name by default.
    """

    name: str
    columns: tuple[Column, ...]
    frame: DataFrame
    title: str = ""

    @property
    def in_files(self) -> tuple[Column, ...]:
        """Columns of files, sheets and frames."""
        return tuple(each for each in self.columns if each.seen != "on pages")

    @property
    def on_pages(self) -> tuple[Column, ...]:
        """Columns for readers of a page, a report or a slide."""
        return tuple(each for each in self.columns if each.seen != "in files")

    def records(self) -> list[dict[str, Any]]:
        """Rows as files have them: plain values by the columns' names, None where there is none."""
        return self._rows(self.in_files)

    def read(self) -> list[tuple[str, ...]]:
        """Rows as readers see them."""
        rows = self._rows(self.on_pages)
        return [tuple(each.read(row[each.name]) for each in self.on_pages) for row in rows]

    def _rows(self, columns: Sequence[Column]) -> list[dict[str, Any]]:
        import pandas as pd  # noqa: PLC0415 - see `table_of`

        lists = [
            [None if pd.isna(value) else value for value in self.frame[each.name].tolist()]
            for each in columns
        ]
        names = [each.name for each in columns]
        return [dict(zip(names, row, strict=True)) for row in zip(*lists, strict=True)]


def table_of(name: str, columns: Sequence[Column], rows: Iterable[Any], title: str = "") -> Table:
    """Make a table of what its rows are about; see `Column`."""
    import pandas as pd  # noqa: PLC0415 - slow to load, and a command that needs no table has none

    names = [each.name for each in columns]
    values = [[each.of(row) for each in columns] for row in rows]
    frame = pd.DataFrame(values, columns=names, dtype=object)
    lacking = frame.isna().any()
    typed = {each.name: _DTYPES[each.format.kind][bool(lacking[each.name])] for each in columns}
    # Adding zero turns a negative zero, which no reader expects, into zero.
    numbers = [name for name, dtype in typed.items() if dtype == "float64"]
    frame = frame.astype(typed)
    frame[numbers] = frame[numbers].round(DECIMALS) + 0.0
    return Table(name, tuple(columns), frame, title or name)
