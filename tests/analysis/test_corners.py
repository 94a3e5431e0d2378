from typing import Any

import numpy as np
import pytest

from policy_model.analysis.comparison import Comparison, compare, setting_of
from policy_model.analysis.corners import BestSplit, best_splits
from policy_model.dossier import Dossier
from policy_model.model.budgets import corner_programmes
from policy_model.model.inputs import Array, Inputs
from policy_model.model.value import scores
from policy_model.scenario import Scenario, default_scenario
from tests.support import changed, drawn, lakeland

SPRINGS: dict[str, Any] = {
    **changed({})["programmes"]["village_wells"],
    "start_up_musd": 0.3,
    "half_potential_musd": {"low": 0.2, "mode": 0.4, "high": 0.9},
}


def searched(dossier: Dossier, total: float = 2.0) -> tuple[Comparison, dict[str, BestSplit]]:
    inputs = drawn(dossier)
    scenario = default_scenario(dossier)
    comparison = compare(inputs, Scenario(**{**vars(scenario), "total_musd": total}))
    found = best_splits(inputs, comparison)
    return comparison, {comparison.candidates[split.option].id: split for split in found}


def mean_value(inputs: Inputs, comparison: Comparison, budgets: Array, **drivers: float) -> float:
    """Mean value of budgets, straight from the setting."""
    setting = setting_of(inputs, comparison.scenario).under(drivers)
    column = budgets[:, None]
    raw = setting.measure(setting.course(column)[-1], column)
    means: Array = scores(raw, inputs.dossier.criteria).mean(axis=-1)
    return float(comparison.weights @ means)


def test_a_corner_of_one_programme_has_one_split() -> None:
    comparison, found = searched(lakeland())
    assert set(found) == {"ministry", "grants", "wells"}
    for split in found.values():
        named = comparison.candidates[split.option].spending.budgets
        np.testing.assert_array_equal(split.budgets, named)
        assert split.value == pytest.approx(comparison.mean_value[split.option], abs=1e-12)


@pytest.mark.parametrize("total", [0.0, 0.5, 1.0, 2.0, 5.0])
def test_the_best_split_of_two_programmes_is_that_of_an_exhaustive_search(total: float) -> None:
    dossier = lakeland({"programmes.springs": SPRINGS})
    comparison, found = searched(dossier, total)
    inputs = drawn(dossier)
    tenths = [np.array([k, 0, 0, 10 - k]) * total / 10 for k in range(11)]
    named = comparison.candidates[found["wells"].option].spending.budgets
    values = [mean_value(inputs, comparison, budgets) for budgets in (*tenths, named)]
    assert found["wells"].value == pytest.approx(max(values), abs=1e-12)
    again = mean_value(inputs, comparison, found["wells"].budgets)
    assert again == pytest.approx(found["wells"].value, abs=1e-12)


def test_of_three_programmes_the_best_is_near_that_of_an_exhaustive_search() -> None:
    dossier = lakeland({"programmes.springs": SPRINGS, "programmes.rain_tanks": SPRINGS})
    comparison, found = searched(dossier)
    inputs = drawn(dossier)
    members = corner_programmes(dossier, dossier.options[4].corner)  # type: ignore[arg-type]
    best = 0.0
    for i in range(11):
        for j in range(11 - i):
            budgets = np.zeros(5)
            budgets[members] = np.array([i, j, 10 - i - j]) * 0.2
            best = max(best, mean_value(inputs, comparison, budgets))
    assert found["wells"].value == pytest.approx(best, abs=1e-3)


def test_the_best_split_is_at_least_as_good_as_the_equal_one_and_spends_no_more() -> None:
    dossier = lakeland({"programmes.springs": SPRINGS})
    comparison, found = searched(dossier)
    for split in found.values():
        assert split.value >= comparison.mean_value[split.option] - 1e-12
        assert split.budgets.sum() <= 2 + 1e-9
        assert split.budgets.min() >= 0


def test_splits_keep_the_maxima() -> None:
    dossier = lakeland({"programmes.springs": SPRINGS | {"maximum_musd": 0.5}})
    _, found = searched(dossier)
    assert found["wells"].budgets[3] <= 0.5


def test_a_corner_that_cannot_take_up_the_total_keeps_its_own_split() -> None:
    comparison, found = searched(lakeland({"programmes.village_wells.maximum_musd": 1}), 4.0)
    assert found["wells"].budgets.tolist() == [1, 0, 0]
    assert found["wells"].value == pytest.approx(comparison.mean_value[4], abs=1e-12)


def test_a_corner_of_many_programmes_is_searched_in_larger_steps() -> None:
    wells = {f"programmes.well_{i}": SPRINGS for i in range(12)}
    comparison, found = searched(lakeland(wells), 5.0)
    best = found["wells"]
    assert best.value >= comparison.mean_value[best.option] - 1e-12
    assert best.budgets.sum() == pytest.approx(5)


def test_all_tenths_of_a_total_at_a_maximum_are_tried() -> None:
    # 10 x 0.98/10 is more than 0.98, by a rounding error.
    dossier = lakeland(
        {
            "programmes.village_wells.maximum_musd": 0.98,
            "programmes.springs": SPRINGS | {"half_potential_musd": 50},
        }
    )
    _, found = searched(dossier, 0.98)
    assert found["wells"].budgets == pytest.approx([0.98, 0, 0, 0])


def test_the_drivers_that_a_corner_sets_hold_for_its_splits() -> None:
    changes = {"options.wells.drivers": {"good_rains": 1.0}, "options.wells.evidence": "guess"}
    comparison, found = searched(lakeland(changes))
    assert found["wells"].value == pytest.approx(comparison.mean_value[4], abs=1e-12)
