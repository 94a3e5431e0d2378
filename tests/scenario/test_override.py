"""Judgements set otherwise for a scenario: taken, refused, saved, and read again."""

from dataclasses import replace
from datetime import date

import pytest

from policy_model.analysis.draws import draw_judgements
from policy_model.dossier import InputError, find_dossier, judgements, read_dossier
from policy_model.dossier.backing import backed
from policy_model.scenario import (
    Override,
    Scenario,
    accept_scenario,
    change,
    default_scenario,
    overridden,
    read_scenario,
    scenario_data,
    scenario_hash,
)
from policy_model.scenario.override import VANISHED, Overrides, override_data, override_of
from policy_model.words import evidence as words
from tests.support import lakeland

DOSSIER = lakeland()
START = "programmes.village_wells.start_up_musd"
CHANGED = Override(START, 0.1, 0.25, 0.5, "a new quote", "AB")


def with_overrides(*overrides: Override) -> Scenario:
    return replace(default_scenario(DOSSIER), overrides=overrides)


def quantities(overrides: Overrides = ()) -> dict[str, tuple[float, float, float]]:
    every = judgements(overridden(DOSSIER, overrides))
    return {each.id: (each.quantity.low, each.quantity.mode, each.quantity.high) for each in every}


def refused(**content: object) -> str:
    raw = {"value": 0.2, "reason": "a new quote", "initials": "AB"} | content
    taken, problems = accept_scenario({"overrides": {START: raw}}, DOSSIER, "s.yaml")
    assert taken.overrides == ()
    (problem,) = problems
    return str(problem)


def test_one_number_changes_and_no_other() -> None:
    before, after = quantities(), quantities((CHANGED,))
    assert after == before | {START: (0.1, 0.25, 0.5)}


def test_every_other_draw_stays_as_it_was() -> None:
    before, after = draw_judgements(DOSSIER), draw_judgements(overridden(DOSSIER, (CHANGED,)))
    same = {name for name in before if (before[name] == after[name]).all()}
    assert set(before) - same == {START}


def test_what_the_dossier_says_is_kept_beside_it() -> None:
    twice = overridden(overridden(DOSSIER, (CHANGED,)), (replace(CHANGED, mode=0.3),))
    (found,) = (each.quantity for each in judgements(twice) if each.id == START)
    assert found.mode == 0.3
    assert found.original is not None
    assert found.original.mode == quantities()[START][1]


def test_a_step_of_a_scale_takes_its_numbers_along_but_not_one_set_by_itself() -> None:
    given = [each for each in judgements(DOSSIER) if each.quantity.step]
    first = given[0]
    scale, step = first.allowed.scale, first.quantity.step
    alike = {e.id for e in given if e.quantity.step == step and e.allowed.scale == scale}
    moved = replace(CHANGED, judgement=f"scales.{scale}.steps.{step}", low=0.3, mode=0.3, high=0.3)
    after = quantities((replace(CHANGED, judgement=first.id, low=0.4, mode=0.4, high=0.4), moved))
    changed = {each for each, numbers in after.items() if numbers != quantities()[each]}
    assert changed == alike | {moved.judgement}
    assert after[first.id] == (0.4, 0.4, 0.4)
    assert all(after[each] == (0.3, 0.3, 0.3) for each in alike - {first.id})


def test_every_number_of_the_dossier_can_be_named() -> None:
    for each in judgements(DOSSIER):
        same = Override(each.id, each.quantity.low, each.quantity.mode, each.quantity.high, "", "A")
        assert quantities((same,)) == quantities()


def test_a_scenario_with_overrides_is_read_as_it_was_written() -> None:
    certain = Override("programmes.village_wells.maximum_musd", 3.0, 3.0, 3.0, "a cap", "C.D")
    asked = with_overrides(certain, CHANGED)
    data = scenario_data(asked, overridden(DOSSIER, asked.overrides))
    assert data["overrides"][certain.judgement]["value"] == 3.0
    assert read_scenario(data, DOSSIER, "s.yaml") == asked


