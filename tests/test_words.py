"""Sentences, case by case: what each says, and what none ever says."""

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_model import words
from policy_model.analysis.answer import Answer, find_answer
from policy_model.analysis.corners import BestSplit, best_splits
from policy_model.analysis.disagreement import Disagreement
from policy_model.analysis.switching import WeightSwitch
from policy_model.analysis.verdict import judge
from policy_model.dossier import Dossier
from policy_model.model.inputs import Inputs
from policy_model.scenario import Scenario, default_scenario
from tests.support import changed, comparison_of, drawn, lakeland

ANCHORS = ["ignored", "heard", "consulted", "listened to", "deciding"]
EVEN = [0.5, 0.5]
INPUTS = drawn(lakeland(), draws=2)


def answer_of(
    values: Sequence[float],
    *,
    first_share: float = 1.0,
    switches: Sequence[WeightSwitch] = (),
    by_perspective: Sequence[Sequence[float]] = (),
    by_future: Sequence[Sequence[float]] = (),
    **scenario: float,
) -> Answer:
    """An answer where the small dossier's options have these values in every draw.

    In the share of draws that the leader does not win, it loses to the runner-up.
    `by_perspective` and `by_future` are values where they differ from these.
    """
    scores = np.repeat(np.array(values, dtype=float)[:, None, None], 100, axis=2)
    comparison = comparison_of(np.repeat(scores, 2, axis=1), EVEN)
    comparison = replace(comparison, scenario=replace(comparison.scenario, **scenario))
    lost = comparison.scores.copy()
    first, second = comparison.ranking[:2]
    lost[first, :, : round(100 * (1 - first_share))] = 0
    lost[second, :, : round(100 * (1 - first_share))] = 1
    verdict = judge(comparison)
    drawn_verdict = judge(replace(comparison, scores=lost))
    answer = Answer(
        inputs=INPUTS,
        comparison=comparison,
        verdict=replace(
            verdict,
            first_share=first_share,
            sureness=verdict.sureness if verdict.sureness == "tie" else drawn_verdict.sureness,
        ),
        switches=tuple(switches),
    )
    vars(answer)["disagreement"] = Disagreement(
        candidates=comparison.candidates,
        futures=("calm", "drought"),
        perspectives=("villagers", "treasury"),
        values=np.array([by_perspective or [values, values]] * 2),
        own_values=np.array(by_future or [values, values]),
    )
    return answer


# The small dossier's options: status quo, the note's advice, and three corners.
QUO, ADVICE, MINISTRY, GRANTS, FUND = range(5)
LEADING = [0.1, 0.6, 0.2, 0.5, 0.3]


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


class TestWhatWouldChangeIt:
    @pytest.mark.parametrize(
        ("needed", "now", "said"),
        [
            (0.4, 0.2, "41% of the decision instead of 20%"),
            (0.395, 0.2, "40% of the decision instead of 20%"),
            (0.105, 0.2, "10% of the decision instead of 20%"),
            (0.2065, 0.206, "20.7% of the decision instead of 20.6%"),
            (0.20685, 0.2066, "20.69% of the decision instead of 20.66%"),
            (0.999999, 0.2, "100% of the decision instead of 20%"),
            (0.000001, 0.2, "0% of the decision instead of 20%"),
        ],
    )
    def test_a_weight_and_where_it_stands_are_told_apart(
        self, needed: float, now: float, said: str
    ) -> None:
        switch = WeightSwitch(criterion=1, weight=now, needed=needed, rival=QUO)
        assert words.what_would_change_it(answer_of(LEADING, switches=[switch])) == (
            f"If “Money spent” counted for {said}, “No extra money” would lead."
        )

    @pytest.mark.parametrize("needed", [0.0, 1.0, 1 - 1e-15])
    def test_a_weight_that_only_draws_level_changes_nothing(self, needed: float) -> None:
        switch = WeightSwitch(criterion=1, weight=0.2, needed=needed, rival=QUO)
        said = words.what_would_change_it(answer_of(LEADING, switches=[switch]))
        assert said == "No single weight and no future that we look at would change it."

    def test_a_future(self) -> None:
        drought = [0.1, 0.3, 0.2, 0.5, 0.3]
        assert words.what_would_change_it(answer_of(LEADING, by_future=[LEADING, drought])) == (
            "In the future “Drought”, “Direct grants” would lead."
        )

    def test_nothing(self) -> None:
        said = words.what_would_change_it(answer_of(LEADING))
        assert said == "No single weight and no future that we look at would change it."

    def test_without_money_all_are_equal_and_no_future_changes_that(self, inputs: Inputs) -> None:
        nothing = replace(default_scenario(inputs.dossier), total_musd=0.0)
        answer = find_answer(inputs, nothing)
        assert answer.verdict.sureness == "tie"
        assert "would lead" not in words.what_would_change_it(answer)


