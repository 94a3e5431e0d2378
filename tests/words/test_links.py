"""What is said of a link to share, and of one that was opened."""

from dataclasses import replace

import pytest

from policy_model.dossier import Problem
from policy_model.outputs.link import sentences as words
from policy_model.outputs.link.link import Headline, Opened, headline_of
from tests.words.support import answer_of

NOW = answer_of([0.2, 0.7, 0.3, 0.4, 0.5])  # village wells first leads
THEN = headline_of(NOW)
GONE = Problem("link", "future", "flood", "one of calm, drought")


def opened(then: Headline, *changed: str, rejected: tuple[Problem, ...] = ()) -> Opened:
    return Opened(NOW.scenario, rejected, then, changed or ("dossier",))


def test_every_value_that_was_not_taken_has_its_line() -> None:
    found = [Problem("link", "total_musd", 99, "a number from 0 to 5"), GONE]
    first, blank, *lines = words.rejected(found).splitlines()
    assert first == "Not all of this link could be used; the rest is as the dossier has it."
    assert blank == ""
    assert lines == [
        "- link: total_musd: found 99; expected a number from 0 to 5",
        "- link: future: found 'flood'; expected one of calm, drought",
    ]


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        (("dossier",), "an earlier dossier."),
        (("model",), "an earlier model."),
        (("dossier", "model"), "an earlier dossier and model."),
    ],
)
def test_what_it_was_made_with_is_said(changed: tuple[str, ...], said: str) -> None:
    assert words.since_then(opened(THEN, *changed), NOW).startswith(
        f"This link was made with {said} "
    )


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (THEN.value, "with the same points."),
        (THEN.value - 0.023, "with 2.3 more points."),
        (THEN.value + 0.023, "with 2.3 fewer points."),
        (THEN.value - 0.01, "with 1.0 more point."),
    ],
)
def test_the_same_leader_has_more_points_or_fewer(value: float, said: str) -> None:
    told = words.since_then(opened(replace(THEN, value=value)), NOW)
    assert told.endswith(f"“Village wells first” still leads, {said}")


def test_another_leader_is_named() -> None:
    told = words.since_then(opened(replace(THEN, leader="grants")), NOW)
    assert told.endswith("“Village wells first” leads now; then it was “Direct grants”.")


def test_a_leader_that_is_no_more_is_called_by_its_id() -> None:
    told = words.since_then(opened(replace(THEN, leader="dams")), NOW)
    assert "leads now; “dams”, which led then, is no longer among the options." in told


def test_a_question_that_is_not_the_same_is_said_to_be_another() -> None:
    told = words.since_then(opened(THEN, rejected=(GONE,)), NOW)
    assert told.endswith("so today's question is not quite the same.")
    assert "quite the same" not in words.since_then(opened(THEN), NOW)


def test_both_answers_stand_side_by_side() -> None:
    table = words.then_and_now(Headline("grants", 0.5346, 46.71), NOW)
    *heads, index = (each.heading for each in table.on_pages)
    assert heads == ["Answer", "Leads", "Points of 100"]
    assert index.endswith(", 0 to 100")
    then, now = table.read()
    assert then == ("When the link was made", "Direct grants", "53.5", "46.7")
    assert now == ("Today", "Village wells first", "70.0", f"{THEN.index:.1f}")


def test_a_link_too_long_for_a_code_is_measured() -> None:
    said = words.no_code("x" * 1301)
    assert "1,301 characters" in said
    assert "at most 1,200" in said
