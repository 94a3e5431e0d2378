"""Pictures as files: SVG, the same bytes for the same scenario, and PNG of the same drawing.

Always light: they go onto slides and into papers.
"""

import re
from dataclasses import dataclass
from html import escape

import vl_convert

from policy_model.findings.kit.look import DESK
from policy_model.outputs.picture.drawn import FONT, MEASURED_IN, drawn
from policy_model.outputs.picture.picture import Imprint, Picture
from policy_model.outputs.picture.png import repacked
from policy_model.typeface import wrapped

# A picture is drawn in units of its own and shown a little larger: 14 units print as 11 points.
_UNITS, _PIXELS = 760, 800
_MARGIN = 24
_ROOM = _UNITS - 2 * _MARGIN
_PPI = 192  # two pixels of PNG for one of a page, 8.3 inches wide
_INCH_OF_SVG = 72 / 96  # to the converter an inch is 72 pixels, to SVG 96
_OPENING = re.compile(r'^<svg\b[^>]*? height="([\d.]+)"[^>]*>')
_LEADING = 1.35


@dataclass(frozen=True)
class _Type:
    """How a paragraph is set, and the room above it, in units."""

    size: int
    colour: str
    above: int
    bold: bool = False


_TITLE = _Type(20, DESK.ink, 0, bold=True)
_SUBTITLE = _Type(16, DESK.ink, 6)
_ASKED = _Type(14, DESK.quiet, 6)
_MARKED = _Type(14, DESK.ink, 6, bold=True)
_CAPTION = _Type(14, DESK.quiet, 10)
_SOURCE = _Type(14, DESK.quiet, 6)


def picture_svg(picture: Picture, imprint: Imprint) -> bytes:
    """Write a picture as SVG that needs nothing else.

    Parameters
    ----------
    picture : Picture
        Its chart in the light look.
    imprint : Imprint
        Of the answer that it is a picture of.
    """
    return _svg(picture, imprint).encode()


def picture_png(picture: Picture, imprint: Imprint, svg: bytes | None = None) -> bytes:
    """Write a picture as PNG, on white, 1,600 pixels wide; see `picture_svg`.

    Parameters
    ----------
    picture : Picture
    imprint : Imprint
    svg : bytes, optional
        The same picture, where it is drawn already.
    """
    drawing = svg.decode() if svg else _svg(picture, imprint)
    # One typeface that comes with the converter: the same picture on every machine.
    drawing = drawing.replace(f'"{FONT}"', f'"{MEASURED_IN}"')
    png = vl_convert.svg_to_png(drawing, scale=_INCH_OF_SVG, ppi=_PPI)
    return repacked(png, {"Title": picture.title, "Source": "\n".join(imprint.source)})


def _svg(picture: Picture, imprint: Imprint) -> str:
    chart = drawn(picture.chart, width=_ROOM, autosize={"type": "fit-x", "contains": "padding"})
    opening = _OPENING.match(chart)
    assert opening  # noqa: S101 - the converter's own
    above, top = _set(
        _MARGIN,
        (picture.title, _TITLE),
        (picture.subtitle, _SUBTITLE),
        (imprint.asked, _ASKED),
        (imprint.marked, _MARKED),
    )
    top += 14
    below = top + float(opening[1])
    caption, end = _set(below, (picture.caption, _CAPTION))
    rule = end + 16
    source, end = _set(rule + 4, *((each, _SOURCE) for each in imprint.source))
    height = round(end + _MARGIN - 6)
    return "".join(
        (
            '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
            f'role="img" width="{_PIXELS}" height="{round(height * _PIXELS / _UNITS)}" '
            f'viewBox="0 0 {_UNITS} {height}" font-family="{FONT}">',
            f"<title>{escape(picture.title)}</title>",
            f"<desc>{escape(picture.said)}</desc>" if picture.said else "",
            f'<rect width="{_UNITS}" height="{height}" fill="{DESK.ground}"/>',
            *above,
            f'<g transform="translate({_MARGIN},{top:g})">',
            chart[opening.end() :].removesuffix("</svg>"),
            "</g>",
            *caption,
            f'<path d="M{_MARGIN} {rule:g}h{_ROOM}" stroke="{DESK.line}"/>',
            *source,
            "</svg>",
        )
    )


def _set(top: float, *paragraphs: tuple[str, _Type]) -> tuple[list[str], float]:
    """Set paragraphs from a height downwards: SVG text, and where they end."""
    lines = []
    for text, how in paragraphs:
        if text:
            top += how.above
            for line in wrapped(text, how.size, _ROOM, how.bold):
                top += how.size * _LEADING
                lines.append(_line(line, how, top - 0.3 * how.size))
    return lines, top


def _line(text: str, how: _Type, base: float) -> str:
    weight = ' font-weight="bold"' if how.bold else ""
    return (
        f'<text x="{_MARGIN}" y="{base:.1f}" font-size="{how.size}"{weight} fill="{how.colour}">'
        f"{escape(text)}</text>"
    )
