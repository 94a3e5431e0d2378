"""What would change the answer, case by case."""

import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from policy_model import words as said
from policy_model.analysis.answer import Answer, find_answer
from policy_model.analysis.comparison import Comparison, compare
from policy_model.analysis.robustness.every_flip import Kind
from policy_model.analysis.robustness.flips import Flip, Flips
from policy_model.analysis.robustness.judgement_flips import judgement_flips
from policy_model.analysis.robustness.weight_flips import WeightFlips
from policy_model.dossier import read_dossier
from policy_model.dossier.value_tree import Cost
from policy_model.findings.what_changes import FINDING
from policy_model.findings.what_changes import sentences as words
from policy_model.findings.what_changes.moved import by_distance, nowhere_ahead
from policy_model.model.inputs import Inputs, build_inputs
from policy_model.scenario import default_scenario
from policy_model.words.changes import amount, changes
from tests.support import DOSSIERS, drawn, lakeland
from tests.words.support import ADVICE, GRANTS, LEADING, QUO, answer_of

EFFECT = "programmes.direct_grants.effects_per_year.village_groups.strengthens"
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
        assert FINDING.silent(answer_of(LEADING, total_musd=0.0)) == (
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
        only = "“No extra money” is the only option: nothing can overtake it."
        assert FINDING.silent(one) == only


class TestSearched:
    def test_the_nearest_by_share_of_its_range(self) -> None:
        assert words.searched(answer(), "money", [TOTAL, WELLS, PUMPS]) == (
            "2 of 3 budgets, the total among them, change the leader. The nearest: Ministry pumps. "
            "From about USD 0.50 million a year up, “No extra money” overtakes “Village wells "
            "first”."
        )
        assert [each.id for each in by_distance([RULED, TOTAL, WELLS, PUMPS])] == [
            "ministry_pumps",
            "village_wells",
            "total_musd",
            "other",
        ]

    def test_one(self) -> None:
        assert words.searched(answer(), "driver", [RAINS, RULED]) == (
            "1 of 1 parts of the context changes the leader. The nearest: Good rains. From "
            "about 30% down, “No extra money” overtakes “Village wells first”."
        )
        assert "1 of 2 not moved: set by the future" in words.searched_caption(
            answer(), "driver", [RAINS, RULED]
        )

    @pytest.mark.parametrize(
        ("kind", "found", "expected"),
        [
            ("money", [TOTAL, TOTAL], "Neither the common total nor any of the 1 budgets changes"),
            (
                "driver",
                [replace(RAINS, below=None)],
                "The only one of the parts of the context that can move never changes",
            ),
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

    def test_the_nearest_judgement_has_its_unit(self) -> None:
        start = "programmes.village_wells.start_up_musd"
        said_of = words.searched(
            answer(), "judgement", [Flips(start, 1, 0, 2, above=Flip(1.5, QUO))]
        )
        assert "its start-up cost. From about 1.5 (USD million a year" in said_of

    def test_the_dashes_are_explained_where_there_are_any(self) -> None:
        assert "Dashed" in words.searched_caption(answer(), "money", [TOTAL, WELLS])
        assert "Dashed" not in words.searched_caption(answer(), "money", [TOTAL])

    def test_how_many_judgements_change_nothing(self) -> None:
        start = "programmes.village_wells.start_up_musd"
        found = [Flips(start, 1, 0, 2), Flips(start, 1, 0, 2, above=Flip(1.5, QUO))]
        said_of = words.searched_caption(answer(), "judgement", found)
        assert said_of.startswith("1 of 2 judged numbers changes nothing within its range.")


def test_amounts_are_enough() -> None:
    assert (amount("money", 3.141, 1), amount("money", 3.149, -1)) == ("3.15", "3.14")
    assert (amount("driver", 0.4302, 1), amount("driver", 0.3, -1)) == ("43.1%", "30%")
    assert amount("weight", 0.0625) == "6%"
    assert amount("weight", 0.004) == "0.4%"
    assert amount("judgement", 0.123456) == "0.123"
    assert amount("judgement", 0.123456, 1) == "0.124"
    assert amount("judgement", 0.123556, -1) == "0.123"
    assert amount("judgement", -0.45678, 1) == "-0.456"
    assert (amount("judgement", 0.25, 1), amount("judgement", 0.0, 1)) == ("0.25", "0")
    assert amount("judgement", 0.12341, 1, end=0.1236) == "0.1235", "it stays in its range"


def test_a_judged_number_said_is_enough(lost_by_a_judgement: tuple[Inputs, Comparison]) -> None:
    """The model run again with what is said, and not with what was found."""
    inputs, comparison = lost_by_a_judgement
    found = [each for each in judgement_flips(inputs, comparison) if each.nearest]
    tried = 0
    for own in found:
        for flip, _, number in changes("judgement", own):
            if nowhere_ahead(own):
                continue
            values = {**inputs.values, own.id: np.array([float(number)])}
            there = compare(build_inputs(inputs.dossier, values), comparison.scenario)
            assert there.mean_value[flip.leader] > there.mean_value[comparison.contenders[0]]
            assert own.low <= float(number) <= own.high
            tried += 1
    assert tried


@pytest.fixture(scope="module")
def lost_by_a_judgement() -> tuple[Inputs, Comparison]:
    inputs = drawn(lakeland({EFFECT: "strong"}), 256)
    return inputs, compare(inputs, default_scenario(inputs.dossier))


def test_every_change_of_a_weight_from_low_to_high() -> None:
    own = replace(TURNED, below=Flip(0.1, ADVICE), all_below=(Flip(0.1, ADVICE),))
    assert [(way, number) for _, way, number in changes("weight", own)] == [
        ("up to", "9%"),
        ("from", "41%"),
        ("from", "81%"),
    ]


def test_options_that_are_level_now_change_hands_at_once() -> None:
    """The way is that of the list which a change stands in: here both weights are the same."""
    up = WeightFlips("voice", 0.0, 0, 1, above=Flip(0.0, QUO), all_above=(Flip(0.0, QUO),))
    assert [each[1:] for each in changes("weight", up)] == [("from", "1%")]
    down = WeightFlips("cost", 1.0, 0, 1, below=Flip(1.0, QUO), all_below=(Flip(1.0, QUO),))
    assert [each[1:] for each in changes("weight", down)] == [("up to", "99%")]
    assert "counted for 1% of the decision instead of 0%" in words.verdict(answer(up))


@pytest.mark.parametrize("folder", DOSSIERS, ids=lambda folder: folder.name)
def test_all_the_weight_on_cost(folder: Path) -> None:
    """All that spends the same is level then."""
    inputs = drawn(read_dossier(folder), 64)
    scenario = default_scenario(inputs.dossier)
    cost = [each.id for each in inputs.dossier.criteria if isinstance(each.measure, Cost)]
    on_cost = tuple((each.id, float(each.id in cost)) for each in inputs.dossier.criteria)
    asked = find_answer(inputs, replace(scenario, weights=on_cost))
    found = [each for own in asked.weight_flips for each in changes("weight", own)]
    assert not re.search(r"-\d", f"{words.verdict(asked)} {found}")


def test_without_money_no_weight_is_said(inputs: Inputs) -> None:
    nothing = replace(default_scenario(inputs.dossier), total_musd=0.0)
    assert "would lead" not in FINDING.told(find_answer(inputs, nothing)).verdict
