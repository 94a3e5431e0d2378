"""A workbook in which every text stays a text, made of sheets that print as they should."""

from collections.abc import Sequence
from copy import deepcopy
from datetime import UTC, datetime
from io import BytesIO
from typing import Any, cast

from xlsxwriter import Workbook
from xlsxwriter.chart import Chart
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from policy_model.dossier.yaml_file import NOT_IN_XML
from policy_model.outputs.text.encoded import runs
from policy_model.outputs.workbook.style import FONT, PLAIN, SIZE, Style
from policy_model.typeface import width_of, wrapped

UNDATED = datetime(1980, 1, 1, tzinfo=UTC)  # the least that the parts of a file can carry
LONGEST = 32_767  # characters of a cell
_LONGEST_FOOTER = 100
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
    "default_format_properties": {"font_name": FONT, "font_size": SIZE},
    "default_row_height": 17,
}


def writable(text: str) -> str:
    """Return what of a text a file's XML can hold, cut to what a cell can."""
    held = NOT_IN_XML.sub("", text)
    return held if len(held) <= LONGEST else f"{held[: LONGEST - 1]}…"


def lines(text: str, wide: float) -> int:
    """How many lines a text takes in a width in digits; in bold, as programs round widths up."""
    room = wide * width_of("0", SIZE)
    return sum(max(1, len(wrapped(part, SIZE, room, bold=True))) for part in text.split("\n"))


class Sheet:
    """One sheet.

    Parameters
    ----------
    page : Worksheet
    book : Book
        It keeps the formats, one for each style.
    """

    def __init__(self, page: Worksheet, book: "Book") -> None:
        self.page = page
        self._book = book

    def text(self, row: int, column: int, text: str, style: Style = PLAIN) -> None:
        """Write a text that never runs, not even when somebody edits its cell."""
        self.page.write_string(row, column, writable(text), self._safe(text, style))

    def across(self, row: int, columns: tuple[int, int], text: str, style: Style) -> None:
        """Write a text over several cells of a row."""
        self.page.merge_range(row, columns[0], row, columns[1], "", self._book.format(style))
        self.text(row, columns[0], text, style)

    def number(self, row: int, column: int, number: float, style: Style, shown: str) -> None:
        """Write a number with its number format."""
        self.page.write_number(row, column, number, self._format(style, shown))

    def formula(
        self, at: tuple[int, int], formula: str, value: str | float, style: Style, shown: str = ""
    ) -> None:
        """Write a formula, and what it comes to, for whom shows it without computing it."""
        held = writable(value) if isinstance(value, str) else value
        self.page.write_formula(*at, formula, self._format(style, shown), held)

    def heads(self, row: int, heads: Sequence[tuple[str, Style]], column: int = 0) -> None:
        """Write the heads of a table."""
        for at, (head, style) in enumerate(heads, column):
            self.text(row, at, head, style)

    def high(self, row: int, texts: Sequence[tuple[str, float]], size: float = SIZE) -> None:
        """Make a row as high as its texts need in their widths.

        Programs that open a file don't agree on who works that out.
        """
        most = max(lines(text, wide * SIZE / size) for text, wide in texts)
        self.page.set_row(row, round(1.275 * size * most + 3))

    def widths(self, widths: Sequence[float]) -> None:
        """Set how wide columns are, in digits."""
        for column, width in enumerate(widths):
            self.page.set_column(column, column, width)

    def marks(self, area: tuple[int, int, int, int], formula: str, style: Style) -> None:
        """Give the cells of an area a style where a formula holds."""
        criteria = {"type": "formula", "criteria": formula, "format": self._book.format(style)}
        self.page.conditional_format(*area, criteria)

    def prints(
        self, last: tuple[int, int], heads: tuple[int, int] | None = None, pages: int = 0
    ) -> None:
        """Print the cells up to the last one, as wide as a sheet of A4 that lies on its side.

        Parameters
        ----------
        last : (row, column)
        heads : (row, row), optional
            Rows that are repeated on each page.
        pages : int
            How many at most, one below the other; 0 for as many as it takes.
        """
        self.page.print_area(0, 0, *last)
        self.page.fit_to_pages(1, pages)
        if heads:
            self.page.repeat_rows(*heads)

    def _format(self, style: Style, shown: str) -> Format:
        return self._book.format(style | {"num_format": shown} if shown else style)

    def _safe(self, text: str, style: Style) -> Format:
        return self._book.format(style | {"quote_prefix": True} if runs(text) else style)


class Book:
    """The workbook.

    Parameters
    ----------
    title, footer : str
        What it is, and what is printed at the foot of each page.
    date : str
        The scenario's, in ISO form; empty for none.
    """

    def __init__(self, title: str, footer: str, date: str = "") -> None:
        self._data = BytesIO()
        self._book = Workbook(self._data, deepcopy(_OPTIONS))  # which it changes
        self._formats: dict[tuple[tuple[str, Any], ...], Format] = {}
        cut = writable(footer).replace("\n", " ")[:_LONGEST_FOOTER]
        self._footer = f"&L&8{cut.replace('&', '&&')}&R&8&P of &N"
        created = datetime.fromisoformat(date) if date else UNDATED
        self._book.set_properties({"title": writable(title)[:255], "created": created})

    def sheet(self, name: str, colour: str = "") -> Sheet:
        """Add a sheet without the program's own grid, ready for a printer."""
        page = self._book.add_worksheet(name)
        page.hide_gridlines(2)
        page.set_landscape()
        page.set_paper(9)  # A4
        page.set_margins(left=0.5, right=0.5, top=0.5, bottom=0.6)
        page.set_footer(self._footer)
        if colour:
            page.set_tab_color(colour)
        return Sheet(page, self)

    def format(self, style: Style) -> Format:
        """Format of a style, one for all cells that have it."""
        key = tuple(sorted(style.items()))
        if key not in self._formats:
            self._formats[key] = self._book.add_format(style)
        return self._formats[key]

    def chart(self, kind: str) -> Chart:
        """Add a chart of one of XlsxWriter's kinds."""
        return cast(Chart, self._book.add_chart({"type": kind}))

    def closed(self) -> bytes:
        """Finish, and return the file."""
        self._book.close()
        return self._data.getvalue()
