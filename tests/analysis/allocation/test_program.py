"""Sharing money out over tables: against every way to do it, and where there is none."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_model.analysis.allocation.curves import TOLERANCE, stretches
from policy_model.analysis.allocation.limits import limits_of
from policy_model.analysis.allocation.program import Cut, share_out
from tests.analysis.allocation.support import asked
from tests.support import lakeland

DOSSIER = lakeland()
UNITS = np.linspace(0, 5, 11)
ALL = np.array(list(product(UNITS, repeat=3)))
curves = st.lists(st.floats(-1, 1), min_size=11, max_size=11).map(np.array)
cuts = st.lists(st.tuples(st.floats(-1, 1), curves, curves, curves), min_size=1, max_size=3)


def highest(found, limits):
    """The highest lowest cut over the mixes of whole units within the limits; None for none."""
    allowed = ALL[[limits.allow(mix) for mix in ALL]]
    if not len(allowed):
        return None
    return max(min(cut.at((UNITS,) * 3, mix) for cut in found) for mix in allowed)


@settings(max_examples=15, deadline=None)
@given(
    cuts,
    st.sampled_from(np.linspace(0, 5, 11).tolist()),
    st.sampled_from([None, 0.0, 1.5]),
    st.sampled_from([None, 0.3, 0.5, 1.0]),
    st.sampled_from([None, 1.0]),
)
def test_steps_find_what_trying_every_mix_finds(drawn, total, earmark, share, floor):
    scenario = asked(
        DOSSIER,
        total_musd=total,
        earmarks_musd=() if earmark is None else (("direct_grants", earmark),),
        least_shares=() if share is None else (("state", share),),
        floors_musd=() if floor is None else (("village_wells", floor),),
    )
    limits = limits_of(DOSSIER, scenario)
    found = [Cut(constant, tuple(three)) for constant, *three in drawn]
    best = highest(found, limits)
    shared = share_out((UNITS,) * 3, found, limits, np.full(3, 0.5))
    if best is None:
        assert shared is None
        return
    assert limits.allow(np.round(shared.budgets / 0.5) * 0.5)
    np.testing.assert_allclose(shared.budgets / 0.5, np.round(shared.budgets / 0.5), atol=1e-5)
    worth = min(cut.at((UNITS,) * 3, shared.budgets) for cut in found)
    # A stretch counts as concave where its hull is within the tolerance, programme by programme.
    assert worth == pytest.approx(best, abs=3 * TOLERANCE + 1e-5)
    assert shared.at_most >= best - 1e-6
    anything = share_out((UNITS,) * 3, found, limits)
    assert anything.at_most >= best - 1e-6


def test_a_concave_table_has_no_choices_and_still_a_bound():
    # Three equal square roots: a third each.
    limits = limits_of(DOSSIER, asked(DOSSIER, total_musd=1.5))
    shared = share_out((UNITS,) * 3, [Cut(0.25, (np.sqrt(UNITS),) * 3)], limits)
    assert shared.budgets == pytest.approx([0.5, 0.5, 0.5])
    assert shared.at_most == pytest.approx(0.25 + 3 * np.sqrt(0.5))


@pytest.mark.parametrize("programme", range(3))
def test_budgets_may_lie_between_the_last_two_points(programme):
    limits = limits_of(DOSSIER, asked(DOSSIER, total_musd=4.75))
    curves = [UNITS * 0, UNITS * 0, UNITS * 0]
    curves[programme] = UNITS
    shared = share_out((UNITS,) * 3, [Cut(0.0, tuple(curves))], limits)
    assert shared.budgets[programme] == pytest.approx(4.75)


def test_a_start_up_cost_is_not_paid_twice():
    # Nothing up to 1.5, then as much again: half each would bring nothing.
    late = np.maximum(UNITS - 1.5, 0)
    limits = limits_of(DOSSIER, asked(DOSSIER, total_musd=2.0))
    shared = share_out((UNITS,) * 3, [Cut(0.0, (late, late, late / 2))], limits)
    assert sorted(shared.budgets) == pytest.approx([0, 0, 2])
    assert shared.at_most == pytest.approx(0.5)


def test_the_lowest_cut_counts():
    one, other = Cut(0.0, (UNITS, UNITS * 0, UNITS * 0)), Cut(0.0, (UNITS * 0, UNITS, UNITS * 0))
    limits = limits_of(DOSSIER, asked(DOSSIER, total_musd=3.0))
    shared = share_out((UNITS,) * 3, [one, other], limits)
    assert shared.budgets == pytest.approx([1.5, 1.5, 0])


def test_a_share_is_of_what_is_spent():
    # Wells alone bring something, and half of what is spent must go to the state.
    limits = limits_of(DOSSIER, asked(DOSSIER, total_musd=3.0, least_shares=(("state", 0.5),)))
    shared = share_out((UNITS,) * 3, [Cut(0.0, (UNITS, UNITS * 0, UNITS * 0))], limits)
    assert shared.budgets == pytest.approx([1.5, 1.5, 0])


def test_out_of_time_is_not_out_of_reach():
    table = [Cut(0.0, (UNITS**0.5, UNITS**2, np.sin(UNITS)))]
    limits = limits_of(DOSSIER, asked(DOSSIER))
    shared = share_out((UNITS,) * 3, table, limits, np.full(3, 0.05), seconds=0.0)
    assert shared is not None
    assert shared.at_most >= share_out((UNITS,) * 3, table, limits).at_most - 1e-9


def test_a_cut_is_raised_to_what_was_met_or_dropped():
    cut = Cut(0.0, (UNITS, UNITS * 0, UNITS * 0))
    mix = np.array([1.25, 0.0, 0.0])
    assert cut.corrected((UNITS,) * 3, mix, 1.0) == cut
    assert cut.corrected((UNITS,) * 3, mix, 1.2502).constant == pytest.approx(0.0002)
    assert cut.corrected((UNITS,) * 3, mix, 1.26) is None


def envelope(x, y):
    """The highest that straight lines between any two points are, at every point."""
    return np.array(
        [
            max(
                y[k],
                *(
                    y[i] + (y[j] - y[i]) * (x[k] - x[i]) / (x[j] - x[i])
                    for i in range(k)
                    for j in range(k + 1, len(x))
                ),
                -np.inf,
            )
            for k in range(len(x))
        ]
    )


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.lists(st.floats(-1, 1), min_size=9, max_size=9), min_size=1, max_size=3),
    st.sampled_from([0.0, TOLERANCE, 0.1, 1.0]),
    st.lists(st.floats(0.01, 1), min_size=9, max_size=9),
)
def test_stretches_cover_the_points_and_are_as_good_as_concave(tables, tolerance, widths):
    x = np.cumsum(widths)
    found = stretches([np.array(each) for each in tables], x, tolerance)
    assert [each.start for each in found] == [0, *(each.stop - 1 for each in found[:-1])]
    assert found[-1].stop == len(x)
    for each in found:
        assert each.stop - each.start > 1
        for y in tables:
            part = np.array(y)[each]
            assert np.max(envelope(x[each], part) - part) <= tolerance + 1e-9


def test_a_concave_curve_is_one_stretch_and_a_start_up_makes_two():
    assert stretches([np.sqrt(UNITS)], UNITS) == [slice(0, 11)]
    assert stretches([np.sqrt(np.maximum(UNITS - 1, 0))], UNITS) == [slice(0, 3), slice(2, 11)]
