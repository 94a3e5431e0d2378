"""Every bar is two runs of the model of its own."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_model.analysis.comparison import Comparison, compare
from policy_model.analysis.draws import at_modes
from policy_model.analysis.robustness.tornado import Bar, Tornado, find_tornado
from policy_model.analysis.verdict import judge
from policy_model.dossier import Dossier, judgements, read_dossier
from policy_model.model.inputs import build_inputs
from policy_model.scenario import default_scenario
from tests.strategies import dossier_files
from tests.support import DOSSIERS, certain, changed, comparison_of, drawn, lakeland, read

EFFECT = "programmes.direct_grants.effects_per_year.village_groups.strengthens"


def found(dossier: Dossier, draws: int = 64, **scenario: object) -> tuple[Comparison, Tornado]:
    inputs = drawn(dossier, draws)
    comparison = compare(inputs, replace(default_scenario(dossier), **scenario))
    return comparison, find_tornado(inputs, comparison)


def lead_at(comparison: Comparison, changes: dict[str, float]) -> float:
    """The lead in a comparison at the modes, with some judgements elsewhere."""
    dossier = comparison.dossier
    values = {**at_modes(dossier), **{key: np.array([v]) for key, v in changes.items()}}
    there = compare(build_inputs(dossier, values), comparison.scenario)
    verdict = judge(comparison)
    return float(there.mean_value[verdict.leader] - there.mean_value[verdict.runner_up])


def test_exposure_moves_the_lead_where_drivers_leave_their_reference_levels() -> None:
    exposure = {"good_rains": {"low": 0.2, "mode": 1, "high": 3}}
    changes = {"dossier.format": 2, "outcomes.village_groups.exposure": exposure}
    dossier = lakeland({EFFECT: "strong", **changes})
    for future, moves in (("calm", False), ("drought", True)):
        _, tornado = found(dossier, future=future)
        named = {bar.judgement for bar in tornado.bars}
        assert ("outcomes.village_groups.exposure.good_rains" in named) is moves


@pytest.mark.parametrize("future", ["calm", "drought"])
@pytest.mark.parametrize("total", [0.5, 2.0])
def test_each_bar_is_two_comparisons(future: str, total: float) -> None:
    comparison, tornado = found(lakeland({EFFECT: "strong"}), future=future, total_musd=total)
    assert tornado.at_modes == pytest.approx(lead_at(comparison, {}), abs=1e-12)
    assert tornado.mean == pytest.approx(judge(comparison).lead, abs=1e-12)
    bars = {bar.judgement: bar for bar in tornado.bars}
    for each in judgements(comparison.dossier):
        low, high = each.quantity.low, each.quantity.high
        leads = [lead_at(comparison, {each.id: end}) for end in (low, high)]
        if each.id in bars:
            bar = bars[each.id]
            assert (bar.low, bar.high) == (low, high)
            assert [bar.lead_at_low, bar.lead_at_high] == pytest.approx(leads, abs=1e-12)
            signs = {np.sign(round(lead, 9)) for lead in (*leads, lead_at(comparison, {}))}
            assert tornado.turns(bar) == ({-1, 1} <= signs)
        else:
            assert leads[0] == pytest.approx(leads[1], abs=1e-12)


@pytest.mark.parametrize("folder", DOSSIERS, ids=lambda folder: folder.name)
def test_the_largest_swing_comes_first(folder: Path) -> None:
    # In the small dossier the second option spends what the first does, and nothing moves that.
    comparison, tornado = found(read_dossier(folder))
    swings = [round(bar.swing, 12) for bar in tornado.bars]
    assert swings == sorted(swings, reverse=True)
    assert min(swings, default=1) > 0
    assert tornado.at_modes == pytest.approx(lead_at(comparison, {}), abs=1e-12)


@given(dossier_files(), st.floats(0, 5))
def test_random_dossiers_have_one(files: dict[str, object], total: float) -> None:
    comparison, tornado = found(read(files), 8, total_musd=total)
    assert tornado.at_modes == pytest.approx(lead_at(comparison, {}), abs=1e-9)
    assert all(np.isfinite([bar.lead_at_low, bar.lead_at_high]).all() for bar in tornado.bars)


def test_a_lead_is_turned_only_where_each_of_the_two_is_ahead_somewhere() -> None:
    below, over = Bar("a.b.c", 0, 1, -0.02, -0.01), Bar("a.b.c", 0, 1, -0.02, 0.01)
    assert not Tornado(-0.015, 0.01, ()).turns(below)
    assert Tornado(-0.015, 0.01, ()).turns(over)
    assert Tornado(0.01, 0.01, ()).turns(below), "a hump: ahead in the middle alone"
    assert Tornado(-0.015, 0.01, ()).lost_at_modes
    assert not Tornado(0.0, 0.01, ()).lost_at_modes, "level, and not behind"


def test_certain_numbers_have_no_bars() -> None:
    comparison, tornado = found(read(certain(changed({}))))
    assert tornado.bars == ()
    assert tornado.at_modes == pytest.approx(judge(comparison).lead, abs=1e-12)


def test_one_option_alone_has_no_bars() -> None:
    alone = comparison_of([[[0.5], [0.5]]], [0.5, 0.5])
    assert find_tornado(drawn(lakeland()), alone) == Tornado(0, 0, ())


def test_with_no_money_nothing_moves_the_lead() -> None:
    assert found(lakeland(), total_musd=0.0)[1] == Tornado(0, 0, ())
