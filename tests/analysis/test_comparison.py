import random
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_model.analysis.comparison import (
    Comparison,
    compare,
    contenders,
    first_share,
    in_order,
    scenario_weights,
    twins,
)
from policy_model.analysis.verdict import judge
from policy_model.dossier import Dossier, read_dossier
from policy_model.model.inputs import Array, Inputs
from policy_model.scenario import default_scenario, raw_weights
from tests.strategies import dossier_files
from tests.support import (
    DOSSIERS,
    REMOVED,
    Files,
    certain,
    changed,
    compared,
    comparison_of,
    drawn,
    lakeland,
    read,
)

totals = st.floats(0, 5)
GUESSED = {"options.grants.evidence": "guess"}


def figures(comparison: Comparison) -> dict[str, Array]:
    """Every figure of a comparison by option, criteria in order of id."""
    criteria = comparison.dossier.criteria
    order = sorted(range(len(criteria)), key=lambda j: criteria[j].id)
    return {
        option.id: np.concatenate(
            [
                comparison.scores[o, order].ravel(),
                comparison.outlook.raw[o, order].ravel(),
                comparison.index[:, o].ravel(),
                comparison.gain[o],
                comparison.drawn_value[o],
                [comparison.mean_value[o], comparison.first_share[o]],
            ]
        )
        for o, option in enumerate(comparison.candidates)
    }


def ranked(comparison: Comparison) -> list[str]:
    return [comparison.candidates[o].id for o in comparison.ranking]


@pytest.mark.parametrize("folder", DOSSIERS, ids=lambda folder: folder.name)
@pytest.mark.parametrize("share_of_maximum", [0, 0.25, 1])
def test_every_dossier_compares(folder: Path, share_of_maximum: float) -> None:
    dossier = read_dossier(folder)
    most = dossier.header.total_musd.maximum.mode
    comparison = compared(dossier, total_musd=share_of_maximum * most)
    assert np.isfinite(comparison.mean_value).all()
    assert 0 <= comparison.scores.min() <= comparison.scores.max() <= 1
    assert comparison.first_share.sum() == pytest.approx(1)
    assert comparison.weights.sum() == pytest.approx(1)
    assert sorted(comparison.ranking) == list(range(len(comparison.candidates)))


def test_value_is_the_sum_of_weights_times_scores() -> None:
    comparison = comparison_of([[[0.2, 0.4], [1, 1]], [[0.5, 0.7], [0, 0.5]]], [0.75, 0.25])
    assert comparison.mean_scores == pytest.approx(np.array([[0.3, 1], [0.6, 0.25]]))
    assert comparison.mean_value == pytest.approx([0.475, 0.5125])


def test_drawn_value_takes_the_weights_of_its_draw() -> None:
    comparison = comparison_of([[[1, 1], [0, 0]]], [0.5, 0.5], [[0.2, 0.9], [0.8, 0.1]])
    assert comparison.drawn_value == pytest.approx(np.array([[0.2, 0.9]]))
    assert comparison.mean_value == pytest.approx([0.5])


def test_gain_is_in_points_over_the_status_quo() -> None:
    comparison = compared(lakeland())
    level = comparison.outlook.levels[-1, :, 0]
    np.testing.assert_allclose(comparison.index[-1], 100 * level)
    np.testing.assert_allclose(comparison.gain, 100 * (level - level[0]), atol=1e-12)
    over = comparison.mean_value - comparison.mean_value[0]
    np.testing.assert_allclose(comparison.over_status_quo, over, rtol=0, atol=1e-12)
    assert comparison.over_status_quo[0] == 0
    assert comparison.status_quo == 0
    assert comparison.recommendation == 1


def test_a_draw_that_several_win_is_shared() -> None:
    values = np.array([[0.5, 0.9, 0.4], [0.5, 0.1, 0.4], [0.2, 0.1, 0.4]])
    assert first_share(values) == pytest.approx([(1 / 2 + 1 + 1 / 3) / 3, 5 / 18, 1 / 9])


