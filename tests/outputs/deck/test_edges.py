"""Decks of scenarios at their ends: each is whole, in its frame, and says what is so."""

import io
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from PIL import ImageFont
from pptx import Presentation
from pptx.util import Pt

from policy_model.analysis.answer import Answer, find_answer
from policy_model.dossier import Dossier, read_dossier
from policy_model.outputs.deck.write import deck_bytes
from policy_model.scenario import Override, default_scenario, overridden
from policy_model.words.limits import CONFLICT
from tests.outputs.deck.decks import by_label, charts, frames, said, slides, table
from tests.support import DOSSIERS, REMOVED, drawn, lakeland

LONG = "A very long name of an option that goes on and on for the sake of it " * 3
CORNERS = ("ministry", "grants", "wells")
BOARDS = tuple((f"Priorities of board {at} of ten", (("cost", 1.0 + at),)) for at in range(10))


def asked(dossier: Dossier, **changes: Any) -> Answer:
    read = overridden(dossier, changes.get("overrides", ()))
    return find_answer(drawn(read), replace(default_scenario(read), **changes))


CASES: dict[str, Callable[[], Answer]] = {
    **{path.name: lambda path=path: asked(read_dossier(path)) for path in DOSSIERS},  # type: ignore[misc]
    "no money": lambda: asked(lakeland(), total_musd=0.0),
    "limits that clash": lambda: asked(
        lakeland(), floors_musd=(("village_wells", 2.0), ("direct_grants", 2.0))
    ),
    "no corners": lambda: asked(lakeland({f"options.{each}": REMOVED for each in CORNERS})),
    "long names": lambda: asked(
        lakeland(
            {
                "dossier.question": "Q" * 400,
                "dossier.source": LONG * 3,
                "options.status_quo.name": LONG,
                "options.grants.name": LONG,
                "options.grants.short_name": LONG,
            }
        )
    ),
    "an own mix and many priorities": lambda: asked(
        lakeland(),
        own_perspectives=BOARDS,
        mix_musd=(("village_wells", 1.0), ("direct_grants", 1.0)),
        date="2026-11-28",
    ),
    "a changed number": lambda: asked(
        lakeland(),
        overrides=(
            Override("programmes.village_wells.half_potential_musd", 0.4, 0.5, 0.6, "Why", "AB"),
        ),
    ),
}


@cache
def deck(case: str) -> bytes:
    return deck_bytes(CASES[case]())


@pytest.mark.parametrize("case", CASES)
class TestEvery:
    def test_one_title_notes_and_a_source_each(self, case: str) -> None:
        for slide in slides(deck(case)):
            assert slide.shapes.title.text_frame.text
            assert slide.notes_slide.notes_text_frame.text
            assert "Source: " in said(slide)

    def test_nothing_stands_outside_the_slide(self, case: str) -> None:
        whole = Presentation(io.BytesIO(deck(case)))
        for slide in whole.slides:
            for shape in slide.shapes:
                place = shape if shape.width is not None else inherited(slide, shape)
                assert 0 <= place.left <= place.left + place.width <= whole.slide_width
                assert 0 <= place.top <= place.top + place.height <= whole.slide_height

    def test_words_fit_their_boxes(self, case: str) -> None:
        for slide in slides(deck(case)):
            for shape in frames(slide):
                place = shape if shape.width is not None else inherited(slide, shape)
                if shape.text_frame.text and 'vert="vert270"' not in shape.element.xml:
                    assert height_of(shape, place) <= place.height, shape.text_frame.text

    def test_type_is_large_enough_for_a_room(self, case: str) -> None:
        for slide in slides(deck(case)):
            sizes = [run.font.size for run in slide.shapes.title.text_frame.paragraphs[0].runs]
            assert min(sizes) >= Pt(28)
            for body in slide.placeholders:
                if body.placeholder_format.idx == 1:
                    runs = [run for p in body.text_frame.paragraphs for run in p.runs]
                    assert min(run.font.size for run in runs) >= Pt(18)

    def test_no_slide_is_empty(self, case: str) -> None:
        for slide in slides(deck(case)):
            pictures = [
                s for s in slide.shapes if s.has_chart or s.has_table or hasattr(s, "shapes")
            ]
            body = [p for p in slide.placeholders if p.placeholder_format.idx == 1]
            assert pictures or body


def test_without_money_there_is_no_slide_with_nothing_to_compare() -> None:
    labels = list(by_label(deck("no money")))
    assert labels == [
        "Where the money could go",
        "The answer",
        "What it does",
        "Sources and method",
    ]


def test_limits_that_clash_are_the_message() -> None:
    slide = by_label(deck("limits that clash"))["The best mix"]
    assert slide.shapes.title.text_frame.text == CONFLICT
    assert not charts(slide)


def test_without_corners_the_squares_say_so() -> None:
    assert said(by_label(deck("no corners"))["Where the money could go"]).count("no option") == 4


def test_priorities_that_do_not_fit_are_counted() -> None:
    slide = by_label(deck("an own mix and many priorities"))["Who disagrees"]
    shown = len(table(slide)[0]) - 2
    assert shown == 7
    assert "5 more priorities" in said(slide) + slide.notes_slide.notes_text_frame.text


def test_what_is_cut_on_a_slide_is_whole_in_its_notes() -> None:
    first = slides(deck("long names"))[0]
    assert first.shapes.title.text_frame.text.endswith("…")
    assert "Q" * 400 in first.notes_slide.notes_text_frame.text


def inherited(slide: Any, shape: Any) -> Any:
    kind = shape.element.ph.get("type")
    return next(
        each for each in slide.slide_layout.placeholders if each.element.ph.get("type") == kind
    )


def height_of(shape: Any, place: Any) -> float:
    """How high words stand, by the widths of a typeface that is about as wide as ours."""
    frame = shape.text_frame
    width, total = place.width - (frame.margin_left or 0), 0.0
    for at, paragraph in enumerate(frame.paragraphs):
        size = max((run.font.size for run in paragraph.runs if run.font.size), default=Pt(11))
        font = ImageFont.load_default(size.pt)
        lines, used = 1, 0.0
        for word in paragraph.text.split(" "):
            own = Pt(1) * font.getlength(f"{word} ")
            if used and used + own - Pt(1) * font.getlength(" ") > width:
                lines, used = lines + 1, 0.0
            used += own
            while used > width * 1.02:
                lines, used = lines + 1, used - width
        total += 1.15 * size * lines + (0.6 * size if at else 0)
    return total
