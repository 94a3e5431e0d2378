"""What a mix must keep to, what of it conflicts, and mixes drawn within it."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_model.analysis.allocation.limits import (
    Limit,
    Limits,
    conflict,
    limits_of,
    part_in,
    random_mixes,
)
from policy_model.scenario import GROUPS
from tests.analysis.allocation.support import asked, five
from tests.support import REMOVED, lakeland

DOSSIER = lakeland(
    {
        "programmes.direct_grants.target": "mixed",
        "programmes.direct_grants.maximum_musd": 1.5,
        "options.grants.corner": REMOVED,
        "options.grants.role": "other",
        "options.grants.evidence": "guess",
        "options.grants.shares": {"direct_grants": 1},
    }
)
IDS = [each.id for each in DOSSIER.programmes]
amounts = st.dictionaries(st.sampled_from(IDS), st.sampled_from([0.0, 0.7, 1.0, 1.6, 3.0]))
shares = st.dictionaries(st.sampled_from(GROUPS), st.sampled_from([0.0, 0.3, 0.6, 1.0]))


def pairs(found):
    return tuple(sorted(found.items()))


demanding = st.builds(
    lambda total, *limits: replace(
        asked(DOSSIER, total_musd=total),
        **dict(
            zip(
                ("floors_musd", "ceilings_musd", "earmarks_musd", "least_shares", "most_shares"),
                map(pairs, limits),
                strict=True,
            )
        ),
    ),
    st.sampled_from([0.0, 1.0, 2.0, 5.0]),
    amounts,
    amounts,
    amounts,
    shares,
    shares,
)


@settings(max_examples=60, deadline=None)
@given(demanding)
def test_what_conflicts_conflicts_and_none_of_it_could_be_missed_out(scenario):
    limits = limits_of(DOSSIER, scenario)
    clash = conflict(limits)
    if not clash:
        assert all(limits.allow(mix) for mix in random_mixes(limits, 5, 1))
        return
    keys = [each.key for each in clash]
    assert len(set(keys)) == len(keys)
    alone = limits.without({each.key for each in limits.rows} - set(keys))
    assert conflict(alone)
    for key in keys:
        rest = alone.without([key])
        assert not rest.rows or not conflict(rest)


def test_a_conflict_by_hand():
    floors = (("ministry_pumps", 1.2), ("village_wells", 1.0))
    found = conflict(limits_of(DOSSIER, asked(DOSSIER, total_musd=2.0, floors_musd=floors)))
    assert {each.key for each in found} == {
        ("total", ""),
        ("floor", "ministry_pumps"),
        ("floor", "village_wells"),
    }
    earmark = asked(
        DOSSIER, earmarks_musd=(("village_wells", 1.0),), ceilings_musd=(("village_wells", 0.5),)
    )
    found = conflict(limits_of(DOSSIER, earmark))
    assert [each.key for each in found] == [
        ("ceiling", "village_wells"),
        ("earmark", "village_wells"),
    ]


@pytest.mark.parametrize(
    ("limit", "mix", "allowed"),
    [
        ({}, (1.0, 1.0, 0.0), True),
        ({}, (1.0, 1.1, 0.0), False),
        ({}, (0.0, 0.0, 1.6), False),
        ({}, (1.0, -0.1, 0.0), False),
        ({"floors_musd": (("village_wells", 1.0),)}, (0.9, 0.0, 0.0), False),
        ({"ceilings_musd": (("village_wells", 1.0),)}, (1.1, 0.0, 0.0), False),
        ({"earmarks_musd": (("village_wells", 1.0),)}, (1.0, 0.5, 0.0), True),
        ({"earmarks_musd": (("village_wells", 1.0),)}, (0.9, 0.5, 0.0), False),
        # Grants count half in each target: 0.5 of 1.5 goes to the state.
        ({"least_shares": (("state", 1 / 3),)}, (0.5, 0.0, 1.0), True),
        ({"least_shares": (("state", 0.34),)}, (0.5, 0.0, 1.0), False),
        ({"most_shares": (("bilateral", 0.5),)}, (0.5, 0.5, 0.0), True),
        ({"most_shares": (("bilateral", 0.5),)}, (0.5, 0.5, 0.1), False),
        ({"least_shares": (("state", 0.5),)}, (0.0, 0.0, 0.0), True),
    ],
)
def test_what_is_allowed(limit, mix, allowed):
    assert limits_of(DOSSIER, asked(DOSSIER, **limit)).allow(np.array(mix)) is allowed


def test_parts_of_a_group():
    assert part_in(DOSSIER.programmes, "state").tolist() == [0, 1, 0.5]
    assert part_in(DOSSIER.programmes, "non_state").tolist() == [1, 0, 0.5]
    assert part_in(DOSSIER.programmes, "bilateral").tolist() == [0, 1, 1]


def test_what_is_tight_and_what_room_does():
    scenario = asked(DOSSIER, earmarks_musd=(("village_wells", 1.0),), total_musd=2.0)
    limits = limits_of(DOSSIER, scenario)
    mix = np.array([1.0, 1.0, 0.0])
    assert {each.key for each in limits.tight(mix)} == {("total", ""), ("earmark", "village_wells")}
    wider = limits.relaxed(("earmark", "village_wells"), 0.1)
    assert wider.allow(np.array([1.1, 0.9, 0.0]))
    assert wider.allow(np.array([0.9, 1.1, 0.0]))
    assert not wider.allow(np.array([1.1, 1.0, 0.0]))
    assert limits.relaxed(("total", ""), 0.1).allow(np.array([1.0, 1.1, 0.0]))


def test_spending_between_two_amounts():
    limits = limits_of(DOSSIER, asked(DOSSIER, total_musd=4.0)).spending(1.0, 2.0)
    assert limits.total_musd == 2.0
    spent = [limits.allow(np.array([musd, 0.0, 0.0])) for musd in (0.9, 1.0, 2.0, 2.1)]
    assert spent == [False, True, True, False]


def test_limits_that_clash_by_less_than_the_solver_sees_have_corners():
    """A tenth of a cent is to go to the state, and nobody of it may have any."""
    tiny = (("state", 1.2e-7),)
    scenario = asked(five(), earmarks_musd=(("village_wells", 0.5),), least_shares=tiny)
    limits = limits_of(five(), scenario)
    state = part_in(five().programmes, "state") > 0
    none = [Limit("ceiling", "", 0.0, row, 0.0) for row in np.eye(len(state))[state]]
    mixes = random_mixes(Limits((*limits.rows, *none)), 5, 1)
    assert np.isfinite(mixes).all()
    assert all(limits.allow(mix) for mix in mixes)
