"""What the screens of a briefing say."""

from collections.abc import Callable

import pytest

from policy_model import words
from policy_model.analysis.allocation.allocate import allocate, clash_of, prove
from policy_model.analysis.allocation.objective import ground_of
from policy_model.analysis.answer import Answer
from policy_model.analysis.robustness.information import find_information
from policy_model.analysis.robustness.tornado import find_tornado
from policy_model.briefing import screens
from policy_model.findings import how_often, reasons, shown_in
from policy_model.findings.kit.screen import Screen, screen_of
from policy_model.words.allocation import best
from tests.support import REMOVED, lakeland
from tests.words.support import LEADING, answer_of, asked


class TestAsked:
    def test_total_priorities_and_future(self) -> None:
        answer = asked(lakeland(), total_musd=3.5, perspective="treasury", future="drought")
        assert words.asked(answer) == (
            "USD 3.5 million a year · priorities “Treasury” · future “Drought”"
        )

    def test_changed_weights_are_said(self) -> None:
        answer = asked(lakeland(), weights=(("cost", 7.0),))
        assert " · priorities “Villagers”, changed · " in words.asked(answer)
        assert "context" not in words.asked(answer)

    def test_priorities_that_were_added_are_named(self) -> None:
        own = (("Our board", (("cost", 2.0),)),)
        answer = asked(lakeland(), own_perspectives=own, perspective="own:Our board")
        assert "priorities “Our board”" in words.asked(answer)

    def test_changed_drivers_are_said(self) -> None:
        answer = asked(lakeland(), drivers=(("good_rains", 0.9),))
        assert words.asked(answer).endswith(" · future “As expected”, context changed")


def test_source_is_named_and_what_it_is() -> None:
    assert words.source(asked(lakeland())) == (
        "Structured judgement, not a forecast. "
        "Source: A note by the water board (invented for the tests)."
    )


class TestBestCorner:
    @pytest.mark.parametrize(
        ("values", "said"),
        [
            (LEADING, "Best corner: “Direct grants”, +40.0 points"),
            (
                [0.1, 0.6, 0.2, 0.5, 0.496],
                "Best corners: “Direct grants”, +40.0 points, and “Shared fund to villages”, +39.6",
            ),
            ([0.1, 0.6, 0.2, 0.5, 0.48], "Best corner: “Direct grants”, +40.0 points"),
            (
                [0.1, 0.6, 0.502, 0.5, 0.496],
                "Best corners: “Through the ministry”, +40.2 points, “Direct grants”, +40.0, "
                "and “Shared fund to villages”, +39.6",
            ),
            ([0.5, 0.6, 0.2, 0.503, 0.498], "Best corner: “Direct grants”, +0.3 points"),
            ([0.5, 0.6, 0.2, 0.503, 0.5004], "Best corner: “Direct grants”, +0.3 points"),
            (
                [0.5, 0.6, 0.2, 0.503, 0.5006],
                "Best corners: “Direct grants”, +0.3 points, and “Shared fund to villages”, +0.1",
            ),
            (
                [0.5, 0.6, 0.2, 0.1, 0.48],
                "Every corner loses, least of all “Shared fund to villages”, −2.0 points",
            ),
            (
                [0.5, 0.6, 0.2, 0.498, 0.496],
                "Every corner loses, least of all “Direct grants”, −0.2 points, and “Shared fund "
                "to villages”, −0.4",
            ),
            (
                [0.5, 0.6, 0.498, 0.5, 0.5004],
                "No corner gains; the best are “Shared fund to villages”, 0.0 points, and “Direct "
                "grants”, 0.0",
            ),
            (
                [0.5, 0.6, 0.5, 0.1, 0.48],
                "No corner gains; the best is “Through the ministry”, 0.0 points",
            ),
        ],
    )
    def test_leads_is_level_or_loses(self, values: list[float], said: str) -> None:
        assert words.best_corner(answer_of(values)) == said

    def test_no_money(self) -> None:
        answer = answer_of(LEADING, total_musd=0.0)
        assert words.best_corner(answer) == "With no extra money, no corner gains"

    def test_no_corners(self) -> None:
        flat = lakeland({f"options.{each}": REMOVED for each in ("ministry", "grants", "wells")})
        assert words.best_corner(asked(flat)) == "No option of this dossier is a corner"


def test_notes_on_the_corners_say_the_unit_and_what_this_total_leaves_out() -> None:
    assert words.corner_notes(asked(lakeland())) == "Points gained over no extra money, of 100."
    short = asked(lakeland({"programmes.village_wells.maximum_musd": 1.0}), total_musd=2.0)
    assert words.notes(short)
    assert words.corner_notes(short).endswith(f"of 100. {words.notes(short)}")


class TestScreens:
    def test_each_has_one_message_and_notes(self) -> None:
        answer = asked(lakeland())
        drawn = every_screen(answer)
        assert [each.id for each in drawn] == list(dict.fromkeys(each.id for each in drawn))
        assert all(each.label and each.title and each.notes for each in drawn)
        assert drawn[2].title == words.headline(answer)
        assert words.sureness(answer) in drawn[2].said[0]

    def test_what_is_unknown_is_told_in_sentences_not_cut_inside_names(self) -> None:
        said = "Find “a. B” first. Then rest. “C” too."
        assert screens._split(said, 1) == ("Find “a. B” first.", "Then rest. “C” too.")
        assert screens._split(said, 2) == ("Find “a. B” first. Then rest.", "“C” too.")
        assert screens._split("One.", 1) == ("One.", "")

    def test_limits_that_clash_are_the_message(self) -> None:
        limits = (("village_wells", 2.0), ("direct_grants", 2.0))
        answer = asked(lakeland(), floors_musd=limits)
        screen = screens.best_mix(answer, None)
        assert screen.title == best.CONFLICT
        assert screen.said == (best.clash(answer.dossier, clash_of(answer)),)

    def test_the_proof_comes_first_in_the_notes(self) -> None:
        answer = asked(lakeland())
        found = allocate(ground_of(answer.inputs), answer.scenario)
        plain = screens.best_mix(answer, found)
        proof = prove(found)
        proven = screens.best_mix_proven(plain, found, proof)
        assert proven.notes == (best.sure(found, proof), *plain.notes)


def every_screen(answer: Answer) -> list[Screen]:
    comparison = answer.comparison
    return [
        *(each(answer) for each in OPENING),
        screens.why(reasons.FINDING.told(answer)),
        screens.how_sure(how_often.FINDING.told(answer)),
        *(screen_of(each.slide, each.told(answer)) for each in shown_in("slide") if each.slide),
        screens.best_mix(answer, allocate(ground_of(answer.inputs), answer.scenario)),
        screens.unknown(
            answer,
            find_information(answer.inputs, comparison),
            find_tornado(answer.inputs, comparison),
        ),
    ]


OPENING: tuple[Callable[[Answer], Screen], ...] = (
    screens.question,
    screens.corners,
    screens.the_answer,
    screens.years,
)
