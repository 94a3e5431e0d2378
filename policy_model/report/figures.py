"""Charts as pictures inside a page: SVG that needs nothing from outside and runs nothing."""

import re
from dataclasses import dataclass
from html import escape
from typing import Any

import vl_convert

from policy_model.charts.chart import Chart

WIDTH = 620  # pixels of the drawing itself; the column scales the whole to its own width
FONT = "Arial, Helvetica, Liberation Sans, sans-serif"
_INNER = re.compile(r' (?:role|aria-[a-z]+)="[^"]*"')
_ID = re.compile(r'\bid="([^"]+)"')
_USED = re.compile(r'(url\(#|href="#)')
_TITLES = re.compile(r"<title>.*?</title>", re.DOTALL)
_OPENING = re.compile(r'^<svg\b([^>]*?) width="([\d.]+)" height="[\d.]+"')


@dataclass(frozen=True)
class Figure:
    """A picture and what is said of it.

    Attributes
    ----------
    svg : str
    name : str
        What it is of, for who scrolls it sideways.
    caption : str
    """

    svg: str
    name: str
    caption: str = ""


def figure(chart: Chart, key: str, said: str, caption: str = "", width: int = WIDTH) -> Figure:
    """Draw a chart.

    Parameters
    ----------
    chart : Chart
    key : str
        Its own among the pictures of one page: in front of every id inside.
    said : str
        What it says, for those who can't see it.
    caption : str
    width : int
        Of the drawing without its labels, in pixels.
    """
    return Figure(svg(chart, key, said, width), said, caption)


def svg(chart: Chart, key: str, said: str, width: int = WIDTH) -> str:
    """Draw a chart as one SVG element with a text alternative."""
    whole: dict[str, Any] = {**chart.to_dict(), "width": width}
    whole["config"] = {**whole.get("config", {}), "font": FONT}
    drawn = vl_convert.vegalite_to_svg(whole, allowed_base_urls=[])
    drawn = _TITLES.sub("", _INNER.sub("", drawn))
    drawn = _USED.sub(rf"\g<1>{key}-", _ID.sub(rf'id="{key}-\1"', drawn))
    named = f'<svg role="img" aria-label="{escape(said)}"'
    sized = _OPENING.sub(r'<svg\1 style="max-width: \2px"', drawn, count=1)
    return sized.replace("<svg", named, 1)
