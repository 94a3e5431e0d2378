"""Decks of the small dossier's answers, written once, and how to read one back."""

import io
import itertools
from collections.abc import Iterator
from functools import cache
from typing import Any

from pptx import Presentation

from policy_model.outputs.deck.write import deck_bytes
from policy_model.scenario import Override
from tests.outputs.report.answers import answered


@cache
def written(*overrides: Override, hostile: bool = False, **asked: Any) -> bytes:
    """The deck of an answer."""
    return deck_bytes(answered(overrides, hostile, **asked))


def slides(data: bytes) -> list[Any]:
    """A deck's slides."""
    return list(Presentation(io.BytesIO(data)).slides)


def by_label(data: bytes) -> dict[str, Any]:
    """Slides but the first, by what stands above their titles."""
    return {label(slide): slide for slide in slides(data)[1:]}


def label(slide: Any) -> str:
    """What stands above the title."""
    return next(each.text_frame.text for each in slide.shapes if each.name.startswith("TextBox"))


def charts(slide: Any) -> list[Any]:
    """The native charts of a slide."""
    return [each.chart for each in slide.shapes if each.has_chart]


def chart(data: bytes, label: str) -> Any:
    """The only chart of a slide."""
    (found,) = charts(by_label(data)[label])
    return found


def table(slide: Any) -> list[list[str]]:
    """The texts of a slide's only table."""
    (grid,) = (each.table for each in slide.shapes if each.has_table)
    return [[cell.text_frame.text for cell in row.cells] for row in grid.rows]


def every_shape(shapes: Any) -> Iterator[Any]:
    """Shapes, and those inside groups."""
    for each in shapes:
        yield each
        if hasattr(each, "shapes"):
            yield from every_shape(each.shapes)


def frames(slide: Any) -> Iterator[Any]:
    """Every shape that holds words."""
    return (each for each in every_shape(slide.shapes) if each.has_text_frame)


def said(slide: Any) -> str:
    """Every word on a slide, tables' too."""
    words = [each.text_frame.text for each in frames(slide)]
    grids = [each.table for each in slide.shapes if each.has_table]
    cells = (cell.text_frame.text for grid in grids for row in grid.rows for cell in row.cells)
    return "\n".join(itertools.chain(words, cells))
