"""Sobol' indices against closed forms, SALib and more runs of the model."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from SALib.analyze import sobol as salib
from SALib.sample import sobol as salib_sample

from policy_model.analysis.comparison import compare
from policy_model.analysis.draws import draw_judgements
from policy_model.analysis.robustness.basis import basis_of
from policy_model.analysis.robustness.expansion import expand
from policy_model.analysis.robustness.lead import by_entry, lead_model
from policy_model.analysis.robustness.sobol import (
    FirstOrder,
    Index,
    find_first_order,
    find_total_order,
    first_order,
    total_order,
)
from policy_model.model.inputs import Array, Inputs
from policy_model.scenario import default_scenario
from tests.analysis.robustness.support import (
    IDS,
    ishigami,
    ishigami_indices,
    normals,
    options_worth,
    stratified,
)
from tests.strategies import dossier_files
from tests.support import certain, changed, drawn, lakeland, read

DRAWS = 2048
ALONE = {each: (each,) for each in IDS}


def shares(indices: Any) -> dict[str, float]:
    return {each.id: each.share for each in indices}


def singly(values: Mapping[str, Array], result: Array) -> tuple[Index, ...]:
    groups = {each: (each,) for each in values}
    return first_order(expand(basis_of(values), result[None]), groups)


def close_race() -> Inputs:
    """Of the small dossier, with two options that are close and differ."""
    effect = "programmes.direct_grants.effects_per_year.village_groups.strengthens"
    return drawn(lakeland({effect: "strong"}), DRAWS)


@pytest.fixture(scope="module")
def cube() -> dict[str, Array]:
    return dict(zip(IDS, np.pi * (2 * stratified(1, 3, DRAWS) - 1), strict=True))


@pytest.fixture(scope="module")
def by_salib() -> dict[str, Array]:
    """SALib's estimates, on its own sample."""
    problem = {"num_vars": 3, "names": list(IDS), "bounds": [[-np.pi, np.pi]] * 3}
    sample = salib_sample.sample(problem, 4096, calc_second_order=False, seed=1)
    result = ishigami(dict(zip(IDS, sample.T, strict=True)))
    found = salib.analyze(problem, result, calc_second_order=False, seed=1)
    return {order: np.asarray(found[order]) for order in ("S1", "ST")}


class TestIshigami:
    def test_first_order(self, cube: dict[str, Array], by_salib: dict[str, Array]) -> None:
        found = shares(singly(cube, ishigami(cube)))
        alone = [found[each] for each in IDS]
        np.testing.assert_allclose(alone, ishigami_indices()[0], rtol=0, atol=0.03)
        np.testing.assert_allclose(alone, by_salib["S1"], rtol=0, atol=0.03)

    def test_total(self, cube: dict[str, Array], by_salib: dict[str, Array]) -> None:
        found = {i.id: i for i in total_order(ishigami, cube, ishigami(cube), ALONE)}
        total = [found[each].share for each in IDS]
        np.testing.assert_allclose(total, ishigami_indices()[1], rtol=0, atol=0.04)
        np.testing.assert_allclose(total, by_salib["ST"], rtol=0, atol=0.05)

    def test_the_error_of_a_total_index_is_its_spread(self) -> None:
        errors, misses = [], []
        for seed in range(40):
            values = dict(zip(IDS, np.pi * (2 * stratified(seed, 3, 512) - 1), strict=True))
            for index, true in zip(
                total_order(ishigami, values, ishigami(values), ALONE),
                ishigami_indices()[1],
                strict=True,
            ):
                errors.append(index.error)
                misses.append(index.share - true)
        assert np.std(misses) == pytest.approx(np.mean(errors), rel=0.3)


