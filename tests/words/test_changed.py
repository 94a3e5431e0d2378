"""What was changed, and how it moved the answer."""

from dataclasses import replace

import pytest

from policy_model import words
from policy_model.scenario import default_scenario
from policy_model.words.briefing.changed import (
    NOTHING,
    all_changes,
    change_words,
    changes,
    reveal,
)
from policy_model.words.settings import Difference
from tests.support import lakeland
from tests.words.support import LEADING, answer_of, asked

DOSSIER = lakeland()
OWN = default_scenario(DOSSIER)
LEVEL = [0.1, 0.6, 0.2, 0.605, 0.4]


def test_the_day_of_a_change_is_no_change() -> None:
    assert changes(DOSSIER, OWN, replace(OWN, date="2026-01-02")) == ()


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("USD 3.0 million a year", "USD 5.0 million a year", "USD 3.0 → 5.0 million a year"),
        ("20%", "35%", "20% → 35%"),
        ("20%, as in the dossier", "35%", "20%, as in the dossier → 35%"),
        ("The treasury", "The field", "The treasury → The field"),
        ("no limit", "USD 1.0 million a year", "no limit → USD 1.0 million a year"),
    ],
)
def test_words_around_figures_are_said_once(before: str, after: str, said: str) -> None:
    assert change_words(Difference("x", "It", before, after)) == f"It: {said}"


def test_many_changes_are_counted() -> None:
    found = tuple(Difference(each, each, "1", "2") for each in "abcde")
    assert all_changes(found) == "a: 1 → 2 · b: 1 → 2 · c: 1 → 2 · and 2 more"
    assert all_changes(()) == NOTHING


class TestReveal:
    def test_says_what_was_changed_and_both_answers(self) -> None:
        before = asked(DOSSIER)
        after = asked(DOSSIER, total_musd=4.0)
        shown = reveal(DOSSIER, before, after)
        assert shown.changed == "Extra money: USD 2.0 → 4.0 million a year"
        assert [side.when for side in shown.sides] == ["Before", "After"]
        assert [side.headline for side in shown.sides] == [
            words.headline(before),
            words.headline(after),
        ]
        (lead, ahead), (level, index), (sure, _) = shown.sides[1].figures
        assert f"{lead} {ahead}".startswith(f"{100 * after.verdict.lead:.1f} point")
        mean = after.comparison.index[-1, after.verdict.leader].mean()
        assert (level, index) == (f"{mean:.0f}", "of 100, village voice by 2030")
        assert words.sureness(after).startswith(f"{sure}. ")

    @pytest.mark.parametrize(
        ("before", "after", "title"),
        [
            (LEADING, LEADING, "“Village wells first” still leads"),
            (
                LEADING,
                [0.1, 0.6, 0.9, 0.5, 0.4],
                "“Through the ministry” takes the lead from “Village wells first”",
            ),
            (LEADING, LEVEL, "“Direct grants” and “Village wells first” are level"),
            (LEVEL, LEADING, "“Village wells first” leads"),
        ],
    )
    def test_title_says_who_leads_now(
        self, before: list[float], after: list[float], title: str
    ) -> None:
        assert reveal(DOSSIER, answer_of(before), answer_of(after)).title == title

    def test_without_money_there_is_no_leader(self) -> None:
        shown = reveal(DOSSIER, answer_of(LEADING), answer_of(LEADING, total_musd=0.0))
        assert shown.title == "Without extra money nobody leads"
        assert shown.sides[1].figures == ()
