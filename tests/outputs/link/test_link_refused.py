"""Share links that can't be used, whole or in part: it is said, and never raised."""

import json
import tracemalloc
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from policy_model.analysis.answer import find_answer
from policy_model.outputs.link.link import open_link
from policy_model.scenario import scenario_data
from tests.outputs.text.support import (
    INPUTS,
    LAKELAND,
    LINK,
    WHOLE,
    packed,
    unpacked,
    unread,
    with_scenario,
)
from tests.support import write_link

# What can't be read.


@pytest.mark.parametrize("length", range(len(LINK)))
def test_a_link_cut_short(length: int) -> None:
    assert unread(LINK[:length]).endswith(f"expected {WHOLE}")


@pytest.mark.parametrize("version", ["0", "2", "11", "", " 1", "１"])
def test_another_version(version: str) -> None:
    assert unread(version + LINK[1:]).endswith(f"expected {WHOLE}")


@pytest.mark.parametrize("bit", range(7))
def test_a_bit_that_flips(bit: int) -> None:
    whole = open_link(LINK, LAKELAND)
    for at in range(len(LINK)):
        flipped = LINK[:at] + chr(ord(LINK[at]) ^ (1 << bit)) + LINK[at + 1 :]
        # Some bits say nothing: those that fill up the last byte, and how hard it was packed.
        if open_link(flipped, LAKELAND) != whole:
            assert unread(flipped).endswith(f"expected {WHOLE}")


@settings(max_examples=200)
@given(st.text(max_size=80) | st.text(max_size=80).map("1.".__add__))
@example("1.")
@example("1.====")
@example("1.é")
@example("1.\ud800")
@example("1." + "A" * 100_000)
def test_garbage(text: str) -> None:
    assert unread(text).endswith(f"expected {WHOLE}")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        b"{",
        b"null",
        b"NaN",
        b"3",
        b'"link"',
        b"[]",
        b"{}",
        b"[" * 10_000,
        b'{"a":' * 3_000,
        b"9" * 5_000,
        {"dossier": LAKELAND.id},
        {"scenario": {}, "headline": ["villages", 0.5, 40], "dossier": LAKELAND.id},
        unpacked(LINK) | {"scenario": []},
        unpacked(LINK) | {"scenario": None},
        unpacked(LINK) | {"scenario": "total_musd"},
        unpacked(LINK) | {"headline": None},
        unpacked(LINK) | {"headline": []},
        unpacked(LINK) | {"headline": ["villages", "much", 40]},
        unpacked(LINK) | {"headline": ["villages", None, 40]},
        unpacked(LINK) | {"headline": ["![a](//host/b.png)", 0.5, 40]},
        unpacked(LINK) | {"headline": ["villages", 0.5]},
        unpacked(LINK) | {"headline": ["villages", 10**400, 40]},
        unpacked(LINK) | {"headline": ["villages", float("nan"), 40]},
        unpacked(LINK) | {"headline": ["villages", 0.5, float("inf")]},
    ],
    ids=lambda content: repr(content)[:40],
)
def test_content_that_is_no_link(content: Any) -> None:
    assert unread(packed(content)).endswith(f"expected {WHOLE}")


def test_a_zip_bomb_is_refused_before_it_goes_off() -> None:
    bomb = packed(b" " * 100_000_000)
    tracemalloc.start()
    line = unread(bomb)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert line.endswith(f"expected {WHOLE}")
    assert peak < 2_000_000


def test_more_than_a_scenario_can_need_is_refused_though_it_is_valid() -> None:
    large = json.dumps(unpacked(LINK)).encode() + b" " * 40_000
    assert unread(packed(large)).endswith(f"expected {WHOLE}")


# Values that do not fit.


