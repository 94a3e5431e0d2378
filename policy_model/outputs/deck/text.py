"""Text on slides: what XML can hold, bold parts, and how much of it fits."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import inf

from policy_model.dossier.yaml_file import NOT_IN_XML
from policy_model.typeface import width_of, wrapped
from policy_model.words.phrases import BETWEEN_SENTENCES

LINE = 1.2  # height of a line, of its size
_BOLD = re.compile(r"\*\*(.+?)\*\*")


@dataclass(frozen=True)
class Fitted:
    """Paragraphs that fit a box.

    Attributes
    ----------
    size : int
        Of type, points.
    kept : tuple of str
        What of each paragraph fits; none is empty.
    cut : bool
        Whether something is left out.
    """

    size: int
    kept: tuple[str, ...]
    cut: bool = False


def clean(text: str) -> str:
    """Put a replacement for what a file can't hold, and spaces for breaks of lines."""
    return re.sub(r"[\t\n\r]+", " ", NOT_IN_XML.sub("\N{REPLACEMENT CHARACTER}", text))


def plain(text: str) -> str:
    """Drop the marks of bold type."""
    return _BOLD.sub(r"\1", text)


def runs(text: str) -> list[tuple[str, bool]]:
    """Pieces of a text, each with whether it is bold."""
    pieces = _BOLD.split(text)
    return [(piece, at % 2 == 1) for at, piece in enumerate(pieces) if piece]


def fitted(
    paragraphs: Sequence[str], width: float, height: float, sizes: Sequence[int], gap: float = 0.5
) -> Fitted:
    """Set paragraphs in the largest size in which they fit, in the smallest as far as they do.

    Parameters
    ----------
    paragraphs : sequence of str
    width, height : float
        Of the box without its margins, points.
    sizes : sequence of int
        The largest first.
    gap : float
        Between paragraphs, lines.
    """
    told = tuple(each for each in paragraphs if each)
    for size in sizes:
        if _height(told, width, size, gap) <= height:
            return Fitted(size, told)
    size = sizes[-1]
    lines = int(height / (LINE * size) - gap * (len(told) - 1))
    return Fitted(size, _trimmed(list(told), width, max(lines, len(told)), size), cut=True)


def shortened(text: str, width: float, lines: int, size: float) -> str:
    """Cut a text after as many letters as fill so many lines, and say so by three dots."""
    if line_count(text, width, size) <= lines:
        return text
    low, high = 0, len(text)
    while low < high - 1:
        middle = (low + high) // 2
        fits = line_count(f"{text[:middle].rstrip()}…", width, size) <= lines
        low, high = (middle, high) if fits else (low, middle)
    return f"{text[:low].rstrip()}…"


def line_count(text: str, width: float, size: float) -> int:
    """How many lines a text takes, broken between words, and inside those wider than a line."""
    return max(1, len(wrapped(plain(text), size, width, bold=True)))


def text_width(text: str, size: float) -> float:
    """How wide a text is at most on one line, points: in bold type, which is the wider."""
    return width_of(text, size, bold=True)


def fitting_size(texts: Sequence[str], width: float, sizes: Sequence[int]) -> int:
    """The largest size in which each text stands on one line; else the smallest."""
    widest = max((text_width(each, 1.0) for each in texts), default=0.0)
    most = width / widest if widest else inf
    return next((size for size in sizes if size <= most), sizes[-1])


def _height(paragraphs: Sequence[str], width: float, size: int, gap: float) -> float:
    lines = sum(line_count(each, width, size) for each in paragraphs)
    return (lines + gap * max(len(paragraphs) - 1, 0)) * LINE * size


def _trimmed(kept: list[str], width: float, lines: int, size: int) -> tuple[str, ...]:
    """Take from the longest paragraph, a sentence at a time, or lines of its only one."""
    while (counts := [line_count(each, width, size) for each in kept]) and sum(counts) > lines:
        longest = counts.index(max(counts))
        first, *others = BETWEEN_SENTENCES.split(kept[longest])
        over = sum(counts) - lines
        kept[longest] = (
            " ".join([first, *others[:-1]])
            if others
            else shortened(first, width, max(1, counts[longest] - over), size)
        )
        if counts[longest] == 1:
            break
    return tuple(map(_closed, kept))


def _closed(text: str) -> str:
    """End bold type where its end was left out."""
    return f"{text}**" if text.count("**") % 2 else text
