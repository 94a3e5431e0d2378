"""The answer at every total of the slider."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_model.analysis.answer import find_answer
from policy_model.analysis.by_total import answers_by_total, near_first, span, totals
from policy_model.dossier import read_dossier
from policy_model.model.inputs import Inputs
from policy_model.scenario import default_scenario
from tests.support import DOSSIERS, drawn, lakeland


def test_the_slider_stops_at_every_step() -> None:
    stops = totals(lakeland().header.total_musd)
    assert len(stops) == 51
    assert stops[:4] == (0.0, 0.1, 0.2, 0.3)
    assert stops[-1] == 5.0


def test_an_end_between_two_steps_is_a_stop() -> None:
    uneven = lakeland({"dossier.total_musd.maximum": 5.05})
    assert totals(uneven.header.total_musd)[-2:] == (5.0, 5.05)


class TestNearFirst:
    @given(st.integers(1, 300), st.floats(-10, 40))
    def test_every_total_once_the_nearest_first(self, many: int, around: float) -> None:
        stops = tuple(k / 10 for k in range(many))
        ordered = near_first(stops, around)
        assert sorted(ordered) == list(stops)
        assert abs(ordered[0] - around) == min(abs(each - around) for each in stops)

    def test_a_few_lie_close_near_the_present_total_and_wider_far_from_it(self) -> None:
        stops = tuple(map(float, range(121)))
        assert near_first(stops, 30)[:13] == (
            *(30, 29, 31, 28, 32, 26, 34, 22, 38, 14, 46, 62, 94),
        )
        for many in (13, 25, 50, 121):
            known = near_first(stops, 30)[:many]
            for each in stops:
                missed = min(abs(each - one) for one in known)
                assert missed <= 4 + abs(each - 30) * 7 / many


def test_each_is_the_answer_at_that_total_exactly(inputs: Inputs) -> None:
    scenario = replace(default_scenario(inputs.dossier), mix_musd=(("grants", 1.0),))
    stops = near_first(totals(inputs.dossier.header.total_musd), 2.0)
    found = answers_by_total(inputs, scenario, stops)
    for total, answer in zip(stops, found, strict=True):
        alone = find_answer(inputs, replace(scenario, total_musd=total))
        assert answer.scenario == alone.scenario
        assert answer.verdict == alone.verdict
        assert answer.weight_flips == alone.weight_flips
        np.testing.assert_array_equal(answer.comparison.drawn_value, alone.comparison.drawn_value)


def test_it_tells_how_far_it_is_and_works_out_no_more_than_is_asked(inputs: Inputs) -> None:
    told: list[float] = []
    found = answers_by_total(inputs, default_scenario(inputs.dossier), (1.0, 2.0, 4.0), told.append)
    assert told == []
    assert next(found).scenario.total_musd == 1.0
    assert told == [0.0]
    assert [each.scenario.total_musd for each in found] == [2.0, 4.0]
    assert told == [0.0, 1 / 3, 2 / 3, 1.0]


def test_what_the_hook_raises_ends_it(inputs: Inputs) -> None:
    def stop(done: float) -> None:
        if done >= 0.5:
            raise InterruptedError

    found = answers_by_total(inputs, default_scenario(inputs.dossier), (1.0, 2.0, 3.0, 4.0), stop)
    assert [next(found).scenario.total_musd for _ in range(2)] == [1.0, 2.0]
    with pytest.raises(InterruptedError):
        next(found)
    assert list(found) == []


@pytest.mark.parametrize("folder", DOSSIERS, ids=lambda folder: folder.name)
def test_the_scale_holds_every_option_at_every_total(folder: Path) -> None:
    inputs = drawn(read_dossier(folder))
    scenario = default_scenario(inputs.dossier)
    found = span(inputs, scenario)
    own = find_answer(inputs, scenario).comparison
    assert found.order == tuple(own.candidates[o].id for o in own.ranking)
    assert found == span(inputs, replace(scenario, total_musd=0.0))
    ends = []
    for answer in answers_by_total(inputs, scenario, totals(inputs.dossier.header.total_musd)):
        ends.append(100 * np.quantile(answer.comparison.drawn_value, (0.05, 0.95), axis=-1))
    assert found.low < np.min(ends)
    assert np.max(ends) < found.high
    # And no more than that: two steps of the axis to spare at either end.
    assert np.min(ends) - found.low < 11
    assert found.high - np.max(ends) < 11


@pytest.mark.parametrize("folder", DOSSIERS, ids=lambda folder: folder.name)
@pytest.mark.parametrize("years", [4, 7, 9])
def test_the_scale_ends_at_fives_with_a_point_to_spare(folder: Path, years: int) -> None:
    inputs = drawn(read_dossier(folder))
    scenario = replace(default_scenario(inputs.dossier), horizon_years=years)
    found, budget = span(inputs, scenario), inputs.dossier.header.total_musd
    ends = []
    for total in (budget.default.mode, budget.maximum.mode / 2, budget.maximum.mode):
        there = find_answer(inputs, replace(scenario, total_musd=total)).comparison
        ends.append(100 * np.quantile(there.drawn_value, (0.05, 0.95), axis=-1))
    assert 1 <= np.min(ends) - found.low < 6
    assert 1 <= found.high - np.max(ends) < 6
    assert found.low % 5 == found.high % 5 == 0
