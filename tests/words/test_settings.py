"""Where two scenarios differ, setting by setting."""

from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings

from policy_model.dossier import read_dossier
from policy_model.scenario import Override, Scenario, change, default_scenario, overridden
from policy_model.scenario.record import plain
from policy_model.words.settings import Difference, differences
from policy_model.words.settings import settings as said_settings
from tests.golden.write_links import full
from tests.strategies import scenarios
from tests.support import DOSSIERS, lakeland

LAKELAND = lakeland()
PLAIN = default_scenario(LAKELAND)
WELLS = "programmes.village_wells.start_up_musd"
OVERRIDE = Override(WELLS, 0.1, 0.2, 0.6, "two wells failed", "AB")


def told(before: Scenario, after: Scenario) -> list[tuple[str, str, str]]:
    return [(each.name, each.before, each.after) for each in differences(LAKELAND, before, after)]


@settings(max_examples=50)
@given(scenarios(LAKELAND))
def test_a_scenario_does_not_differ_from_itself_however_it_is_said(scenario: Scenario) -> None:
    assert differences(LAKELAND, scenario, scenario) == ()
    assert differences(LAKELAND, scenario, plain(scenario, LAKELAND)) == ()


@settings(max_examples=100)
@given(scenarios(LAKELAND), scenarios(LAKELAND))
def test_each_field_that_differs_is_told_and_no_other(before: Scenario, after: Scenario) -> None:
    found = differences(LAKELAND, before, after)
    one, other = plain(before, LAKELAND), plain(after, LAKELAND)
    fields_told = {each.path.partition(".")[0] for each in found}
    assert fields_told == {
        field.name
        for field in fields(Scenario)
        if getattr(one, field.name) != getattr(other, field.name)
    }
    assert len({each.path for each in found}) == len(found)
    assert all(each.name and each.before != each.after for each in found)


@settings(max_examples=50)
@given(scenarios(LAKELAND), scenarios(LAKELAND))
def test_the_way_back_is_told_the_other_way_round(before: Scenario, after: Scenario) -> None:
    back = differences(LAKELAND, after, before)
    assert sorted((each.path, each.after, each.before) for each in back) == sorted(
        (each.path, each.before, each.after) for each in differences(LAKELAND, before, after)
    )


@settings(max_examples=50)
@given(scenarios(LAKELAND), scenarios(LAKELAND))
def test_one_key_more_or_less_is_one_row_more_or_less(before: Scenario, after: Scenario) -> None:
    assume(before.mix_musd and after.mix_musd)
    weights = (
        dict(plain(before, LAKELAND).weights).items() ^ dict(plain(after, LAKELAND).weights).items()
    )
    rows = [each for each in differences(LAKELAND, before, after) if each.path[:8] == "weights."]
    assert {each.path for each in rows} == {f"weights.{key}" for key, _ in weights}


@pytest.mark.parametrize("folder", DOSSIERS, ids=lambda folder: folder.name)
def test_every_setting_of_every_dossier_is_said_in_words(folder: Path) -> None:
    dossier = read_dossier(folder)
    rows = differences(dossier, default_scenario(dossier), full(dossier))
    assert len(rows) > 20
    for row in rows:
        assert "_" not in row.name + row.before + row.after, row


@pytest.mark.parametrize(
    ("path", "value", "row"),
    [
        ("total_musd", 3.0, ("Extra money", "USD 2.0 million a year", "USD 3.0 million a year")),
        ("perspective", "treasury", ("Whose priorities", "Villagers", "Treasury")),
        ("future", "drought", ("What the future brings", "As expected", "Drought")),
        ("horizon_years", 1, ("Years looked at", "4 years", "1 year")),
        ("objective", "regret", ("The best mix is best at", "Average value", "Least to regret")),
        ("weights.cost", 55.0, ("Weight of Cost", "20, as these priorities have it", "55")),
        ("drivers.good_rains", 0.25, ("Context: Good rains", "50%, as in the dossier", "25%")),
        (
            "floors_musd.village_wells",
            0.5,
            ("Best mix: at least for Village wells", "no limit", "USD 0.5 million a year"),
        ),
        ("most_shares.state", 0.4, ("Best mix: at most to the state", "no limit", "40%")),
        ("date", "1997-11-28", ("Dated", "none", "1997-11-28")),
        (
            "overrides.set",
            OVERRIDE,
            (
                "Village wells: its start-up cost",
                "0.2 (0.1 to 0.4), as in the dossier",
                "0.2 (0.1 to 0.6): “two wells failed” (AB)",
            ),
        ),
    ],
)
def test_in_words(path: str, value: Any, row: tuple[str, str, str]) -> None:
    assert told(PLAIN, change(PLAIN, LAKELAND, path, value)) == [row]


