import subprocess
import sys
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import beta

from policy_model.analysis.draws import (
    DRAWS,
    at_modes,
    draw_judgements,
    draw_uniform,
    draw_weights,
    shuffled,
)
from policy_model.dossier import judgements
from policy_model.model.inputs import Array
from tests.strategies import dossier_files
from tests.support import LAKELAND, ROOT, changed, lakeland, read

START = "outcomes.village_groups.start_level"


def quantiles(low: float, mode: float, high: float, draws: int = DRAWS) -> Array:
    """Sorted draws of one judgement."""
    dossier = lakeland({START: {"low": low, "mode": mode, "high": high}})
    return np.sort(draw_judgements(dossier, draws)[START])


@pytest.mark.parametrize(
    ("low", "mode", "high"), [(0.1, 0.2, 0.5), (0.3, 0.3, 0.9), (0.2, 0.9, 0.9), (0.1, 0.5, 0.9)]
)
def test_pert_mean_is_a_sixth_of_low_four_modes_and_high(
    low: float, mode: float, high: float
) -> None:
    mean = quantiles(low, mode, high).mean()
    assert mean == pytest.approx((low + 4 * mode + high) / 6, abs=1e-5)


def test_pert_quantiles_known_in_closed_form() -> None:
    # Mode at the low end is Beta(1, 5): x = 1 - (1 - p)^(1/5); at the high end p^(1/5).
    p = (np.arange(8) + 0.5) / 8
    falling, rising = quantiles(0.1, 0.1, 0.9, 8), quantiles(0.1, 0.9, 0.9, 8)
    np.testing.assert_allclose(falling, 0.1 + 0.8 * (1 - (1 - p) ** 0.2), atol=1e-12)
    np.testing.assert_allclose(rising, 0.1 + 0.8 * p**0.2, atol=1e-12)
    assert np.median(quantiles(0.1, 0.5, 0.9, 9)) == pytest.approx(0.5)


@given(dossier_files(), st.integers(2, 40), st.integers(0, 9))
def test_each_stratum_is_drawn_exactly_once(files: Any, draws: int, seed: int) -> None:
    dossier = read(files)
    values = draw_judgements(dossier, draws, seed)
    for each in judgements(dossier):
        low, mode, high = each.quantity.low, each.quantity.mode, each.quantity.high
        drawn = values[each.id]
        assert drawn.shape == (draws,)
        assert low <= drawn.min() <= drawn.max() <= high
        if high - low > 1e-3:
            a, b = 1 + 4 * (mode - low) / (high - low), 1 + 4 * (high - mode) / (high - low)
            strata = np.floor(beta.cdf((drawn - low) / (high - low), a, b) * draws)
            assert sorted(strata) == list(range(draws))


def test_certain_numbers_are_the_same_in_every_draw() -> None:
    drawn = draw_judgements(lakeland(), 16)["programmes.ministry_pumps.start_up_musd"]
    assert drawn.tolist() == [0.5] * 16


def test_judgements_are_drawn_apart() -> None:
    values = draw_judgements(lakeland())
    wells, grants = (
        values[f"programmes.{name}.half_potential_musd"]
        for name in ("village_wells", "direct_grants")
    )
    assert sorted(wells) == sorted(grants)
    assert abs(np.corrcoef(wells, grants)[0, 1]) < 0.1


def test_another_seed_draws_in_another_order() -> None:
    first, second = (draw_judgements(lakeland(), seed=seed)[START] for seed in (1, 2))
    assert not np.array_equal(first, second)
    assert sorted(first) == sorted(second)


def differing(changes: dict[str, Any]) -> set[str]:
    """Judgements whose draws differ, bit by bit, after changes to the files."""
    before, after = draw_judgements(lakeland()), draw_judgements(lakeland(changes))
    return {
        key
        for key in before.keys() | after.keys()
        if key not in before or key not in after or before[key].tobytes() != after[key].tobytes()
    }


def test_same_files_and_seed_give_the_same_bits() -> None:
    assert differing({}) == set()


def test_overriding_one_judgement_leaves_all_other_draws() -> None:
    assert differing({f"{START}.high": 0.4}) == {START}
    assert differing({START: 0.2}) == {START}


def test_a_new_programme_leaves_all_other_draws() -> None:
    added = differing({"programmes.springs": changed({})["programmes"]["village_wells"]})
    assert added
    assert all(key.startswith("programmes.springs.") for key in added)


