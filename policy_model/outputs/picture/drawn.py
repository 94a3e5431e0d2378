"""Charts as SVG that needs nothing from outside and runs nothing, the same bytes every time."""

import re
from typing import Any

import vl_convert

from policy_model.findings.kit.chart import Chart

FONT = "Arial, Helvetica, Liberation Sans, sans-serif"
# Comes with the converter: labels are measured alike on every machine. As wide as Arial.
MEASURED_IN = "Liberation Sans"
_INNER = re.compile(r' (?:role|aria-[a-z]+)="[^"]*"')
_TITLES = re.compile(r"<title>.*?</title>", re.DOTALL)
_FAMILY = f'font-family="{MEASURED_IN}"'


def drawn(chart: Chart, font: str = MEASURED_IN, **sized: Any) -> str:
    """Draw a chart as one SVG element, its text as text.

    Parameters
    ----------
    chart : Chart
    font : str
        One that the converter knows; its own is shown as `FONT`, which every machine has like.
    **sized : Any
        What of the Vega-Lite gives the drawing its size: `width`, `autosize`.
    """
    whole = {**chart.to_dict(), **sized}
    whole["config"] = {**whole.get("config", {}), "font": font}
    svg = vl_convert.vegalite_to_svg(whole, allowed_base_urls=[])
    return _TITLES.sub("", _INNER.sub("", svg)).replace(_FAMILY, f'font-family="{FONT}"')
