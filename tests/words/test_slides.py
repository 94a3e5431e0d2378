"""What the screens of a briefing say."""

import pytest

from policy_model import words
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
