"""What is wrong with a scenario, and what of it is right."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_model.dossier import InputError
from policy_model.scenario import (
    accept_scenario,
    read_scenario,
)
from tests.scenario.support import LAKELAND, PLAIN, plain_data
from tests.support import refusal


@pytest.mark.parametrize(
    ("raw", "line"),
    [
        ({"total_musd": 6}, "total_musd: found 6; expected a number from 0 to 5"),
        ({"total_musd": -0.1}, "total_musd: found -0.1; expected a number from 0 to 5"),
        ({"total_musd": "2"}, "total_musd: found '2'; expected a number from 0 to 5"),
        ({"total_musd": True}, "total_musd: found True; expected a number from 0 to 5"),
        ({"total_musd": None}, "total_musd: found None; expected a number from 0 to 5"),
        ({"total_musd": [2]}, "total_musd: found [2]; expected a number from 0 to 5"),
        ({"total_musd": float("nan")}, "total_musd: found nan; expected a number from 0 to 5"),
        ({"total_musd": float("inf")}, "total_musd: found inf; expected a number from 0 to 5"),
        ({"total_musd": 10**400}, "expected a number from 0 to 5"),
        ({"horizon_years": 0}, "horizon_years: found 0; expected a whole number from 1 to 10"),
        ({"horizon_years": 11}, "horizon_years: found 11; expected a whole number from 1 to 10"),
        ({"horizon_years": 2.5}, "horizon_years: found 2.5; expected a whole number from 1 to 10"),
        ({"horizon_years": True}, "horizon_years: found True; expected a whole number"),
        ({"perspective": "mine"}, "perspective: found 'mine'; expected one of treasury, villagers"),
        ({"perspective": ["x"]}, "perspective: found ['x']; expected one of treasury, villagers"),
        ({"future": 3}, "future: found 3; expected one of calm, drought"),
        ({"dossier": "desert"}, "dossier: found 'desert'; expected one of water_in_lakeland"),
        ({"colour": "red"}, "colour: found 'red'; expected no such key"),
        ({5: 6}, "5: found 6; expected no such key"),
        ({None: 6}, "None: found 6; expected no such key"),
        ({"weights": {"fame": 1}}, "weights.fame: found 1; expected one of cost, voice"),
        ({"weights": {"cost": -1}}, "weights.cost: found -1; expected a number from 0 to 1e+06"),
        ({"weights": {3: 1}}, "weights.3: found 1; expected one of cost, voice"),
        ({"weights": [1, 2]}, "weights: found [1, 2]; expected a mapping of ids to numbers"),
        (
            {"weights": {"cost": 0, "voice": 0}},
            "weights: found {'voice': 0.0, 'cost': 0.0}; expected at least one above 0",
        ),
        ({"drivers": {"good_rains": 1.1}}, "drivers.good_rains: found 1.1; expected a number from"),
        ({"drivers": {"floods": 1}}, "drivers.floods: found 1; expected one of good_rains"),
        ({"mix_musd": {"direct_grants": 5.1}}, "mix_musd.direct_grants: found 5.1; expected a num"),
        ({"mix_musd": {"dams": 1}}, "mix_musd.dams: found 1; expected one of direct_grants, min"),
        ({"own_perspectives": [1]}, "own_perspectives: found [1]; expected a mapping of names to"),
        (
            {"own_perspectives": {"<b>": {"cost": 1}}},
            "own_perspectives: found '<b>'; expected a plain name of at most 40 characters",
        ),
        ({"own_perspectives": {"a" * 41: {"cost": 1}}}, "expected a plain name of at most 40"),
        ({"own_perspectives": {"": {"cost": 1}}}, "expected a plain name of at most 40"),
        ({"own_perspectives": {3: {"cost": 1}}}, "own_perspectives: found 3; expected a plain"),
        (
            {"own_perspectives": {"Us": {"cost": 0}}},
            "own_perspectives.Us: found {'cost': 0}; expected at least one weight above 0",
        ),
        (
            {"own_perspectives": {"Us": {"cost": 1, "voice": -1}}},
            "own_perspectives.Us.voice: found -1; expected a number from 0 to 1e+06",
        ),
        (
            {"own_perspectives": {name: {"cost": 1} for name in "ABCDE"}},
            "own_perspectives.E: found {'cost': 1}; expected at most 4 of them",
        ),
        ({"perspective": "own:Us"}, "found 'own:Us'; expected one of treasury, villagers"),
    ],
)
def test_each_error_is_one_line(raw: dict[Any, Any], line: str) -> None:
    (found,) = refusal(lambda: read_scenario(raw, LAKELAND, "saved.yaml")) or []
    assert found.startswith("saved.yaml: ")
    assert line in found


def test_all_errors_are_said_at_once() -> None:
    raw = {
        "total_musd": -1,
        "horizon_years": 99,
        "perspective": "mine",
        "future": "flood",
        "weights": {"fame": 1, "cost": float("nan")},
        "drivers": {"good_rains": 2},
        "mix_musd": 3,
        "dossier": "desert",
        "colour": "red",
        "size": 1,
    }
    with pytest.raises(InputError) as error:
        read_scenario(raw, LAKELAND, "saved.yaml")
    keys = {problem.key for problem in error.value.problems}
    assert keys == {*raw, "weights.fame", "weights.cost", "drivers.good_rains"} - {
        "weights",
        "drivers",
    }


# What is right is kept.


def test_what_is_right_is_kept_and_the_rest_is_said() -> None:
    raw = {
        "total_musd": 99,
        "future": "drought",
        "horizon_years": 0,
        "weights": {"cost": 30, "fame": 1},
        "drivers": {"good_rains": -1},
        "mix_musd": {"direct_grants": 6, "village_wells": 1},
        "colour": "red",
    }
    found, problems = accept_scenario(raw, LAKELAND, "link")
    assert found == replace(
        PLAIN,
        future="drought",
        weights=(("cost", 30.0),),
        mix_musd=(("village_wells", 1.0),),
    )
    assert {problem.file for problem in problems} == {"link"}
    assert [problem.key for problem in problems] == [
        "total_musd",
        "horizon_years",
        "weights.fame",
        "drivers.good_rains",
        "mix_musd.direct_grants",
        "colour",
    ]


def test_weights_that_come_to_nothing_are_those_of_the_base() -> None:
    base = replace(PLAIN, weights=(("cost", 5.0),))
    raw = {"weights": {"cost": 0, "voice": 0}, "total_musd": 1}
    found, (problem,) = accept_scenario(raw, LAKELAND, "link", base)
    assert found == replace(base, total_musd=1.0)
    assert (problem.key, problem.expected) == ("weights", "at least one above 0")


def test_a_weight_is_enough_where_the_perspective_has_others() -> None:
    found, problems = accept_scenario({"weights": {"cost": 0}}, LAKELAND, "link")
    assert (found, problems) == (replace(PLAIN, weights=(("cost", 0.0),)), ())


@pytest.mark.parametrize("mix", [[1], "all", None, 3])
def test_a_part_that_is_no_mapping_is_that_of_the_base(mix: Any) -> None:
    base = replace(PLAIN, mix_musd=(("village_wells", 1.0),))
    found, (problem,) = accept_scenario({"mix_musd": mix}, LAKELAND, "link", base)
    assert (found, problem.key) == (base, "mix_musd")


words = st.text(max_size=5)
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | words | st.just(10**400),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(words, inner, max_size=2),
    max_leaves=4,
)
fields = ["dossier", *plain_data(PLAIN)]


@settings(max_examples=100)
@given(st.dictionaries(st.sampled_from(fields) | words | st.integers(), anything))
def test_nothing_causes_anything_but_an_input_error(raw: dict[Any, Any]) -> None:
    lines = refusal(lambda: read_scenario(raw, LAKELAND, "saved.yaml"))
    assert lines is None or lines


@settings(max_examples=100)
@given(st.dictionaries(st.sampled_from(fields), anything))
def test_whatever_is_accepted_reads_back(raw: dict[str, Any]) -> None:
    found, problems = accept_scenario(raw, LAKELAND, "link")
    assert read_scenario(plain_data(found), LAKELAND, "link") == found
    assert (problems == ()) == (refusal(lambda: read_scenario(raw, LAKELAND, "link")) is None)
