"""Workbooks to test: made of answers, played with, recomputed by LibreOffice, read back."""

import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from policy_model.outputs.workbook.live.places import CHOICE, SWING, TYPED

LONGEST_RUN = 900  # seconds
NO_LIBREOFFICE = "LibreOffice is missing: install libreoffice-calc-nogui, so that `soffice` runs."


def opened(data: bytes) -> Workbook:
    """A workbook with its formulas."""
    return load_workbook(BytesIO(data))


def as_shown(data: bytes) -> Workbook:
    """A workbook with the values that its formulas were written with."""
    return load_workbook(BytesIO(data), data_only=True)


class Live:
    """The sheet “Weights”, read by the words on it."""

    def __init__(self, book: Workbook, name: str = "Weights") -> None:
        self.sheet: Worksheet = book[name]
        self.heads = self.row("Objective")
        last = self.row("All together")
        self.first = self.row("Points ahead of the next") + 1
        self.criteria = list(range(self.first, last))
        self.columns = [
            column
            for column in range(7, self.sheet.max_column + 1)
            if self.sheet.cell(self.heads, column).value
        ]

    def row(self, label: str) -> int:
        """The first row that starts with a text."""
        return next(
            row
            for row in range(1, self.sheet.max_row + 1)
            if self.sheet.cell(row, 1).value == label
        )

    def across(self, label: str) -> list[Any]:
        """What stands under the options in the row with a label."""
        return [self.sheet.cell(self.row(label), column).value for column in self.columns]

    def down(self, column: int) -> list[Any]:
        """What stands beside the criteria in a column, counted from 1."""
        return [self.sheet.cell(row, column).value for row in self.criteria]

    @property
    def sentence(self) -> Any:
        """The headline."""
        return self.sheet.cell(2, 1).value

    @property
    def names(self) -> list[Any]:
        """Of the options."""
        return [self.sheet.cell(self.heads, column).value for column in self.columns]


@dataclass(frozen=True)
class Play:
    """What somebody does to the sheet.

    Attributes
    ----------
    typed : sequence
        Into the yellow cells, the first first; those after the last stay.
    choice : str
        Picked from the list; empty for what stands there.
    """

    typed: Sequence[object] = ()
    choice: str = ""


def played(data: bytes, plays: Mapping[str, Play]) -> bytes:
    """The workbook with a copy of its live sheet for each play, under the play's name.

    A copy has the formulas of the original, cell by cell, so it shows, too, that the sheet
    reads nothing but itself. openpyxl writes formulas without values: none can be an old one.
    """
    book = opened(data)
    for name, play in plays.items():
        sheet = book.copy_worksheet(book["Weights"])
        sheet.title = name
        for row, weight in zip(Live(book, name).criteria, play.typed, strict=False):
            sheet.cell(row, TYPED + 1).value = weight
        if play.choice:
            sheet.cell(CHOICE + 1, SWING + 1).value = play.choice
    out = BytesIO()
    book.save(out)
    return out.getvalue()


@cache
def soffice() -> str:
    """The program that recomputes."""
    found = shutil.which("soffice")
    if found is None:
        pytest.fail(NO_LIBREOFFICE, pytrace=False)
    return found


def recomputed(files: Mapping[str, bytes], folder: Path) -> dict[str, Workbook]:
    """Let LibreOffice open, recompute and save workbooks, all in one run."""
    before, after = folder / "before", folder / "after"
    before.mkdir()
    for name, data in files.items():
        (before / f"{name}.xlsx").write_bytes(data)
    command = [
        soffice(),
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        "--convert-to",
        "xlsx:Calc MS Excel 2007 XML",
        "--outdir",
        str(after),
        *(str(before / f"{name}.xlsx") for name in files),
    ]
    run = subprocess.run(command, capture_output=True, timeout=LONGEST_RUN, check=False)
    lost = [name for name in files if not (after / f"{name}.xlsx").is_file()]
    assert not lost, f"LibreOffice did not recompute {lost}: {run.stderr.decode()}"
    return {name: load_workbook(after / f"{name}.xlsx", data_only=True) for name in files}


def errors(book: Workbook) -> list[str]:
    """Cells that show an error."""
    return [
        f"{sheet.title}!{cell.coordinate}: {cell.value}"
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "e" or str(cell.value).startswith("#")
    ]
