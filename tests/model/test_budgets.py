from itertools import permutations
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_model.dossier.checks import OWN_MIX
from policy_model.dossier.entries import Programme
from policy_model.model.budgets import candidates, mix_budgets, option_shares, split
from tests.support import changed, lakeland

TEMPLATE = lakeland().programmes[0]


def programme(name: str, **numbers: float) -> Programme:
    """A programme that starts at no cost, takes up any money, and runs not yet."""
    fields = {"start_up_musd": 0, "maximum_musd": 100, "running_musd": 0} | numbers
    quantities = {
        field: TEMPLATE.maximum_musd.model_copy(
            update=dict.fromkeys(("low", "mode", "high"), float(number))
        )
        for field, number in fields.items()
    }
    return TEMPLATE.model_copy(update={"id": name, **quantities})


def shared_out(
    programmes: list[Programme], shares: list[float], total: float
) -> tuple[dict[str, float], tuple[str, ...], float]:
    spending = split(tuple(programmes), np.array(shares, dtype=float), total)
    budgets = {p.id: round(float(b), 9) for p, b in zip(programmes, spending.budgets, strict=True)}
    return budgets, spending.dropped, round(spending.unspent_musd, 9)


def test_money_goes_by_share() -> None:
    a, b = programme("a"), programme("b")
    assert shared_out([a, b], [3, 1], 2) == ({"a": 1.5, "b": 0.5}, (), 0)


def test_a_share_below_start_up_is_dropped_and_its_money_passed_on_by_share() -> None:
    programmes = [programme("a"), programme("b"), programme("c", start_up_musd=0.5)]
    budgets, dropped, unspent = shared_out(programmes, [6, 3, 1], 3)
    assert (budgets, dropped, unspent) == ({"a": 2, "b": 1, "c": 0}, ("c",), 0)


def test_a_share_equal_to_the_start_up_cost_is_dropped() -> None:
    programmes = [programme("a"), programme("b", start_up_musd=1)]
    assert shared_out(programmes, [1, 1], 2)[1] == ("b",)
    assert shared_out(programmes, [1, 1], 2.002)[1] == ()


def test_the_smallest_share_is_dropped_first_and_may_save_the_others() -> None:
    # Of 3 million, 1.5, 1.0 and 0.5 fall short of 1.6, 1.1 and 0.6; without c, a and b don't.
    programmes = [
        programme("a", start_up_musd=1.6),
        programme("b", start_up_musd=1.1),
        programme("c", start_up_musd=0.6),
    ]
    assert shared_out(programmes, [3, 2, 1], 3) == ({"a": 1.8, "b": 1.2, "c": 0}, ("c",), 0)


def test_of_equal_shares_the_one_that_lacks_most_is_dropped_first() -> None:
    programmes = [programme("a", start_up_musd=1.1), programme("b", start_up_musd=1.2)]
    assert shared_out(programmes, [1, 1], 2) == ({"a": 2, "b": 0}, ("b",), 0)


def test_of_wholly_equal_ones_the_first_id_is_dropped_first() -> None:
    programmes = [programme("b", start_up_musd=1.1), programme("a", start_up_musd=1.1)]
    assert shared_out(programmes, [1, 1], 2)[1] == ("a",)


def test_the_last_is_never_dropped() -> None:
    programmes = [programme("a", start_up_musd=9), programme("b", start_up_musd=9)]
    assert shared_out(programmes, [2, 1], 1) == ({"a": 1, "b": 0}, ("b",), 0)


def test_what_runs_counts_towards_the_start_up_cost() -> None:
    programmes = [programme("a"), programme("b", start_up_musd=1, running_musd=0.9)]
    assert shared_out(programmes, [1, 1], 0.3) == ({"a": 0.15, "b": 0.15}, (), 0)
    assert shared_out(programmes, [1, 1], 0.18)[1] == ("b",)


def test_what_exceeds_a_maximum_is_passed_on_by_share() -> None:
    programmes = [programme("a", maximum_musd=1), programme("b"), programme("c")]
    assert shared_out(programmes, [4, 2, 2], 8)[0] == {"a": 1, "b": 3.5, "c": 3.5}


def test_passing_on_may_fill_the_next_maximum() -> None:
    maxima = {"a": 1, "b": 2.5, "c": 100}
    programmes = [programme(name, maximum_musd=most) for name, most in maxima.items()]
    assert shared_out(programmes, [4, 2, 2], 8)[0] == {"a": 1, "b": 2.5, "c": 4.5}


def test_what_no_programme_takes_up_stays_unspent() -> None:
    programmes = [programme("a", maximum_musd=1), programme("b", maximum_musd=2)]
    assert shared_out(programmes, [1, 1], 5) == ({"a": 1, "b": 2}, (), 2)


@pytest.mark.parametrize(("shares", "total"), [([1, 1], 0), ([0, 0], 5)])
def test_without_money_or_shares_nothing_is_spent(shares: list[float], total: float) -> None:
    programmes = [programme("a", start_up_musd=1), programme("b")]
    assert shared_out(programmes, shares, total) == ({"a": 0, "b": 0}, (), 0)


some = st.floats(0, 3).map(lambda x: round(x, 3))


@st.composite
def cases(draw: st.DrawFn) -> tuple[list[Programme], list[float], float]:
    programmes = [
        programme(name, start_up_musd=draw(some), maximum_musd=draw(some), running_musd=draw(some))
        for name in "abc"
    ]
    return programmes, [draw(some) for _ in programmes], draw(some)


