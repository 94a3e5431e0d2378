"""The presentation that slides are added to: `template.pptx` beside this file, or another."""

import io
from pathlib import Path
from typing import Any

from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER as KIND
from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.presentation import Presentation as Deck
from pptx.util import Inches

from policy_model.dossier import InputError
from policy_model.dossier.problems import Problem
from policy_model.outputs.deck.place import HEIGHT, WIDTH

TEMPLATE = Path(__file__).with_name("template.pptx")
_LAYOUT = "Message"
_PLACES = {
    "title": {KIND.TITLE, KIND.CENTER_TITLE},
    "text": {KIND.BODY, KIND.OBJECT},
    "footer": {KIND.FOOTER},
    "slide number": {KIND.SLIDE_NUMBER},
}
_INDEX = {"title": 0, "text": 1}
_CLOSE = Inches(0.01)
_NO_DECK = ("", "no presentation that can be read", "a PowerPoint presentation (.pptx)")


def open_template(path: Path) -> Deck:
    """Open a presentation without slides that has what ours are put into.

    Parameters
    ----------
    path : Path
        Of a .pptx file of widescreen size with a layout ``Message``, which has places for title,
        text, footer and slide number.

    Raises
    ------
    InputError
        Saying what the file has instead.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        expected = f"a file that can be read ({error.strerror})"
        raise InputError([Problem("template", "", str(path), expected)]) from None
    try:
        refusal = _refusal(Presentation(io.BytesIO(data)))
    except Exception:  # python-pptx tells a broken file by errors of many kinds
        refusal = _NO_DECK
    if refusal:
        raise InputError([Problem(path.name, *refusal)])
    return Presentation(io.BytesIO(data))


def message_layout(deck: Deck) -> Any:
    """The layout of every slide; None where there is none of its name."""
    return next((each for each in _layouts(deck) if each.name == _LAYOUT), None)


def _layouts(deck: Deck) -> list[Any]:
    return [layout for master in deck.slide_masters for layout in master.slide_layouts]


def _refusal(deck: Deck) -> tuple[str, str, str] | None:
    """Key, what is found and what is expected, of a presentation that then isn't needed more."""
    if deck.part.content_type != CONTENT_TYPE.PML_PRESENTATION_MAIN:  # macros stay out
        return _NO_DECK
    layout = message_layout(deck)
    if layout is None:
        names = ", ".join(each.name for each in _layouts(deck))
        return "layouts", names, f"one of the name {_LAYOUT}"
    missing = [name for name in _PLACES if not _has(layout, name)]
    if missing:
        expected = f"places for {', '.join(_PLACES)} (title of index 0, text of index 1)"
        return f"layout {_LAYOUT}", f"no {', no '.join(missing)}", expected
    if len(deck.slides):
        return "slides", str(len(deck.slides)), "none: a template without slides"
    width, height = deck.slide_width or 0, deck.slide_height or 0
    if abs(width - Inches(WIDTH)) > _CLOSE or abs(height - Inches(HEIGHT)) > _CLOSE:
        found = f"{width / Inches(1):.2f} × {height / Inches(1):.2f} inches"
        return "slide size", found, f"{WIDTH:.2f} × {HEIGHT:.2f} inches (widescreen)"
    if deck.slides.add_slide(layout).notes_slide.notes_text_frame is None:
        return "notes master", "no text", "a place for notes, or no notes master"
    for part in deck.part.package.iter_parts():
        if part.partname.ext == "xml":
            parse_xml(part.blob)
    layout.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    deck.save(io.BytesIO())
    return None


def _has(layout: Any, name: str) -> bool:
    return any(
        each.placeholder_format.type in _PLACES[name]
        and each.placeholder_format.idx == _INDEX.get(name, each.placeholder_format.idx)
        and bool(each.width)
        for each in layout.placeholders
    )
