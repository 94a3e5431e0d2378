"""What is said of what a number moves is what moves when it is set otherwise, and nothing else."""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from math import isfinite
from pathlib import Path

import numpy as np
import pytest

from policy_model.analysis.comparison import Comparison, compare
from policy_model.analysis.dependence import DRAWS, Reach, Sample, reach_of, sample
from policy_model.analysis.draws import draw_judgements
from policy_model.dossier import (
    Dossier,
    Judgement,
    find_dossier,
    judgements,
    read_dossier,
    with_quantity,
)
from policy_model.dossier.checks import check_numbers
from policy_model.dossier.quantity import Quantity
from policy_model.model.inputs import build_inputs
from policy_model.scenario import Scenario, default_scenario
from tests.analysis.robustness.rated import rated_dossier
from tests.support import DOSSIERS, EQUAL, LAKELAND, drawn, lakeland

SAME = 1e-12
BETWEEN = 12  # numbers tried from end to end of a range, and of what is allowed


@lru_cache
def judgements_of(dossier: Dossier) -> tuple[Judgement, ...]:
    return judgements(dossier)


@lru_cache
def asked(folder: Path, number: int) -> Sample:
    """A sample in one of the scenarios that numbers are tried in."""
    dossier = read_dossier(folder)
    own = default_scenario(dossier)
    scenario = (
        own,
        replace(
            own,
            future=dossier.futures[-1].id,
            total_musd=own.total_musd / 2,
            perspective=dossier.perspectives[-1].id,
            mix_musd=((dossier.programmes[0].id, 1.0), (dossier.programmes[-1].id, 1.0)),
        ),
    )[number]
    return sampled(dossier, scenario)


def sampled(dossier: Dossier, scenario: Scenario) -> Sample:
    inputs = drawn(dossier, 2)
    return sample(inputs, compare(inputs, scenario))


def otherwise(own: Judgement, between: int) -> Iterator[float]:
    """Other numbers inside what is allowed: near, far, and many between."""
    now, low, high = own.quantity.mode, own.quantity.low, own.quantity.high
    least, most = own.allowed.minimum, own.allowed.maximum
    near = (1.1 * now, 0.9 * now, now + 0.01, now + 1, now - 1)
    far = (least, least + 0.001, most, now / 2, 2 * now, 10 * now, 1000 * now, 1000.0)
    ends = (max(least, now - 100), min(most, now + 100))
    inside = (*np.linspace(low, high, between), *np.linspace(*ends, between))
    for tried in dict.fromkeys(float(each) for each in (*near, *far, *inside)):
        if own.allowed.holds(tried) and isfinite(tried) and tried != now:
            yield tried


def changed_to(before: Comparison, judgement: Judgement, number: float) -> Comparison | None:
    """The comparison with a number set otherwise, all other draws shared; None if refused."""
    scale, step = judgement.path[1], judgement.path[-1]
    given = [
        each
        for each in judgements_of(before.dossier)
        if judgement.path[0] == "scales"
        and (each.allowed.scale, each.quantity.step) == (scale, step)
    ]
    if not all(each.allowed.holds(number) for each in given):
        return None
    dossier = with_quantity(
        before.dossier, judgement, Quantity(low=number, mode=number, high=number)
    )
    if check_numbers(dossier):
        return None
    # Keyed streams: the others' draws stay as they are.
    return compare(build_inputs(dossier, draw_judgements(dossier, DRAWS)), before.scenario)


def changes(before: Comparison, after: Comparison) -> Reach:
    """What differs, one option, outcome and criterion at a time."""
    moved: dict[str, set[str]] = {"options": set(), "outcomes": set(), "criteria": set()}
    for o, (one, other) in enumerate(zip(before.candidates, after.candidates, strict=True)):
        if differs(one.spending.budgets, other.spending.budgets) or differs(
            before.mean_value[o], after.mean_value[o]
        ):
            moved["options"].add(one.id)
        for k, outcome in enumerate(before.dossier.outcomes):
            if differs(before.outlook.levels[-1, o, k], after.outlook.levels[-1, o, k]):
                moved["options"].add(one.id)
                moved["outcomes"].add(outcome.id)
        for j, criterion in enumerate(before.dossier.criteria):
            if differs(before.outlook.raw[o, j], after.outlook.raw[o, j]) or differs(
                before.scores[o, j], after.scores[o, j]
            ):
                moved["options"].add(one.id)
                moved["criteria"].add(criterion.id)
    return Reach(
        **{kind: frozenset(names) for kind, names in moved.items()},
        ranges=not np.array_equal(before.drawn_weights, after.drawn_weights),
    )


def differs(before: object, after: object) -> bool:
    return not np.allclose(before, after, rtol=0, atol=SAME)  # type: ignore[arg-type]


def by_force(before: Comparison, own: Judgement, between: int) -> Reach:
    """All that changes at any of many other numbers, each compared by itself."""
    numbers = otherwise(own, between)
    tried = [after for each in numbers if (after := changed_to(before, own, each)) is not None]
    assert tried, own.id
    found = [changes(before, after) for after in tried]
    return Reach(
        frozenset().union(*(each.options for each in found)),
        frozenset().union(*(each.outcomes for each in found)),
        frozenset().union(*(each.criteria for each in found)),
        any(each.ranges for each in found),
    )


@pytest.mark.parametrize("number", range(2))
@pytest.mark.parametrize("place", range(len(judgements(lakeland()))))
def test_a_number_moves_what_any_other_number_in_its_place_moves(place: int, number: int) -> None:
    few = asked(LAKELAND, number)
    own = judgements_of(few.comparison.dossier)[place]
    assert reach_of(few, own.id) == by_force(few.comparison, own, BETWEEN), own.id


