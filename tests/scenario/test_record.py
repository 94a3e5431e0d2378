"""The names of scenarios, and the least words to say one."""

import hashlib
import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from policy_model.dossier import Dossier, InputError, read_dossier
from policy_model.scenario import (
    Scenario,
    asks_the_same,
    default_scenario,
    raw_weights,
    read_scenario,
    scenario_data,
    scenario_hash,
    value_at,
)
from policy_model.scenario import record as module
from tests.scenario.support import LAKELAND, PLAIN
from tests.strategies import scenarios
from tests.support import DOSSIERS, changed, lakeland


def named(scenario: Scenario = PLAIN, dossier: Dossier = LAKELAND) -> str:
    return scenario_hash(scenario, dossier)


def test_a_hash_is_twelve_characters_that_no_spreadsheet_takes_for_a_number() -> None:
    assert re.fullmatch(r"s[0-9a-f]{11}", named())


def test_without_perspectives_of_ones_own_a_hash_is_as_before_there_were_any() -> None:
    parts = ["water_in_lakeland", LAKELAND.digest, module.__version__, {"total_musd": 1.0}]
    digest = hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()
    assert named(replace(PLAIN, total_musd=1.0)) == f"s{digest[:11]}"


def test_with_nothing_asked_of_the_best_mix_a_hash_is_as_before_it_could_be_asked() -> None:
    said = {"horizon_years": 5, "mix_musd": {"village_wells": 1.0}}
    parts = ["water_in_lakeland", LAKELAND.digest, module.__version__, said]
    digest = hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()
    scenario = replace(PLAIN, horizon_years=5, mix_musd=(("village_wells", 1.0),))
    assert named(scenario) == f"s{digest[:11]}"


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
            floors_musd=(("direct_grants", 1.0), ("village_wells", 2.0))[::step],
            ceilings_musd=(("direct_grants", 1.0), ("village_wells", 2.0))[::step],
            earmarks_musd=(("direct_grants", 1.0), ("village_wells", 2.0))[::step],
            least_shares=(("bilateral", 0.1), ("state", 0.2))[::step],
            most_shares=(("bilateral", 0.1), ("state", 0.2))[::step],
            own_perspectives=(
                ("Board", (("cost", 1.0), ("voice", 2.0))[::step]),
                ("Office", (("voice", 1.0),)),
            )[::step],
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
    replace(PLAIN, own_perspectives=(("Board", (("cost", 1.0),)),)),
    replace(PLAIN, own_perspectives=(("Board", (("cost", 2.0),)),)),
    replace(PLAIN, own_perspectives=(("Office", (("cost", 1.0),)),)),
    replace(PLAIN, own_perspectives=(("Board", (("cost", 1.0),)),), perspective="own:Board"),
    replace(PLAIN, floors_musd=(("village_wells", 1.0),)),
    replace(PLAIN, floors_musd=(("village_wells", 5.0),)),
    replace(PLAIN, floors_musd=(("direct_grants", 1.0),)),
    replace(PLAIN, ceilings_musd=(("village_wells", 1.0),)),
    replace(PLAIN, ceilings_musd=(("village_wells", 0.0),)),
    replace(PLAIN, earmarks_musd=(("village_wells", 1.0),)),
    replace(PLAIN, earmarks_musd=(("village_wells", 0.0),)),
    replace(PLAIN, earmarks_musd=(("village_wells", 5.0),)),
    replace(PLAIN, least_shares=(("state", 0.5),)),
    replace(PLAIN, least_shares=(("non_state", 0.5),)),
    replace(PLAIN, least_shares=(("state", 1.0),)),
    replace(PLAIN, most_shares=(("state", 0.5),)),
    replace(PLAIN, most_shares=(("state", 0.0),)),
    replace(PLAIN, objective="index"),
    replace(PLAIN, objective="criterion:voice"),
    replace(PLAIN, objective="criterion:cost"),
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


