"""Perspectives that the user adds."""

import json
import string
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from policy_model.outputs.text.encoded import csv_bytes
from policy_model.scenario import (
    LONGEST_NAME,
    MOST_OWN,
    Scenario,
    accept_scenario,
    change,
    clean_name,
    perspectives_of,
    raw_weights,
    read_scenario,
    scenario_data,
    scenario_hash,
    value_at,
)
from tests.scenario.support import LAKELAND, PLAIN
from tests.strategies import names

WEIGHED = replace(PLAIN, weights=(("cost", 35.0),))


def added(*texts: str, to: Scenario = WEIGHED) -> Scenario:
    for text in texts:
        to = change(to, LAKELAND, "own_perspectives.add", text)
    return to


def test_the_present_weights_are_saved_and_chosen() -> None:
    found = added("Field office")
    weights = (("cost", 35.0), ("voice", 80.0))
    assert found == replace(
        PLAIN, perspective="own:Field office", own_perspectives=(("Field office", weights),)
    )
    assert raw_weights(found, LAKELAND) == {"voice": 80.0, "cost": 35.0}
    assert value_at(found, LAKELAND, "weights.cost") == 35


def test_it_is_chosen_from_like_the_dossiers() -> None:
    scenario = added("Field office")
    *named, own = perspectives_of(scenario, LAKELAND)
    assert [each.id for each in named] == ["villagers", "treasury"]
    assert (own.id, own.name, own.added) == ("own:Field office", "Field office", True)
    assert not any(each.added for each in named)
    for each in (*named, own):
        chosen = change(scenario, LAKELAND, "perspective", each.id)
        assert raw_weights(chosen, LAKELAND) == dict(each.weights)
        assert chosen.weights == ()


def test_a_name_that_is_taken_gets_the_present_weights() -> None:
    first = added("Field office", "Board")
    again = added(" Field  office", to=change(first, LAKELAND, "weights.voice", 5.0))
    assert [name for name, _ in again.own_perspectives] == ["Board", "Field office"]
    assert raw_weights(again, LAKELAND) == {"voice": 5.0, "cost": 35.0}


def test_there_are_so_many_and_no_more() -> None:
    full = added(*"DCBA")
    assert [name for name, _ in full.own_perspectives] == ["A", "B", "C", "D"]
    assert len(full.own_perspectives) == MOST_OWN
    assert added("E", to=full) == full
    assert added("D", to=full).perspective == "own:D"


@pytest.mark.parametrize("text", ["", "   ", "***", "<>", "\n"])
def test_without_a_name_nothing_is_saved(text: str) -> None:
    assert added(text) == WEIGHED


def test_to_forget_one_keeps_the_weights_that_hold() -> None:
    scenario = added("Board", "Field office")
    other = change(scenario, LAKELAND, "own_perspectives.remove", "own:Board")
    assert other == replace(scenario, own_perspectives=scenario.own_perspectives[1:])
    own = change(other, LAKELAND, "own_perspectives.remove", "own:Field office")
    assert scenario_hash(own, LAKELAND) == scenario_hash(WEIGHED, LAKELAND)
    assert change(own, LAKELAND, "own_perspectives.remove", "own:Board") == own
    assert change(own, LAKELAND, "own_perspectives.remove", "villagers") == own


def test_weights_that_differ_from_it_are_said() -> None:
    scenario = change(added("Board"), LAKELAND, "weights.cost", 1.0)
    assert scenario_data(scenario, LAKELAND) == {
        "perspective": "own:Board",
        "weights": {"cost": 1.0},
        "own_perspectives": {"Board": {"cost": 35.0, "voice": 80.0}},
    }
    back = change(scenario, LAKELAND, "weights.cost", 35.0)
    assert scenario_hash(back, LAKELAND) == scenario_hash(added("Board"), LAKELAND)


def test_it_reads_back() -> None:
    scenario = added("Board", "Амнистия – région", to=replace(PLAIN, weights=(("voice", 0.0),)))
    data = json.loads(json.dumps(scenario_data(scenario, LAKELAND)))
    found = read_scenario(data, LAKELAND, "link")
    assert scenario_hash(found, LAKELAND) == scenario_hash(scenario, LAKELAND)
    assert raw_weights(found, LAKELAND) == {"voice": 0.0, "cost": 20.0}


def test_without_the_one_that_is_chosen_the_dossiers_holds() -> None:
    base = added("Board")
    found, problems = accept_scenario({"own_perspectives": {}}, LAKELAND, "link", base)
    assert (found, problems) == (PLAIN, ())
    kept, problems = accept_scenario({"total_musd": 1.0}, LAKELAND, "link", base)
    assert (kept, problems) == (replace(base, total_musd=1.0), ())
    bad = {"perspective": "own:Board", "own_perspectives": {"Board": {"fame": 1}}}
    found, problems = accept_scenario(bad, LAKELAND, "link")
    assert found == PLAIN
    assert [problem.key for problem in problems] == [
        "own_perspectives.Board.fame",
        "own_perspectives.Board",
        "perspective",
    ]


# Names.


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Field office", "Field office"),
        ("  Field \t office\n", "Field office"),
        ("=cmd|' /C calc'!A0", "cmd’ C calc’A0"),
        ("+1 (ours)", "1 (ours)"),
        ("<b>Bold</b> & [link](//host)", "bBoldb link(host)"),
        ("www.example.org", "wwwexampleorg"),
        ("a:b_c*d`e~f$g#h@i", "abcdefghi"),
        ("Women's groups, north–south", "Women’s groups, north–south"),
        ("re\u0301gion", "région"),
        ("\u202eevil\u200b", "evil"),
        ("long " * 20, ("long " * 8).strip()),
        ("-–,", ""),
    ],
)
def test_a_name_is_cleaned(text: str, name: str) -> None:
    assert clean_name(text) == name


@given(st.text(max_size=80))
@example("= 1")
@example("a" * 39 + " b")
def test_a_clean_name_means_nothing_to_markdown_html_and_spreadsheets(text: str) -> None:
    name = clean_name(text)
    assert clean_name(name) == name
    assert len(name) <= LONGEST_NAME
    assert not set(name) & (set(string.punctuation) - set(",()-"))
    assert name == " ".join(name.split())
    assert name.isprintable()
    if name:
        assert csv_bytes([{"x": name}, {"x": f"own:{name}"}]).count(b"'") == 0


@given(names())
def test_any_clean_name_travels(name: str) -> None:
    scenario = added(name)
    data = scenario_data(scenario, LAKELAND)
    assert read_scenario(data, LAKELAND, "link") == scenario