@settings(max_examples=100)
@given(cases())
def test_a_split_spends_the_total_within_the_maxima(
    case: tuple[list[Programme], list[float], float],
) -> None:
    programmes, shares, total = case
    budgets, dropped, unspent = shared_out(*case)
    assert sum(budgets.values()) + unspent == pytest.approx(total if any(shares) else 0, abs=1e-8)
    for each, share in zip(programmes, shares, strict=True):
        assert 0 <= budgets[each.id] <= each.maximum_musd.mode + 1e-9
        if share == 0 or each.id in dropped:
            assert budgets[each.id] == 0


@settings(max_examples=100)
@given(cases())
def test_the_order_of_programmes_changes_no_split(
    case: tuple[list[Programme], list[float], float],
) -> None:
    programmes, shares, total = case
    expected = shared_out(*case)
    for order in permutations(range(3)):
        found = shared_out([programmes[i] for i in order], [shares[i] for i in order], total)
        assert found[0] == pytest.approx(expected[0], abs=1e-8)
        assert found[1:] == expected[1:]


def test_a_corner_shares_equally_among_its_unmixed_programmes() -> None:
    twin = changed({})["programmes"]["village_wells"]
    mixed = twin | {"target": "mixed"}
    dossier = lakeland({"programmes.springs": twin, "programmes.fund": mixed})
    wells = next(option for option in dossier.options if option.id == "wells")
    assert option_shares(dossier, wells).tolist() == [1, 0, 0, 1, 0]


def test_candidates_are_the_options_at_the_common_total() -> None:
    found = {each.id: each for each in candidates(lakeland(), 3.0)}
    assert list(found) == ["status_quo", "villages", "ministry", "grants", "wells"]
    assert found["villages"].spending.budgets.tolist() == [3, 0, 0]
    assert found["status_quo"].spending.budgets.tolist() == [0, 0, 0]
    kinds = {name: (each.channel, each.target) for name, each in found.items()}
    assert kinds["ministry"] == ("bilateral", "state")
    assert kinds["wells"] == ("multilateral", "non_state")
    assert kinds["status_quo"] == ("", "")


def test_money_of_both_kinds_is_mixed() -> None:
    dossier = lakeland({"options.villages.shares": {"village_wells": 1, "ministry_pumps": 1}})
    villages = candidates(dossier, 2.0)[1]
    assert (villages.channel, villages.target) == ("mixed", "mixed")


def test_an_option_brings_the_drivers_that_it_sets() -> None:
    dossier = lakeland({"options.villages.drivers": {"good_rains": 0.9}})
    assert candidates(dossier, 2.0)[1].drivers == (("good_rains", 0.9),)


@pytest.mark.parametrize("total", [0.0, 1.0, 4.0])
def test_of_the_mix_the_shares_hold_and_the_total_is_common(total: float) -> None:
    *_, mix = candidates(lakeland(), total, {"village_wells": 0.6, "direct_grants": 0.2})
    assert (mix.id, mix.role) == (OWN_MIX, "mix")
    assert mix.spending.budgets == pytest.approx([0.75 * total, 0, 0.25 * total])


@pytest.mark.parametrize("mix", [{}, {"village_wells": 0.0}])
def test_an_empty_mix_is_no_candidate(mix: dict[str, Any]) -> None:
    assert all(each.id != OWN_MIX for each in candidates(lakeland(), 2.0, mix))


def test_a_mix_keeps_its_shares_and_the_maxima() -> None:
    dossier = lakeland({"programmes.village_wells.maximum_musd": 1.5})
    mix = {"village_wells": 0.6, "direct_grants": 0.2}
    assert mix_budgets(dossier, 1.0, mix) == pytest.approx([0.75, 0, 0.25])
    assert mix_budgets(dossier, 4.0, mix) == pytest.approx([1.5, 0, 2.5])


def test_a_mix_keeps_programmes_that_can_not_start() -> None:
    """Nobody but the user drops what the user chose."""
    budgets = mix_budgets(lakeland(), 0.1, {"village_wells": 1, "direct_grants": 1})
    assert budgets == pytest.approx([0.05, 0, 0.05])
    *_, mix = candidates(lakeland(), 0.1, {"village_wells": 1, "direct_grants": 1})
    assert (mix.spending.budgets.tolist(), mix.spending.dropped) == (budgets.tolist(), ())


def test_a_mix_says_what_it_can_not_take_up() -> None:
    dossier = lakeland({"programmes.village_wells.maximum_musd": 1.5})
    *_, mix = candidates(dossier, 4.0, {"village_wells": 1})
    assert mix.spending.unspent_musd == pytest.approx(2.5)


@pytest.mark.parametrize("mix", [{}, {"village_wells": 0.0}])
def test_an_empty_mix_has_no_budgets(mix: dict[str, float]) -> None:
    assert mix_budgets(lakeland(), 2.0, mix).tolist() == [0, 0, 0]


@settings(max_examples=100)
@given(st.floats(0, 5), st.lists(some, min_size=3, max_size=3))
def test_the_budgets_of_a_mix_are_a_mix_of_the_same_budgets(
    total: float, shares: list[float]
) -> None:
    dossier = lakeland()
    names = [each.id for each in dossier.programmes]
    budgets = mix_budgets(dossier, total, dict(zip(names, shares, strict=True)))
    assert budgets.sum() == pytest.approx(total if any(shares) else 0, abs=1e-9)
    again = mix_budgets(dossier, budgets.sum(), dict(zip(names, budgets, strict=True)))
    assert again == pytest.approx(budgets, abs=1e-9)
