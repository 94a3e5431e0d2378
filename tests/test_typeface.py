"""Widths against Arial's tables, and against what is drawn."""

from io import BytesIO
from itertools import pairwise

import pytest
import vl_convert
from PIL import Image

from policy_model.outputs.picture.drawn import MEASURED_IN
from policy_model.typeface import width_of, wrapped


def test_words_stay_whole_and_no_line_is_wider_than_its_room() -> None:
    text = "Money for people who speak up brings more than money for those who already rule"
    lines = wrapped(text, 20, 200)
    assert len(lines) > 2
    assert " ".join(lines) == text
    assert all(width_of(line, 20) <= 200 for line in lines)


def test_lines_are_as_full_as_they_can_be() -> None:
    lines = wrapped("one two three four five six seven eight nine ten", 14, 120)
    for line, following in pairwise(lines):
        assert width_of(f"{line} {following.split()[0]}", 14) > 120


def test_a_word_that_no_line_holds_is_cut() -> None:
    lines = wrapped(f"a {'x' * 200} b", 14, 100)
    assert "".join(lines).replace(" ", "") == f"a{'x' * 200}b"
    assert all(width_of(line, 14) <= 100 for line in lines)


def test_paragraphs_end_where_they_end_and_empty_ones_are_nothing() -> None:
    assert wrapped("one\n\ntwo", 14, 500) == ["one", "two"]
    assert wrapped("", 14, 500) == []


def test_a_word_of_narrow_and_wide_letters_is_cut_where_the_line_is_full() -> None:
    lines = wrapped("W" + "i" * 100 + "W", 14, 100)
    assert "".join(lines) == "W" + "i" * 100 + "W"
    for line, following in pairwise(lines):
        assert width_of(line, 14) <= 100 < width_of(line + following[0], 14)


# Of Arial's own tables, in thousandths of the size.
@pytest.mark.parametrize(
    ("letter", "regular", "bold"),
    [("M", 833, 833), ("i", 222, 278), ("0", 556, 556), (" ", 278, 278), ("W", 944, 944)],
)
def test_widths_are_those_of_the_typeface(letter: str, regular: int, bold: int) -> None:
    assert width_of(4 * letter, 1000) == pytest.approx(4 * regular, rel=1e-3)
    assert width_of(4 * letter, 1000, bold=True) == pytest.approx(4 * bold, rel=1e-3)


@pytest.mark.parametrize(("letter", "least"), [("漢", 1.0), ("\U0001f600", 1.0), ("ก", 0.7)])
def test_letters_that_the_typeface_lacks_have_room(letter: str, least: float) -> None:
    assert width_of(letter, 1) >= least


@pytest.mark.parametrize("weight", ["normal", "bold"])
@pytest.mark.parametrize("text", ["Money for people who speak up", "AVATAR, “To” 1,250 → €"])
def test_text_is_drawn_as_wide_as_it_measures(text: str, weight: str) -> None:
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="100">'
        f'<text y="60" font-size="50" font-weight="{weight}" font-family="{MEASURED_IN}">'
        f"{text}</text></svg>"
    )
    inked = Image.open(BytesIO(vl_convert.svg_to_png(svg))).getchannel("A").getbbox()
    assert inked
    # The converter moves pairs as AV closer.
    assert 0.96 < inked[2] / width_of(text, 50, weight == "bold") <= 1
