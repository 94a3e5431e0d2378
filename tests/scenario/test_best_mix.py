"""What is asked of the best mix, and the mix that is taken over from it."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_model.scenario import (
    LIMITS,
    Scenario,
    change,
    mix,
    read_scenario,
    scenario_data,
    scenario_hash,
    value_at,
)
from tests.scenario.support import LAKELAND, PLAIN
from tests.strategies import scenarios
from tests.support import lakeland

# Together its programmes can take just the largest total.
SMALL = lakeland(
    {
        "programmes.village_wells.maximum_musd": 2,
        "programmes.ministry_pumps.maximum_musd": 0.6,
        "programmes.direct_grants.maximum_musd": 2.4,
    }
)
LIMITED = replace(
    PLAIN,
    floors_musd=(("direct_grants", 0.5), ("village_wells", 1.0)),
    ceilings_musd=(("ministry_pumps", 2.0),),
    earmarks_musd=(("ministry_pumps", 0.0),),
    least_shares=(("non_state", 0.25),),
    most_shares=(("bilateral", 0.75), ("state", 0.5)),
    objective="regret",
)
PATHS = [
    "floors_musd.village_wells",
    "ceilings_musd.village_wells",
    "earmarks_musd.direct_grants",
    "least_shares.non_state",
    "most_shares.bilateral",
]


@pytest.mark.parametrize("path", PATHS)
def test_a_limit_that_is_not_there_is_none(path: str) -> None:
    assert value_at(PLAIN, LAKELAND, path) is None
    assert change(PLAIN, LAKELAND, path, None) == PLAIN


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("value", [0.0, 0.4])
def test_a_limit_is_set_read_and_taken_away(path: str, value: float) -> None:
    field, _, key = path.partition(".")
    found = change(PLAIN, LAKELAND, path, value)
    assert found == replace(PLAIN, **{field: ((key, value),)})
    assert value_at(found, LAKELAND, path) == value
    assert change(found, LAKELAND, path, None) == PLAIN


def test_other_limits_stay_and_are_in_order() -> None:
    more = change(LIMITED, LAKELAND, "floors_musd.ministry_pumps", 2.0)
    floors = (("direct_grants", 0.5), ("ministry_pumps", 2.0), ("village_wells", 1.0))
    assert more == replace(LIMITED, floors_musd=floors)
    other = change(LIMITED, LAKELAND, "most_shares.state", 0.1)
    assert other == replace(LIMITED, most_shares=(("bilateral", 0.75), ("state", 0.1)))
    fewer = change(LIMITED, LAKELAND, "most_shares.bilateral", None)
    assert fewer == replace(LIMITED, most_shares=(("state", 0.5),))


def test_limits_outlast_other_changes() -> None:
    kept = ("perspective", "treasury"), ("total_musd", 1.0), ("mix_musd.village_wells", 0.7)
    for path, value in kept:
        found = change(LIMITED, LAKELAND, path, value)
        assert all(getattr(found, field) == getattr(LIMITED, field) for field in LIMITS)
        assert found.objective == "regret"


def test_the_objective_is_set_and_read() -> None:
    assert value_at(PLAIN, LAKELAND, "objective") == "value"
    found = change(PLAIN, LAKELAND, "objective", "criterion:voice")
    assert found == replace(PLAIN, objective="criterion:voice")
    assert value_at(found, LAKELAND, "objective") == "criterion:voice"


@pytest.mark.parametrize("value", [None, True, 3])
def test_all_limits_are_taken_away_at_once(value: Any) -> None:
    base = replace(LIMITED, total_musd=3.0, mix_musd=(("village_wells", 1.0),))
    found = change(base, LAKELAND, "limits.clear", value)
    assert found == replace(
        PLAIN, total_musd=3.0, mix_musd=(("village_wells", 1.0),), objective="regret"
    )
    assert change(PLAIN, LAKELAND, "limits.clear", value) == PLAIN


edits = st.lists(
    st.tuples(
        st.sampled_from(PATHS), st.none() | st.floats(0, 1).map(lambda limit: round(limit, 6))
    ),
    min_size=1,
    max_size=6,
)


@settings(max_examples=100)
@given(scenarios(LAKELAND), edits)
def test_after_any_edits_the_last_word_holds_and_reads_back(
    scenario: Scenario, wanted: list[tuple[str, float | None]]
) -> None:
    before = scenario
    for path, limit in wanted:
        scenario = change(scenario, LAKELAND, path, limit)
    last = dict(wanted)
    for path in PATHS:
        expected = last[path] if path in last else value_at(before, LAKELAND, path)
        assert value_at(scenario, LAKELAND, path) == expected
    data = scenario_data(scenario, LAKELAND)
    found = read_scenario(data, LAKELAND, "link")
    assert scenario_hash(found, LAKELAND) == scenario_hash(scenario, LAKELAND)
    assert scenario_data(found, LAKELAND) == data


# The best mix, taken over.


@pytest.mark.parametrize(
    "base", [PLAIN, replace(LIMITED, total_musd=4.0, mix_musd=(("ministry_pumps", 3.0),))]
)
def test_the_mix_becomes_just_these_budgets(base: Scenario) -> None:
    budgets = {"village_wells": 1.25, "direct_grants": 0.5, "ministry_pumps": 0.0}
    found = change(base, LAKELAND, "mix_budgets", budgets)
    assert found == replace(
        base, total_musd=1.75, mix_musd=(("direct_grants", 0.5), ("village_wells", 1.25))
    )
    assert mix(found, LAKELAND) == budgets


def test_a_programme_that_is_not_named_gets_nothing() -> None:
    base = replace(PLAIN, mix_musd=(("village_wells", 1.0), ("direct_grants", 1.0)))
    found = change(base, LAKELAND, "mix_budgets", {"ministry_pumps": 2.0})
    assert found == replace(PLAIN, total_musd=2.0, mix_musd=(("ministry_pumps", 2.0),))


@pytest.mark.parametrize("none", [{}, {"village_wells": 0.0, "direct_grants": 1e-9}])
def test_budgets_of_nothing_are_no_mix(none: dict[str, float]) -> None:
    base = replace(PLAIN, mix_musd=(("village_wells", 1.0),))
    found = change(base, LAKELAND, "mix_budgets", none)
    assert found == replace(PLAIN, total_musd=0.0)


# 4.5 and 3 are 3 : 2, and the dossier's largest total is 5.
def test_beyond_the_largest_total_shares_hold() -> None:
    budgets = {"village_wells": 4.5, "direct_grants": 3.0}
    found = change(PLAIN, LAKELAND, "mix_budgets", budgets)
    assert found.total_musd == 5.0
    assert list(mix(found, LAKELAND).values()) == pytest.approx([3, 0, 2])
    assert read_scenario(scenario_data(found, LAKELAND), LAKELAND, "link") == found


@settings(max_examples=200)
@given(st.lists(st.floats(0, 1), min_size=3, max_size=3))
def test_any_budgets_within_the_total_are_the_mix(shares: list[float]) -> None:
    budgets = {
        each.id: share * each.maximum_musd.mode
        for each, share in zip(SMALL.programmes, shares, strict=True)
    }
    found = change(PLAIN, SMALL, "mix_budgets", budgets)
    assert dict(mix(found, SMALL)) == pytest.approx(budgets, abs=2e-6)
    assert found.total_musd == pytest.approx(sum(budgets.values()), abs=2e-6)
    again = read_scenario(scenario_data(found, SMALL), SMALL, "link")
    assert again == found
