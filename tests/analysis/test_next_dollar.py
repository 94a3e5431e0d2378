"""The next USD 100,000 is the difference of two comparisons; effects and reach beside it."""

from dataclasses import replace

import numpy as np
import pytest

from policy_model.analysis.comparison import Comparison, compare
from policy_model.analysis.effects import effects_of, option_shown
from policy_model.analysis.next_dollar import NEXT_MUSD, next_dollar
from policy_model.analysis.response import responses
from policy_model.dossier.value_tree import Cost
from policy_model.model.inputs import Inputs
from policy_model.scenario import default_scenario
from tests.support import drawn, lakeland

MIX = {"village_wells": 1.2, "ministry_pumps": 0.5}


@pytest.fixture(scope="module")
def inputs() -> Inputs:
    return drawn(lakeland())


def mixed(inputs: Inputs, mix: dict[str, float], **changes: str) -> Comparison:
    own = default_scenario(inputs.dossier)
    budgets = {"mix_musd": tuple(sorted(mix.items())), "total_musd": sum(mix.values())}
    return compare(inputs, replace(own, **budgets, **changes))


class TestNextDollar:
    @pytest.mark.parametrize("future", ["calm", "drought"])
    @pytest.mark.parametrize("perspective", ["villagers", "treasury"])
    def test_it_is_the_difference_of_two_comparisons(
        self, inputs: Inputs, future: str, perspective: str
    ) -> None:
        views = {"future": future, "perspective": perspective}
        before = mixed(inputs, MIX, **views)
        gains = {g.programme.id: g for g in next_dollar(inputs, before, option_shown(before))}
        assert set(gains) == {each.id for each in inputs.dossier.programmes}
        priced = [not isinstance(c.measure, Cost) for c in inputs.dossier.criteria]
        for key, gain in gains.items():
            after = mixed(inputs, MIX | {key: MIX.get(key, 0) + NEXT_MUSD}, **views)
            scores = [c.mean_scores[option_shown(c)] for c in (before, after)]
            expected = 100 * (scores[1] - scores[0])[priced] @ before.weights[priced]
            assert gain.value == pytest.approx(expected, abs=1e-9)
            index = [c.index[-1, option_shown(c)].mean() for c in (before, after)]
            assert gain.index == pytest.approx(index[1] - index[0], abs=1e-9)
            assert gain.value_p05 <= gain.value_p95

    def test_the_largest_comes_first(self, inputs: Inputs) -> None:
        before = mixed(inputs, MIX)
        values = [gain.value for gain in next_dollar(inputs, before, option_shown(before))]
        assert values == sorted(values, reverse=True)

    def test_a_programme_at_its_maximum_is_left_out(self, inputs: Inputs) -> None:
        before = mixed(inputs, {"village_wells": 5.0})
        found = next_dollar(inputs, before, option_shown(before))
        assert {g.programme.id for g in found} == {"ministry_pumps", "direct_grants"}

    def test_one_just_below_its_maximum_is_not(self, inputs: Inputs) -> None:
        before = mixed(inputs, {"village_wells": 4.9})
        found = next_dollar(inputs, before, option_shown(before))
        assert "village_wells" in {g.programme.id for g in found}

    def test_money_below_the_start_up_cost(self) -> None:
        dossier = lakeland({"programmes.direct_grants.start_up_musd": 0.45})
        inputs = drawn(dossier)
        before = mixed(inputs, {"village_wells": 1.0})
        gains = {g.programme.id: g for g in next_dollar(inputs, before, option_shown(before))}
        assert gains["direct_grants"].short_of_start_musd == pytest.approx(0.35)
        assert gains["direct_grants"].index == pytest.approx(0, abs=1e-12)
        assert gains["ministry_pumps"].short_of_start_musd == 0
        assert gains["village_wells"].short_of_start_musd == 0


class TestEffects:
    def test_the_mix_is_shown_where_there_is_one(self, inputs: Inputs) -> None:
        own = compare(inputs, default_scenario(inputs.dossier))
        assert option_shown(own) == own.recommendation
        with_mix = mixed(inputs, MIX)
        assert with_mix.candidates[option_shown(with_mix)].role == "mix"

    def test_levels_are_those_of_the_comparison(self, inputs: Inputs) -> None:
        comparison = mixed(inputs, MIX)
        shown = option_shown(comparison)
        levels = 100 * comparison.outlook.levels[-1]
        effects = effects_of(comparison, shown)
        assert [each.outcome.id for each in effects] == ["village_groups", "water_ministry"]
        for k, effect in enumerate(effects):
            gain = levels[shown, k] - levels[comparison.status_quo, k]
            assert effect.before == pytest.approx(levels[comparison.status_quo, k].mean())
            assert effect.after == pytest.approx(levels[shown, k].mean())
            assert [effect.p05, effect.p95] == pytest.approx(
                list(np.quantile(levels[shown, k], (0.05, 0.95)))
            )
            assert effect.gain == pytest.approx(effect.after - effect.before)
            assert [effect.gain_p05, effect.gain_p95] == pytest.approx(
                list(np.quantile(gain, (0.05, 0.95)))
            )


class TestResponses:
    def test_reach_of_a_programme_that_runs(self, inputs: Inputs) -> None:
        comparison = mixed(inputs, MIX)
        pumps = {
            each.programme.id: each for each in responses(comparison, option_shown(comparison))
        }["ministry_pumps"]
        assert (pumps.today_musd, pumps.chosen_musd, pumps.most_musd) == pytest.approx((1, 1.5, 6))
        assert pumps.today == pytest.approx(1 - 2 ** (-0.5 / 2))
        assert pumps.chosen == pytest.approx(1 - 2 ** (-1.0 / 2))
        assert pumps.most == pytest.approx(1 - 2 ** (-5.5 / 2))

    def test_curves_start_at_nothing_and_bend_at_the_start_up_cost(self, inputs: Inputs) -> None:
        comparison = mixed(inputs, MIX)
        for each in responses(comparison, option_shown(comparison)):
            start = each.programme.start_up_musd.mode
            assert each.money[0] == 0
            assert each.money[-1] == pytest.approx(each.most_musd)
            assert start in each.money
            assert each.today_musd in each.money
            assert not each.reached[each.money <= start].any()
            assert np.all(np.diff(each.reached[each.money >= start]) > 0)