def test_added_priorities_say_their_weights() -> None:
    after = change(PLAIN, LAKELAND, "own_perspectives.add", "Board")
    assert told(PLAIN, after) == [
        ("Whose priorities", "Villagers", "Board"),
        ("Added priorities: Board", "none", "Cost 20, Village voice 80"),
    ]


def test_a_mix_where_there_was_none_is_one_row() -> None:
    after = replace(PLAIN, mix_musd=(("direct_grants", 0.5), ("village_wells", 1.5)))
    row = (
        "Your mix",
        "none of your own",
        "Direct grants 0.5, Village wells 1.5 (USD million a year)",
    )
    assert told(PLAIN, after) == [row]
    assert told(after, PLAIN) == [(row[0], row[2], row[1])]


def test_two_mixes_are_told_programme_by_programme() -> None:
    before = replace(PLAIN, mix_musd=(("direct_grants", 0.5), ("village_wells", 1.5)))
    after = replace(PLAIN, mix_musd=(("direct_grants", 0.5), ("ministry_pumps", 1.5)))
    nothing, all_of_it = "USD 0.0 million a year", "USD 1.5 million a year"
    assert told(before, after) == [
        ("Your mix: Ministry pumps", nothing, all_of_it),
        ("Your mix: Village wells", all_of_it, nothing),
    ]


def test_less_than_is_shown_is_told_as_it_is_written() -> None:
    assert told(PLAIN, replace(PLAIN, total_musd=2.001)) == [
        (
            "Extra money",
            "USD 2.0 million a year (written 2.0)",
            "USD 2.0 million a year (written 2.001)",
        )
    ]


def test_a_reason_that_differs_is_a_difference() -> None:
    before = change(PLAIN, LAKELAND, "overrides.set", OVERRIDE)
    after = change(before, LAKELAND, "overrides.set", replace(OVERRIDE, reason="three failed"))
    ((_, said, then),) = told(before, after)
    assert "two wells failed" in said
    assert "three failed" in then


def test_a_default_that_a_changed_number_moves_is_told() -> None:
    new = Override("dossier.total_musd.default", 3.0, 3.0, 3.0, "as decided", "AB")
    after = replace(default_scenario(overridden(LAKELAND, (new,))), overrides=(new,))
    found = differences(LAKELAND, PLAIN, after)
    assert found[0] == Difference(
        "total_musd", "Extra money", "USD 2.0 million a year", "USD 3.0 million a year"
    )
    assert [each.path for each in found[1:]] == ["overrides.dossier.total_musd.default"]


def test_main_settings_are_said_in_any_case_and_others_where_they_differ() -> None:
    dossier = lakeland()
    own = default_scenario(dossier)
    plain_ones = said_settings(dossier, own)
    assert all(here == there for _, here, there in plain_ones)
    changed_one = replace(own, total_musd=3.0, drivers=(("good_rains", 0.9),), date="2026-11-28")
    told = said_settings(dossier, changed_one)
    assert [name for name, *_ in told[: len(plain_ones)]] == [name for name, *_ in plain_ones]
    assert told[0] == ("Extra money", "USD 3.0 million a year", "USD 2.0 million a year")
    (extra,) = told[len(plain_ones) :]
    assert extra[1:] == ("90%", "50%, as in the dossier")
