"""Values of a scenario, read and changed by their path."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_model.model.budgets import candidates
from policy_model.scenario import (
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

PROGRAMMES = [programme.id for programme in LAKELAND.programmes]
MIXED = replace(PLAIN, mix_musd=(("direct_grants", 0.5), ("village_wells", 1.5)))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("total_musd", 2.0),
        ("perspective", "villagers"),
        ("future", "calm"),
        ("horizon_years", 4),
        ("weights.voice", 80.0),
        ("weights.cost", 20.0),
        ("drivers.good_rains", 0.5),
        ("mix_musd.village_wells", 2.0),
        ("mix_musd.direct_grants", 0.0),
    ],
)
def test_values_of_a_plain_scenario_are_the_dossiers(path: str, value: Any) -> None:
    assert value_at(PLAIN, LAKELAND, path) == value


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("total_musd", 3.5),
        ("perspective", "treasury"),
        ("future", "drought"),
        ("horizon_years", 7),
        ("weights.voice", 3.0),
        ("weights.cost", 0.0),
        ("drivers.good_rains", 0.9),
        ("mix_musd.village_wells", 0.7),
        ("mix_musd.ministry_pumps", 1.1),
    ],
)
@pytest.mark.parametrize("base", [PLAIN, MIXED], ids=["plain", "mixed"])
def test_a_value_that_is_changed_is_there_and_can_be_taken_back(
    base: Scenario, path: str, value: Any
) -> None:
    changed = change(base, LAKELAND, path, value)
    assert value_at(changed, LAKELAND, path) == pytest.approx(value)
    assert scenario_hash(changed, LAKELAND) != scenario_hash(base, LAKELAND)
    back = change(changed, LAKELAND, path, value_at(base, LAKELAND, path))
    assert value_at(back, LAKELAND, path) == pytest.approx(value_at(base, LAKELAND, path))
    if not path.startswith("mix_musd"):
        assert scenario_hash(back, LAKELAND) == scenario_hash(base, LAKELAND)


@pytest.mark.parametrize(
    "path",
    [
        "total_musd",
        "perspective",
        "future",
        "horizon_years",
        "weights.voice",
        "weights.cost",
        "drivers.good_rains",
    ],
)
def test_the_same_value_again_is_the_same_scenario(path: str) -> None:
    for base in (PLAIN, MIXED, replace(PLAIN, perspective="treasury")):
        again = change(base, LAKELAND, path, value_at(base, LAKELAND, path))
        assert scenario_hash(again, LAKELAND) == scenario_hash(base, LAKELAND)
        assert scenario_data(again, LAKELAND) == scenario_data(base, LAKELAND)


def test_other_values_stay() -> None:
    base = replace(MIXED, weights=(("cost", 3.0),), drivers=(("good_rains", 0.1),))
    assert change(base, LAKELAND, "weights.voice", 5.0) == replace(
        base, weights=(("cost", 3.0), ("voice", 5.0))
    )
    assert change(base, LAKELAND, "weights.cost", 5.0) == replace(base, weights=(("cost", 5.0),))
    assert change(base, LAKELAND, "future", "drought") == replace(base, future="drought")
    assert change(base, LAKELAND, "total_musd", 1.0) == replace(base, total_musd=1.0)


def test_another_perspective_drops_changed_weights() -> None:
    base = replace(MIXED, weights=(("cost", 3.0),), drivers=(("good_rains", 0.1),))
    found = change(base, LAKELAND, "perspective", "treasury")
    assert found == replace(base, perspective="treasury", weights=())
    assert value_at(found, LAKELAND, "weights.cost") == 90


# The user's mix.


@pytest.mark.parametrize("none", [(), (("village_wells", 0.0),)])
@pytest.mark.parametrize("total", [0.0, 1.0, 4.0])
def test_a_mix_that_is_not_there_is_the_recommendations(
    none: tuple[tuple[str, float], ...], total: float
) -> None:
    dossier = lakeland({"options.villages.shares": {"village_wells": 3, "ministry_pumps": 1}})
    scenario = replace(PLAIN, total_musd=total, mix_musd=none)
    advised = candidates(dossier, total)[1].spending.budgets
    assert list(mix(scenario, dossier).values()) == pytest.approx(advised.tolist())
    assert list(mix(scenario, dossier)) == PROGRAMMES


def test_a_mix_starts_from_the_recommendations_budgets() -> None:
    found = change(PLAIN, LAKELAND, "mix_musd.direct_grants", 0.5)
    assert found == replace(
        PLAIN, total_musd=2.5, mix_musd=(("direct_grants", 0.5), ("village_wells", 2.0))
    )


def test_a_mix_follows_the_common_total() -> None:
    assert mix(MIXED, LAKELAND) == {
        "village_wells": 1.5,
        "ministry_pumps": 0.0,
        "direct_grants": 0.5,
    }
    larger = change(MIXED, LAKELAND, "total_musd", 4.0)
    assert list(mix(larger, LAKELAND).values()) == pytest.approx([3, 0, 1])


@pytest.mark.parametrize(
    ("value", "total", "taken"), [(1.0, 3.0, 1.0), (3.0, 5.0, 3.0), (4.9, 5.0, 3.0)]
)
def test_a_programmes_budget_makes_the_total_as_far_as_the_largest_allows(
    value: float, total: float, taken: float
) -> None:
    found = change(MIXED, LAKELAND, "mix_musd.ministry_pumps", value)
    assert found.total_musd == pytest.approx(total)
    assert value_at(found, LAKELAND, "mix_musd.ministry_pumps") == pytest.approx(taken)
    for other in ("village_wells", "direct_grants"):
        path = f"mix_musd.{other}"
        assert value_at(found, LAKELAND, path) == pytest.approx(value_at(MIXED, LAKELAND, path))


def test_a_programme_without_money_leaves_the_mix() -> None:
    found = change(MIXED, LAKELAND, "mix_musd.direct_grants", 0.0)
    assert found == replace(PLAIN, total_musd=1.5, mix_musd=(("village_wells", 1.5),))


def test_a_mix_without_money_is_none() -> None:
    found = change(PLAIN, LAKELAND, "mix_musd.village_wells", 0.0)
    assert found == replace(PLAIN, total_musd=0.0, mix_musd=())


edits = st.lists(
    st.tuples(st.sampled_from(PROGRAMMES), st.floats(0, 5).map(lambda musd: round(musd, 6))),
    min_size=1,
    max_size=6,
)


@settings(max_examples=100)
@given(scenarios(LAKELAND), edits)
def test_after_any_edits_total_and_mix_agree_and_read_back(
    scenario: Scenario, wanted: list[tuple[str, float]]
) -> None:
    most = LAKELAND.header.total_musd.maximum.mode
    for programme, musd in wanted:
        path = f"mix_musd.{programme}"
        before = mix(scenario, LAKELAND)
        scenario = change(scenario, LAKELAND, path, musd)
        after = mix(scenario, LAKELAND)
        others = sum(before.values()) - before[programme]
        assert after[programme] == pytest.approx(min(musd, most - others), abs=1e-5)
        for other in set(PROGRAMMES) - {programme}:
            assert after[other] == pytest.approx(before[other], abs=1e-5)
        assert sum(after.values()) == pytest.approx(scenario.total_musd, abs=1e-5)
        assert scenario.total_musd <= most + 1e-9
    found = read_scenario(scenario_data(scenario, LAKELAND), LAKELAND, "link")
    assert scenario_hash(found, LAKELAND) == scenario_hash(scenario, LAKELAND)
    assert mix(found, LAKELAND) == pytest.approx(mix(scenario, LAKELAND), abs=1e-5)
