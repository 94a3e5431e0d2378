"""Budgets, totals and drivers at which another option leads."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_model.analysis.comparison import Comparison, compare, setting_of
from policy_model.analysis.robustness import level_flips
from policy_model.analysis.robustness.flips import (
    EVEN,
    STEPS,
    Flips,
    mean_value,
    standing,
)
from policy_model.analysis.robustness.level_flips import (
    budget_flips,
    driver_flips,
    subject_of,
    total_flips,
)
from policy_model.dossier import Dossier
from policy_model.model.inputs import Inputs
from policy_model.model.outlook import look_ahead
from policy_model.model.value import scores
from policy_model.scenario import default_scenario
from tests.analysis.robustness.rated import INERTIA, rated_dossier, rating
from tests.strategies import dossier_files
from tests.support import comparison_of, drawn, lakeland, likely, read


def asked(dossier: Dossier, **scenario: Any) -> tuple[Inputs, Comparison]:
    inputs = drawn(dossier)
    return inputs, compare(inputs, replace(default_scenario(dossier), **scenario))


def by_id(found: tuple[Flips, ...]) -> dict[str, Flips]:
    return {each.id: each for each in found}


def named(comparison: Comparison, option: str) -> int:
    return [each.id for each in comparison.candidates].index(option)


class TestClosedForm:
    def test_budget_of_the_leader(self) -> None:
        inputs, comparison = asked(rated_dossier())
        assert subject_of(comparison) == comparison.contenders[0] == named(comparison, "villages")
        wells = by_id(budget_flips(inputs, comparison))["village_wells"]
        grants = rating(2, 0.8)
        exact = INERTIA * (grants - 0.5) / (0.9 - grants)
        assert wells.below
        assert wells.below.leader == named(comparison, "grants")
        assert 0 <= exact - wells.below.at <= wells.precision == 5 / STEPS
        assert (wells.now, wells.above) == (2, None)
        assert (wells.low, wells.high) == (0, 5)

    def test_budget_of_a_mix_that_could_lead(self) -> None:
        mix = (("direct_grants", 1.5), ("village_wells", 0.5))
        inputs, comparison = asked(rated_dossier(), mix_musd=mix)
        assert comparison.candidates[subject_of(comparison)].role == "mix"
        wells = by_id(budget_flips(inputs, comparison))["village_wells"]
        # (1 + 1.5 * 0.8 + 0.9 x) / (3.5 + x) = (1 + 2 * 0.9) / 4
        assert wells.above
        assert 0 <= wells.above.at - 1.25 <= wells.precision
        assert wells.above.leader == subject_of(comparison)

    def test_budgets_of_a_twin_are_the_leaders(self) -> None:
        inputs, comparison = asked(rated_dossier(), mix_musd=(("village_wells", 1.0),))
        assert subject_of(comparison) == named(comparison, "villages")
        assert budget_flips(inputs, comparison) == budget_flips(*asked(rated_dossier()))

    def test_total(self) -> None:
        # 0.7 * 0.4 x / (2 + x) = 0.3 * x / 5, beyond which spending isn't worth its cost.
        inputs, comparison = asked(rated_dossier(70, 30))
        found = total_flips(inputs, comparison)
        assert found.above
        assert 0 <= found.above.at - (0.28 / 0.06 - 2) <= found.precision
        assert comparison.candidates[found.above.leader].role == "status_quo"
        assert (found.low, found.high) == (0, comparison.dossier.header.total_musd.maximum.mode)
        assert found.below is None, "without money all options are level: none overtakes"

    def test_total_at_which_a_start_up_cost_makes_it_jump(self) -> None:
        changes = {
            "options__villages__shares": {"village_wells": 1, "direct_grants": 1},
            "options__grants": {"name": "No", "short_name": "No", "role": "other"},
            "programmes__direct_grants__ratings__standing": 0.55,
            "programmes__village_wells__start_up_musd": 0.8,
        }
        inputs, comparison = asked(rated_dossier(**changes))
        found = total_flips(inputs, comparison)
        assert found.below
        assert comparison.candidates[found.below.leader].id == "ministry"
        # Half of 1.6 does not exceed the start-up cost of wells, and grants are rated worse.
        assert 0 <= 1.6 - found.below.at <= found.precision

    def test_driver(self) -> None:
        changes = {"programmes__village_wells__dependence__good_rains": 0.6}
        inputs, comparison = asked(rated_dossier(**changes))
        (rains,) = driver_flips(inputs, comparison)
        # The advice is as good as grants where the context leaves 3/4 of it.
        exact = 1 - (1 - 0.75 * (1 - 0.6 * 0.5)) / 0.6
        assert rains.below
        assert rains.above is None
        assert 0 <= exact - rains.below.at <= rains.precision
        assert (rains.low, rains.high) == (0, 1)

    def test_a_driver_that_the_future_rules_is_not_searched(self) -> None:
        (rains,) = driver_flips(*asked(rated_dossier(), future="drought"))
        assert rains.ruled
        assert rains.nearest is None


@settings(max_examples=8)
@given(dossier_files(), st.data())
def test_evaluated_on_both_sides_of_each_flip_the_leaders_differ(
    files: Any, data: st.DataObject
) -> None:
    dossier = read(files)
    future = data.draw(st.sampled_from([each.id for each in dossier.futures]))
    inputs = drawn(dossier, 8)
    scenario = replace(default_scenario(dossier), future=future)
    comparison = compare(inputs, scenario)
    leader = comparison.contenders[0]

    def gap(values: Any) -> float:
        others = [values[o] for o in comparison.contenders if o != leader]
        return float(values[leader] - max(others))

    def with_budget(programme: str, x: float) -> float:
        option = comparison.candidates[leader]
        budgets = option.spending.budgets.copy()
        budgets[[each.id for each in dossier.programmes].index(programme)] = x
        moved = replace(option, spending=replace(option.spending, budgets=budgets))
        options = [moved if o == leader else c for o, c in enumerate(comparison.candidates)]
        outlook = look_ahead(setting_of(inputs, scenario), options)
        return gap(scores(outlook.raw, dossier.criteria).mean(axis=-1) @ comparison.weights)

    def with_level(driver: str, x: float) -> float:
        return gap(compare(inputs, replace(scenario, drivers=((driver, x),))).mean_value)

    def with_total(_: str, x: float) -> float:
        return gap(compare(inputs, replace(scenario, total_musd=x)).mean_value)

    kinds = [
        (budget_flips(inputs, comparison), with_budget),
        (driver_flips(inputs, comparison), with_level),
        ((total_flips(inputs, comparison),), with_total),
    ]
    for found, lead_at in kinds:
        for each in found:
            for flip, away in ((each.below, -1), (each.above, 1)):
                if flip:
                    before = flip.at - away * min(each.precision, abs(flip.at - each.now))
                    assert lead_at(each.id, flip.at) < -EVEN / 2
                    assert lead_at(each.id, before) > -EVEN * 2 or each.precision == 0


def test_nothing_found_is_nothing_on_a_dense_grid() -> None:
    inputs, comparison = asked(lakeland())
    setting, leader = setting_of(inputs, comparison.scenario), comparison.contenders[0]
    found = [
        (total_flips(inputs, comparison), "total_musd"),
        (driver_flips(inputs, comparison)[0], "drivers"),
    ]
    for each, field in found:
        limits = (
            each.below.at if each.below else each.low,
            each.above.at if each.above else each.high,
        )
        for x in np.linspace(*limits, 101)[1:-1]:
            value: Any = ((each.id, float(x)),) if field == "drivers" else float(x)
            values = compare(inputs, replace(comparison.scenario, **{field: value})).mean_value
            assert values[leader] >= values.max() - 1e-9
    assert mean_value(setting, comparison.candidates[leader], comparison.weights) == pytest.approx(
        comparison.mean_value[leader], abs=1e-12
    )


def test_work_can_be_followed_and_cancelled() -> None:
    inputs, comparison = asked(lakeland())

    class CancelledError(Exception):
        pass

    def cancel(_: float) -> None:
        raise CancelledError

    for find in (budget_flips, driver_flips, total_flips):
        heard: list[float] = []
        find(inputs, comparison, heard.append)
        assert heard == sorted(heard)
        assert heard[-1] == 1
        with pytest.raises(CancelledError):
            find(inputs, comparison, cancel)


@pytest.mark.parametrize("find", [total_flips, budget_flips, driver_flips])
def test_a_search_stops_at_the_first_evaluation_after_it_is_cancelled(
    find: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    evaluated = []

    def counted(*arguments: Any) -> Any:
        evaluated.append(arguments)
        return standing(*arguments)

    def cancel(_: float) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(level_flips, "standing", counted)
    with pytest.raises(KeyboardInterrupt):
        find(*asked(lakeland()), cancel)
    assert len(evaluated) == 1


def test_an_option_alone_is_never_overtaken() -> None:
    inputs, alone = likely(lakeland()), comparison_of([[[0.5], [0.5]]], [0.5, 0.5])
    found = (*budget_flips(inputs, alone), *driver_flips(inputs, alone))
    assert not any(each.nearest for each in found)
