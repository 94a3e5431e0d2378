"""Sentences of an answer, case by case."""

from dataclasses import replace

import pytest

from policy_model import words
from policy_model.analysis.answer import find_answer
from policy_model.model.inputs import Inputs
from policy_model.scenario import default_scenario
from tests.support import changed, lakeland
from tests.words.support import LEADING, answer_of, asked


class TestHeadline:
    def test_lead(self) -> None:
        assert words.headline(answer_of(LEADING)) == (
            "At USD 2.0 million a year, “Village wells first” leads, 10 points ahead of "
            "“Direct grants”."
        )

    def test_tie(self) -> None:
        assert words.headline(answer_of([0.1, 0.6, 0.2, 0.596, 0.3])) == (
            "At USD 2.0 million a year, “Village wells first” and “Direct grants” are level: "
            "0.4 points apart."
        )

    @pytest.mark.parametrize(
        ("lead", "said"),
        [
            (0.01001, "1.0 point"),
            (0.0149, "1.5 points"),
            (0.0994, "9.9 points"),
            (0.1, "10 points"),
            (0.456, "46 points"),
        ],
    )
    def test_points(self, lead: float, said: str) -> None:
        assert f", {said} ahead of " in words.headline(answer_of([0, 0.5 + lead, 0, 0.5, 0]))

    def test_no_money(self) -> None:
        answer = answer_of(LEADING, total_musd=0.0)
        assert words.headline(answer) == "With no extra money there is nothing to compare."
        for sentence in (words.sureness, words.what_would_change_it, words.advice):
            assert "“" not in sentence(answer), "no option is named"

    def test_equals_by_a_rounding_error_are_no_minus_apart(self) -> None:
        behind = 0.5 - 1e-15
        assert behind < 0.5
        # “grants” comes before “villages” in order of id, and so leads with less.
        answer = answer_of([0, 0.5, 0, behind, 0])
        assert answer.leader.id == "grants"
        assert words.headline(answer).endswith("are level: 0.0 points apart.")


class TestSureness:
    def test_tie(self) -> None:
        assert words.sureness(answer_of([0, 0.6, 0, 0.595, 0], first_share=0.55)) == (
            "Too close to call. “Village wells first” comes first in 55% of cases, but by less "
            "than 1 point on average."
        )

    def test_robust(self) -> None:
        assert words.sureness(answer_of(LEADING, first_share=0.97)) == (
            "Robust. “Village wells first” comes first in 97% of cases."
        )

    @pytest.mark.parametrize("share", [0.5, 0.79, 0.9])
    def test_fragile(self, share: float) -> None:
        """At 90 % the lead is lost in more than one case of twenty."""
        assert words.sureness(answer_of(LEADING, first_share=share)) == (
            f"Fragile. “Village wells first” comes first in only {share:.0%} of cases."
        )

    @pytest.mark.parametrize(
        ("share", "said"),
        [
            (1.0, "100%"),
            (0.999, "over 99%"),
            (0.994, "99%"),
            (0.006, "1%"),
            (0.001, "under 1%"),
            (0.0, "0%"),
        ],
    )
    def test_share_is_never_rounded_to_certainty(self, share: float, said: str) -> None:
        answer = answer_of(LEADING)
        rounded = replace(answer, verdict=replace(answer.verdict, first_share=share))
        assert f" {said} of cases." in words.sureness(rounded)


class TestWithoutMoney:
    def test_there_is_nothing_to_compare(self, inputs: Inputs) -> None:
        nothing = replace(default_scenario(inputs.dossier), total_musd=0.0)
        for answer in (answer_of(LEADING, total_musd=0.0), find_answer(inputs, nothing)):
            assert words.headline(answer) == "With no extra money there is nothing to compare."
            assert words.sureness(answer) == "Move the slider."
            assert words.what_would_change_it(answer) == (
                "All options that only spend are the same here."
            )
            assert words.advice(answer) == "The note's advice spends nothing here."


class TestNotes:
    def test_nothing_to_say(self) -> None:
        assert words.notes(answer_of(LEADING)) == ""

    def test_names_dropped_programmes_and_their_option(self) -> None:
        pumps = changed({})["programmes"]["direct_grants"]
        dear = {**pumps, "short_name": "Dear grants", "start_up_musd": 1.9}
        answer = asked(lakeland({"programmes.dear_grants": dear}), total_musd=2.0)
        assert words.notes(answer) == (
            "“Direct grants” leaves out Dear grants: a share of this total would not cover the "
            "start-up cost."
        )
        assert words.notes(asked(answer.dossier, total_musd=4.5)) == ""

    def test_names_money_that_cannot_be_used(self) -> None:
        answer = asked(lakeland({"programmes.direct_grants.maximum_musd": 1.5}), total_musd=4.0)
        assert words.notes(answer) == (
            "“Direct grants” can't use USD 2.5 million a year of the total."
        )

    def test_names_the_scale_that_an_option_leaves(self) -> None:
        answer = asked(lakeland({"criteria.cost.worst": 1.5}), total_musd=2.0)
        said = words.notes(answer).split(". ")
        assert said[0] == "“Village wells first” goes off the scale of “Cost” and is cut off there"
        assert len(said) == 4, "every option but the status quo"


def test_it_is_called_a_judgement(inputs: Inputs) -> None:
    said = words.what_this_is(find_answer(inputs, default_scenario(inputs.dossier)))
    assert "Structured judgement, not a forecast." in said
    assert "“No extra money” scores " in said


def test_every_option_is_told_with_its_points_the_best_first() -> None:
    said = words.every_option(answer_of([0.1, 0.6, 0.2, 0.5, 0.3]))
    assert said.startswith("Points of 100: Village wells first 60.0; ")
    assert said.endswith(" 10.0.")
    assert said.count(";") == 4
