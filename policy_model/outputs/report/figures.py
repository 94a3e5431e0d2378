"""Charts as pictures inside a file: SVG that needs nothing from outside and runs nothing."""

import re
from dataclasses import dataclass
from html import escape

from policy_model.findings.kit.chart import Chart
from policy_model.outputs.picture.drawn import drawn

WIDTH = 620  # pixels of the drawing itself; the column scales the whole to its own width
_ID = re.compile(r'\bid="([^"]+)"')
_USED = re.compile(r'(url\(#|href="#)')
_OPENING = re.compile(r'^<svg\b([^>]*?) width="([\d.]+)" height="[\d.]+"')


@dataclass(frozen=True)
class Figure:
    """A picture to draw, and what is said of it.

    Attributes
    ----------
    chart : Chart
    key : str
        Its own among the pictures of one report: its file's name, or in front of every id inside.
    name : str
        What it says, for those who can't see it.
    caption : str
    width : int
        Of the drawing without its labels, in pixels.
    """

    chart: Chart
    key: str
    name: str
    caption: str = ""
    width: int = WIDTH

    @property
    def svg(self) -> str:
        """The picture as an element of a page."""
        return svg(self.chart, self.key, self.name, self.width)


def svg(chart: Chart, key: str, said: str, width: int = WIDTH) -> str:
    """Draw a chart as one SVG element with a text alternative."""
    picture = drawn(chart, width=width)
    picture = _USED.sub(rf"\g<1>{key}-", _ID.sub(rf'id="{key}-\1"', picture))
    named = f'<svg role="img" aria-label="{escape(said)}"'
    sized = _OPENING.sub(r'<svg\1 style="max-width: \2px"', picture, count=1)
    return sized.replace("<svg", named, 1)
