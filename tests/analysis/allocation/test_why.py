"""What programmes contribute, against all orders of adding them; what limits cost."""

from dataclasses import dataclass, replace
from itertools import permutations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_model.analysis.allocation import why
from policy_model.analysis.allocation.allocate import allocate
from policy_model.analysis.allocation.objective import mean_value
from policy_model.analysis.allocation.search import best_mix
from policy_model.analysis.allocation.why import RELAXED_MUSD, binding, contributions
from policy_model.dossier import read_dossier
from tests.analysis.allocation.support import asked, five, ground
from tests.support import DOSSIERS, lakeland

FIVE = ground(five())
PROGRAMMES = FIVE.inputs.dossier.programmes


@dataclass(frozen=True)
class Game:
    """A goal made by hand."""

    of: object

    def worth(self, budgets):
        return float(self.of(budgets))


def by_orders(worth, budgets):
    """Shapley values by their definition: the mean over all orders."""
    funded = np.flatnonzero(budgets)
    added, orders = np.zeros(len(budgets)), list(permutations(funded))
    for order in orders:
        part = np.zeros_like(budgets)
        before = worth(part)
        for p in order:
            part[p] = budgets[p]
            after = worth(part)
            added[p] += (after - before) / len(orders)
            before = after
    return added


@settings(max_examples=10, deadline=None)
@given(st.lists(st.sampled_from([0.0, 0.4, 1.0, 1.7]), min_size=5, max_size=5))
def test_fair_parts_are_those_of_all_orders_and_add_up(budgets):
    goal, mix = mean_value(FIVE.inputs, asked(five())), np.array(budgets)
    found = contributions(goal, PROGRAMMES, mix)
    expected = by_orders(goal.worth, mix)
    ids = [each.id for each in PROGRAMMES]
    assert {each.programme.id for each in found} == {ids[p] for p in np.flatnonzero(mix)}
    for each in found:
        p = ids.index(each.programme.id)
        assert each.fair == pytest.approx(expected[p], abs=1e-12)
        assert each.musd == mix[p]
        without = np.where(np.arange(5) == p, 0.0, mix)
        assert each.alone == pytest.approx(goal.worth(mix) - goal.worth(without), abs=1e-12)
        assert each.error == 0
    whole = goal.worth(mix) - goal.worth(np.zeros(5))
    assert sum(each.fair for each in found) == pytest.approx(whole, abs=1e-12)
    assert [each.fair for each in found] == sorted((each.fair for each in found), reverse=True)


def test_a_glove_game_by_hand():
    # The first has the left glove, the two others a right one: 2/3, 1/6, 1/6 (Shapley 1953).
    game = Game(lambda b: min(b[0], max(b[1], b[2])))
    found = contributions(game, PROGRAMMES, np.array([1.0, 1.0, 1.0, 0.0, 0.0]))
    fair = {each.programme.id: each.fair for each in found}
    assert list(fair.values()) == pytest.approx([2 / 3, 1 / 6, 1 / 6])
    alone = {each.programme.id: each.alone for each in found}
    assert alone[PROGRAMMES[0].id] == 1
    assert alone[PROGRAMMES[1].id] == alone[PROGRAMMES[2].id] == 0


def test_twins_contribute_alike():
    twin = {"programmes.direct_grants.effects_per_year.village_groups.strengthens": "strong"}
    same = {f"programmes.direct_grants.{field}": 0.2 for field in ("start_up_musd",)}
    both = {f"programmes.{p}.half_potential_musd": 1 for p in ("direct_grants", "village_wells")}
    alike = {
        "programmes.village_wells.start_up_musd": 0.2,
        "programmes.village_wells.dependence": {},
    }
    rate = {
        f"programmes.{p}.effects_per_year": {"village_groups": {"strengthens": 0.1}}
        for p in ("direct_grants", "village_wells")
    }
    dossier = lakeland(twin | same | both | alike | rate)
    on = ground(dossier)
    found = contributions(
        mean_value(on.inputs, asked(dossier)), dossier.programmes, np.array([1.0, 0.0, 1.0])
    )
    assert found[0].fair == pytest.approx(found[1].fair, abs=1e-12)
    assert found[0].fair > 0.01


def test_orders_drawn_are_within_their_error_of_all_orders(monkeypatch):
    memo = ground(read_dossier(DOSSIERS[-1]), 16)
    dossier = memo.inputs.dossier
    goal = mean_value(memo.inputs, asked(dossier))
    mix = np.where(np.arange(len(dossier.programmes)) < 6, 1.5, 0.0)
    exact = {c.programme.id: c.fair for c in contributions(goal, dossier.programmes, mix)}
    monkeypatch.setattr(why, "MOST_EXACT", 0)
    drawn = contributions(goal, dossier.programmes, mix)
    assert any(each.error > 0 for each in drawn)
    for each in drawn:
        assert abs(each.fair - exact[each.programme.id]) <= 4 * each.error + 1e-12
    assert sum(each.fair for each in drawn) == pytest.approx(sum(exact.values()), abs=1e-12)


def test_nothing_contributes_to_nothing():
    assert contributions(mean_value(FIVE.inputs, asked(five())), PROGRAMMES, np.zeros(5)) == ()


def test_one_programme_contributes_all():
    goal, mix = mean_value(FIVE.inputs, asked(five())), np.array([1.0, 0, 0, 0, 0])
    (found,) = contributions(goal, PROGRAMMES, mix)
    assert found.fair == found.alone == goal.worth(mix) - goal.worth(mix * 0)


@pytest.mark.parametrize(
    "limits",
    [
        {"floors_musd": (("ministry_pumps", 0.5),)},
        {"least_shares": (("state", 0.6),), "ceilings_musd": (("village_wells", 0.5),)},
        {"earmarks_musd": (("direct_grants", 0.3),)},
    ],
)
def test_what_a_limit_costs_is_what_a_search_without_it_finds(limits):
    found = allocate(FIVE, asked(five(), **limits))
    held = binding(found)
    assert {each.limit.key for each in held} == {
        x.key for x in found.limits.tight(found.best.budgets)
    }
    assert ("total", "") in {each.limit.key for each in held}
    assert [each.gained for each in held] == sorted((x.gained for x in held), reverse=True)
    for each in held:
        assert each.gained >= 0
        wider = found.limits.relaxed(each.limit.key, RELAXED_MUSD)
        again = best_mix(found.goal, FIVE.grid, wider, [found.best.budgets])
        assert found.best.worth + each.gained == pytest.approx(again.best.worth, abs=1e-4)


def test_a_limit_that_is_far_off_is_not_named():
    found = allocate(FIVE, asked(five(), ceilings_musd=(("ministry_pumps", 1.5),)))
    assert ("ceiling", "ministry_pumps") not in {each.limit.key for each in binding(found)}
    wider = replace(found, limits=found.limits.at_total(9.0))
    assert ("total", "") not in {each.limit.key for each in binding(wider)}