@pytest.mark.parametrize(
    ("values", "line"),
    [
        ({"total_musd": 99}, "total_musd: found 99; expected a number from 0 to 5"),
        ({"total_musd": -1}, "total_musd: found -1; expected a number from 0 to 5"),
        ({"total_musd": float("nan")}, "total_musd: found nan; expected a number from 0 to 5"),
        ({"total_musd": float("inf")}, "total_musd: found inf; expected a number from 0 to 5"),
        ({"total_musd": 10**400}, "expected a number from 0 to 5"),
        ({"horizon_years": 0}, "horizon_years: found 0; expected a whole number from 1 to 10"),
        ({"horizon_years": 1e9}, "expected a whole number from 1 to 10"),
        ({"perspective": "mine"}, "perspective: found 'mine'; expected one of treasury, villag"),
        ({"future": ["calm"]}, "future: found ['calm']; expected one of calm, drought"),
        ({"weights": {"voice": -1}}, "weights.voice: found -1; expected a number from 0 to 1e+06"),
        ({"weights": {"fame": 1}}, "weights.fame: found 1; expected one of cost, voice"),
        ({"weights": {"voice": 0, "cost": 0}}, "expected at least one above 0"),
        ({"drivers": {"good_rains": 1.01}}, "drivers.good_rains: found 1.01; expected a number"),
        ({"mix_musd": {"village_wells": 5.1}}, "mix_musd.village_wells: found 5.1; expected a n"),
        ({"mix_musd": {"dams": 1}}, "mix_musd.dams: found 1; expected one of direct_grants, mi"),
        ({"own_perspectives": {"![a](//x)": {"cost": 1}}}, "expected a plain name of at most 40"),
        ({"own_perspectives": {"Us": {}}}, "own_perspectives.Us: found {}; expected at least one"),
        ({"perspective": "own:Us"}, "perspective: found 'own:Us'; expected one of treasury, vil"),
        ({"floors_musd": {"village_wells": 5.1}}, "floors_musd.village_wells: found 5.1; expected"),
        ({"ceilings_musd": {"dams": 1}}, "ceilings_musd.dams: found 1; expected one of direct_gra"),
        ({"earmarks_musd": [1]}, "earmarks_musd: found [1]; expected a mapping of ids to numbers"),
        ({"least_shares": {"state": 2}}, "least_shares.state: found 2; expected a number from 0 "),
        ({"most_shares": {"mixed": 0}}, "most_shares.mixed: found 0; expected one of bilateral, "),
        ({"objective": "fame"}, "objective: found 'fame'; expected one of criterion:voice, index"),
        ({"mix_musd": [1, 2]}, "mix_musd: found [1, 2]; expected a mapping of ids to numbers"),
        ({"colour": "red"}, "colour: found 'red'; expected no such key"),
        ({"dossier": "desert"}, "dossier: found 'desert'; expected one of water_in_lakeland"),
    ],
)
def test_a_value_out_of_range_is_said_and_the_rest_is_kept(
    values: dict[str, Any], line: str
) -> None:
    other = {"drivers": {"good_rains": 0.25}} if "drivers" not in values else {"future": "drought"}
    opened = open_link(with_scenario(**values, **other), LAKELAND)
    (problem,) = opened.rejected
    assert str(problem).startswith("link: ")
    assert line in str(problem)
    assert scenario_data(opened.scenario, LAKELAND) == other


words = st.text(max_size=5)
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | words | st.just(10**400),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=5,
)
FIELDS = [
    "total_musd",
    "perspective",
    "future",
    "horizon_years",
    "weights",
    "drivers",
    "mix_musd",
    "own_perspectives",
    "floors_musd",
    "ceilings_musd",
    "earmarks_musd",
    "least_shares",
    "most_shares",
    "objective",
]


@settings(max_examples=200)
@given(st.sampled_from(["dossier", "made_with", "headline", "scenario", *FIELDS]), anything)
def test_no_content_causes_anything_but_problems(field: str, value: Any) -> None:
    content = unpacked(LINK)
    (content["scenario"] if field in FIELDS else content)[field] = value
    opened = open_link(packed(content), LAKELAND)
    assert all("\n" not in str(problem) for problem in opened.rejected)
    again = open_link(write_link(find_answer(INPUTS, opened.scenario)), LAKELAND)
    assert (again.rejected, again.then) == ((), None)