def test_ranking_is_by_mean_value_and_equals_by_id() -> None:
    # In the file: status_quo, villages, ministry, grants, wells.
    assert ranked(comparison_of([[[x]] for x in (0.1, 0.7, 0.7, 0.2, 0.9)], [1])) == [
        "wells",
        "ministry",
        "villages",
        "grants",
        "status_quo",
    ]


def test_a_rounding_error_is_no_lead() -> None:
    options = compared(lakeland(), draws=2).candidates[1:3]
    assert in_order(np.array([0.1 + 0.2, 0.3]), options) == (1, 0)


def test_the_scenarios_weights_replace_the_perspectives(dossier: Dossier) -> None:
    assert raw_weights(dossier, "treasury") == {"voice": 10, "cost": 90}
    scenario = replace(default_scenario(dossier), perspective="treasury", weights=(("cost", 30.0),))
    assert scenario_weights(dossier, scenario).tolist() == [0.25, 0.75]


# What must not matter.


def shuffled(content: Any, source: random.Random) -> Any:
    """The same mappings with their keys in another order."""
    if not isinstance(content, dict):
        return content
    keys = source.sample(list(content), len(content))
    return {key: shuffled(content[key], source) for key in keys}


@given(dossier_files(), totals, st.randoms(use_true_random=False))
def test_the_order_in_files_does_not_matter(
    files: Files, total: float, source: random.Random
) -> None:
    one = compared(read(files), 8, total_musd=total)
    other = compared(read(shuffled(files, source)), 8, total_musd=total)
    expected = figures(one)
    for option, found in figures(other).items():
        np.testing.assert_allclose(found, expected[option], rtol=0, atol=1e-9)
    assert ranked(other) == ranked(one)
    assert judge(other).sureness == judge(one).sureness


@given(
    dossier_files(),
    st.lists(st.floats(0, 100), min_size=6, max_size=6).filter(lambda raw: max(raw) > 0.01),
    st.floats(0.01, 1000),
)
def test_the_scale_of_weights_does_not_matter(
    files: Files, raw: list[float], factor: float
) -> None:
    dossier = read(files)
    ids = [criterion.id for criterion in dossier.criteria]
    one, other = (
        compared(dossier, 8, weights=tuple((i, f * w) for i, w in zip(ids, raw, strict=True)))
        for f in (1, factor)
    )
    np.testing.assert_allclose(other.weights, one.weights, rtol=0, atol=1e-12)
    np.testing.assert_allclose(other.mean_value, one.mean_value, rtol=0, atol=1e-12)
    np.testing.assert_allclose(other.drawn_value, one.drawn_value, rtol=0, atol=1e-9)


@given(dossier_files(), totals, st.integers(0, 3))
def test_another_option_changes_no_score_or_value(files: Files, total: float, place: int) -> None:
    before = compared(read(files), 8, total_musd=total)
    options = list(files["options"].items())
    added = {**files["options"]["only_p0"], "drivers": {}}
    options.insert(place, ("added", added))
    after = compared(read({**files, "options": dict(options)}), 8, total_musd=total)
    at = {option.id: o for o, option in enumerate(after.candidates)}
    kept = [at[option.id] for option in before.candidates]
    np.testing.assert_array_equal(after.scores[kept], before.scores)
    np.testing.assert_array_equal(after.mean_value[kept], before.mean_value)
    np.testing.assert_array_equal(after.drawn_value[kept], before.drawn_value)


