"""The template of the deck: ours looks as the charts do, another is taken or refused in a line."""

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation
from pptx.util import Inches

from policy_model.findings.kit.corner_marks import CHANNELS, TARGETS
from policy_model.findings.kit.look import DESK
from policy_model.outputs.deck.template import TEMPLATE, message_layout, open_template
from policy_model.outputs.deck.write import deck_bytes
from tests.outputs.deck.decks import slides, written
from tests.outputs.report.answers import answered
from tests.support import refusal

Change = Callable[[Any], object]
THEME = "ppt/theme/theme1.xml"


def repacked(change: Callable[[str, bytes], bytes | None], data: bytes = b"") -> bytes:
    """Ours, or another, with parts changed or, for None, left out."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data or TEMPLATE.read_bytes())) as parts,
        zipfile.ZipFile(made, "w") as out,
    ):
        for name in parts.namelist():
            content = change(name, parts.read(name))
            if content is not None:
                out.writestr(name, content)
    return made.getvalue()


def edited(change: Change) -> bytes:
    """Ours, changed as in an office program and saved."""
    deck, saved = Presentation(str(TEMPLATE)), io.BytesIO()
    change(deck)
    deck.save(saved)
    return saved.getvalue()


def place(deck: Any, kind: str) -> Any:
    layout = deck.slide_layouts[0]
    return next(each.element for each in layout.placeholders if each.element.ph.get("type") == kind)


def remove(element: Any) -> None:
    element.getparent().remove(element)


@pytest.fixture
def house_style(tmp_path: Path) -> Path:
    """Another typeface, another colour, a logo, no small sign, its layout the second of two."""

    def change(deck: Any) -> None:
        layout = deck.slide_layouts[0]
        for shape in [each for each in layout.shapes if each.name.startswith("Sign ")]:
            remove(shape.element)
        logo = deck.slides.add_slide(layout).shapes.add_shape(1, 0, 0, Inches(0.3), Inches(0.3))
        logo.name = "Logo"
        deck.slide_master.shapes._spTree.append(logo.element)
        (number,) = deck.slides._sldIdLst
        deck.part.drop_rel(number.rId)
        remove(number)

    def dress(name: str, content: bytes) -> bytes:
        if name != THEME:
            return content
        return content.replace(b"Arial", b"Georgia").replace(DESK.ink[1:].encode(), b"102030")

    path = tmp_path / "house.pptx"
    path.write_bytes(repacked(dress, edited(change)))
    return path


class TestOurs:
    def test_it_has_the_colours_of_the_charts_and_one_typeface(self) -> None:
        theme = zipfile.ZipFile(TEMPLATE).read(THEME).decode()
        scheme = theme[theme.index("<a:clrScheme") : theme.index("</a:clrScheme>")]
        corners = [*DESK.corners.values()]
        assert [f"#{each}" for each in re.findall(r'srgbClr val="(\w+)"', scheme)] == [
            *(DESK.ink, DESK.ground, DESK.quiet, DESK.line),
            *corners,
            *(DESK.heat, DESK.objectives[0]),
            *(DESK.corners["multilateral", "state"], DESK.quiet),
        ]
        assert re.findall(r'<a:latin typeface="(.*?)"', theme) == ["Arial", "Arial"]

    def test_its_small_sign_is_the_2x2(self) -> None:
        squares = [
            each
            for each in message_layout(open_template(TEMPLATE)).shapes
            if each.name.startswith("Sign ")
        ]
        across, up = (sorted({getattr(each, at) for each in squares}) for at in ("left", "top"))
        assert len(squares) == 4
        for each in squares:
            channel, target = CHANNELS[across.index(each.left)], TARGETS[1 - up.index(each.top)]
            assert f"#{each.fill.fore_color.rgb}" == DESK.corners[channel, target]

    def test_the_first_slide_has_the_large_sign_alone(self) -> None:
        first, second, *_ = slides(written())
        assert first.element.get("showMasterSp") == "0"
        assert second.element.get("showMasterSp") is None


class TestAnother:
    def test_its_look_is_taken_and_the_slides_say_the_same(self, house_style: Path) -> None:
        data = deck_bytes(answered(), template=house_style)
        theme = zipfile.ZipFile(io.BytesIO(data)).read(THEME)
        assert b"Georgia" in theme
        assert b"102030" in theme
        told, ours = slides(data), slides(written())
        for slide, other in zip(told, ours, strict=True):
            assert facts(slide) == facts(other)
            assert "Logo" in [each.name for each in slide.slide_layout.slide_master.shapes]
            assert slide.element.get("showMasterSp") is None

    def test_the_same_scenario_gives_the_same_bytes(self, house_style: Path) -> None:
        once, again = (deck_bytes(answered(), template=house_style) for _ in range(2))
        assert once == again


def facts(slide: Any) -> list[tuple[Any, ...]]:
    return [
        (each.name, each.left, each.top, each.width, each.height, each.has_chart)
        + ((each.text_frame.text,) if each.has_text_frame else ())
        for each in slide.shapes
    ]


def named(name: str) -> Change:
    def change(deck: Any) -> None:
        deck.slide_layouts[0].name = name

    return change


def resized(deck: Any) -> None:
    deck.slide_width = Inches(10)


CONTENT_TYPES = "[Content_Types].xml"
MACROS = b"application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml"
DECK = b"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
UNREADABLE = (
    "own.pptx: found 'no presentation that can be read'; expected a PowerPoint presentation (.pptx)"
)
PLACES = "expected places for title, text, footer, slide number (title of index 0, text of index 1)"
BAD: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty": (lambda: b"", UNREADABLE),
    "text": (lambda: b"Our template", UNREADABLE),
    "half": (lambda: TEMPLATE.read_bytes()[:4000], UNREADABLE),
    "a zip": (
        lambda: repacked(lambda name, data: data if "docProps" in name else None),
        UNREADABLE,
    ),
    "macros": (lambda: repacked(lambda _, data: data.replace(DECK, MACROS)), UNREADABLE),
    "no theme": (lambda: repacked(lambda name, data: None if name == THEME else data), UNREADABLE),
    "half a theme": (
        lambda: repacked(lambda name, data: data[:900] if name == THEME else data),
        UNREADABLE,
    ),
    "broken XML": (
        lambda: repacked(lambda name, data: data[:-9] if "slideLayout6" in name else data),
        UNREADABLE,
    ),
    "no layout": (
        lambda: edited(named("Title and Content")),
        "own.pptx: layouts: found 'Title and Content'; expected one of the name Message",
    ),
    "no title": (
        lambda: edited(lambda deck: remove(place(deck, "title"))),
        f"own.pptx: layout Message: found 'no title'; {PLACES}",
    ),
    "no foot": (
        lambda: edited(lambda deck: [remove(place(deck, kind)) for kind in ("ftr", "sldNum")]),
        f"own.pptx: layout Message: found 'no footer, no slide number'; {PLACES}",
    ),
    "text of another index": (
        lambda: edited(lambda deck: place(deck, "body").ph.set("idx", "14")),
        f"own.pptx: layout Message: found 'no text'; {PLACES}",
    ),
    "a slide": (
        lambda: edited(lambda deck: deck.slides.add_slide(deck.slide_layouts[0])),
        "own.pptx: slides: found '1'; expected none: a template without slides",
    ),
    "narrow": (
        lambda: edited(resized),
        "own.pptx: slide size: found '10.00 × 7.50 inches'; "
        "expected 13.33 × 7.50 inches (widescreen)",
    ),
    "notes without a place": (
        lambda: edited(
            lambda deck: [
                remove(each.element)
                for each in deck.notes_master.placeholders
                if each.element.ph.get("type") == "body"
            ]
        ),
        "own.pptx: notes master: found 'no text'; expected a place for notes, or no notes master",
    ),
}


@pytest.mark.parametrize("case", BAD)
def test_a_bad_file_is_refused_in_a_line(case: str, tmp_path: Path) -> None:
    make, expected = BAD[case]
    path = tmp_path / "own.pptx"
    path.write_bytes(make())
    assert refusal(lambda: open_template(path)) == [expected]


@pytest.mark.parametrize("name", ["missing.pptx", ""])
def test_a_file_that_is_not_there_is_refused(name: str, tmp_path: Path) -> None:
    (line,) = refusal(lambda: open_template(tmp_path / name)) or []
    assert line.startswith("template: found ")
    assert "expected a file that can be read" in line


def damaged() -> Iterator[bytes]:
    """Ours without one part, and with one part cut short."""
    names = zipfile.ZipFile(TEMPLATE).namelist()
    for lost in names:
        yield repacked(lambda name, data, lost=lost: None if name == lost else data)  # type: ignore[misc]
        yield repacked(lambda name, data, lost=lost: data[:90] if name == lost else data)  # type: ignore[misc]


def test_a_damaged_file_is_taken_whole_or_refused(tmp_path: Path) -> None:
    path, taken = tmp_path / "own.pptx", 0
    for data in damaged():
        path.write_bytes(data)
        lines = refusal(lambda: open_template(path))
        assert lines is None or len(lines) == 1
        if lines is None:
            taken += 1
            assert len(slides(deck_bytes(answered(), template=path))) == len(slides(written()))
    assert taken
