"""What would change the answer, case by case."""

from dataclasses import replace

import pytest

from policy_model import words as said
from policy_model.analysis.answer import Answer, find_answer
from policy_model.analysis.robustness.every_flip import Kind
from policy_model.analysis.robustness.flips import Flip, Flips
from policy_model.analysis.robustness.weight_flips import WeightFlips
from policy_model.model.inputs import Inputs
from policy_model.scenario import default_scenario
from policy_model.words.robustness import what_changes as words
from policy_model.words.robustness.changes import amount, by_distance, changes, nowhere_ahead
from tests.words.support import ADVICE, GRANTS, LEADING, QUO, answer_of

UNTURNED = WeightFlips("voice", 0.5, 0, 1)
TURNED = WeightFlips(
    "cost",
    0.2,
    0,
    1,
    above=Flip(0.4, QUO),
    all_above=(Flip(0.4, QUO), Flip(0.8, GRANTS)),
)
TOTAL = Flips("total_musd", 2, 0, 6)
WELLS = Flips("village_wells", 2, 0, 6, above=Flip(3.141, GRANTS))
PUMPS = Flips("ministry_pumps", 0, 0, 4, above=Flip(0.5, QUO))
RAINS = Flips("good_rains", 0.7, 0, 1, below=Flip(0.3, QUO))
RULED = Flips("other", 0.7, 0, 1, ruled=True)


def answer(*flips: WeightFlips) -> Answer:
    return answer_of(LEADING, weight_flips=flips)


class TestVerdict:
    def test_it_starts_with_the_overview_s_sentence(self) -> None:
        asked = answer(UNTURNED, TURNED)
        assert words.verdict(asked) == (
            "If “Money spent” counted for 41% of the decision instead of 20%, “No extra money” "
            "would lead. No other weight changes it."
        )
        assert words.verdict(asked).startswith(said.what_would_change_it(asked))

    def test_several_weights(self) -> None:
        both = answer(replace(TURNED, id="voice", now=0.1), TURNED)
        assert "the nearest of 2 weights that can change it." in words.verdict(both)
        three = answer(replace(TURNED, id="voice", now=0.1), TURNED, UNTURNED)
        assert words.verdict(three).endswith("change it; the other one changes nothing.")

    def test_no_weight(self) -> None:
        assert words.verdict(answer(UNTURNED)) == (
            "No single weight would: “Village wells first” leads whatever one criterion counts for."
        )

    def test_no_money_and_one_option(self) -> None:
        assert words.verdict(answer_of(LEADING, total_musd=0.0)) == (
            "With no extra money there is nothing to compare."
        )
        alone = answer(UNTURNED)
        (first, *_) = alone.comparison.candidates
        one = replace(
            alone,
            comparison=replace(
                alone.comparison, candidates=(first,), scores=alone.comparison.scores[:1]
            ),
            verdict=replace(alone.verdict, leader=0, runner_up=0),
        )
        assert words.verdict(one) == "“No extra money” is the only option: nothing can overtake it."


class TestSearched:
    def test_the_nearest_by_share_of_its_range(self) -> None:
        assert words.searched(answer(), "money", [TOTAL, WELLS, PUMPS]) == (
            "2 of 3 sums of money change the leader. The nearest: Ministry pumps at USD 0.50 "
            "million a year or more; then “No extra money” would lead."
        )
        assert [each.id for each in by_distance([RULED, TOTAL, WELLS, PUMPS])] == [
            "ministry_pumps",
            "village_wells",
            "total_musd",
            "other",
        ]

    def test_one(self) -> None:
        assert words.searched(answer(), "driver", [RAINS, RULED]) == (
            "1 of 1 parts of the context changes the leader. The nearest: Good rains at 30% or "
            "less; then “No extra money” would lead."
        )
        assert "1 of 2 not moved: set by the future" in words.searched_caption(
            answer(), "driver", [RAINS, RULED]
        )

    @pytest.mark.parametrize(
        ("kind", "found", "expected"),
        [
            ("money", [TOTAL, TOTAL], "Neither the common total nor any of the 1 budgets changes"),
            ("driver", [replace(RAINS, below=None)], "None of the 1 parts of the context changes"),
            ("driver", [RULED], "The chosen future sets the whole context"),
            ("judgement", [], "No judged number has a range: all are certain."),
        ],
    )
    def test_nothing(self, kind: Kind, found: list[Flips], expected: str) -> None:
        assert words.searched(answer(), kind, found).startswith(expected)
        assert words.searched_caption(answer(), kind, found)

    def test_a_judgement_that_may_be_fixed_nowhere(self) -> None:
        lost = Flip(0.5, GRANTS)
        own = Flips("programmes.village_wells.start_up_musd", 0.5, 0, 1, below=lost, above=lost)
        assert nowhere_ahead(own)
        assert words.searched(answer(), "judgement", [own]).endswith(
            "Wherever it is fixed, “Direct grants” would lead."
        )

    def test_how_many_judgements_change_nothing(self) -> None:
        start = "programmes.village_wells.start_up_musd"
        found = [Flips(start, 1, 0, 2), Flips(start, 1, 0, 2, above=Flip(1.5, QUO))]
        said_of = words.searched_caption(answer(), "judgement", found)
        assert said_of.startswith("1 of 2 judged numbers change nothing within their range.")


def test_amounts_are_enough() -> None:
    assert (amount("money", 3.141, 1), amount("money", 3.149, -1)) == ("3.15", "3.14")
    assert (amount("driver", 0.4302, 1), amount("driver", 0.3, -1)) == ("43.1%", "30%")
    assert amount("weight", 0.0625) == "6%"
    assert amount("weight", 0.004) == "0.4%"
    assert amount("judgement", 0.123456) == "0.123"


def test_every_change_of_a_weight_from_low_to_high() -> None:
    own = replace(TURNED, below=Flip(0.1, ADVICE), all_below=(Flip(0.1, ADVICE),))
    assert [(way, number) for _, way, number in changes("weight", own)] == [
        ("up to", "9%"),
        ("from", "41%"),
        ("from", "81%"),
    ]


def test_without_money_no_weight_is_said(inputs: Inputs) -> None:
    nothing = replace(default_scenario(inputs.dossier), total_musd=0.0)
    assert "would lead" not in words.verdict(find_answer(inputs, nothing))
