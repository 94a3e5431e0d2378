"""What is asked of the best mix, as a file or a link says it."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from policy_model.dossier import read_dossier
from policy_model.scenario import (
    GROUPS,
    Scenario,
    accept_scenario,
    objectives,
    read_scenario,
    scenario_data,
)
from tests.scenario.support import LAKELAND, PLAIN
from tests.strategies import scenarios
from tests.support import DOSSIERS, lakeland, refusal

SMALL_GRANTS = lakeland({"programmes.direct_grants.maximum_musd": 2})


def test_what_is_asked_of_the_best_mix_is_read() -> None:
    raw = {
        "floors_musd": {"village_wells": 1, "direct_grants": 0.3333333},
        "ceilings_musd": {"village_wells": 5},
        "earmarks_musd": {"ministry_pumps": -0.0},
        "least_shares": {"non_state": 0.5, "bilateral": 0},
        "most_shares": {"multilateral": 1},
        "objective": "criterion:voice",
    }
    found = read_scenario(raw, LAKELAND, "saved.yaml")
    assert found == replace(
        PLAIN,
        floors_musd=(("direct_grants", 0.333333), ("village_wells", 1.0)),
        ceilings_musd=(("village_wells", 5.0),),
        earmarks_musd=(("ministry_pumps", 0.0),),
        least_shares=(("bilateral", 0.0), ("non_state", 0.5)),
        most_shares=(("multilateral", 1.0),),
        objective="criterion:voice",
    )
    assert str(found.earmarks_musd[0][1]) == "0.0"


@pytest.mark.parametrize("objective", ["value", "index", "low_end", "worst_future", "regret"])
def test_every_objective_is_read(objective: str) -> None:
    found = read_scenario({"objective": objective}, LAKELAND, "saved.yaml")
    assert found == replace(PLAIN, objective=objective)
    assert objective in objectives(LAKELAND)


@pytest.mark.parametrize("folder", DOSSIERS, ids=lambda folder: folder.name)
def test_every_criterion_but_cost_is_an_objective(folder: Path) -> None:
    dossier = read_dossier(folder)
    kept = [each for each in dossier.criteria if each.measure.kind != "cost"]
    assert len(kept) == len(dossier.criteria) - 1
    of_criteria = [f"criterion:{each.id}" for each in kept]
    assert list(objectives(dossier)[5:]) == of_criteria
    for objective in of_criteria:
        found = read_scenario({"objective": objective}, dossier, "saved.yaml")
        assert found.objective == objective


def test_limits_that_are_said_replace_those_of_the_base() -> None:
    base = replace(
        PLAIN,
        floors_musd=(("village_wells", 1.0),),
        most_shares=(("state", 0.5),),
        objective="index",
    )
    found = read_scenario({"floors_musd": {"direct_grants": 2}}, LAKELAND, "saved.yaml", base)
    assert found == replace(base, floors_musd=(("direct_grants", 2.0),))


# What is wrong with it.


@pytest.mark.parametrize(
    ("raw", "line"),
    [
        ({"floors_musd": {"dams": 1}}, "floors_musd.dams: found 1; expected one of direct_grants,"),
        ({"floors_musd": [1]}, "floors_musd: found [1]; expected a mapping of ids to numbers"),
        (
            {"floors_musd": {"direct_grants": 2.1}},
            "floors_musd.direct_grants: found 2.1; expected a number from 0 to 2",
        ),
        (
            {"ceilings_musd": {"village_wells": -1}},
            "ceilings_musd.village_wells: found -1; expected a number from 0 to 5",
        ),
        (
            {"ceilings_musd": {"direct_grants": 5}},
            "ceilings_musd.direct_grants: found 5; expected a number from 0 to 2",
        ),
        ({"ceilings_musd": {"state": 1}}, "ceilings_musd.state: found 1; expected one of direct_g"),
        (
            {"earmarks_musd": {"direct_grants": 2.5}},
            "earmarks_musd.direct_grants: found 2.5; expected a number from 0 to 2",
        ),
        ({"earmarks_musd": {"direct_grants": None}}, "found None; expected a number from 0 to 2"),
        ({"earmarks_musd": {4: 1}}, "earmarks_musd.4: found 1; expected one of direct_grants, min"),
        ({"least_shares": {"state": 1.1}}, "least_shares.state: found 1.1; expected a number from"),
        (
            {"least_shares": {"mixed": 0.5}},
            "least_shares.mixed: found 0.5; expected one of bilateral, multilateral, non_state, st",
        ),
        ({"least_shares": "half"}, "least_shares: found 'half'; expected a mapping of ids to num"),
        ({"most_shares": {"state": True}}, "most_shares.state: found True; expected a number from"),
        ({"most_shares": {"state": "50%"}}, "found '50%'; expected a number from 0 to 1"),
        (
            {"most_shares": {"village_wells": 0.5}},
            "most_shares.village_wells: found 0.5; expected one of bilateral, multilateral, non_st",
        ),
        (
            {"objective": "fame"},
            "objective: found 'fame'; expected one of criterion:voice, index, "
            "low_end, regret, value, worst_future",
        ),
        ({"objective": "criterion:fame"}, "objective: found 'criterion:fame'; expected one of cri"),
        ({"objective": "cost"}, "objective: found 'cost'; expected one of criterion:voice"),
        ({"objective": ["value"]}, "objective: found ['value']; expected one of criterion:voice"),
    ],
)
def test_each_error_is_one_line(raw: dict[Any, Any], line: str) -> None:
    (found,) = refusal(lambda: read_scenario(raw, SMALL_GRANTS, "saved.yaml")) or []
    assert found.startswith("saved.yaml: ")
    assert line in found


def test_limits_that_can_not_be_kept_together_are_no_error() -> None:
    raw = {
        "floors_musd": {"direct_grants": 2, "village_wells": 5},
        "ceilings_musd": {"direct_grants": 1, "village_wells": 0},
        "earmarks_musd": {"direct_grants": 0.5},
        "least_shares": {"state": 1, "non_state": 1},
        "most_shares": {"state": 0, "bilateral": 0, "multilateral": 0},
    }
    found, problems = accept_scenario(raw, LAKELAND, "link")
    assert problems == ()
    assert {field: dict(getattr(found, field)) for field in raw} == raw


def test_limits_that_are_right_are_kept() -> None:
    raw = {
        "floors_musd": {"direct_grants": 1, "village_wells": 9},
        "ceilings_musd": {"dams": 1, "village_wells": 3},
        "earmarks_musd": 3,
        "least_shares": {"state": 0.25, "mixed": 0.5},
        "most_shares": {"state": -1},
        "objective": "most",
    }
    base = replace(PLAIN, earmarks_musd=(("ministry_pumps", 0.0),), objective="regret")
    found, problems = accept_scenario(raw, LAKELAND, "link", base)
    assert found == replace(
        base,
        floors_musd=(("direct_grants", 1.0),),
        ceilings_musd=(("village_wells", 3.0),),
        least_shares=(("state", 0.25),),
    )
    assert [problem.key for problem in problems] == [
        "floors_musd.village_wells",
        "ceilings_musd.dams",
        "earmarks_musd",
        "least_shares.mixed",
        "most_shares.state",
        "objective",
    ]


# The least words for it.


def test_of_limits_only_those_that_say_something_are_said() -> None:
    scenario = replace(
        PLAIN,
        floors_musd=(("direct_grants", 0.0), ("ministry_pumps", 1 / 3), ("village_wells", 5.0)),
        ceilings_musd=(("direct_grants", 0.0), ("ministry_pumps", 2 / 3), ("village_wells", 5.0)),
        earmarks_musd=(("direct_grants", 0.0), ("ministry_pumps", 1 / 6), ("village_wells", 5.0)),
        least_shares=(("bilateral", 0.0), ("non_state", 1 / 3), ("state", 1.0)),
        most_shares=(("bilateral", 0.0), ("non_state", 2 / 3), ("state", 1.0)),
        objective="worst_future",
    )
    assert scenario_data(scenario, LAKELAND) == {
        "floors_musd": {"ministry_pumps": 0.333333, "village_wells": 5.0},
        "ceilings_musd": {"direct_grants": 0.0, "ministry_pumps": 0.666667},
        "earmarks_musd": {"direct_grants": 0.0, "ministry_pumps": 0.166667, "village_wells": 5.0},
        "least_shares": {"non_state": 0.333333, "state": 1.0},
        "most_shares": {"bilateral": 0.0, "non_state": 0.666667},
        "objective": "worst_future",
    }


def test_a_ceiling_is_compared_with_its_own_programmes_maximum() -> None:
    dossier = lakeland({"programmes.direct_grants.maximum_musd": 2})
    ceilings = (("direct_grants", 2.0), ("village_wells", 2.0))
    said = scenario_data(replace(PLAIN, ceilings_musd=ceilings), dossier)
    assert said == {"ceilings_musd": {"village_wells": 2.0}}


@settings(max_examples=100)
@given(scenarios(LAKELAND))
def test_in_the_least_words_the_best_mix_is_asked_for_the_same(scenario: Scenario) -> None:
    found = read_scenario(scenario_data(scenario, LAKELAND), LAKELAND, "saved.yaml")
    for programme in LAKELAND.programmes:
        for field, anyway in (("floors_musd", 0.0), ("ceilings_musd", 5.0), ("earmarks_musd", -1)):
            now, then = (dict(getattr(each, field)) for each in (found, scenario))
            assert now.get(programme.id, anyway) == then.get(programme.id, anyway)
            assert now.get(programme.id) != anyway
    for group in GROUPS:
        for field, anyway in (("least_shares", 0.0), ("most_shares", 1.0)):
            now, then = (dict(getattr(each, field)) for each in (found, scenario))
            assert now.get(group, anyway) == then.get(group, anyway)
            assert now.get(group) != anyway
