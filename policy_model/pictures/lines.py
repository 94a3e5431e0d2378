"""Text in lines that fit a width: an SVG doesn't break its own."""

import unicodedata
from collections.abc import Iterator

# Widths in Arial, in shares of the size of type; letters not named are as wide as most.
_MOST = 0.56
_WIDTHS = {
    letter: width
    for width, letters in {
        0.23: "ijl'|’‘",
        0.28: "ftI .,:;!/\\[]·",
        0.34: 'r-()"{}`“”',
        0.5: "cksvxyzJ*",
        0.67: "ABEKPSVXY&",
        0.73: "CDHNRUw",
        0.78: "GOQ",
        0.84: "mM",
        1.02: "W%@—…→←",
    }.items()
    for letter in letters
}
_BOLD = 1.1


def width_of(text: str, size: float, bold: bool = False) -> float:
    """Width of a line of text, in pixels; rather too much than too little."""
    return size * sum(map(_width, text)) * (_BOLD if bold else 1.0)


def wrapped(text: str, size: float, room: float, bold: bool = False) -> list[str]:
    """Break text into lines, words whole where they fit.

    Parameters
    ----------
    text : str
        Paragraphs end with a line end; white space counts as one space.
    size : float
        Of type, in pixels.
    room : float
        Pixels that a line may take.
    bold : bool
    """
    return [
        line
        for paragraph in text.splitlines()
        for line in _filled(paragraph.split(), size, room, bold)
    ]


def _filled(words: list[str], size: float, room: float, bold: bool) -> Iterator[str]:
    line = ""
    for word in (part for each in words for part in _cut(each, size, room, bold)):
        longer = f"{line} {word}".lstrip()
        if line and width_of(longer, size, bold) > room:
            yield line
            longer = word
        line = longer
    if line:
        yield line


def _cut(word: str, size: float, room: float, bold: bool) -> list[str]:
    """Cut a word that no line holds."""
    if width_of(word, size, bold) <= room:
        return [word]
    most = max(1, int(room / max(width_of(letter, size, bold) for letter in word)))
    return [word[at : at + most] for at in range(0, len(word), most)]


def _width(letter: str) -> float:
    if letter in _WIDTHS:
        return _WIDTHS[letter]
    if unicodedata.east_asian_width(letter) in "WF":
        return 1.0
    return 0.75 if letter.isupper() else _MOST
