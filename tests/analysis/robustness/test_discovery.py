from dataclasses import replace

import numpy as np
import pytest

from policy_model.analysis.comparison import Comparison, compare
from policy_model.analysis.robustness.box import inside
from policy_model.analysis.robustness.discovery import Discovery, discover
from policy_model.analysis.robustness.sampling import ROUNDS, sample, values_at
from policy_model.dossier import Dossier
from policy_model.model.inputs import Inputs
from policy_model.model.value import value
from policy_model.scenario import default_scenario
from tests.support import changed, drawn, lakeland, likely, read

# Wells depend on the rains so much that without rain the ministry's pumps are the better buy.
TURNING = {
    "programmes.village_wells.dependence": {"good_rains": 0.95},
    "drivers.good_rains.reference_level": 0.9,
}


def comparison_of(inputs: Inputs, **scenario: object) -> Comparison:
    return compare(inputs, replace(default_scenario(inputs.dossier), **scenario))


def with_values(inputs: Inputs, comparison: Comparison) -> np.ndarray:
    return value(comparison.scores, comparison.weights)


def test_at_reference_levels_the_values_are_the_comparisons(inputs: Inputs) -> None:
    for scenario in ({}, {"weights": (("cost", 50.0),)}, {"mix_musd": (("direct_grants", 1.0),)}):
        comparison = comparison_of(inputs, future="calm", **scenario)
        assert not inputs.dossier.futures[0].paths
        levels = np.repeat(inputs.reference[:, None], inputs.running.shape[1], axis=1)
        found = values_at(inputs, comparison, levels)
        np.testing.assert_array_equal(found, with_values(inputs, comparison))


@pytest.mark.parametrize("level", [0.0, 0.3, 1.0])
def test_equal_levels_in_all_draws_are_a_slider(inputs: Inputs, level: float) -> None:
    comparison = comparison_of(inputs, future="calm")
    slid = comparison_of(inputs, future="calm", drivers=(("good_rains", level),))
    levels = np.full((1, inputs.running.shape[1]), level)
    np.testing.assert_array_equal(values_at(inputs, comparison, levels), with_values(inputs, slid))


def test_each_draw_has_the_level_that_is_its_own(inputs: Inputs) -> None:
    comparison, draws = comparison_of(inputs), inputs.running.shape[1]
    levels = np.linspace(0, 1, draws)[None]
    found = values_at(inputs, comparison, levels)
    for n in (0, 17, draws - 1):
        alone = values_at(inputs, comparison, np.repeat(levels[:, [n]], draws, axis=1))
        np.testing.assert_array_equal(found[:, n], alone[:, n])


def test_an_option_keeps_the_drivers_that_it_sets() -> None:
    own = {"options.grants.drivers": {"good_rains": 0.1}, "options.grants.evidence": "guess"}
    dossier = lakeland(own)
    inputs = drawn(dossier)
    comparison = comparison_of(inputs)
    grants = [option.id for option in comparison.candidates].index("grants")
    slid = comparison_of(inputs, future="calm", drivers=(("good_rains", 0.8),))
    levels = np.full((1, inputs.running.shape[1]), 0.8)
    found = values_at(inputs, comparison, levels)
    np.testing.assert_array_equal(found[grants], with_values(inputs, slid)[grants])


def test_a_sample_is_stratified_and_sorted_by_id(inputs: Inputs) -> None:
    found = sample(inputs, comparison_of(inputs))
    draws = inputs.running.shape[1]
    assert list(found.ids) == sorted(found.ids)
    assert found.points.shape == (len(found.ids), ROUNDS * draws)
    assert not [name for name in found.ids if name.startswith("scales.")]
    strata = (np.arange(draws) + 0.5) / draws
    levels = found.points[found.ids.index("drivers.good_rains")].reshape(ROUNDS, draws)
    start = found.ids.index("programmes.village_wells.start_up_musd")
    for again in range(ROUNDS):
        np.testing.assert_allclose(np.sort(levels[again]), strata)
        np.testing.assert_array_equal(
            np.sort(found.points[start].reshape(ROUNDS, draws)[again]),
            np.sort(inputs.values[found.ids[start]]),
        )
    assert not np.array_equal(levels[0], levels[1])


def test_the_order_of_files_changes_nothing() -> None:
    backwards = {name: dict(reversed(part.items())) for name, part in changed(TURNING).items()}
    results = []
    for dossier in (lakeland(TURNING), read(backwards)):
        inputs = drawn(dossier, 512)
        results.append(discover(inputs, comparison_of(inputs)))
    one, other = results
    assert one.limits == other.limits


def discovered(dossier: Dossier, **scenario: object) -> tuple[Comparison, Discovery]:
    inputs = drawn(dossier, 1024)
    comparison = comparison_of(inputs, **scenario)
    return comparison, discover(inputs, comparison)


def test_the_driver_that_turns_the_answer_is_found() -> None:
    comparison, found = discovered(lakeland(TURNING), future="calm")
    assert comparison.candidates[found.leader].id == "villages"
    assert found.outcome == "box"
    first = next(limit for limit in found.limits if limit.id == "drivers.good_rains")
    assert first.low is None
    assert first.high is not None
    assert 0 < first.high < 0.9
    assert first.by_chance < 1e-6
    assert (first.least, first.most) == (pytest.approx(0, abs=1e-3), pytest.approx(1, abs=1e-3))
    assert found.box is not None
    assert found.rival != found.leader
    cases = sample(drawn(comparison.dossier, 1024), comparison)
    lost = cases.first != found.leader
    within = inside(cases.points, found.box.low, found.box.high)
    assert found.cases == lost.size
    assert found.share == lost.mean()
    assert found.box.coverage == pytest.approx(lost[within].sum() / lost.sum())
    assert found.box.density == pytest.approx(lost[within].mean())


def test_where_the_lead_never_or_always_changes_there_is_no_box(inputs: Inputs) -> None:
    told: list[float] = []
    comparison = comparison_of(inputs, perspective="treasury")
    never = discover(inputs, comparison, told.append)
    assert (never.outcome, never.share, never.box, never.limits) == ("never", 0, None, ())
    assert told == sorted(told)
    assert told[-1] == 1
    # Mean scores that put another option in front than any case does.
    scores = comparison.scores.copy()
    scores[comparison.contenders[-1]] = 1.0
    always = discover(inputs, replace(comparison, scores=scores))
    assert (always.outcome, always.share, always.box, always.rival) == ("always", 1, None, None)


def test_without_drivers_and_ranges_there_is_no_box() -> None:
    inputs = likely(lakeland())
    found = discover(inputs, comparison_of(inputs))
    assert found.box is None


def test_identical_options_never_take_the_lead_from_each_other(inputs: Inputs) -> None:
    found = discover(inputs, comparison_of(inputs, total_musd=0.0))
    assert found.outcome == "never"
    twin = comparison_of(inputs, perspective="treasury", mix_musd=(("village_wells", 1.0),))
    assert discover(inputs, twin).outcome == "never"


def test_the_search_can_be_cancelled_while_the_model_runs(inputs: Inputs) -> None:
    def stop(done: float) -> None:
        raise InterruptedError(done)

    with pytest.raises(InterruptedError):
        discover(inputs, comparison_of(inputs), stop)
