"""What the values of a column are, and how a reader and a sheet see them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

Kind = Literal["text", "figures", "whole", "number", "flag"]


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
    exact : bool
        Whether files have a number as it is; else it is rounded to `DECIMALS`.
    decimals : int
    zero : str
        What a reader sees instead of 0.
    reads : function, optional
        Says a value, where it is not said by its figure.
    sheet : str
        Number format of a spreadsheet, where it is not that of the figure.
    """

    kind: Kind
    unit: str
    times: float = 1.0
    exact: bool = False
    decimals: int = 0
    zero: str = ""
    reads: Callable[[Any], str] | None = None
    sheet: str = ""

    def read(self, value: Any) -> str:
        """Say a value that is there."""
        if self.reads:
            return self.reads(value)
        if self.kind == "number":
            return self.zero if self.zero and not value else self._figure(value)
        return {True: "yes", False: "no"}[value] if self.kind == "flag" else str(value)

    def _figure(self, value: float) -> str:
        return f"{self.times * value:.{self.decimals}f}".replace("-", "−")

    @property
    def aligned(self) -> bool:
        """Whether readers see figures, one under the other."""
        return self.kind in ("figures", "whole", "number")

    @property
    def on_sheet(self) -> str:
        """The number format of a spreadsheet; empty for a text, or a flag in words."""
        if self.sheet:
            return self.sheet
        if self.reads and self.kind == "number":  # how many decimals it needs only words know
            return "General"
        if self.kind != "number":
            return "0" if self.kind == "whole" else ""
        plain = f"0.{'0' * self.decimals}".rstrip(".")
        return f'{plain};−{plain};"{self.zero}"' if self.zero else f"{plain};−{plain}"


TEXT = Format("text", "text")
FIGURES = Format("figures", "text")  # said already, for readers
WHOLE = Format("whole", "whole number")
FLAG = Format("flag", "true or false")
POINTS = Format("number", "0 to 1", times=100, decimals=1)  # read as points of 100
SHARE = Format("number", "0 to 1", decimals=2)
MUSD = Format("number", "millions a year", decimals=2)
OF_100 = Format("number", "points of 100", decimals=1)