class TestAdvice:
    def test_leads_everywhere(self) -> None:
        assert words.advice(answer_of(LEADING)) == (
            "The note's advice leads. At this total it loses in none of the 2 priorities and "
            "2 futures that we look at."
        )

    def test_loses_for_somebody_and_in_a_future(self) -> None:
        thrifty, dry = [0.8, 0.3, 0.2, 0.1, 0.1], [0.1, 0.3, 0.2, 0.1, 0.31]
        answer = answer_of(LEADING, by_perspective=[LEADING, thrifty], by_future=[LEADING, dry])
        assert words.advice(answer) == (
            "The note's advice leads. It loses for “Treasury” (to “No extra money”, by 50 points); "
            "in the future “Drought” (to “Shared fund to villages”, by 1.0 point)."
        )

    def test_is_behind_by_less_than_a_tie(self) -> None:
        said = words.advice(answer_of([0.1, 0.595, 0.2, 0.6, 0.3]))
        assert "loses in none of the 2 priorities" in said
        assert said.endswith("It is within 1 point of the best other option everywhere.")

    def test_rank(self) -> None:
        said = words.advice(answer_of([0.1, 0.25, 0.2, 0.5, 0.3]))
        assert said.startswith("The note's advice is number 3 of 5. It loses for “Villagers” (to ")


class TestCornerCheck:
    @pytest.mark.parametrize(
        ("best", "option", "said"),
        [
            (0.58, GRANTS, "No. Even with the best split inside each corner, “Village wells first"),
            (0.595, GRANTS, "Hardly. Split in the best way, “Direct grants” and the leading"),
            (0.605, GRANTS, "Hardly. Split in the best way, “Direct grants” and the leading"),
            (0.611, GRANTS, "Yes. Split in the best way, “Direct grants” would be 1.1 points "),
            (0.75, FUND, "Yes. Split in the best way, “Shared fund to villages” would be 15 "),
        ],
    )
    def test_best_split_against_the_leader(self, best: float, option: int, said: str) -> None:
        splits = [BestSplit(each, np.zeros(3), 0.1) for each in (MINISTRY, GRANTS, FUND)]
        splits = [replace(each, value=best) if each.option == option else each for each in splits]
        assert words.corner_check(answer_of(LEADING), splits).startswith(said)

    def test_a_leading_corner_stays_ahead(self) -> None:
        answer = answer_of([0.1, 0.3, 0.2, 0.5, 0.3])
        splits = [BestSplit(GRANTS, np.zeros(3), 0.9), BestSplit(FUND, np.zeros(3), 0.4)]
        assert words.corner_check(answer, splits).startswith("No. ")

    def test_a_dossier_without_corners(self) -> None:
        answer = answer_of(LEADING)
        assert words.corner_check(answer, ()) == "No option of this dossier is a corner."


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