PROGRAM = """
import hashlib, sys
from pathlib import Path
from policy_model.analysis.comparison import compare
from policy_model.analysis.draws import draw_judgements
from policy_model.dossier import read_dossier
from policy_model.model.inputs import build_inputs
from policy_model.scenario import default_scenario, scenario_hash
dossier = read_dossier(Path(sys.argv[1]))
comparison = compare(build_inputs(dossier, draw_judgements(dossier)), default_scenario(dossier))
print(scenario_hash(comparison.scenario, dossier))
print(hashlib.sha256(comparison.scores.tobytes() + comparison.drawn_value.tobytes()).hexdigest())
"""


def test_another_process_gives_the_same_bits() -> None:
    outputs = {
        subprocess.run(
            [sys.executable, "-c", PROGRAM, str(LAKELAND)],
            cwd=ROOT,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1


def test_at_modes_is_one_draw_of_the_most_likely() -> None:
    values = at_modes(lakeland())
    assert values[START].tolist() == [0.2]
    assert {value.shape for value in values.values()} == {(1,)}


@pytest.mark.parametrize("weights", [[0.5, 0.3, 0.2], [0.9, 0.09, 0.01], [1 / 3, 1 / 3, 1 / 3]])
@pytest.mark.parametrize("concentration", [5.0, 20.0, 100.0])
def test_drawn_weights_are_dirichlet(weights: list[float], concentration: float) -> None:
    shares = np.array(weights)
    drawn = draw_weights(shares, "abc", concentration)
    np.testing.assert_allclose(drawn.sum(axis=0), 1, atol=1e-12)
    np.testing.assert_allclose(drawn.mean(axis=1), shares, atol=0.01)
    spread = np.sqrt(shares * (1 - shares) / (concentration + 1))
    np.testing.assert_allclose(drawn.std(axis=1), spread, rtol=0.1)


@settings(max_examples=100)
@given(st.lists(st.floats(0, 1), min_size=2, max_size=5).filter(any), st.floats(0.1, 1000))
def test_drawn_weights_add_up_and_zero_stays_zero(raw: list[float], concentration: float) -> None:
    shares = np.array(raw) / np.sum(raw)
    drawn = draw_weights(shares, map(str, range(len(raw))), concentration, 64)
    assert np.all(drawn[shares == 0] == 0)
    assert drawn.min() >= 0
    np.testing.assert_allclose(drawn.sum(axis=0), 1, atol=1e-12)


def test_the_only_weight_is_always_all() -> None:
    assert draw_weights(np.array([0.0, 1.0]), "ab", 20, 8).tolist() == [[0] * 8, [1] * 8]


def test_weight_draws_follow_the_criterion_not_its_place() -> None:
    forth = draw_weights(np.array([0.5, 0.3, 0.2]), "abc", 20, 64)
    back = draw_weights(np.array([0.2, 0.3, 0.5]), "cba", 20, 64)
    np.testing.assert_allclose(back[::-1], forth, rtol=0, atol=1e-15)


def test_a_small_move_of_a_slider_moves_each_draw_little() -> None:
    before = draw_weights(np.array([0.5, 0.3, 0.2]), "abc", 20)
    after = draw_weights(np.array([0.501, 0.299, 0.2]), "abc", 20)
    assert 0 < np.abs(after - before).max() < 0.005


def test_uniform_draws_are_stratified_and_follow_their_keys() -> None:
    found = draw_uniform(["a", "b"], 64)
    np.testing.assert_allclose(np.sort(found), [(np.arange(64) + 0.5) / 64] * 2)
    np.testing.assert_array_equal(draw_uniform(["b", "a"], 64), found[::-1])
    assert abs(np.corrcoef(found)[0, 1]) < 0.4
    assert draw_uniform([], 64).shape == (0, 64)


def test_shuffled_draws_are_the_same_numbers_in_another_order() -> None:
    drawn = draw_judgements(lakeland(), 64)
    again = shuffled(drawn, 5)
    moved = [key for key in drawn if not np.array_equal(drawn[key], again[key])]
    assert moved == [key for key in drawn if np.ptp(drawn[key])]
    for key in moved:
        np.testing.assert_array_equal(np.sort(drawn[key]), np.sort(again[key]))
    assert shuffled({"x": np.array([2.0])}, 5)["x"].tolist() == [2]
