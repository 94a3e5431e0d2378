"""A point of the best mix is a point of the comparison: what it leaves out is what money costs."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from policy_model.analysis.allocation.allocate import Allocation, allocate
from policy_model.analysis.allocation.objective import ground_of
from policy_model.analysis.comparison import Comparison, compare
from policy_model.analysis.dominance import find_dominated
from policy_model.analysis.next_dollar import NEXT_MUSD, next_dollar
from policy_model.dossier import read_dossier
from policy_model.model.inputs import Inputs
from policy_model.scenario import Scenario, default_scenario
from tests.analysis.test_price import NO_COST
from tests.support import DOSSIERS, drawn, lakeland

FREE, ONLY = {"voice": 1.0, "cost": 0.0}, {"voice": 0.0, "cost": 1.0}


@pytest.fixture(scope="module", params=DOSSIERS, ids=lambda folder: folder.name)
def inputs(request: pytest.FixtureRequest) -> Inputs:
    folder: Path = request.param
    return drawn(read_dossier(folder), 16)


def applied(found: Allocation) -> tuple[Comparison, int]:
    """The comparison in which the mix to sign is the user's own, and where it stands there."""
    named = zip(found.ground.inputs.dossier.programmes, found.offered.budgets, strict=True)
    mix = tuple((each.id, float(budget)) for each, budget in named if budget > 0)
    asked = replace(found.scenario, mix_musd=mix, total_musd=float(found.offered.budgets.sum()))
    comparison = compare(found.ground.inputs, asked)
    (own,) = (o for o, each in enumerate(comparison.candidates) if each.role == "mix")
    return comparison, own


def best(inputs: Inputs, **scenario: Any) -> Allocation:
    asked: Scenario = replace(default_scenario(inputs.dossier), **scenario)
    return allocate(ground_of(inputs), asked)


def test_gain_less_cost_is_the_lead_over_no_extra_money(inputs: Inputs) -> None:
    found = best(inputs)
    comparison, own = applied(found)
    gained, cost = found.offered.worth - found.nothing, found.cost(found.offered.budgets)
    assert cost > 0
    assert gained - cost == pytest.approx(comparison.over_status_quo[own], abs=1e-12)


def test_named_options_have_the_points_that_compare_gives_them(inputs: Inputs) -> None:
    found = best(inputs)
    comparison = compare(inputs, found.scenario)
    apart = dict(
        zip(
            [each.id for each in comparison.candidates],
            find_dominated(comparison).value,
            strict=True,
        )
    )
    for each in found.placed:
        assert each.worth == pytest.approx(apart[each.option.id], abs=1e-12)


def test_the_next_money_less_its_cost_is_the_difference_of_two_comparisons(inputs: Inputs) -> None:
    found = best(inputs)
    comparison, own = applied(found)
    gain = next_dollar(inputs, comparison, own)[0]
    programmes = [each.id for each in inputs.dossier.programmes]
    more = found.offered.budgets + NEXT_MUSD * np.equal(programmes, gain.programme.id)
    after, then = applied(replace(found, signed=replace(found.offered, budgets=more)))
    cost = found.cost(more) - found.cost(found.offered.budgets)
    expected = after.over_status_quo[then] - comparison.over_status_quo[own]
    assert gain.value / 100 - cost == pytest.approx(expected, abs=1e-12)


@pytest.mark.parametrize("weights", [FREE, ONLY], ids=["cost free", "only cost"])
def test_where_cost_is_nothing_or_all(weights: Mapping[str, float]) -> None:
    found = best(drawn(lakeland(), 16), weights=tuple(weights.items()))
    comparison, own = applied(replace(found, signed=replace(found.offered, budgets=np.ones(3))))
    cost = found.cost(np.ones(3))
    assert cost == pytest.approx(weights["cost"] * 3 / 5)
    gained = found.goal.worth(np.ones(3)) - found.nothing
    assert gained - cost == pytest.approx(comparison.over_status_quo[own], abs=1e-12)
    assert (gained == 0) == (weights is ONLY)


def test_without_the_criterion_nothing_is_left_out() -> None:
    found = best(drawn(lakeland(NO_COST), 16))
    comparison, own = applied(found)
    assert found.cost(found.offered.budgets) == 0
    gained = found.offered.worth - found.nothing
    assert gained == pytest.approx(comparison.over_status_quo[own], abs=1e-12)


@pytest.mark.parametrize("objective", ["index", "criterion:voice"])
def test_what_is_no_value_leaves_no_cost_out(objective: str) -> None:
    found = best(drawn(lakeland(), 16), objective=objective)
    assert found.cost(np.ones(3)) == 0
