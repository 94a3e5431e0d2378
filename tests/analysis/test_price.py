"""What money weighs, against closed forms: cost has a fifth of the weight, over USD 5 million."""

from math import exp

import numpy as np
import pytest

from policy_model.analysis.dominance import find_dominated
from policy_model.analysis.price import musd_per_value, value_of_spending
from policy_model.dossier.value_tree import Criterion
from tests.support import REMOVED, compared, lakeland

CRITERIA = lakeland().criteria
WEIGHTS = np.array([0.8, 0.2])
NO_COST = {
    "criteria.cost": REMOVED,
    "objectives.money": REMOVED,
    "perspectives.villagers.weights.cost": REMOVED,
    "perspectives.treasury.weights.cost": REMOVED,
}


def moved(**ends: float) -> list[Criterion]:
    """The criteria with other ends of the cost's scale."""
    voice, cost = CRITERIA
    update = {
        end: getattr(cost, end).model_copy(update={"mode": level}) for end, level in ends.items()
    }
    return [voice, cost.model_copy(update=update)]


def test_a_value_in_money() -> None:
    assert musd_per_value(CRITERIA, WEIGHTS) == pytest.approx(25)
    assert musd_per_value(moved(best=1.0), WEIGHTS) == pytest.approx(20)
    assert musd_per_value(moved(best=5.0, worst=0.0), WEIGHTS) == pytest.approx(25)


@pytest.mark.parametrize(("musd", "value"), [(0, 0), (2, 0.08), (5, 0.2), (6, 0.2)])
def test_spending_in_value(musd: float, value: float) -> None:
    assert value_of_spending(CRITERIA, WEIGHTS, musd) == pytest.approx(value)


def test_on_a_straight_scale_the_two_are_inverse() -> None:
    price = musd_per_value(CRITERIA, WEIGHTS)
    assert price is not None
    assert price * value_of_spending(CRITERIA, WEIGHTS, 2.0) == pytest.approx(2.0)


def test_money_that_does_not_count_takes_nothing() -> None:
    assert value_of_spending(moved(best=1.0), WEIGHTS, 0.5) == 0
    assert value_of_spending(moved(best=1.0), WEIGHTS, 2.0) == pytest.approx(0.05)


def test_a_bent_scale() -> None:
    criteria = lakeland({"criteria.cost.curvature": 2.0}).criteria
    left = (1 - exp(-2 * 0.6)) / (1 - exp(-2))
    assert value_of_spending(criteria, WEIGHTS, 2.0) == pytest.approx(0.2 * (1 - left))


def test_without_a_weight_or_a_criterion_there_is_no_price() -> None:
    free, plain = np.array([1.0, 0.0]), lakeland(NO_COST)
    assert musd_per_value(CRITERIA, free) is None
    assert value_of_spending(CRITERIA, free, 2.0) == 0
    assert musd_per_value(plain.criteria, np.ones(1)) is None
    assert value_of_spending(plain.criteria, np.ones(1), 2.0) == 0
    comparison = compared(plain)
    found = find_dominated(comparison)
    assert found.cost_share == 0
    assert found.value.tolist() == comparison.mean_value.tolist()


def test_where_only_cost_counts_its_scale_is_the_price() -> None:
    only = np.array([0.0, 1.0])
    assert musd_per_value(CRITERIA, only) == pytest.approx(5)
    assert value_of_spending(CRITERIA, only, 2.0) == pytest.approx(0.4)