class TestEmpowerment:
    def test_says_level_year_and_gain(self, inputs: Inputs) -> None:
        answer = find_answer(inputs, default_scenario(inputs.dossier))
        comparison = answer.comparison
        level, gain = comparison.index[-1, ADVICE].mean(), comparison.gain[ADVICE].mean()
        assert words.empowerment(answer, ADVICE) == (
            f"Village wells: village voice {level:.0f} of 100 by 2030, {gain:.0f} points above "
            "no extra money"
        )

    def test_says_a_loss(self, inputs: Inputs) -> None:
        answer = find_answer(inputs, default_scenario(inputs.dossier))
        assert "below no extra money" in words.empowerment(answer, MINISTRY)
        assert " down." in words.empowerment_in_words(answer, MINISTRY)

    def test_status_quo_is_compared_with_nothing(self, inputs: Inputs) -> None:
        answer = find_answer(inputs, default_scenario(inputs.dossier))
        assert words.empowerment(answer, QUO).endswith(" of 100 by 2030")

    @pytest.mark.parametrize(
        ("level", "said"),
        [
            (0, "about “ignored”"),
            (4.9, "about “ignored”"),
            (12.5, "between “ignored” and “heard”"),
            (24.9, "about “heard”"),
            (25, "about “heard”"),
            (37, "between “heard” and “consulted”"),
            (50, "about “consulted”"),
            (75, "about “listened to”"),
            (80.1, "between “listened to” and “deciding”"),
            (95, "between “listened to” and “deciding”"),
            (99, "about “deciding”"),
            (100, "about “deciding”"),
        ],
    )
    def test_level_in_words(self, level: float, said: str) -> None:
        assert words.between(level, ANCHORS) == said

    @pytest.mark.parametrize(
        ("points", "said"),
        [
            (0.1, "hardly any of a step"),
            (2.5, "a tenth of a step"),
            (5, "a fifth of a step"),
            (6.25, "a quarter of a step"),
            (8.3, "a third of a step"),
            (12.5, "half a step"),
            (-12.5, "half a step"),
            (16.7, "two thirds of a step"),
            (19, "three quarters of a step"),
            (25, "a full step"),
            (37.5, "1.5 steps"),
            (100, "4.0 steps"),
        ],
    )
    def test_steps(self, points: float, said: str) -> None:
        assert words.steps(points) == said


@pytest.mark.parametrize(
    ("points", "said"),
    [(0, "0.0"), (-0.04, "0.0"), (0.04, "0.0"), (-0.06, "−0.1"), (2.34, "+2.3"), (-12, "−12.0")],
)
def test_signed(points: float, said: str) -> None:
    assert words.signed(points) == said


@pytest.mark.parametrize(
    ("musd", "said"), [(3.0, "3.0"), (12, "12.0"), (0.1, "0.1"), (2.75, "2.75"), (1 / 3, "0.33")]
)
def test_money_is_said_as_exactly_as_it_was_typed(musd: float, said: str) -> None:
    assert words.money(musd) == f"USD {said} million a year"


def test_corners_are_described_in_words(inputs: Inputs) -> None:
    answer = find_answer(inputs, default_scenario(inputs.dossier))
    said = words.corners(answer)
    assert said.startswith("Points gained over no extra money: Through the ministry −")
    assert "; Shared fund to villages +" in said
    assert "Village wells first" not in said


def test_it_is_called_a_judgement(inputs: Inputs) -> None:
    said = words.what_this_is(find_answer(inputs, default_scenario(inputs.dossier)))
    assert "Structured judgement, not a forecast." in said
    assert "“No extra money” scores " in said


programmes = st.sampled_from(["village_wells", "ministry_pumps", "direct_grants"])
scenarios = st.builds(
    Scenario,
    total_musd=st.floats(0, 5).map(lambda total: round(total, 2)),
    perspective=st.sampled_from(["villagers", "treasury"]),
    future=st.sampled_from(["calm", "drought"]),
    horizon_years=st.integers(1, 10),
    weights=st.just(()) | st.tuples(st.tuples(st.just("voice"), st.floats(1, 100))),
    drivers=st.just(()) | st.tuples(st.tuples(st.just("good_rains"), st.floats(0, 1))),
    mix_musd=st.just(()) | st.tuples(st.tuples(programmes, st.floats(0.1, 5))),
)
UNSAID = re.compile(r"[-−+]0\.0\b|\b(nan|inf|None)\b|  | [.,;:]|\.\.|,,|“”|\(\)|\d\.\d{3}|[{}_]")


@given(scenario=scenarios)
@settings(max_examples=60)
def test_no_sentence_stumbles(inputs: Inputs, scenario: Scenario) -> None:
    answer = find_answer(inputs, scenario)
    sentences = [
        words.headline(answer),
        words.what_this_is(answer),
        words.corners(answer),
        words.sureness(answer),
        words.what_would_change_it(answer),
        words.notes(answer),
        words.corner_check(answer, best_splits(inputs, answer.comparison)),
        words.advice(answer),
        *(words.empowerment_in_words(answer, o) for o in range(len(answer.comparison.candidates))),
    ]
    for sentence in filter(None, sentences):
        assert not UNSAID.search(sentence), sentence
        assert sentence.endswith("."), sentence
        assert sentence[0].isupper() or sentence.startswith("“"), sentence


def asked(dossier: Dossier, **scenario: float) -> Answer:
    return find_answer(drawn(dossier), replace(default_scenario(dossier), **scenario))
