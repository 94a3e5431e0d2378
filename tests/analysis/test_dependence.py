"""A number moves what the map of its dossier says, and nothing else."""

from dataclasses import replace
from functools import lru_cache

import numpy as np
import pytest

from policy_model.analysis.comparison import Comparison, compare
from policy_model.analysis.dependence import Reach, reach_of
from policy_model.dossier import Judgement, find_dossier, judgements, read_dossier
from policy_model.scenario import Override, Scenario, default_scenario, overridden
from policy_model.scenario.override import refusal
from tests.support import DOSSIERS, LAKELAND, drawn, lakeland

RUSSIA = find_dossier()
SAME = 1e-12


@lru_cache
def asked(folder, number: int) -> tuple[Comparison, Scenario]:
    """A comparison in one of the scenarios that the map is tried in."""
    dossier = read_dossier(folder)
    own = default_scenario(dossier)
    scenario = (
        own,
        replace(own, future=dossier.futures[-1].id, total_musd=own.total_musd / 2),
        replace(
            own,
            perspective=dossier.perspectives[-1].id,
            mix_musd=((dossier.programmes[0].id, 1.0), (dossier.programmes[-1].id, 1.0)),
        ),
    )[number]
    return compare(drawn(dossier, 8), scenario), scenario


def otherwise(judgement: Judgement) -> Override | None:
    """Another range inside what is allowed; None where there is no room."""
    q, allowed = judgement.quantity, judgement.allowed
    for factor, shift in ((0.9, 0.0), (1.1, 0.0), (1.0, 0.01), (1.0, 1.0), (1.0, -1.0)):
        ends = [end * factor + shift for end in (q.low, q.mode, q.high)]
        inside = allowed.minimum < ends[0] and ends[-1] <= allowed.maximum
        if inside and ends != [q.low, q.mode, q.high]:
            return Override(judgement.id, *ends, reason="tried", initials="AB")
    return None


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


@pytest.mark.parametrize("number", range(3))
@pytest.mark.parametrize("folder", DOSSIERS, ids=lambda each: each.name)
def test_a_changed_number_moves_nothing_outside_the_map(folder, number: int) -> None:
    before, scenario = asked(folder, number)
    tried = moved = 0
    for judgement in judgements(before.dossier):
        new = otherwise(judgement)
        if new is None or refusal(before.dossier, new, "test"):
            continue
        tried += 1
        dossier = overridden(before.dossier, (new,))
        found = changes(before, compare(drawn(dossier, 8), replace(scenario, overrides=(new,))))
        reach = reach_of(before, judgement.id)
        assert found.options <= reach.options, judgement.id
        assert found.outcomes <= reach.outcomes, judgement.id
        assert found.criteria <= reach.criteria, judgement.id
        assert found.budgets <= reach.budgets, judgement.id
        assert found.weights <= reach.weights, judgement.id
        assert found.ranges <= reach.ranges, judgement.id
        moved += not found.nothing
    assert tried > 0.9 * len(judgements(before.dossier))
    assert moved > tried / 5


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
