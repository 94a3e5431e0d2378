"""Charts taken apart: their layers, their data, and the text that they draw."""

import importlib.util
import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

Spec = dict[str, Any]


def marks(spec: Spec, kind: str) -> list[Spec]:
    """Layers with one kind of mark."""
    return [layer for layer in spec["layer"] if layer["mark"]["type"] == kind]


def every_row(spec: Spec) -> Iterator[Spec]:
    """Rows of every data set of a chart."""
    for rows in spec["datasets"].values():
        yield from rows


def drawn_text(spec: Spec) -> list[str]:
    """Text that a chart shows: as Vega draws it where it is at hand, else as the chart says it."""
    if not importlib.util.find_spec("vl_convert"):
        return [
            *(str(value) for row in every_row(spec) for value in row.values()),
            *(str(json.loads(said)) for said in re.findall(r'"(?:[^"\\]|\\.)*"', json.dumps(spec))),
        ]
    import vl_convert  # noqa: PLC0415 - not among the requirements

    svg = vl_convert.vegalite_to_svg({**spec, "width": 500})
    return [unescape(text) for text in re.findall(r"<text[^>]*>([^<]*)</text>", svg)]
