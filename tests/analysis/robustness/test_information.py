"""The value of information against closed forms, two-level Monte Carlo and its own bounds."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import norm

from policy_model.analysis.comparison import Comparison, compare
from policy_model.analysis.robustness.information import (
    Information,
    Worth,
    _told_first,
    find_information,
)
from policy_model.dossier import judgements
from policy_model.dossier.judgements import entry_of
from policy_model.model.inputs import Array, Inputs, build_inputs
from policy_model.scenario import default_scenario
from tests.analysis.robustness.support import normals, options_worth
from tests.strategies import dossier_files
from tests.support import certain, changed, drawn, lakeland, read

DRAWS = 2048
IDS = "programmes.a.one", "programmes.a.two", "outcomes.b.one"
EFFECT = "programmes.direct_grants.effects_per_year.village_groups.strengthens"


def unit_normal_loss(mean: float, spread: float) -> float:
    """EVPPI of a normal lead of one of two options, known but for that spread."""
    z = mean / spread
    return float(spread * norm.pdf(z) + mean * norm.cdf(z) - max(0, mean))


def worths(information: Information) -> dict[str, Worth]:
    both = (*information.judgements, *information.entries)
    return {each.id: each for each in both}


def informed(inputs: Inputs, values: dict[str, Array], *options: Any) -> Information:
    """Of options with these values in each draw of some judgements."""
    return find_information(replace(inputs, values=values), options_worth(*options))


@pytest.fixture(scope="module")
def race() -> tuple[Inputs, Comparison]:
    """The small dossier, with two options that are close and differ."""
    inputs = drawn(lakeland({EFFECT: "strong"}), DRAWS)
    return inputs, compare(inputs, default_scenario(inputs.dossier))


class TestClosedForm:
    @pytest.mark.parametrize("mean", [-0.03, -0.01, 0, 0.005, 0.02])
    @pytest.mark.parametrize("spreads", [(0.02, 0.01, 0.02), (0.03, 0.002, 0.001)])
    def test_normal_normal(
        self, inputs: Inputs, mean: float, spreads: tuple[float, float, float]
    ) -> None:
        drawn_ones = np.array(spreads)[:, None] * normals(1, 3, DRAWS)
        values = dict(zip(IDS, drawn_ones, strict=True))
        found = informed(inputs, values, 0.5, 0.5 + mean + drawn_ones.sum(axis=0))
        one, two, other = spreads
        everything = unit_normal_loss(mean, float(np.sqrt(one**2 + two**2 + other**2)))
        assert found.everything.value == pytest.approx(everything, abs=4e-4)
        assert abs(found.everything.value - everything) < 4 * found.everything.error + 1e-6
        expected = {
            **dict(zip(IDS, (unit_normal_loss(mean, each) for each in spreads), strict=True)),
            "programmes.a": unit_normal_loss(mean, float(np.hypot(one, two))),
            "outcomes.b": unit_normal_loss(mean, other),
        }
        for name, worth in worths(found).items():
            assert worth.value == pytest.approx(expected[name], rel=0.03, abs=1e-4)
        assert found.explained == pytest.approx(1)

    def test_noise_that_nobody_can_find_out_is_in_the_error(self, inputs: Inputs) -> None:
        misses, errors = [], []
        for seed in range(40):
            x, *rest = normals(seed, 5, 512)
            values = dict(zip((*IDS, "outcomes.c.one"), (x, *rest[:3]), strict=True))
            # The product crosses entries: no entry by itself could tell it.
            ahead = 0.1 + x + 0.5 * rest[1] * rest[2] + 0.5 * rest[3]
            found = worths(informed(inputs, values, 0.0, ahead))[IDS[0]]
            misses.append(found.value - unit_normal_loss(0.1, 1))
            errors.append(found.error)
        assert abs(np.mean(misses)) < 0.01
        assert np.std(misses) == pytest.approx(np.mean(errors), rel=0.35)

    def test_three_options(self, inputs: Inputs) -> None:
        # Mean of the largest of three standard normal variables: 3 / (2 √π).
        drawn_ones = normals(2, 3, DRAWS)
        values = dict(zip(IDS, drawn_ones, strict=True))
        found = informed(inputs, values, *(0.1 * drawn_ones))
        assert found.everything.value == pytest.approx(0.15 / np.sqrt(np.pi), rel=0.03)
        for each in IDS:
            # Knowing one, take it where it is above 0, and another where it is not.
            expected = unit_normal_loss(0, 0.1)
            assert worths(found)[each].value == pytest.approx(expected, rel=0.03)

    def test_a_bent_effect(self, inputs: Inputs) -> None:
        # The mean of max(0, z² - 1) is 2 φ(1).
        z = normals(3, 1, DRAWS)[0]
        found = informed(inputs, {IDS[0]: z}, 0.0, z**2 - 1)
        assert worths(found)[IDS[0]].value == pytest.approx(2 * norm.pdf(1), rel=0.02)

    def test_what_does_nothing_is_worth_nothing(self, inputs: Inputs) -> None:
        drawn_ones = normals(4, 100, DRAWS)
        values = {f"programmes.p{i}.number": row for i, row in enumerate(drawn_ones)}
        # As close a race as can be, decided by what no judgement tells.
        noise = np.random.default_rng(5).normal(size=DRAWS)
        found = informed(inputs, values, 0.0, noise - noise.mean())
        assert sum(each.value > 0 for each in found.judgements) <= 1
        assert found.explained < 0.05


class TestTwoLevels:
    @pytest.mark.parametrize("total", [0.5, 1.0])
    def test_nested_simulation_of_the_small_dossier(self, total: float) -> None:
        """Outer loop over what is found out, inner loop over the rest."""
        dossier = lakeland({EFFECT: "strong"})
        inputs = drawn(dossier, DRAWS)
        scenario = replace(default_scenario(dossier), total_musd=total)
        comparison = compare(inputs, scenario)
        found = find_information(inputs, comparison)
        for judgement in (
            "programmes.village_wells.half_potential_musd",
            "programmes.direct_grants.effects_per_year.village_groups.strengthens",
        ):
            best = []
            for known in np.sort(inputs.values[judgement])[DRAWS // 128 :: DRAWS // 64]:
                values = {**inputs.values, judgement: np.full(DRAWS, known)}
                there = compare(build_inputs(dossier, values), scenario)
                best.append(there.mean_value.max())
            expected = float(np.mean(best) - comparison.mean_value.max())
            assert worths(found)[judgement].value == pytest.approx(expected, rel=0.1, abs=1e-4)


class TestBounds:
    def test_knowing_more_is_worth_more(self, race: tuple[Inputs, Comparison]) -> None:
        found = find_information(*race)
        entries = {each.id: each.value for each in found.entries}
        assert found.everything.value > 0.01
        assert max(entries.values()) < found.everything.value
        for each in found.judgements:
            assert 0 <= each.value <= entries[entry_of(each.id)] + 1e-4

    def test_the_first_line_is_the_next_task(self, race: tuple[Inputs, Comparison]) -> None:
        found = find_information(*race)
        for rows in (found.judgements, found.entries):
            order = [(each.told_from_nothing, round(each.value, 12)) for each in rows]
            assert order == sorted(order, reverse=True)
            assert rows[0].told_from_nothing
        assert not found.judgements[-1].told_from_nothing

    def test_every_uncertain_judgement_has_a_line(self, race: tuple[Inputs, Comparison]) -> None:
        found = find_information(*race)
        assert {each.id for each in found.judgements} == {
            each.id
            for each in judgements(race[0].dossier)
            if not each.quantity.certain and not each.id.startswith("scales.")
        }

    def test_one_entry_with_all_judgements_is_worth_everything(self, inputs: Inputs) -> None:
        x, y = normals(6, 2, DRAWS)
        values = dict(zip(IDS[:2], (x, y), strict=True))
        found = informed(inputs, values, 0.0, 0.2 + x + y + 0.5 * x * y)
        assert found.entries[0].value == pytest.approx(found.everything.value, rel=0.02)

    def test_the_order_of_judgements_does_not_matter(self, race: tuple[Inputs, Comparison]) -> None:
        inputs, comparison = race
        back = replace(inputs, values=dict(reversed(inputs.values.items())))
        expected = worths(find_information(inputs, comparison))
        for name, worth in worths(find_information(back, comparison)).items():
            assert worth.value == pytest.approx(expected[name].value, abs=1e-9)

    @given(dossier_files(), st.floats(0, 5))
    def test_random_dossiers(self, files: Any, total: float) -> None:
        inputs = drawn(read(files), 32)
        scenario = replace(default_scenario(inputs.dossier), total_musd=total)
        found = find_information(inputs, compare(inputs, scenario))
        assert np.isfinite(found.explained)
        assert (found.changed > 0) == (found.everything.value > 1e-12)
        for each in (*found.judgements, *found.entries):
            assert 0 <= each.value <= found.everything.value
            assert np.isfinite(each.error)


class TestMoney:
    def test_it_is_the_money_that_costs_as_much_value(
        self, race: tuple[Inputs, Comparison]
    ) -> None:
        # Cost has a fifth of the weight, over USD 5 million.
        found = find_information(*race)
        for each in (found.everything, *found.judgements, *found.entries):
            assert each.musd == pytest.approx(25 * each.value)

    def test_without_weight_on_cost_there_is_no_price(
        self, race: tuple[Inputs, Comparison]
    ) -> None:
        comparison = replace(race[1], weights=np.array([1.0, 0.0]))
        found = find_information(race[0], comparison)
        assert found.everything.musd is None
        assert {each.musd for each in found.judgements} == {None}


class TestEnds:
    def test_what_is_told_from_nothing_stands_first(self) -> None:
        told = Worth("a", 0.001, 0.0001, None, 0.0)
        noise = Worth("b", 0.002, 0.002, None, 0.0)
        assert sorted((noise, told), key=_told_first) == [told, noise]

    def test_one_option_alone(self, inputs: Inputs) -> None:
        found = find_information(inputs, options_worth([0.5] * 64))
        assert found.everything.value == found.changed == 0
        assert {each.value for each in found.judgements} == {0}

    def test_identical_options(self, inputs: Inputs) -> None:
        x = normals(7, 1, 64)[0]
        found = find_information(inputs, options_worth(x, x, x))
        assert found.everything.value == 0
        assert {(each.value, each.error) for each in found.entries} == {(0, 0)}

    def test_certain_numbers_have_nothing_to_find_out(self) -> None:
        inputs = drawn(read(certain(changed({}))))
        found = find_information(inputs, compare(inputs, default_scenario(inputs.dossier)))
        assert (found.everything.value, found.judgements, found.entries) == (0, (), ())

    def test_a_single_criterion(self, race: tuple[Inputs, Comparison]) -> None:
        inputs, comparison = race
        found = find_information(inputs, replace(comparison, weights=np.array([0.0, 1.0])))
        assert found.everything.value == 0
        assert found.everything.musd == 0
