"""Native tables without the look of any office."""

from typing import Any

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.util import Inches

from policy_model.outputs.deck.place import Box
from policy_model.outputs.deck.shapes import describe, put

MARGIN = 0.06
SIZE = 16
_NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
_STYLE_ID = "{http://schemas.openxmlformats.org/drawingml/2006/main}tableStyleId"
_EDGES = ("lnL", "lnR", "lnT", "lnB")


def bare_table(
    shapes: Any, box: Box, size: tuple[int, int], shares: tuple[float, ...], alt: str
) -> Any:
    """Add a table of rows and columns.

    Parameters
    ----------
    shapes : shapes of a slide
    box : Box
    size : tuple of int
        Rows, columns.
    shares : tuple of float
        Of the width, by column.
    alt : str
        What it says, for those who can't see it.
    """
    frame = shapes.add_table(*size, *box.emu())
    describe(frame, alt, "Table")
    grid = frame.table
    grid._tbl.tblPr.find(_STYLE_ID).text = _NO_STYLE
    grid.horz_banding = False
    for column, share in zip(grid.columns, shares, strict=True):
        column.width = Inches(share * box.width)
    return grid


def fill(
    cell: Any, said: str, colour: str, align: PP_ALIGN, bold: bool = False, size: int = SIZE
) -> None:
    """Write into a cell, with a gap of ground around it."""
    put(cell.text_frame.paragraphs[0], said, size, colour, bold)
    cell.text_frame.paragraphs[0].alignment = align
    cell.margin_top = cell.margin_bottom = Inches(0.02)
    cell.margin_left = cell.margin_right = Inches(MARGIN)
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    properties = cell._tc.get_or_add_tcPr()
    for at, side in enumerate(_EDGES):
        properties.insert(
            at,
            parse_xml(
                f'<a:{side} {nsdecls("a")} w="25400"><a:solidFill><a:schemeClr val="bg1"/>'
                f"</a:solidFill></a:{side}>"
            ),
        )
