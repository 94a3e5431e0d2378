"""What weights decide: weights times spread, and the part of each scale in use."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_model.analysis import effective_weights
from policy_model.analysis.answer import Answer, find_answer
from policy_model.analysis.comparison import likely_setting
from policy_model.analysis.effective_weights import (
    EffectiveWeights,
    Scales,
    find_effective_weights,
    weighed,
)
from policy_model.analysis.overlap import random_mixes
from policy_model.dossier import Dossier
from policy_model.model.inputs import Inputs
from policy_model.scenario import default_scenario
from tests.support import drawn, lakeland, likely


def scales(*spread: float) -> Scales:
    return Scales(np.array(spread), np.zeros(len(spread)), np.ones(len(spread)))


def found_for(dossier: Dossier, inputs: Inputs | None = None, **scenario: object) -> Answer:
    asked = replace(default_scenario(dossier), **scenario)  # type: ignore[arg-type]
    return find_answer(inputs or drawn(dossier, 2), asked)


def found(answer: Answer) -> EffectiveWeights:
    return answer.once(find_effective_weights)


def test_the_example_of_the_guide() -> None:
    told = weighed(np.array([0.8, 0.2]), scales(0.01, 0.06))
    assert told.effective == pytest.approx([0.4, 0.6])
    assert told.beyond.tolist() == [False, True]
    assert told.short.tolist() == [False, False]
    assert told.order == [1, 0]


NUMBERS = st.lists(
    st.tuples(st.floats(0.001, 1), st.floats(0, 0.5)), min_size=2, max_size=6
).filter(lambda each: any(spread > 1e-3 for _, spread in each))


@given(NUMBERS)
def test_they_add_up_and_follow_the_spread(numbers: list[tuple[float, float]]) -> None:
    weights, spread = map(np.array, zip(*numbers, strict=True))
    weights = weights / weights.sum()
    told = weighed(weights, scales(*spread))
    assert told.effective.sum() == pytest.approx(1)
    assert np.all(told.effective[spread == 0] == 0)
    # More than its weight just where the spread is above its weighted mean.
    mean = weights @ spread
    apart = np.abs(spread - mean) > 1e-9
    np.testing.assert_array_equal((told.effective > weights)[apart], (spread > mean)[apart])
    # Twice the spread counts as twice the weight does.
    wider = np.where(np.arange(len(spread)) == 0, 2, 1)
    once, twice = weighed(weights, scales(*spread * wider)), weighed(weights * wider, told.scales)
    np.testing.assert_allclose(once.effective, twice.effective, atol=1e-12)
    odds = once.effective[0] * told.effective[1], told.effective[0] * once.effective[1]
    assert odds[0] == pytest.approx(2 * odds[1])
    # Nor does it matter in what unit spreads are.
    unit = weighed(weights, scales(*7 * spread))
    np.testing.assert_allclose(unit.effective, told.effective, atol=1e-12)


def test_nothing_decides_where_nothing_that_counts_differs() -> None:
    for weights, spread in (((0.5, 0.5), (0, 0)), ((0, 1), (0.1, 0))):
        told = weighed(np.array(weights, dtype=float), scales(*spread))
        assert told.effective.tolist() == [0, 0]
        assert not told.beyond.any()
        np.testing.assert_array_equal(told.short, np.array(weights) > 0)


def test_a_weight_of_nothing_is_neither_beyond_nor_short() -> None:
    told = weighed(np.array([1.0, 0.0]), scales(0.1, 0.4))
    assert told.effective.tolist() == [1, 0]
    assert not (told.beyond | told.short).any()


def test_spread_and_ends_are_those_of_mixes_and_options_projected_one_by_one() -> None:
    capped = {"programmes.ministry_pumps.maximum_musd": 1.5}
    dossier = lakeland({**capped, "criteria.voice.curvature": 1.5})
    answer = found_for(dossier, total_musd=3.0, horizon_years=7, drivers=(("good_rains", 0.4),))
    setting = likely_setting(dossier, answer.scenario)
    mixes = random_mixes(dossier, 3.0).T
    scored = np.array([setting.scored(mix[:, None])[1][:, 0] for mix in mixes])
    options = find_answer(likely(dossier), answer.scenario).comparison.scores[..., 0]
    told = found(answer).scales
    np.testing.assert_allclose(told.spread, scored.std(axis=0), atol=1e-12)
    np.testing.assert_allclose(told.low, np.vstack([scored, options]).min(axis=0))
    np.testing.assert_allclose(told.high, np.vstack([scored, options]).max(axis=0))


def test_no_extra_money_and_the_own_mix_are_in_the_part_of_the_scale_in_use() -> None:
    # Whatever can be spent is, so cost differs only from no extra money.
    dossier = lakeland()
    told = found(found_for(dossier)).scales
    assert told.spread[1] == 0
    assert (told.low[1], told.high[1]) == pytest.approx((1 - 2 / 5, 1))
    pumps = dossier.programmes[-1].id
    with_mix = found(found_for(dossier, mix_musd=((pumps, 2.0),)))
    own = find_answer(likely(dossier), found_for(dossier, mix_musd=((pumps, 2.0),)).scenario)
    assert with_mix.scales.low[0] <= own.comparison.scores[-1, 0, 0] <= with_mix.scales.high[0]


def test_a_moved_weight_draws_and_projects_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    dossier, asked = lakeland(), []
    inputs = drawn(dossier, 2)

    def counted(*given: object) -> object:
        asked.append(given)
        return random_mixes(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(effective_weights, "random_mixes", counted)
    first = found(found_for(dossier, inputs))
    for changes in ({"weights": (("voice", 1.0),)}, {"perspective": "treasury"}):
        other = found(found_for(dossier, inputs, **changes))
        assert other.scales is first.scales
        assert other.nominal.tolist() != first.nominal.tolist()
    assert len(asked) == 1
    found(found_for(dossier, inputs, total_musd=1.0))
    assert len(asked) == 2


def test_the_same_each_time_and_whatever_the_draws() -> None:
    one = found(found_for(lakeland(), drawn(lakeland(), 2)))
    other = found(found_for(lakeland(), drawn(lakeland(), 64)))
    for each in ("spread", "low", "high"):
        np.testing.assert_array_equal(getattr(one.scales, each), getattr(other.scales, each))
    np.testing.assert_array_equal(one.effective, other.effective)


def test_a_number_set_otherwise_moves_the_spread() -> None:
    before = found(found_for(lakeland())).scales.spread[0]
    weaker = lakeland({"programmes.village_wells.half_potential_musd": 50})
    assert found(found_for(weaker)).scales.spread[0] != before
