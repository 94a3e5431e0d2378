"""Slides from screens: a title, a picture, words beside or under it, a foot, notes."""

import copy
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from pptx.presentation import Presentation as Deck

from policy_model.findings.kit.look import Look
from policy_model.findings.kit.screen import Screen
from policy_model.outputs.deck import place
from policy_model.outputs.deck.place import POINTS, Box
from policy_model.outputs.deck.shapes import words, write
from policy_model.outputs.deck.template import message_layout
from policy_model.outputs.deck.text import Fitted, clean, fitted, plain, shortened

Draw = Callable[[Any, Box], bool | None]
_TITLES, _OPENING_TITLES = (30, 28), (48, 44, 40, 36, 32, 28)
_WORDS, _ALONE = (22, 20, 18), (28, 26, 24, 22, 20, 18)
_LABEL, _FOOT = 16, 11
_SPOKEN = 2
_NOTES_LONG = 4_000  # characters of what a slide had no room for


@dataclass(frozen=True)
class DeckSlide:
    """A slide to be drawn.

    Attributes
    ----------
    screen : Screen
        Its caption says how to read the picture of the slide.
    draw : function, optional
        Draws the picture into a box, and says by False that there is none to draw.
    at, room : Box
        Of the picture, and of the words where there is one.
    """

    screen: Screen
    draw: Draw | None = None
    at: Box = place.PICTURE
    room: Box = place.BESIDE


@dataclass(frozen=True)
class Frame:
    """What every slide of a deck has: the look, and two lines at the foot."""

    deck: Deck
    look: Look
    foot: tuple[str, str]


def add_slide(frame: Frame, own: DeckSlide) -> None:
    """Add a slide with one message."""
    slide = frame.deck.slides.add_slide(message_layout(frame.deck))
    screen, look = own.screen, frame.look
    title = _title(slide, screen.title, place.TITLE, _TITLES)
    words(slide.shapes, place.LABEL, screen.label, _LABEL, look.quiet, bold=True)
    drawn = own.draw is not None and own.draw(slide.shapes, own.at) is not False
    room = own.room if drawn else place.CONTENT
    caption = screen.caption if drawn else ""
    # A slide without picture and words has room for what would else be spoken.
    said = screen.said if drawn or screen.said else screen.notes[:_SPOKEN]
    kept = _words(slide, room, [*said, caption], look, caption, _WORDS if drawn else _ALONE)
    _foot(slide, frame)
    cut = [*([screen.title] if title.cut else []), *([*said, caption] if kept.cut else [])]
    _notes(slide, cut, screen.notes)


def add_opening(frame: Frame, screen: Screen, draw: Draw) -> None:
    """Add the first slide: the question, and the sign."""
    slide = frame.deck.slides.add_slide(message_layout(frame.deck))
    title = _title(slide, screen.title, place.OPENING_TITLE, _OPENING_TITLES, bottom=True)
    if any(each.name.startswith("Sign ") for each in slide.slide_layout.shapes):
        slide.element.set("showMasterSp", "0")  # the small sign, beside the large one
    draw(slide.shapes, place.OPENING_SIGN)
    said = [*screen.said, screen.caption]
    kept = _words(slide, place.OPENING_WORDS, said, frame.look, screen.caption, _WORDS)
    _foot(slide, frame)
    _notes(
        slide, [*([screen.title] if title.cut else []), *(said if kept.cut else [])], screen.notes
    )


def _title(slide: Any, said: str, box: Box, sizes: Sequence[int], bottom: bool = False) -> Fitted:
    shape = slide.shapes.title
    shape.left, shape.top, shape.width, shape.height = box.emu()
    kept = fitted([clean(said)], box.width * POINTS, box.height * POINTS, sizes)
    if kept.cut:
        size = sizes[-1]
        lines = int(box.height * POINTS // (1.2 * size))
        kept = Fitted(size, (shortened(clean(said), box.width * POINTS, lines, size),), cut=True)
    paragraph = shape.text_frame.paragraphs[0]
    run = paragraph.add_run()
    run.text = kept.kept[0]
    run.font.size = kept.size * 12_700
    if bottom:
        shape.text_frame._txBody.bodyPr.set("anchor", "b")
    return kept


def _words(
    slide: Any, box: Box, said: Sequence[str], look: Look, caption: str, sizes: Sequence[int]
) -> Fitted:
    """Write paragraphs into the place for words, what is said in ink and the caption quieter."""
    shape = next(each for each in slide.placeholders if each.placeholder_format.idx == 1)
    paragraphs = [clean(each) for each in said if each]
    if not paragraphs:
        shape.element.getparent().remove(shape.element)
        return Fitted(sizes[0], ())
    shape.left, shape.top, shape.width, shape.height = box.emu()
    kept = fitted(paragraphs, box.width * POINTS, box.height * POINTS, sizes)
    quiet = len(paragraphs) - 1 if caption else len(paragraphs)
    colours = [look.quiet if at >= quiet else look.ink for at in range(len(kept.kept))]
    write(shape.text_frame, kept.kept, kept.size, colours)
    # Words come after the picture, as the eye takes them.
    shape.element.getparent().append(shape.element)
    return kept


def _foot(slide: Any, frame: Frame) -> None:
    """Copy the places of foot and number from the layout, and fill the foot."""
    for shape in slide.slide_layout.placeholders:
        kind = shape.element.ph.get("type")
        if kind not in ("ftr", "sldNum"):
            continue
        element = copy.deepcopy(shape.element)
        element.nvSpPr.cNvPr.set("id", str(1 + max(each.shape_id for each in slide.shapes)))
        slide.shapes._spTree.append(element)
        own = slide.shapes[-1]
        if kind == "ftr":
            lines = [shortened(clean(each), shape.width.pt, 1, _FOOT) for each in frame.foot]
            own.text_frame.text = lines[0]
            for line in lines[1:]:
                own.text_frame.add_paragraph().text = line


def _notes(slide: Any, cut: Sequence[str], notes: Sequence[str]) -> None:
    """Write speaker notes, what the slide had no room for first."""
    # What somebody wrote may be of any length; the command that makes it again is whole.
    paragraphs = [plain(each)[:_NOTES_LONG].split("\n") for each in cut if each]
    paragraphs += [plain(each).split("\n") for each in notes if each]
    whole = [clean(line) for each in paragraphs for line in each]
    slide.notes_slide.notes_text_frame.text = "\n".join(whole)