@pytest.mark.parametrize(
    "same",
    [
        replace(PLAIN, weights=(("voice", 80.0),)),
        replace(PLAIN, weights=(("cost", 20.0), ("voice", 80.0000001))),
        replace(PLAIN, drivers=(("good_rains", 0.5),)),
        replace(PLAIN, mix_musd=(("village_wells", 0.0),)),
        replace(PLAIN, total_musd=2.0000001),
        replace(PLAIN, own_perspectives=()),
        replace(PLAIN, floors_musd=(("village_wells", 0.0), ("direct_grants", 1e-7))),
        replace(PLAIN, ceilings_musd=(("village_wells", 5.0), ("direct_grants", 7.0))),
        replace(PLAIN, ceilings_musd=(("village_wells", 4.9999999),)),
        replace(PLAIN, least_shares=(("state", 0.0), ("bilateral", 1e-7))),
        replace(PLAIN, most_shares=(("state", 1.0), ("bilateral", 0.9999999))),
        replace(PLAIN, objective="value"),
    ],
)
def test_to_say_what_holds_anyway_changes_no_hash(same: Scenario) -> None:
    assert named(same) == named()
    assert scenario_data(same, LAKELAND) == {}


def test_a_weight_is_compared_with_its_own_perspective() -> None:
    treasury = replace(PLAIN, perspective="treasury")
    assert named(replace(treasury, weights=(("cost", 90.0),))) == named(treasury)
    assert named(replace(treasury, weights=(("cost", 20.0),))) != named(treasury)


def test_raw_weights_are_the_perspectives() -> None:
    assert raw_weights(PLAIN, LAKELAND) == {"voice": 80.0, "cost": 20.0}
    assert raw_weights(replace(PLAIN, perspective="treasury"), LAKELAND) == {
        "voice": 10.0,
        "cost": 90.0,
    }


# Plain data.


@pytest.mark.parametrize("folder", DOSSIERS, ids=lambda folder: folder.name)
def test_of_the_dossiers_own_scenario_nothing_is_said(folder: Path) -> None:
    dossier = read_dossier(folder)
    assert scenario_data(default_scenario(dossier), dossier) == {}


def test_only_what_differs_is_said() -> None:
    scenario = replace(
        PLAIN,
        total_musd=3.0,
        weights=(("cost", 20.0), ("voice", 1 / 3)),
        drivers=(("good_rains", 0.5),),
        mix_musd=(("direct_grants", 0.0), ("village_wells", 1.5)),
    )
    assert scenario_data(scenario, LAKELAND) == {
        "total_musd": 3.0,
        "weights": {"voice": 0.333333},
        "mix_musd": {"village_wells": 1.5},
    }


@settings(max_examples=100)
@given(scenarios(LAKELAND))
def test_data_reads_back_as_the_same_question(scenario: Scenario) -> None:
    said = scenario_data(scenario, LAKELAND)
    found = read_scenario(json.loads(json.dumps(said)), LAKELAND, "saved.yaml")
    assert scenario_data(found, LAKELAND) == said
    assert named(found) == named(scenario)
    for field in ("total_musd", "perspective", "future", "horizon_years"):
        assert getattr(found, field) == getattr(scenario, field)
    for criterion in LAKELAND.criteria:
        path = f"weights.{criterion.id}"
        assert value_at(found, LAKELAND, path) == value_at(scenario, LAKELAND, path)
    assert value_at(found, LAKELAND, "drivers.good_rains") == value_at(
        scenario, LAKELAND, "drivers.good_rains"
    )
    assert {key: share for key, share in scenario.mix_musd if share} == dict(found.mix_musd)
    assert found.objective == scenario.objective


class TestDate:
    def test_it_names_the_same_question(self) -> None:
        own = default_scenario(lakeland())
        dated = replace(own, date="2026-11-28")
        assert asks_the_same(own, dated)
        assert not asks_the_same(dated, replace(dated, total_musd=1.0))
        assert scenario_hash(own, lakeland()) == scenario_hash(dated, lakeland())

    def test_files_carry_it(self) -> None:
        dated = replace(default_scenario(lakeland()), date="2026-11-28")
        assert scenario_data(dated, lakeland()) == {"date": "2026-11-28"}
        assert read_scenario({"date": "2026-11-28"}, lakeland(), "file") == dated

    def test_yaml_reads_a_day_as_a_day(self) -> None:
        read = read_scenario({"date": date(2026, 11, 28)}, lakeland(), "file")
        assert read.date == "2026-11-28"

    @pytest.mark.parametrize("wrong", ["28.11.2026", "2026-02-30", "20261128", 5, None, True])
    def test_anything_else_is_refused(self, wrong: object) -> None:
        with pytest.raises(InputError, match=r"date: found .*; expected a day, such as"):
            read_scenario({"date": wrong}, lakeland(), "file")
