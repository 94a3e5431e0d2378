import json
import re
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_model.dossier import Dossier, InputError, read_dossier
from policy_model.scenario import Scenario, default_scenario, read_scenario, scenario_hash
from policy_model.scenario import record as module
from tests.support import DOSSIERS, changed, lakeland, refusal

LAKELAND = lakeland()
PLAIN = default_scenario(LAKELAND)


def plain_data(scenario: Scenario) -> dict[str, Any]:
    """What a file would say of a scenario."""
    fields = asdict(scenario)
    return {
        key: dict(value) if isinstance(value, tuple) else value for key, value in fields.items()
    }


def number(most: float) -> st.SearchStrategy[float]:
    return st.floats(0, most)


scenarios = st.builds(
    Scenario,
    total_musd=number(5),
    perspective=st.sampled_from(["villagers", "treasury"]),
    future=st.sampled_from(["calm", "drought"]),
    horizon_years=st.integers(1, 10),
    weights=st.fixed_dictionaries(
        {"voice": st.floats(0.1, 1e6)}, optional={"cost": number(1e6)}
    ).map(lambda pairs: tuple(sorted(pairs.items()))),
    drivers=st.fixed_dictionaries({}, optional={"good_rains": number(1)}).map(
        lambda pairs: tuple(sorted(pairs.items()))
    ),
    mix_musd=st.fixed_dictionaries(
        {}, optional={"village_wells": number(5), "ministry_pumps": number(5)}
    ).map(lambda pairs: tuple(sorted(pairs.items()))),
)


@pytest.mark.parametrize("folder", DOSSIERS, ids=lambda folder: folder.name)
def test_default_scenario_reads_back(folder: Path) -> None:
    dossier = read_dossier(folder)
    scenario = default_scenario(dossier)
    assert read_scenario(plain_data(scenario), dossier, "saved.yaml") == scenario
    assert read_scenario({"dossier": dossier.id}, dossier, "saved.yaml") == scenario


def test_default_scenario_is_the_dossiers() -> None:
    assert Scenario(2.0, "villagers", "calm", 4) == PLAIN


@settings(max_examples=100)
@given(scenarios)
def test_round_trip(scenario: Scenario) -> None:
    for written in (
        plain_data(scenario),
        json.loads(json.dumps(plain_data(scenario))),
        yaml.safe_load(yaml.safe_dump(plain_data(scenario))),
    ):
        found = read_scenario(written, LAKELAND, "saved.yaml")
        assert found == scenario
        assert scenario_hash(found, LAKELAND) == scenario_hash(scenario, LAKELAND)


def test_what_is_not_said_is_as_in_the_base() -> None:
    base = replace(PLAIN, total_musd=3.0, drivers=(("good_rains", 0.2),))
    found = read_scenario({"horizon_years": 2}, LAKELAND, "saved.yaml", base)
    assert found == replace(base, horizon_years=2)


def test_whole_numbers_are_read_as_the_numbers_that_they_are() -> None:
    found = read_scenario({"total_musd": 2, "drivers": {"good_rains": 1}}, LAKELAND, "s.yaml")
    assert found == replace(PLAIN, drivers=(("good_rains", 1.0),))
    assert scenario_hash(found, LAKELAND) == scenario_hash(
        replace(PLAIN, drivers=(("good_rains", 1.0),)), LAKELAND
    )


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


def test_reading_leaves_what_it_reads_alone() -> None:
    raw = {"weights": {"voice": 1.0}, "total_musd": 1.0}
    read_scenario(raw, LAKELAND, "saved.yaml")
    assert raw == {"weights": {"voice": 1.0}, "total_musd": 1.0}


# The hash.


def named(scenario: Scenario = PLAIN, dossier: Dossier = LAKELAND) -> str:
    return scenario_hash(scenario, dossier)


def test_a_hash_is_twelve_characters_that_no_spreadsheet_takes_for_a_number() -> None:
    assert re.fullmatch(r"s[0-9a-f]{11}", named())


def test_a_negative_zero_is_zero() -> None:
    raw = {"total_musd": -0.0, "drivers": {"good_rains": -0.0}}
    found = read_scenario(raw, LAKELAND, "saved.yaml")
    expected = replace(PLAIN, total_musd=0.0, drivers=(("good_rains", 0.0),))
    assert named(found) == named(expected)


def test_the_order_of_keys_changes_no_hash() -> None:
    forth, back = (
        replace(
            PLAIN,
            weights=(("cost", 1.0), ("voice", 2.0))[::step],
            mix_musd=(("direct_grants", 1.0), ("village_wells", 2.0))[::step],
        )
        for step in (1, -1)
    )
    assert named(forth) == named(back)


def test_the_order_of_files_changes_no_hash() -> None:
    backwards = {file: dict(reversed(entries.items())) for file, entries in changed({}).items()}
    assert named(dossier=lakeland(backwards)) == named()


DIFFERENT = [
    PLAIN,
    replace(PLAIN, total_musd=2.1),
    replace(PLAIN, perspective="treasury"),
    replace(PLAIN, future="drought"),
    replace(PLAIN, horizon_years=5),
    replace(PLAIN, weights=(("cost", 1.0),)),
    replace(PLAIN, weights=(("voice", 1.0),)),
    replace(PLAIN, weights=(("voice", 1.1),)),
    replace(PLAIN, drivers=(("good_rains", 1.0),)),
    replace(PLAIN, mix_musd=(("village_wells", 1.0),)),
    replace(PLAIN, mix_musd=(("village_wells", 1.0), ("direct_grants", 1.0))),
]


def test_every_difference_changes_the_hash() -> None:
    assert len({named(scenario) for scenario in DIFFERENT}) == len(DIFFERENT)


@pytest.mark.parametrize(
    "changes",
    [
        {"programmes.village_wells.start_up_musd.high": 0.5},
        {"drivers.good_rains.name": "Rains"},
        {"paragraphs.3.claim": True},
        {"scales.effect_per_year.steps.weak.mode": 0.06},
    ],
)
def test_another_dossier_changes_the_hash(changes: dict[str, Any]) -> None:
    assert named(dossier=lakeland(changes)) != named()
    assert named(dossier=LAKELAND.model_copy(update={"id": "water_elsewhere"})) != named()


def test_another_version_of_the_model_changes_the_hash(monkeypatch: pytest.MonkeyPatch) -> None:
    before = named()
    monkeypatch.setattr(module, "__version__", "99")
    assert named() != before


def test_a_rounding_error_changes_no_hash() -> None:
    assert named(replace(PLAIN, total_musd=2 + 1e-12)) == named()
