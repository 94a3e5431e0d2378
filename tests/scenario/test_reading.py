import json
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings

from policy_model.dossier import read_dossier
from policy_model.scenario import (
    Scenario,
    default_scenario,
    read_scenario,
    scenario_hash,
)
from tests.scenario.support import LAKELAND, PLAIN, plain_data
from tests.strategies import scenarios
from tests.support import DOSSIERS


@pytest.mark.parametrize("folder", DOSSIERS, ids=lambda folder: folder.name)
def test_default_scenario_reads_back(folder: Path) -> None:
    dossier = read_dossier(folder)
    scenario = default_scenario(dossier)
    assert read_scenario(plain_data(scenario), dossier, "saved.yaml") == scenario
    assert read_scenario({"dossier": dossier.id}, dossier, "saved.yaml") == scenario


def test_default_scenario_is_the_dossiers() -> None:
    assert Scenario(2.0, "villagers", "calm", 4) == PLAIN


@settings(max_examples=100)
@given(scenarios(LAKELAND))
def test_round_trip(scenario: Scenario) -> None:
    for written in (
        plain_data(scenario),
        json.loads(json.dumps(plain_data(scenario))),
        yaml.safe_load(yaml.safe_dump(plain_data(scenario))),
    ):
        found = read_scenario(written, LAKELAND, "saved.yaml")
        assert found == scenario
        assert scenario_hash(found, LAKELAND) == scenario_hash(scenario, LAKELAND)


def test_numbers_are_read_to_six_decimals() -> None:
    raw = {"total_musd": 1 / 3, "weights": {"cost": 2 / 3}, "mix_musd": {"direct_grants": 1e-7}}
    found = read_scenario(raw, LAKELAND, "saved.yaml")
    expected = replace(
        PLAIN,
        total_musd=0.333333,
        weights=(("cost", 0.666667),),
        mix_musd=(("direct_grants", 0.0),),
    )
    assert found == expected


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


def test_reading_leaves_what_it_reads_alone() -> None:
    raw = {"weights": {"voice": 1.0}, "total_musd": 1.0}
    read_scenario(raw, LAKELAND, "saved.yaml")
    assert raw == {"weights": {"voice": 1.0}, "total_musd": 1.0}
