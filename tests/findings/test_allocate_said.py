"""The best mix, how sure it is and what holds it back, as sentences."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from policy_model.analysis.allocation.allocate import Allocation, allocate
from policy_model.analysis.allocation.certificate import Certificate
from policy_model.analysis.allocation.frontier import Point
from policy_model.analysis.allocation.limits import LimitsClashError
from policy_model.analysis.allocation.objective import ground_of
from policy_model.analysis.allocation.robust_mix import Standing
from policy_model.analysis.allocation.search import Agreement, Climb, Mix
from policy_model.analysis.allocation.why import Binding, Contribution
from policy_model.analysis.answer import find_answer
from policy_model.findings import contributions as why
from policy_model.findings import limits, mix, robust
from policy_model.findings.frontier import sentences as frontier
from policy_model.findings.mix import sentences as best
from policy_model.scenario import Scenario, default_scenario
from policy_model.words import best_mix as asked
from policy_model.words import pins
from policy_model.words.limits import CONFLICT
from policy_model.words.phrases import points_of
from tests.support import drawn, lakeland

DOSSIER = lakeland()
GROUND = ground_of(drawn(DOSSIER))
SCENARIO = default_scenario(DOSSIER)


def allocated(**scenario: Any) -> Any:
    return allocate(GROUND, replace(SCENARIO, **scenario))


def by_hand(*budgets: float, worth: float = 0.3, **scenario: Any) -> Allocation:
    """An allocation whose best mix has these budgets and this worth; nothing is worth 0.16."""
    found = allocated(**scenario)
    mix = Mix(np.array(budgets), worth)
    return replace(found, found=Climb(mix, found.found.cuts), signed=mix)


class TestHeadline:
    def test_most_money_comes_first(self) -> None:
        said = best.headline(by_hand(0.5, 1.25, 0.25))
        assert said == (
            "For USD 2.0 million a year, the best mix puts 1.25 in Ministry pumps, 0.5 in Village "
            "wells and 0.25 in Direct grants"
        )

    def test_no_money_and_nothing_worth_it(self) -> None:
        answer = find_answer(GROUND.inputs, replace(SCENARIO, total_musd=0.0))
        assert mix.FINDING.told(answer).verdict == mix.NOTHING
        assert "spends nothing" in best.headline(by_hand(0.0, 0.0, 0.0))

    def test_unspent_money_is_said(self) -> None:
        assert "leaves USD 1.0 million a year unspent" in best.brings(by_hand(1.0, 0.0, 0.0))
        assert "unspent" not in best.brings(by_hand(2.0, 0.0, 0.0))


class TestBrings:
    def test_points_and_the_share_of_the_advice(self) -> None:
        found = by_hand(1.0, 1.0, 0.0, worth=0.5)
        beside = best.reference(found)
        share = (beside.worth - found.nothing) / (found.offered.worth - found.nothing)
        gained = 100 * (0.5 - found.nothing)
        assert best.brings(found) == (
            f"It brings {points_of(gained)} over no extra money, cost left out (−8.0 for what it "
            "spends). "
            f"{DOSSIER.header.advice[0].upper()}{DOSSIER.header.advice[1:]} brings {share:.0%} "
            "of that."
        )

    def test_cost_is_said_where_it_counts_and_is_left_out(self) -> None:
        price = "Cost is left out of value here: money is what is shared out. 1 point weighs as"
        free = {"weights": (("cost", 0.0),)}
        for scenario, said in (
            ({}, ", cost left out (−8.0 for what it spends)."),
            ({"objective": "low_end"}, ". Cost is left out of this."),
            ({"objective": "regret"}, ". Cost is left out of this."),
            ({"objective": "index"}, ""),
            ({"objective": "criterion:voice"}, ""),
            (free, ""),
        ):
            found = by_hand(1.0, 1.0, 0.0, **scenario)
            assert said in best.brings(found)
            assert ("ost" in best.brings(found)) == bool(said)
            assert (price in best.notes(found)) == bool(said)

    @pytest.mark.parametrize(
        ("objective", "said"),
        [
            ("index", "lifts village voice"),
            ("low_end", "in 9 of 10 cases"),
            ("worst_future", "whichever future comes"),
            ("regret", "behind the best mix of whichever future comes"),
            ("criterion:voice", "of 100 on “"),
        ],
    )
    def test_every_objective_is_said(self, objective: str, said: str) -> None:
        assert said in best.brings(allocated(objective=objective))

    def test_the_own_mix_comes_before_the_advice(self) -> None:
        found = allocated(mix_musd=(("ministry_pumps", 2.0),))
        assert "Your mix " in best.brings(found)
        assert best.difference(found).startswith("Against your mix: ")

    @pytest.mark.parametrize(
        ("worth", "said"),
        [(0.21, "brings 50% of that."), (0.11, "does worse than no extra money.")],
    )
    def test_a_mix_beside_is_told_of_the_mix_to_sign(self, worth: float, said: str) -> None:
        found = replace(by_hand(1.0, 1.0, 0.0, worth=0.26), nothing=0.16)
        beside = tuple(replace(each, worth=worth) for each in found.placed)
        assert best.brings(replace(found, placed=beside)).endswith(said)

    def test_limits_that_the_advice_breaks(self) -> None:
        found = allocated(floors_musd=(("ministry_pumps", 0.5),))
        assert "but does not keep to your limits" in best.brings(found)


class TestSure:
    @pytest.mark.parametrize(
        ("gap", "said"), [(0.0006, "more than 0.06 points"), (0.00001, "as much as 0.01 points")]
    )
    def test_a_proof(self, gap: float, said: str) -> None:
        found = by_hand(1.0, 0.0, 0.0, worth=0.5)
        assert said in best.sure(found, Certificate(found.best, 0.5 + gap))

    def test_an_agreement(self) -> None:
        said = best.sure(by_hand(1.0, 0.0, 0.0), Agreement(Mix(np.zeros(3), 0.5), 8, 7))
        assert said == "Best found, not proven: 7 of 8 independent searches end there."


def test_a_proof_is_never_rounded_to_less() -> None:
    found = by_hand(1.0, 0.0, 0.0, worth=0.5)
    for gap in (0.0006, 0.00064, 0.00066, 0.0123):
        said = best.sure(found, Certificate(found.best, 0.5 + gap))
        assert float(said.split("more than ")[1].split()[0]) >= round(100 * gap, 6)


def test_clashing_limits_are_named() -> None:
    floors = (("ministry_pumps", 1.5), ("village_wells", 1.5))
    answer = find_answer(GROUND.inputs, replace(SCENARIO, floors_musd=floors))
    told = mix.FINDING.told(answer)
    assert told.verdict == CONFLICT
    said = told.also
    with pytest.raises(LimitsClashError):
        mix.FINDING.figures(answer)
    for each in ("USD 2.0 million a year in all", "Pumps through", "Ease any one"):
        assert each in said


def test_steps_are_said() -> None:
    found = by_hand(2.0, 0.0, 0.0)
    assert "costs nothing" in best.notes(found)
    assert "amounts are exact" in best.notes(replace(found, signed=None))
    lossy = replace(found, signed=Mix(found.best.budgets, found.best.worth - 0.001))
    assert "costs 0.10 points" in best.notes(lossy)


def test_limits_set_are_listed() -> None:
    assert asked.limits_set(DOSSIER, SCENARIO) == "No limits but the total."
    limited = replace(SCENARIO, floors_musd=(("ministry_pumps", 0.5),))
    assert asked.limits_set(DOSSIER, limited).startswith("Limits: at least USD 0.5 million")
    assert pins.name(DOSSIER, limited, 2).startswith("2: Average value, USD 2.0 million a year, w")


POINTS = [
    Point(total, Mix(np.zeros(3), worth), 0.2)
    for total, worth in ((0.0, 0.1), (1.0, 0.2), (2.0, 0.25), (3.0, 0.26))
]


class TestFrontier:
    def test_half_of_it(self) -> None:
        assert frontier.title(DOSSIER, POINTS) == (
            "Half of all that money can buy, up to USD 3.0 million a year, is bought with "
            "USD 1.0 million a year"
        )
        assert "beyond USD 1.0 million a year, up to" in frontier.title(DOSSIER, POINTS[1:])
        assert "buys nothing" in frontier.title(DOSSIER, POINTS[:1] * 2)
        assert frontier.title(DOSSIER, POINTS[2:3]).startswith(
            "Only USD 2.0 million a year is enough"
        )

    @pytest.mark.parametrize(
        ("least", "said"),
        [
            (0.05, "buys 0.05 points, cost left out, or more."),
            (0.4, "After about USD 2.0 million"),
            (1.5, "At no total"),
        ],
    )
    def test_how_far_it_is_worthwhile(self, least: float, said: str) -> None:
        assert said in frontier.worthwhile(DOSSIER, SCENARIO, POINTS, least)

    @pytest.mark.parametrize(
        ("needed", "said"),
        [
            (None, "**No amount** up to"),
            (2.0, "**Nothing more"),
            (3.5, "**USD 1.5 million a year"),
            (3.501, "**USD 1.51 million a year more:** at USD 3.51 million"),
        ],
    )
    def test_catching_up(self, needed: float | None, said: str) -> None:
        names = {"a": "One", "b": "Other"}
        assert frontier.catch_up(DOSSIER, names, SCENARIO, ("a", "b"), needed).startswith(said)
        assert "two options" in frontier.catch_up(DOSSIER, names, SCENARIO, ("a", "a"), needed)


def standing(best_at: str, mean: float, regret: float) -> Standing:
    return Standing(best_at, np.zeros(3), mean, 0.1, 0.1, regret)


@pytest.mark.parametrize(
    ("mean", "regret", "said"),
    [
        (
            0.49,
            0.01,
            "costs 1.0 point on average, and cuts the most there can be to regret from 5.0 to 1.0",
        ),
        (0.4999, 0.01, "costs hardly anything on average"),
        (0.5, 0.05, "costs nothing"),
    ],
)
def test_what_playing_safe_costs(mean: float, regret: float, said: str) -> None:
    found = [standing("value", 0.5, 0.05), standing("regret", mean, regret)]
    assert said in robust.verdict(found)


class TestWhy:
    def test_shares(self) -> None:
        first, second = (
            Contribution(programme, 1.0, 0.01, fair, 0.0)
            for programme, fair in zip(DOSSIER.programmes, (0.03, 0.01), strict=False)
        )
        assert "brings 75% of what the mix does" in why.verdict([first, second])
        assert why.verdict([first]).endswith("brings 100% of what the mix does.")
        assert "brings nothing" in why.verdict([])

    def test_what_holds_it_back(self) -> None:
        limit = allocated().limits.rows[0]
        said, more = limits.held_back(DOSSIER, SCENARIO, [Binding(limit, 0.002)])
        assert said.endswith("limit by limit, in points, cost left out:")
        assert "in all”: 0.20" in more
        said, more = limits.held_back(DOSSIER, SCENARIO, [Binding(limit, 0.0)])
        assert said == "None of your limits holds it back:"
        assert more.endswith("would buy nothing.")


def test_the_points_of_every_objective_are_named() -> None:
    over = " over no extra money"
    named = {
        "value": "points over no extra money, cost left out",
        "regret": "points over no extra money, cost left out",
        "index": "points of village voice over no extra money",
        "criterion:voice": "points of “Village voice” over no extra money",
    }
    for objective, said in named.items():
        assert asked.in_points(DOSSIER, replace(SCENARIO, objective=objective), over) == said
    assert asked.in_points(DOSSIER, replace(SCENARIO, weights=(("cost", 0.0),))) == "points"


def test_every_objective_has_a_name() -> None:
    scenario: Scenario = SCENARIO
    for each in ("value", "index", "low_end", "worst_future", "regret", "criterion:voice"):
        assert asked.objective_name(DOSSIER, replace(scenario, objective=each).objective)
