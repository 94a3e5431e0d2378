import pytest

from policy_model.outputs.deck.text import fitted, line_count, runs, shortened, text_width


def test_bold_pieces() -> None:
    assert runs("**Robust.** It leads.") == [("Robust.", True), (" It leads.", False)]
    assert runs("2 ** 3") == [("2 ** 3", False)]


def test_widths_are_those_of_bold_type() -> None:
    assert text_width("iii", 10) == pytest.approx(3 * 2.78, rel=1e-3)


def test_lines_break_between_words_and_inside_those_wider_than_a_line() -> None:
    assert line_count("aa aa aa", text_width("aa aa", 20), 20) == 2
    assert line_count("a" * 10, text_width("aaaa", 20), 20) == 3
    assert line_count("", 100, 20) == 1


def test_the_largest_size_that_fits_is_taken() -> None:
    assert fitted(["short"], 200, 100, (30, 20)).size == 30
    told = fitted(["word " * 20], 200, 130, (30, 14))
    assert (told.size, told.cut) == (14, False)


def test_what_does_not_fit_goes_by_sentences_from_the_longest_paragraph() -> None:
    told = fitted(["First one. " * 12 + "The end.", "Short."], 200, 100, (20,))
    assert told.cut
    assert told.kept[1] == "Short."
    assert told.kept[0].endswith("First one.")


def test_a_sentence_that_is_too_long_by_itself_is_cut_with_dots() -> None:
    told = fitted(["**" + "word " * 60 + "** end"], 200, 100, (20,))
    assert told.cut
    assert told.kept[0].endswith("…**")
    assert shortened("word " * 60, 200, 2, 20).endswith("…")
    assert line_count(shortened("word " * 60, 200, 2, 20), 200, 20) == 2


def test_no_sentence_ends_inside_a_name() -> None:
    told = fitted(["Of “St. Mary” it is said. " * 9], 200, 60, (20,))
    assert told.kept[0].endswith("said.")