def test_the_name_of_a_scenario_hangs_on_the_numbers_and_not_on_the_reasons() -> None:
    own, asked = scenario_hash(with_overrides(), DOSSIER), with_overrides(CHANGED)
    dossier = overridden(DOSSIER, asked.overrides)
    named = scenario_hash(asked, dossier)
    other = with_overrides(replace(CHANGED, reason="another", initials="Z", date="2026-11-29"))
    assert named == scenario_hash(other, dossier) != own
    assert named != scenario_hash(with_overrides(replace(CHANGED, mode=0.3)), dossier)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ({"value": -1}, "found -1.0; expected at least 0 (USD million a year)"),
        ({"value": "much"}, "expected value (or low, mode, high), reason and initials"),
        ({"reason": ""}, "expected a reason, one line of at most 280 characters"),
        ({"reason": "two\nlines"}, "expected a reason, one line"),
        ({"reason": "x" * 281}, "expected a reason, one line"),
        ({"initials": "<b>"}, "expected initials, 1 to 8 letters"),
        ({"step": "strong"}, "expected value (or low, mode, high), reason and initials"),
        ({"value": float("nan")}, "expected a finite number"),
        ({"date": "yesterday"}, "reason and initials; date if it is known"),
        ({"date": 1997}, "reason and initials; date if it is known"),
    ],
)
def test_what_cannot_be_taken_is_refused_in_one_sentence(content: object, said: str) -> None:
    assert isinstance(content, dict)
    line = refused(**content)
    assert line.startswith(f"s.yaml: overrides.{START}")
    assert said in line


@pytest.mark.parametrize("day", ["2026-11-29", date(2026, 11, 29)])
def test_the_day_of_a_change_is_kept(day: object) -> None:
    raw = {**override_data((CHANGED,))[START], "date": day}
    asked = read_scenario({"overrides": {START: raw}}, DOSSIER, "s.yaml")
    assert asked.overrides == (replace(CHANGED, date="2026-11-29"),)
    data = scenario_data(asked, overridden(DOSSIER, asked.overrides))
    assert read_scenario(data, DOSSIER, "s.yaml") == asked


def test_a_changed_number_is_challenged_by_somebody_on_a_day() -> None:
    dossier = overridden(DOSSIER, (replace(CHANGED, date="2026-11-29"),))
    (own,) = (each for each in backed(dossier) if each.judgement.id == START)
    assert (own.kind, own.from_source) == ("challenged", False)
    assert words.standing(own) == "challenged (AB, 2026-11-29)"
    assert "1 challenged here" in words.heading(backed(dossier))
    assert "challenged" not in words.heading(backed(DOSSIER))


def test_a_range_upside_down_is_refused() -> None:
    raw = {"low": 2, "mode": 1, "high": 3, "reason": "r", "initials": "A"}
    _, problems = accept_scenario({"overrides": {START: raw}}, DOSSIER, "s.yaml")
    assert "expected low <= mode <= high" in str(problems[0])


def test_a_number_that_upsets_others_is_refused() -> None:
    memo = read_dossier(find_dossier())
    outcome = next(each for each in memo.outcomes if each.legitimated_by)
    name = f"outcomes.{outcome.id}.start_level"
    raw = {"value": 0.0, "reason": "none there", "initials": "A"}
    taken, problems = accept_scenario({"overrides": {name: raw}}, memo, "s.yaml")
    assert not taken.overrides
    assert "base rate" in str(problems[0])


@pytest.mark.parametrize(
    ("name", "number", "expected"),
    [
        ("programmes.village_wells.needs.good_rains", 0.6, "at most 0.5, the driver's reference"),
        ("drivers.good_rains.reference_level", 0.2, "at most 0.2, the driver's reference"),
    ],
)
def test_a_number_that_would_shut_a_gate_at_the_reference_levels_is_refused(
    name: str, number: float, expected: str
) -> None:
    needs = {"good_rains": 0.3}
    dossier = lakeland({"dossier.format": 2, "programmes.village_wells.needs": needs})
    raw = {"value": number, "reason": "a ban", "initials": "A"}
    taken, (problem,) = accept_scenario({"overrides": {name: raw}}, dossier, "s.yaml")
    assert not taken.overrides
    assert expected in str(problem)


def test_a_number_that_is_there_no_more_is_named_and_the_rest_opens() -> None:
    raw = {"value": 1, "reason": "r", "initials": "A"}
    asked = {"total_musd": 1.0, "overrides": {"programmes.gone.start_up_musd": raw}}
    taken, (problem,) = accept_scenario(asked, DOSSIER, "s.yaml")
    assert taken == replace(default_scenario(DOSSIER), total_musd=1.0)
    assert "programmes.gone.start_up_musd" in str(problem)
    assert problem.expected == VANISHED
    with pytest.raises(InputError):
        read_scenario(asked, DOSSIER, "s.yaml")


def test_one_is_set_replaced_and_taken_back() -> None:
    asked = change(with_overrides(), DOSSIER, "overrides.set", CHANGED)
    again = change(asked, DOSSIER, "overrides.set", replace(CHANGED, mode=0.3))
    assert [each.mode for each in again.overrides] == [0.3]
    assert change(again, DOSSIER, "overrides.remove", START) == with_overrides()


@pytest.mark.parametrize("number", [10**400, -(10**400), True, "7"])
def test_a_number_beyond_all_measure_is_no_override(number: object) -> None:
    content = {"value": number, "reason": "Because", "initials": "AB"}
    assert override_of("programmes.village_wells.maximum_musd", content) is None
