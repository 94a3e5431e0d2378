from itertools import pairwise

import pytest

from policy_model.pictures.lines import width_of, wrapped


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


# Of Arial's own tables: "MMMM" is 4 times 0.833, "iiii" 4 times 0.222.
@pytest.mark.parametrize(("text", "width"), [("MMMM", 3.332), ("iiii", 0.888), ("0000", 2.224)])
def test_widths_are_those_of_the_typeface(text: str, width: float) -> None:
    assert width_of(text, 1) == pytest.approx(width, rel=0.05)
    assert width_of(text, 1, bold=True) > width_of(text, 1)
