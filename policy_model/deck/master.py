"""A presentation without slides: 16:9, one layout, type and colours of the charts."""

import re
from typing import Any

from pptx import Presentation
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.presentation import Presentation as Deck
from pptx.util import Inches

from policy_model.charts.look import Look
from policy_model.deck.place import CONTENT, FOOT, HEIGHT, NUMBER, SIGN, TITLE, WIDTH
from policy_model.deck.sign import small_sign

FONT = "Arial"  # every office has it, or one of the same widths
FOOT_SIZE = 11
_KEPT = "Title Only"
_PLACES = {"title": TITLE, "body": CONTENT, "ftr": FOOT, "sldNum": NUMBER}
_APP = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.'
    b'openxmlformats.org/officeDocument/2006/extended-properties"><PresentationFormat>Widescreen'
    b"</PresentationFormat></Properties>"
)


def blank_deck(look: Look) -> Deck:
    """Make python-pptx's own template ours: one layout, nothing of its look left."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Inches(WIDTH), Inches(HEIGHT)
    deck.element.sldSz.attrib.pop("type", None)
    master = deck.slide_master
    for layout in list(deck.slide_layouts):
        if layout.name != _KEPT:
            deck.slide_layouts.remove(layout)
    (kept,) = deck.slide_layouts
    for page in (master, kept):
        _place(page)
    master.element.replace(master.element.find(_P + "txStyles"), _styles())
    kept.name = "Message"
    kept.element.attrib.pop("type", None)
    _add_body(kept, master)
    small_sign(kept, SIGN, look)
    _clean_package(deck, look)
    return deck


_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def _place(page: Any) -> None:
    """Put placeholders of master or layout in their places; drop the date's."""
    for shape in list(page.placeholders):
        kind = shape.element.ph.get("type")
        if kind not in _PLACES:
            shape.element.getparent().remove(shape.element)
            continue
        shape.left, shape.top, shape.width, shape.height = _PLACES[kind].emu()
        body = shape.element.txBody.bodyPr
        for side in ("lIns", "tIns", "rIns", "bIns"):
            body.set(side, "0")
        body.set("anchor", "t")
        for fit in list(body):
            body.remove(fit)
        if kind in ("ftr", "sldNum"):
            _small(shape, "r" if kind == "sldNum" else "l")


def _small(shape: Any, side: str) -> None:
    styles = shape.element.txBody.find(_A + "lstStyle")
    for style in list(styles):
        styles.remove(style)
    styles.append(
        parse_xml(
            f'<a:lvl1pPr {nsdecls("a")} algn="{side}"><a:defRPr sz="{100 * FOOT_SIZE}">'
            '<a:solidFill><a:schemeClr val="tx2"/></a:solidFill></a:defRPr></a:lvl1pPr>'
        )
    )


def _add_body(layout: Any, master: Any) -> None:
    """Give the layout a place for words, which outlines show."""
    own = next(each for each in master.placeholders if each.element.ph.get("type") == "body")
    left, top, width, height = own.left, own.top, own.width, own.height
    layout.shapes._spTree.insert_element_before(
        parse_xml(
            f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="9" name="Words"/><p:cNvSpPr>'
            '<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr>'
            f'</p:nvSpPr><p:spPr><a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" '
            f'cy="{height}"/></a:xfrm></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p/>'
            "</p:txBody></p:sp>"
        ),
        "p:extLst",
    )


def _styles() -> Any:
    """Type of titles and of words: to the left, no bullets."""

    def level(size: int, bold: int, before: int, lines: int) -> str:
        return (
            f'<a:lvl1pPr marL="0" indent="0" algn="l"><a:lnSpc><a:spcPct val="{lines}000"/>'
            f'</a:lnSpc><a:spcBef><a:spcPts val="{before}"/></a:spcBef><a:buNone/>'
            f'<a:defRPr sz="{size}" b="{bold}" kern="1200"><a:solidFill><a:schemeClr val="tx1"/>'
            '</a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/>'
            '<a:cs typeface="+mn-cs"/></a:defRPr></a:lvl1pPr>'
        )

    return parse_xml(
        f"<p:txStyles {nsdecls('p', 'a')}><p:titleStyle>{level(3200, 1, 0, 95)}</p:titleStyle>"
        f"<p:bodyStyle>{level(2000, 0, 0, 100)}</p:bodyStyle><p:otherStyle/></p:txStyles>"
    )


def _clean_package(deck: Deck, look: Look) -> None:
    """Set the theme; drop the template's thumbnail, printer and past."""
    package = deck.part.package
    for source in (package, deck.part):
        rels: Any = source._rels
        for key, rel in list(rels.items()):
            if rel.reltype.rpartition("/")[2] in ("thumbnail", "printerSettings"):
                rels.pop(key)
            elif rel.reltype.endswith("extended-properties"):
                rel.target_part.blob = _APP
    for rel in deck.slide_master.part._rels.values():
        if rel.reltype.endswith("/theme"):
            part: Any = rel.target_part
            part.blob = _theme(part.blob.decode(), look).encode()


def _theme(xml: str, look: Look) -> str:
    """Colours of the 2×2 first, so that a chart that is added has them; one font."""
    colours = [
        *(look.ink, look.ground, look.quiet, look.line),
        *look.corners.values(),
        *(look.heat, look.objectives[0]),
        *(look.corners["multilateral", "state"], look.quiet),
    ]
    names = ["dk1", "lt1", "dk2", "lt2", *(f"accent{n}" for n in range(1, 7)), "hlink", "folHlink"]
    scheme = "".join(
        f'<a:{name}><a:srgbClr val="{colour[1:]}"/></a:{name}>'
        for name, colour in zip(names, colours, strict=True)
    )
    xml = re.sub(
        r"<a:clrScheme .*?</a:clrScheme>",
        f'<a:clrScheme name="2 by 2">{scheme}</a:clrScheme>',
        xml,
        flags=re.DOTALL,
    )
    return xml.replace('<a:latin typeface="Calibri"/>', f'<a:latin typeface="{FONT}"/>')