@given(st.integers(0, 2**32 - 1))
def test_a_dominated_option_never_ranks_above_its_dominator(seed: int) -> None:
    source = np.random.default_rng(seed)
    scores = source.uniform(size=(4, 3, 16)).round(1)
    better, worse = 1, 3
    scores[worse] = np.minimum(scores[worse], scores[better])
    weights = source.dirichlet(np.ones(3), 17).T
    comparison = comparison_of(scores, weights[:, 0], weights[:, 1:])
    assert comparison.mean_value[worse] <= comparison.mean_value[better] + 1e-12
    assert np.all(comparison.drawn_value[worse] <= comparison.drawn_value[better] + 1e-12)
    assert comparison.first_share[worse] <= comparison.first_share[better] + 1e-12
    lead = comparison.mean_value[better] - comparison.mean_value[worse]
    if lead > 1e-12:
        assert comparison.ranking.index(better) < comparison.ranking.index(worse)


def test_the_same_inputs_give_the_same_bits(inputs: Inputs) -> None:
    first, second = (compare(inputs, default_scenario(inputs.dossier)) for _ in range(2))
    for option, found in figures(first).items():
        assert found.tobytes() == figures(second)[option].tobytes()


# The user's mix.


def test_a_mix_like_a_named_option_is_its_twin(inputs: Inputs) -> None:
    scenario = replace(default_scenario(inputs.dossier), mix_musd=(("direct_grants", 0.1),))
    comparison = compare(inputs, scenario)
    assert comparison.candidates[-1].role == "mix"
    assert twins(comparison.candidates) == {5: 3}
    np.testing.assert_array_equal(comparison.scores[5], comparison.scores[3])


def test_a_mix_that_spends_otherwise_is_no_twin() -> None:
    mix = (("direct_grants", 0.1), ("village_wells", 0.05))
    comparison = compared(lakeland(), 8, mix_musd=mix)
    assert twins(comparison.candidates) == {}
    assert comparison.contenders == comparison.ranking


def test_a_mix_is_no_twin_of_an_option_that_sets_drivers() -> None:
    dossier = lakeland({"options.grants.drivers": {"good_rains": 1}, **GUESSED})
    comparison = compared(dossier, 8, mix_musd=(("direct_grants", 1.0),))
    assert twins(comparison.candidates) == {}
    assert 5 in comparison.contenders


def test_named_options_alike_are_no_twins_and_both_are_contenders(inputs: Inputs) -> None:
    # The advice and the corner of the fund both put all into wells.
    comparison = compare(inputs, default_scenario(inputs.dossier))
    np.testing.assert_array_equal(comparison.scores[1], comparison.scores[4])
    assert twins(comparison.candidates) == {}
    assert comparison.contenders == comparison.ranking


def test_a_mix_like_two_named_options_is_the_twin_of_the_first(inputs: Inputs) -> None:
    scenario = replace(default_scenario(inputs.dossier), mix_musd=(("village_wells", 0.1),))
    assert twins(compare(inputs, scenario).candidates) == {5: 1}


@pytest.mark.parametrize("programme", ["village_wells", "ministry_pumps", "direct_grants"])
def test_a_twin_is_out_of_the_contest_and_has_its_originals_share(
    inputs: Inputs, programme: str
) -> None:
    plain = compare(inputs, default_scenario(inputs.dossier))
    mixed = compare(inputs, replace(plain.scenario, mix_musd=((programme, 0.1),)))
    ((twin, original),) = twins(mixed.candidates).items()
    assert twin not in mixed.contenders
    assert mixed.contenders == plain.contenders
    assert mixed.first_share[twin] == mixed.first_share[original]
    assert mixed.first_share[:5].tolist() == plain.first_share.tolist()
    assert mixed.first_share[:5].sum() == pytest.approx(1)


def test_contenders_are_in_order_without_the_twin(inputs: Inputs) -> None:
    scenario = replace(default_scenario(inputs.dossier), mix_musd=(("direct_grants", 0.1),))
    options = compare(inputs, scenario).candidates
    values = np.array([0.1, 0.3, 0.2, 0.9, 0.4, 0.9])
    assert in_order(values, options)[:2] == (3, 5)
    assert contenders(values, options) == (3, 4, 1, 2, 0)


# Boundary cases.


