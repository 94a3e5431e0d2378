from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from policy_model.analysis.comparison import Comparison, scenario_weights
from policy_model.analysis.order import first_share, in_order
from policy_model.dossier import Dossier, read_dossier
from policy_model.scenario import default_scenario, raw_weights
from tests.support import (
    DOSSIERS,
    compared,
    comparison_of,
    lakeland,
)


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
    scenario = replace(default_scenario(dossier), perspective="treasury", weights=(("cost", 30.0),))
    assert raw_weights(scenario, dossier) == {"voice": 10, "cost": 90}
    assert scenario_weights(dossier, scenario).tolist() == [0.25, 0.75]
