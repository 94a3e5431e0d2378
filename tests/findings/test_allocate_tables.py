"""The best mix as rows: whose numbers they are, and in which unit."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from policy_model.analysis.allocation.allocate import Allocation, allocate
from policy_model.analysis.allocation.certificate import Certificate
from policy_model.analysis.allocation.frontier import Point, frontier
from policy_model.analysis.allocation.limits import limits_of
from policy_model.analysis.allocation.objective import ground_of
from policy_model.analysis.allocation.robust_mix import Standing
from policy_model.analysis.allocation.search import Agreement, Mix
from policy_model.analysis.allocation.why import Binding, Contribution
from policy_model.cli.mix_json import mix_data
from policy_model.findings.contributions import shares
from policy_model.findings.frontier.tables import every_total
from policy_model.findings.limits import every_limit
from policy_model.findings.mix.tables import every_budget
from policy_model.findings.robust import every_mix
from policy_model.outputs.text.encoded import csv_bytes, json_bytes
from policy_model.scenario import default_scenario
from tests.support import drawn, lakeland

DOSSIER = lakeland()
GROUND = ground_of(drawn(DOSSIER, 64))
PLAIN = default_scenario(DOSSIER)
WELLS, PUMPS, GRANTS = DOSSIER.programmes


def allocated(**scenario: Any) -> Allocation:
    return allocate(GROUND, replace(PLAIN, **scenario))


def test_a_row_for_each_programme() -> None:
    found = allocated(
        mix_musd=(("ministry_pumps", 1.0),),
        floors_musd=(("village_wells", 0.33),),
        ceilings_musd=(("village_wells", 0.97),),
        earmarks_musd=(("ministry_pumps", 0.0),),
    )
    rows = every_budget(found).records()
    assert [row["programme_id"] for row in rows] == [each.id for each in DOSSIER.programmes]
    assert (rows[0]["channel"], rows[0]["target"]) == ("multilateral", "non_state")
    assert [row["best_musd"] for row in rows] == [0.95, 0.0, 1.05]
    assert [row["unrounded_musd"] for row in rows] == pytest.approx([0.97, 0.0, 1.03])
    assert [row["own_mix_musd"] for row in rows] == [0.0, 2.0, 0.0]
    assert sum(row["advice_musd"] for row in rows) == pytest.approx(2.0)
    limits = ("floor_musd", "ceiling_musd", "earmark_musd")
    assert [[row[each] for each in limits] for row in rows] == [
        [0.33, 0.97, None],
        [None, None, 0.0],
        [None, None, None],
    ]
    assert csv_bytes(rows)


def test_no_mix_of_ones_own_is_left_empty() -> None:
    assert {row["own_mix_musd"] for row in every_budget(allocated()).records()} == {None}


def test_a_mix_that_fits_no_steps_is_told_as_it_is() -> None:
    found = replace(allocated(), signed=None)
    assert mix_data(found)["signed"] is None
    assert mix_data(found)["lost_in_steps"] == 0
    for row in every_budget(found).records():
        assert row["best_musd"] == row["unrounded_musd"]


def test_worth_is_in_points_over_no_extra_money() -> None:
    found = allocated()
    mix = found.best
    told = mix_data(found, Certificate(mix, mix.worth + 0.002))
    assert told["unrounded"]["worth"] == pytest.approx(100 * (mix.worth - found.nothing), abs=1e-6)
    assert told["certificate"] == {
        "at_most": pytest.approx(told["unrounded"]["worth"] + 0.2, abs=1e-6),
        "gap": pytest.approx(0.2),
    }
    options = {each["option_id"]: each for each in told["options"]}
    assert options["status_quo"]["worth"] == options["status_quo"]["share"] == 0
    wells = options["wells"]
    assert wells["share"] == pytest.approx(wells["worth"] / told["unrounded"]["worth"], abs=1e-5)
    assert mix_data(found, Agreement(mix, 8, 7))["agreement"] == {"starts": 8, "agreeing": 7}
    assert not {"certificate", "agreement"} & set(mix_data(found))
    assert json_bytes(told)


def test_the_frontier_tells_what_the_last_money_bought() -> None:
    mixes = [Mix(np.array([b, 0.0, 0.0]), worth) for b, worth in ((0, 0.1), (0.4, 0.3), (0.4, 0.3))]
    totals = (0.0, 0.5, 1.0)
    points = [Point(t, mix, 0.25) for t, mix in zip(totals, mixes, strict=True)]
    rows = every_total(DOSSIER, PLAIN, points).records()
    assert [row["points"] for row in rows] == [10.0, 30.0, 30.0]
    assert [row["points_per_100k"] for row in rows] == [None, 4.0, 0.0]
    assert [row["spent_musd"] for row in rows] == [0.0, 0.4, 0.4]
    assert {row["empowerment_index"] for row in rows} == {25.0}
    assert [row["village_wells_musd"] for row in rows] == [0.0, 0.4, 0.4]


@pytest.mark.parametrize(
    ("objective", "best_at"),
    [("index", "index"), ("low_end", "value"), ("regret", "value"), ("criterion:cost",) * 2],
)
def test_the_frontier_says_what_it_is_best_at(objective: str, best_at: str) -> None:
    scenario = replace(PLAIN, objective=objective)
    points = frontier(GROUND, scenario, points=2)
    rows = every_total(DOSSIER, scenario, points).records()
    worth = {each["best_at"]: each["points"] for each in rows}
    assert worth == {best_at: pytest.approx(100 * points[-1].mix.worth, abs=1e-6)}


def test_contributions_and_limits_are_in_points() -> None:
    shared = [Contribution(WELLS, 1.5, 0.1, 0.2, 0.003)]
    (row,) = shares(DOSSIER, shared).records()
    assert row == {
        "programme_id": "village_wells",
        "programme": WELLS.name,
        "channel": "multilateral",
        "target": "non_state",
        "budget_musd": 1.5,
        "points": 20.0,
        "points_error": 0.3,
        "points_lost_without": 10.0,
    }
    limits = limits_of(DOSSIER, replace(PLAIN, least_shares=(("state", 0.25),))).rows
    table = every_limit(DOSSIER, [Binding(each, 0.004) for each in limits])
    total, *_, share = table.records()
    assert (total["limit"], total["about_id"], total["amount"]) == ("total", "", 2.0)
    assert total["unit"] == "USD million a year"
    assert (share["limit"], share["about_id"], share["amount"]) == ("least_share", "state", 0.25)
    assert share["unit"] == "share of 1"
    assert {total["points_gained"], share["points_gained"]} == {0.4}
    assert total["relaxed_by_musd"] == 0.1


def test_nothing_funded_and_nothing_binding_have_no_rows() -> None:
    assert shares(DOSSIER, []).records() == every_limit(DOSSIER, []).records() == []


def test_robust_mixes_are_told_by_every_measure() -> None:
    standing = Standing("regret", np.array([1.0, 0.0, 0.5]), 0.5, 0.4, 0.3, 0.02)
    (row,) = every_mix(DOSSIER, [standing]).records()
    assert row == {
        "best_at": "regret",
        "mean_points": 50.0,
        "low_end_points": 40.0,
        "worst_future_points": 30.0,
        "regret_points": 2.0,
        "spent_musd": 1.5,
        "village_wells_musd": 1.0,
        "ministry_pumps_musd": 0.0,
        "direct_grants_musd": 0.5,
    }