class TestFirstOrder:
    def test_many_small_effects_among_many_that_do_nothing(self) -> None:
        # Each of 150 has a 150th of the variance, and 150 have none; 2,048 draws in all.
        drawn = normals(2, 300, DRAWS)
        values = {f"programmes.p{i}.number": row for i, row in enumerate(drawn)}
        noise = 0.1 * np.sqrt(150) * drawn[298] * drawn[299]
        found = singly(values, drawn[:150].sum(axis=0) + noise)
        acting = [i for i in found if int(i.id.split(".")[1][1:]) < 150]
        idle = [i for i in found if int(i.id.split(".")[1][1:]) >= 150]
        true = 1 / 150 / 1.01
        assert sum(i.share > 0 for i in idle) <= 1
        assert max(i.share for i in idle) < 1e-3
        assert max(abs(i.share - true) for i in acting) < 4 * acting[0].error + 1e-4
        assert np.std([i.share - true for i in acting]) < 1.5 * acting[0].error

    def test_many_small_effects_do_not_hide_each_other(self) -> None:
        # Beside the other 99, none stands out of 512 draws.
        drawn = normals(6, 100, 512)
        values = {f"programmes.p{i}.number": row for i, row in enumerate(drawn)}
        found = singly(values, drawn.sum(axis=0))
        assert [i.share for i in found] == pytest.approx([0.01] * 100, abs=1e-3)

    def test_what_two_do_together_belongs_to_their_entry(self) -> None:
        x, y, z = normals(3, 3, DRAWS)
        ids = "programmes.a.one", "programmes.a.two", "outcomes.b.one"
        values = dict(zip(ids, (x, y, z), strict=True))
        expansion = expand(basis_of(values), (x + y + x * y + z)[None])
        alone = shares(first_order(expansion, {each: (each,) for each in ids}))
        entries = shares(first_order(expansion, by_entry(ids)))
        assert list(alone.values()) == pytest.approx([0.25] * 3, abs=0.01)
        assert entries == pytest.approx({"programmes.a": 0.75, "outcomes.b": 0.25}, abs=0.01)
        assert expansion.explained == pytest.approx(1)

    def test_a_judgement_of_few_values(self) -> None:
        coin = (stratified(4, 1, DRAWS)[0] < 0.5).astype(float)
        values = {"programmes.a.coin": coin, "programmes.b.number": normals(5, 1, DRAWS)[0]}
        found = shares(singly(values, coin + values["programmes.b.number"]))
        assert found["programmes.a.coin"] == pytest.approx(0.2, abs=0.01)

    def test_judgements_with_the_same_draws_share_what_they_do(self) -> None:
        x, y = normals(6, 2, DRAWS)
        values = dict(zip(IDS, (x, x, y), strict=True))
        found = shares(singly(values, x + y))
        assert np.isfinite(list(found.values())).all()
        assert found[IDS[2]] > 0.4

    def test_the_order_of_judgements_does_not_matter(self, cube: dict[str, Array]) -> None:
        back = {each: cube[each] for each in reversed(IDS)}
        expected = shares(singly(cube, ishigami(cube)))
        assert shares(singly(back, ishigami(back))) == pytest.approx(expected, abs=1e-9)

    def test_it_agrees_with_more_runs_of_the_model(self) -> None:
        """Pick and freeze (Saltelli et al. 2010), with a second sample."""
        inputs = close_race()
        dossier = inputs.dossier
        comparison = compare(inputs, default_scenario(dossier))
        found = find_first_order(inputs, comparison)
        model, other = lead_model(inputs, comparison), draw_judgements(dossier, 8192, seed=7)
        values = draw_judgements(dossier, 8192)
        there, here = model(other), model(values)
        assert len(found.entries) == 4
        for index in found.entries:
            frozen = [each for each in values if each.startswith(f"{index.id}.")]
            mixed = model({**values, **{each: other[each] for each in frozen}})
            expected = float((there * (mixed - here)).mean() / here.var())
            assert index.share == pytest.approx(expected, abs=0.04)
        assert found.spread == pytest.approx(here.std(), rel=0.05)
        assert sum(i.share for i in found.entries) == pytest.approx(found.explained, abs=1e-6)


class TestTotalOrder:
    def test_it_is_at_least_the_first_order(self) -> None:
        inputs = close_race()
        comparison = compare(inputs, default_scenario(inputs.dossier))
        alone = find_first_order(inputs, comparison)
        heard: list[float] = []
        total = find_total_order(inputs, comparison, progress=heard.append)
        assert {i.id for i in total} == {i.id for i in alone.entries}
        for index in total:
            first = next(i for i in alone.entries if i.id == index.id)
            assert index.share > first.share - 4 * np.hypot(index.error, first.error) - 1e-3
        assert heard == pytest.approx(np.arange(1, len(total) + 1) / len(total))

    def test_groups_of_ones_own(self) -> None:
        inputs = close_race()
        comparison = compare(inputs, default_scenario(inputs.dossier))
        groups = {"all": tuple(inputs.values), "none": ()}
        found = shares(find_total_order(inputs, comparison, groups=groups))
        assert found == pytest.approx({"all": 1, "none": 0}, abs=0.1)
        assert find_total_order(inputs, comparison, groups={}) == ()

    def test_raising_from_the_hook_cancels(self) -> None:
        inputs = close_race()
        comparison = compare(inputs, default_scenario(inputs.dossier))

        def stop(done: float) -> None:
            raise InterruptedError

        with pytest.raises(InterruptedError):
            find_total_order(inputs, comparison, progress=stop)


@given(dossier_files())
def test_random_dossiers_have_finite_indices(files: Any) -> None:
    inputs = drawn(read(files), 32)
    comparison = compare(inputs, default_scenario(inputs.dossier))
    first, total = find_first_order(inputs, comparison), find_total_order(inputs, comparison)
    for index in (*first.judgements, *first.entries, *total):
        assert np.isfinite([index.share, index.error]).all()
        assert index.share >= 0
    assert sum(i.share for i in first.entries) <= 1 + 1e-9


def test_where_nothing_moves_the_lead_there_are_no_indices() -> None:
    inputs = drawn(lakeland())
    sure = drawn(read(certain(changed({}))))
    for which, comparison in (
        (inputs, options_worth([0.5] * 64)),
        (inputs, options_worth([0.5] * 64, [0.5] * 64)),
        (sure, compare(sure, default_scenario(sure.dossier))),
    ):
        assert find_first_order(which, comparison) == FirstOrder(0, 0, (), ())
        assert find_total_order(which, comparison) == ()