@pytest.mark.parametrize(
    ("name", "moved"),
    [
        ("programmes.village_wells.needs.good_rains", {"village_groups"}),
        ("programmes.ministry_pumps.needs.good_rains", {"village_groups", "water_ministry"}),
        ("outcomes.village_groups.exposure.good_rains", {"village_groups"}),
        ("drivers.good_rains.reference_level", {"village_groups", "water_ministry"}),
        ("futures.drought.paths.good_rains.3", {"village_groups", "water_ministry"}),
    ],
)
def test_so_do_gates_and_exposure(name: str, moved: set[str]) -> None:
    """Of the two gates, one shuts on the way, and the other only where it is asked for more."""
    dossier = lakeland(
        {
            "dossier.format": 2,
            "programmes.village_wells.needs": {"good_rains": 0.25},
            "programmes.ministry_pumps.needs": {"good_rains": 0.05},
            "outcomes.village_groups.exposure": {"good_rains": 1},
        }
    )
    few = sampled(dossier, replace(default_scenario(dossier), future="drought"))
    (own,) = (each for each in judgements_of(dossier) if each.id == name)
    found = reach_of(few, name)
    assert found == by_force(few.comparison, own, BETWEEN)
    assert found.outcomes == moved


@pytest.mark.slow
@pytest.mark.parametrize("number", range(2))
@pytest.mark.parametrize("folder", DOSSIERS[1:], ids=lambda each: each.name)
def test_in_a_dossier_as_large_as_they_get_too(folder: Path, number: int) -> None:
    few = asked(folder, number)
    for own in judgements_of(few.comparison.dossier):
        assert reach_of(few, own.id) == by_force(few.comparison, own, 3), own.id


def test_an_effect_moves_its_outcome_where_its_programme_is_paid() -> None:
    few = asked(LAKELAND, 0)
    comparison = few.comparison
    programme = comparison.dossier.programmes[0]
    effect = programme.effects_per_year[0].id
    found = reach_of(few, f"programmes.{programme.id}.effects_per_year.{effect}.strengthens")
    paying = {each.id for each in comparison.candidates if each.spending.budgets[0] > 0}
    assert found.options == paying
    assert found.outcomes == {effect}
    assert 0 < len(paying) < len(comparison.candidates)


def test_how_equal_levels_are_to_be_moves_what_it_measures() -> None:
    inputs = drawn(lakeland({"dossier.format": 2, "criteria.voice.measure": EQUAL}), 4)
    few = sample(inputs, compare(inputs, default_scenario(inputs.dossier)))
    found = reach_of(few, "criteria.voice.measure.inequality_aversion")
    assert found.criteria == {"voice"}
    assert found.options == {each.id for each in inputs.dossier.options}
    assert not found.outcomes


@pytest.mark.parametrize("field", ["half_potential_musd", "running_musd", "start_up_musd"])
def test_by_achievement_a_rating_is_moved_by_what_reach_is_moved_by(field: str) -> None:
    by_achievement = {"dossier__format": 2, "dossier__ratings_by": "achievement"}
    dossier = rated_dossier(**by_achievement)
    few = sampled(dossier, default_scenario(dossier))
    (own,) = (e for e in judgements(dossier) if e.id == f"programmes.ministry_pumps.{field}")
    found = reach_of(few, own.id)
    assert found == by_force(few.comparison, own, BETWEEN)
    assert "standing" in found.criteria
    few = sampled(rated_dossier(), default_scenario(rated_dossier()))
    assert "standing" not in reach_of(few, own.id).criteria


def test_a_number_that_no_equation_uses_moves_nothing() -> None:
    few = asked(LAKELAND, 0)
    assert reach_of(few, "dossier.total_musd.step") == Reach()
    assert reach_of(few, "dossier.total_musd.step").nothing
    perspective = few.comparison.scenario.perspective
    assert not reach_of(few, f"perspectives.{perspective}.weights.cost").nothing


def test_how_far_weights_are_drawn_apart_moves_no_mean() -> None:
    assert reach_of(asked(LAKELAND, 0), "dossier.weight_concentration") == Reach(ranges=True)


def test_another_future_moves_nothing_here() -> None:
    few = asked(find_dossier(), 0)
    assert reach_of(few, "futures.renewed_war.paths.armed_conflict.2").nothing


def test_who_gets_the_money_does_not_matter_where_there_is_none() -> None:
    dossier = lakeland()
    none: Scenario = replace(default_scenario(dossier), total_musd=0.0)
    here = sampled(dossier, none)
    assert reach_of(here, f"programmes.{dossier.programmes[0].id}.start_up_musd").nothing
    assert not reach_of(here, f"outcomes.{dossier.outcomes[0].id}.start_level").nothing


def test_a_start_that_only_some_draws_reach_moves_a_result() -> None:
    """At the most likely values the programme does nothing, in the cheapest starts it works."""
    start_up = {"low": 0.5, "mode": 2.0, "high": 2.5}
    dossier = lakeland({"programmes.village_wells.start_up_musd": start_up})
    here = sampled(dossier, replace(default_scenario(dossier), total_musd=1.0))
    (wells,) = (each for each in here.comparison.candidates if each.id == "wells")
    assert wells.spending.budgets.tolist() == [1.0, 0.0, 0.0]
    found = reach_of(here, "programmes.village_wells.half_potential_musd")
    assert "wells" in found.options


def test_a_number_that_is_not_there_is_a_key_error() -> None:
    with pytest.raises(KeyError, match="no_such"):
        reach_of(asked(LAKELAND, 0), "programmes.no_such")