def test_with_no_money_every_option_is_the_status_quo() -> None:
    comparison = compared(lakeland(), total_musd=0.0)
    np.testing.assert_array_equal(comparison.scores, np.tile(comparison.scores[:1], (5, 1, 1)))
    assert np.all(comparison.gain == 0)
    assert comparison.first_share == pytest.approx([0.2] * 5)
    assert judge(comparison).sureness == "tie"


@given(dossier_files())
def test_with_no_money_random_dossiers_stand_still(files: Files) -> None:
    files["options"]["steady"].pop("drivers")
    comparison = compared(read(files), 8, total_musd=0.0)
    np.testing.assert_allclose(comparison.gain, 0, atol=1e-12)
    assert comparison.first_share.sum() == pytest.approx(1)


def test_money_under_every_start_up_cost_only_costs() -> None:
    dossier = lakeland({"programmes.ministry_pumps.running_musd": 0})
    comparison = compared(dossier, total_musd=0.05)
    assert np.all(comparison.gain == 0)
    assert ranked(comparison)[0] == "status_quo"


def test_one_programme_only() -> None:
    changes = {"programmes.ministry_pumps": REMOVED, "programmes.direct_grants": REMOVED}
    changes |= {"options.ministry": REMOVED, "options.grants": REMOVED}
    assert ranked(compared(lakeland(changes)))[-1] == "status_quo"


def test_one_actor_only_and_no_driver() -> None:
    dossier = lakeland(
        {
            "outcomes.water_ministry": REMOVED,
            "programmes.ministry_pumps.effects_per_year": {},
            "programmes.village_wells.dependence": REMOVED,
            "drivers": {},
            "futures.drought.paths": REMOVED,
        }
    )
    comparison = compared(dossier, future="drought")
    assert comparison.outlook.levels.shape == (1, 5, 1, 64)
    assert comparison.gain[1].min() > 0


@pytest.mark.parametrize("level", [0.0, 1.0])
@pytest.mark.parametrize("years", [1, 30])
def test_drivers_and_horizons_at_their_ends(level: float, years: int) -> None:
    comparison = compared(lakeland(), drivers=(("good_rains", level),), horizon_years=years)
    assert comparison.index.shape == (years + 1, 5, 64)
    assert 0 <= comparison.scores.min() <= comparison.scores.max() <= 1


def test_certain_numbers_only() -> None:
    comparison = compared(read(certain(changed({}))))
    assert np.ptp(comparison.scores, axis=-1).max() == 0
    # The weights are still drawn.
    assert comparison.drawn_value.shape == (5, 64)
    assert np.ptp(comparison.drawn_value[1]) > 0


def test_judged_criteria_only() -> None:
    judged = {"kind": "judged", "status_quo_rating": 0.5, "inertia_musd": 1}
    dossier = lakeland(
        {
            "criteria.voice.measure": judged,
            "criteria.cost.measure": judged,
            "criteria.cost.worst": 0,
            "criteria.cost.best": 1,
            **{
                f"programmes.{name}.ratings": {"voice": rating, "cost": 0.5}
                for name, rating in (
                    ("village_wells", 1),
                    ("ministry_pumps", 0),
                    ("direct_grants", 0.5),
                )
            },
        }
    )
    comparison = compared(dossier)
    assert ranked(comparison) == ["villages", "wells", "grants", "status_quo", "ministry"]
    # 80 % on (0.5 + 2 x 1)/3, 20 % on 0.5.
    assert comparison.mean_value[1] == pytest.approx(0.8 * 2.5 / 3 + 0.1)


@given(dossier_files(), totals)
def test_all_levels_of_all_years_agree_with_the_horizon(files: Files, total: float) -> None:
    inputs = drawn(read(files), 4)
    scenario = replace(default_scenario(inputs.dossier), total_musd=total)
    every, last = (compare(inputs, scenario, every_year) for every_year in (True, False))
    np.testing.assert_array_equal(every.outlook.levels[-1:], last.outlook.levels)
    np.testing.assert_array_equal(every.scores, last.scores)
