"""What slides are put together from: words in a box, squares, text alternatives."""

from collections.abc import Sequence
from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Pt

from policy_model.outputs.deck.place import POINTS, Box
from policy_model.outputs.deck.text import clean, fitting_size, runs, shortened

Anchor = MSO_ANCHOR
Align = PP_ALIGN


def rgb(colour: str) -> RGBColor:
    """A colour of the look as python-pptx takes it."""
    made: RGBColor = RGBColor.from_string(colour[1:])  # type: ignore[no-untyped-call]
    return made


def describe(shape: Any, said: str, name: str) -> None:
    """Say what a shape shows, for those who can't see it."""
    properties = shape.element.xpath(".//p:cNvPr")[0]
    properties.set("descr", clean(said))
    properties.set("name", name)


def rectangle(shapes: Any, at: Box, fill: str | None, edge: str | None, points: float = 1.5) -> Any:
    """A rectangle, filled, or edged, or both."""
    shape = shapes.add_shape(MSO_SHAPE.RECTANGLE, *at.emu())
    return _dressed(shape, fill, edge, points)


def diamond(shapes: Any, at: Box, fill: str, edge: str) -> Any:
    """A small mark."""
    return _dressed(shapes.add_shape(MSO_SHAPE.DIAMOND, *at.emu()), fill, edge, 2.5)


def triangle(shapes: Any, at: Box, fill: str, edge: str) -> Any:
    """Another small mark."""
    return _dressed(shapes.add_shape(MSO_SHAPE.ISOSCELES_TRIANGLE, *at.emu()), fill, edge, 2.5)


def words(
    shapes: Any,
    at: Box,
    text: str,
    size: int,
    colour: str,
    bold: bool = False,
    align: Align = PP_ALIGN.LEFT,
) -> Any:
    """Words that stay inside a box: what does not fit is cut."""
    box = shapes.add_textbox(*at.emu())
    frame = box.text_frame
    bare(frame)
    lines = max(1, int(at.height * POINTS // (1.15 * size)))
    kept = shortened(clean(text), at.width * POINTS, lines, size)
    write(frame, [kept], size, [colour], bold)
    frame.paragraphs[0].alignment = align
    return box


def upright(shapes: Any, at: Box, text: str, size: int, colour: str) -> Any:
    """Bold words on one line that is read from below."""
    box = shapes.add_textbox(*at.emu())
    bare(box.text_frame, MSO_ANCHOR.MIDDLE)
    box.text_frame._txBody.bodyPr.set("vert", "vert270")
    size = fitting_size([clean(text)], at.height * POINTS, range(size, 11, -1))
    kept = shortened(clean(text), at.height * POINTS, 1, size)
    put(box.text_frame.paragraphs[0], kept, size, colour, bold=True)
    box.text_frame.paragraphs[0].alignment = PP_ALIGN.CENTER
    return box


def bare(frame: Any, anchor: Anchor = MSO_ANCHOR.TOP) -> None:
    """Take away a frame's margins; lines break inside it."""
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    frame.word_wrap, frame.vertical_anchor = True, anchor


def write(
    frame: Any, paragraphs: Sequence[str], size: int, colours: Sequence[str], bold: bool = False
) -> None:
    """Write paragraphs, half a line apart."""
    for at, (text, colour) in enumerate(zip(paragraphs, colours, strict=True)):
        paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
        paragraph.space_before = Pt(0.6 * size if at else 0)
        put(paragraph, text, size, colour, bold)


def put(paragraph: Any, text: str, size: int, colour: str, bold: bool = False) -> None:
    """Write one paragraph, `**` around bold pieces."""
    for piece, strong in runs(clean(text)):
        run = paragraph.add_run()
        run.text = piece
        run.font.size, run.font.bold = Pt(size), bold or strong
        run.font.color.rgb = rgb(colour)


def _dressed(shape: Any, fill: str | None, edge: str | None, points: float) -> Any:
    # The style of the theme would add a shadow.
    shape.element.remove(shape.element.find(qn("p:style")))
    if fill is None:
        shape.fill.background()
    else:
        shape.fill.solid()
        shape.fill.fore_color.rgb = rgb(fill)
    if edge is None:
        shape.line.fill.background()
    else:
        shape.line.color.rgb, shape.line.width = rgb(edge), Pt(points)
    return shape
