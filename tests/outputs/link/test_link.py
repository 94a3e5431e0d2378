"""Share links: what is written is opened."""

from dataclasses import replace

import pytest
from hypothesis import given, settings

from policy_model.analysis.answer import Answer, find_answer
from policy_model.outputs.link import link as module
from policy_model.outputs.link.link import Headline, Opened, open_link
from policy_model.scenario import (
    GROUPS,
    LIMITS,
    Scenario,
    change,
    default_scenario,
    scenario_data,
    scenario_hash,
)
from tests.outputs.text.support import (
    INPUTS,
    LAKELAND,
    LINK,
    MEMO,
    PLAIN,
    answer,
    packed,
    unpacked,
    unread,
)
from tests.strategies import scenarios
from tests.support import drawn, lakeland, write_link


@settings(max_examples=100)
@given(scenarios(LAKELAND))
def test_round_trip(scenario: Scenario) -> None:
    text = write_link(find_answer(INPUTS, scenario))
    opened = open_link(text, LAKELAND)
    assert (opened.rejected, opened.then) == ((), None)
    assert scenario_hash(opened.scenario, LAKELAND) == scenario_hash(scenario, LAKELAND)
    assert scenario_data(opened.scenario, LAKELAND) == scenario_data(scenario, LAKELAND)
    assert write_link(find_answer(INPUTS, opened.scenario)).startswith("1.")


def test_the_dossiers_own_scenario_needs_no_words() -> None:
    assert unpacked(write_link(answer()))["scenario"] == {}
    assert open_link(write_link(answer()), LAKELAND) == Opened(PLAIN, ())


def test_the_same_answer_has_the_same_link() -> None:
    assert write_link(answer(total_musd=1.5)) == write_link(answer(total_musd=1.5))


def test_a_link_needs_no_escaping() -> None:
    assert set(LINK) <= set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.")


def test_a_full_mix_with_every_weight_and_driver_makes_a_short_link() -> None:
    awkward = iter(round(0.123457 + 0.0101013 * k, 6) for k in range(1000))
    scenario = Scenario(
        total_musd=11.987654,
        perspective=MEMO.perspectives[-1].id,
        future=MEMO.futures[-1].id,
        horizon_years=3,
        weights=tuple(sorted((each.id, 100 * next(awkward)) for each in MEMO.criteria)),
        drivers=tuple(sorted((each.id, next(awkward)) for each in MEMO.drivers)),
        mix_musd=tuple(sorted((each.id, next(awkward)) for each in MEMO.programmes)),
    )
    text = write_link(find_answer(drawn(MEMO, 4), scenario))
    assert len(text) < 1200
    opened = open_link(text, MEMO)
    assert opened.rejected == ()
    assert scenario_hash(opened.scenario, MEMO) == scenario_hash(scenario, MEMO)


def test_perspectives_of_ones_own_travel_in_a_link_that_is_not_too_long() -> None:
    awkward = iter(round(0.123457 + 0.0101013 * k, 6) for k in range(1000))
    scenario = default_scenario(MEMO)
    for name in ("Human rights office of the embassy", "Board", "Bureau régional", "Treasury’s"):
        for criterion in MEMO.criteria:
            scenario = change(scenario, MEMO, f"weights.{criterion.id}", 100 * next(awkward))
        scenario = change(scenario, MEMO, "own_perspectives.add", name)
    text = write_link(find_answer(drawn(MEMO, 4), scenario))
    assert len(text) < 1800
    opened = open_link(text, MEMO)
    assert opened.rejected == ()
    assert opened.scenario.perspective == "own:Treasury’s"
    assert scenario_hash(opened.scenario, MEMO) == scenario_hash(scenario, MEMO)


def test_limits_on_every_programme_and_group_make_a_link_that_is_not_too_long() -> None:
    awkward = iter(round(0.123457 + 0.0101013 * k, 6) for k in range(1000))
    scenario = replace(
        default_scenario(MEMO), objective=f"criterion:{MEMO.criteria[-1].id}", total_musd=11.987654
    )
    for field in LIMITS:
        for key in GROUPS if field.endswith("shares") else (each.id for each in MEMO.programmes):
            scenario = change(scenario, MEMO, f"{field}.{key}", next(awkward) % 0.6)
    text = write_link(find_answer(drawn(MEMO, 4), scenario))
    assert len(text) < 1000
    opened = open_link(text, MEMO)
    assert opened.rejected == ()
    assert all(len(getattr(opened.scenario, field)) >= len(GROUPS) for field in LIMITS)
    assert scenario_hash(opened.scenario, MEMO) == scenario_hash(scenario, MEMO)


def test_what_is_asked_of_the_best_mix_travels_and_moves_no_headline() -> None:
    asked = {"earmarks_musd": (("direct_grants", 0.0),), "objective": "worst_future"}
    made = answer(**asked)
    opened = open_link(write_link(made), LAKELAND)
    assert opened == Opened(replace(PLAIN, **asked), ())
    assert headline(made) == headline(answer())


def test_a_link_that_asks_nothing_of_the_best_mix_says_nothing_of_it() -> None:
    asked = answer(ceilings_musd=(("direct_grants", 5.0),), least_shares=(("state", 0.0),))
    assert write_link(asked) == write_link(answer())


# The headline of another dossier or model.


def headline(made: Answer) -> Headline:
    leader, comparison = made.verdict.leader, made.comparison
    return Headline(
        made.leader.id,
        pytest.approx(comparison.mean_value[leader], abs=1e-4),
        pytest.approx(comparison.index[-1, leader].mean(), abs=1e-2),
    )


@pytest.mark.parametrize("perspective", ["villagers", "treasury"])
def test_another_digest_brings_the_headline_of_then(perspective: str) -> None:
    made = answer(perspective=perspective)
    now = lakeland({"programmes.village_wells.start_up_musd.high": 0.5})
    opened = open_link(write_link(made), now)
    assert opened.then == headline(made)
    assert opened.rejected == ()
    assert opened.scenario == replace(PLAIN, perspective=perspective)


def test_another_model_brings_the_headline_of_then(monkeypatch: pytest.MonkeyPatch) -> None:
    made = answer()
    text = write_link(made)
    monkeypatch.setattr(module, "__version__", "99")
    assert open_link(text, LAKELAND).then == headline(made)


def test_what_an_earlier_dossier_had_is_said_where_it_is_no_more() -> None:
    data = unpacked(LINK)
    data |= {"made_with": "an earlier one", "scenario": {"future": "flood", "total_musd": 1}}
    opened = open_link(packed(data), LAKELAND)
    assert opened.then is not None
    assert opened.scenario == replace(PLAIN, total_musd=1.0)
    assert [problem.key for problem in opened.rejected] == ["future"]


def test_another_dossier_is_named() -> None:
    text = write_link(find_answer(drawn(MEMO, 4), default_scenario(MEMO)))
    line = unread(text)
    assert line == f"link: dossier: found '{MEMO.id}'; expected water_in_lakeland"
