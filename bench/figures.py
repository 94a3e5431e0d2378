"""Figures of repeated measurements, and the table that shows them."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from statistics import median, quantiles
from typing import Any

_HEADS = ("what", "figures", "ratio", "target", "")
_VERDICTS = {True: "met", False: "MISSED", None: ""}


@dataclass(frozen=True)
class Line:
    """One line of the table.

    Attributes
    ----------
    part : str
        Which measurement it belongs to.
    what, figures : str
    ratio : float or None
        How many times the figure that it is compared with.
    target : str
        In words; empty where there is none.
    met : bool or None
    """

    part: str
    what: str
    figures: str
    ratio: float | None = None
    target: str = ""
    met: bool | None = None


def against(part: str, what: str, figures: str, ratio: float, at_most: float | None = None) -> Line:
    """A line whose ratio may have a limit.

    Parameters
    ----------
    part, what, figures : str
    ratio : float
    at_most : float or None
        The largest ratio that meets the target.
    """
    if at_most is None:
        return Line(part, what, figures, ratio)
    return Line(part, what, figures, ratio, f"≤ {at_most:g}×", ratio <= at_most)


def limited(part: str, what: str, figures: str, target: str, met: bool) -> Line:
    """A line whose figure itself has a limit."""
    return Line(part, what, figures, target=target, met=met)


def middle(times: Sequence[float]) -> str:
    """Median of times in milliseconds, and the range of the middle half."""
    if len(times) < 2:
        return f"{median(times):.0f} ms"
    low, _, high = quantiles(times, n=4, method="inclusive")
    return f"{median(times):.0f} ms ({low:.0f}–{high:.0f})"


def tail(times: Sequence[float]) -> str:
    """Median of times in milliseconds, and what 95 % of them stay under."""
    return f"{median(times):.0f} ms, 95 % under {most(times):.0f} ms"


def most(times: Sequence[float], share: float = 0.95) -> float:
    """What a share of the times stays under, between neighbours on a straight line."""
    ordered = sorted(times)
    place = share * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])


def slope(values: Sequence[float]) -> float:
    """Least-squares growth from one value to the next."""
    centre = (len(values) - 1) / 2
    spread = sum((at - centre) ** 2 for at in range(len(values)))
    return sum((at - centre) * value for at, value in enumerate(values)) / spread


def table(lines: Iterable[Line]) -> str:
    """Lines under heads, in columns as wide as they need to be."""
    rows = [_HEADS, *(_cells(line) for line in lines)]
    widths = [max(len(row[at]) for row in rows) for at in range(len(_HEADS))]
    drawn = ["  ".join(f"{cell:<{w}}" for cell, w in zip(row, widths, strict=True)) for row in rows]
    return "\n".join([drawn[0], "─" * (sum(widths) + 2 * len(widths) - 2), *drawn[1:]])


def data(lines: Iterable[Line]) -> list[dict[str, Any]]:
    """Lines as JSON takes them."""
    return [asdict(line) for line in lines]


def _cells(line: Line) -> tuple[str, ...]:
    ratio = "" if line.ratio is None else f"{line.ratio:.2f}×"
    what = f"{line.part}: {line.what}"
    return what, line.figures, ratio, line.target, _VERDICTS[line.met]
