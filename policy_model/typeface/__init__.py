"""How wide text is, and where its lines break, in what pictures, deck and workbook are set in.

They ask for Arial. Liberation Sans, which comes along, is as wide to the letter, and so text
measures alike on every machine.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from pathlib import Path

from PIL import ImageFont

_HERE = Path(__file__).parent
_UNITS = 2048  # of the typeface, in its size: there each width is a whole number


def width_of(text: str, size: float, bold: bool = False) -> float:
    """Width of a line of text, in the unit of its size; rather too much than too little.

    Letters are not moved closer in pairs, as Office doesn't by itself either.
    """
    return size * _width(text, bold)


def wrapped(text: str, size: float, room: float, bold: bool = False) -> list[str]:
    """Break text into lines, words whole where they fit.

    Parameters
    ----------
    text : str
        Paragraphs end with a line end; white space counts as one space.
    size : float
        Of type.
    room : float
        What a line may take, in the unit of the size.
    bold : bool
    """
    most = room / size
    return [
        line
        for paragraph in text.splitlines()
        for line in _filled(_pieces(paragraph.split(), most, bold), most, bold)
    ]


def _filled(pieces: Iterable[str], most: float, bold: bool) -> Iterator[str]:
    line, used = "", 0.0
    for piece in pieces:
        longer = used + _width(f" {piece}", bold)
        if line and longer <= most:
            line, used = f"{line} {piece}", longer
        else:
            if line:
                yield line
            line, used = piece, _width(piece, bold)
    if line:
        yield line


def _pieces(words: Iterable[str], most: float, bold: bool) -> Iterator[str]:
    """Words, those that no line holds in pieces as wide as a line."""
    for word in words:
        piece, used = "", 0.0
        for letter in word:
            own = _width_of_letter(letter, bold)
            if piece and used + own > most:
                yield piece
                piece, used = "", 0.0
            piece, used = f"{piece}{letter}", used + own
        yield piece


def _width(text: str, bold: bool) -> float:
    """In shares of the size; exact, so that the order of adding doesn't matter."""
    return sum(_width_of_letter(letter, bold) for letter in text)


@lru_cache(4096)
def _width_of_letter(letter: str, bold: bool) -> float:
    """What the typeface lacks is as wide as its box, or a square in scripts of squares."""
    own = _face(bold).getlength(letter) / _UNITS
    return max(own, 1.0) if unicodedata.east_asian_width(letter) in "WF" else own


@cache
def _face(bold: bool) -> ImageFont.FreeTypeFont:
    file = _HERE / f"LiberationSans-{'Bold' if bold else 'Regular'}.ttf"
    # Pillow's other layout is not in every build of it.
    return ImageFont.truetype(file, _UNITS, layout_engine=ImageFont.Layout.BASIC)
