"""A number moves what the map of its dossier says, and nothing else."""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from math import inf

import numpy as np
import pytest

from policy_model.analysis.comparison import Comparison, compare
from policy_model.analysis.dependence import Reach, reach_of
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
from policy_model.model.inputs import Values, build_inputs
from policy_model.scenario import Scenario, default_scenario
from tests.support import DOSSIERS, LAKELAND, drawn, lakeland

RUSSIA = find_dossier()
SAME = 1e-12
DRAWS = 8
TRIED_OF_NOTHING = 3  # where the map says "nothing"


@lru_cache
def judgements_of(dossier: Dossier) -> tuple[Judgement, ...]:
    return judgements(dossier)


@lru_cache
def values_of(dossier: Dossier) -> Values:
    return draw_judgements(dossier, DRAWS)


@lru_cache
def asked(folder, number: int) -> tuple[Comparison, Scenario]:
    """A comparison in one of the scenarios that the map is tried in."""
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
    return compare(drawn(dossier, DRAWS), scenario), scenario


def otherwise(judgement: Judgement) -> Iterator[float]:
    """Other numbers inside what is allowed, near ones first, then ever farther ones."""
    now, allowed = judgement.quantity.mode, judgement.allowed
    near = (1.1 * now, 0.9 * now, now + 0.01, now + 1, now - 1)
    far = (allowed.minimum, allowed.minimum + 0.001, allowed.maximum, now / 2, 1000 * now, 1000.0)
    for tried in (*near, *far):
        least = tried > allowed.minimum or (tried == allowed.minimum and not allowed.above)
        if least and tried <= allowed.maximum and tried not in (now, inf):
            yield tried


def changed_to(before: Comparison, judgement: Judgement, number: float) -> Comparison | None:
    """The comparison with a number set otherwise, all other draws shared; None if refused."""
    dossier = with_quantity(
        before.dossier, judgement, Quantity(low=number, mode=number, high=number)
    )
    if check_numbers(dossier):
        return None
    scale, step = judgement.path[1], judgement.path[-1]
    values = values_of(before.dossier) | {
        each.id: np.full(DRAWS, number)
        for each in judgements_of(before.dossier)
        if each.id == judgement.id
        or (
            judgement.path[0] == "scales"
            and (each.allowed.scale, each.quantity.step) == (scale, step)
        )
    }
    return compare(build_inputs(dossier, values), before.scenario)


def changes(before: Comparison, after: Comparison) -> Reach:
    """What differs."""
    names = [each.id for each in before.candidates]
    dossier = before.dossier
    levels = apart(before.outlook.levels[-1], after.outlook.levels[-1])
    scores = apart(before.scores, after.scores) | apart(before.outlook.raw, after.outlook.raw)
    budgets = np.array(
        [
            not np.allclose(a.spending.budgets, b.spending.budgets, rtol=0, atol=SAME)
            for a, b in zip(before.candidates, after.candidates, strict=True)
        ]
    )
    value = apart(before.mean_value[:, None], after.mean_value[:, None])
    moved = levels.any(axis=1) | scores.any(axis=1) | budgets | value
    return Reach(
        frozenset(np.array(names)[moved].tolist()),
        frozenset(np.array([k.id for k in dossier.outcomes])[levels.any(axis=0)].tolist()),
        frozenset(np.array([j.id for j in dossier.criteria])[scores.any(axis=0)].tolist()),
        budgets=bool(budgets.any()),
        weights=not np.allclose(before.weights, after.weights, rtol=0, atol=SAME),
        ranges=not np.array_equal(before.drawn_weights, after.drawn_weights),
    )


def apart(before, after):
    """Where any draw differs."""
    different = ~np.isclose(before, after, rtol=0, atol=SAME)
    return different.any(axis=-1)


@pytest.mark.parametrize("number", range(2))
@pytest.mark.parametrize("folder", DOSSIERS, ids=lambda each: each.name)
def test_a_changed_number_moves_something_inside_the_map_and_nothing_outside(
    folder, number: int
) -> None:
    before, _ = asked(folder, number)
    untried = []
    for judgement in judgements_of(before.dossier):
        reach = reach_of(before, judgement.id)
        tried, moved = 0, False
        for new in otherwise(judgement):
            after = changed_to(before, judgement, new)
            if after is None:
                continue
            tried += 1
            found = changes(before, after)
            assert_inside(found, reach, judgement.id)
            moved |= not found.nothing
            if moved or (reach.nothing and tried == TRIED_OF_NOTHING):
                break
        assert moved != reach.nothing or not tried, judgement.id
        if not tried:
            untried.append(judgement.id)
    assert not untried


def assert_inside(found: Reach, reach: Reach, judgement: str) -> None:
    assert found.options <= reach.options, judgement
    assert found.outcomes <= reach.outcomes, judgement
    assert found.criteria <= reach.criteria, judgement
    assert found.budgets <= reach.budgets, judgement
    assert found.weights <= reach.weights, judgement
    assert found.ranges <= reach.ranges, judgement


def test_the_map_names_what_an_effect_moves() -> None:
    comparison = compare(drawn(lakeland()), default_scenario(lakeland()))
    programme = comparison.dossier.programmes[0]
    effect = programme.effects_per_year[0].id
    found = reach_of(comparison, f"programmes.{programme.id}.effects_per_year.{effect}.strengthens")
    assert effect in found.outcomes
    assert found.options < {each.id for each in comparison.candidates}
    assert not found.budgets


def test_what_no_equation_uses_here_has_no_reach() -> None:
    comparison, scenario = asked(LAKELAND, 0)
    assert reach_of(comparison, "dossier.total_musd.step").nothing
    assert reach_of(comparison, "background.lake.value").nothing
    assert not reach_of(comparison, f"perspectives.{scenario.perspective}.weights.cost").nothing


def test_another_future_has_no_reach_here() -> None:
    comparison, _ = asked(RUSSIA, 0)
    assert reach_of(comparison, "futures.renewed_war.paths.armed_conflict.2").nothing


def test_who_gets_the_money_does_not_matter_where_there_is_none() -> None:
    dossier = lakeland()
    here = compare(drawn(dossier, DRAWS), replace(default_scenario(dossier), total_musd=0.0))
    assert reach_of(here, f"programmes.{dossier.programmes[0].id}.start_up_musd").nothing
    assert not reach_of(here, f"outcomes.{dossier.outcomes[0].id}.start_level").nothing
