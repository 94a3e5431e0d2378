"""The bare equations give the numbers of the model."""

from dataclasses import replace

import numpy as np
import pytest

from bench.bare import answer
from bench.given import budgets, flat
from policy_model.analysis.comparison import compare
from policy_model.analysis.effects import option_shown
from policy_model.dossier import read_dossier
from policy_model.findings.years.tables import index_rows
from policy_model.scenario import default_scenario
from tests.analysis.robustness.rated import rated_dossier
from tests.support import DOSSIERS, EQUAL, drawn, lakeland


@pytest.mark.parametrize("folder", DOSSIERS, ids=lambda folder: folder.name)
@pytest.mark.parametrize("total", [0.0, 0.7, 3.0])
def test_bare_equations_agree_in_every_future(folder, total):
    assert_they_agree(read_dossier(folder), total)


def test_bare_equations_agree_on_equality():
    assert_they_agree(lakeland({"dossier.format": 2, "criteria.voice.measure": EQUAL}), 1.5)


def test_they_agree_on_gates_and_exposure():
    dossier = lakeland(
        {
            "dossier.format": 2,
            "programmes.village_wells.needs": {"good_rains": 0.2},
            "outcomes.village_groups.exposure": {"good_rains": {"low": 0, "mode": 1, "high": 3}},
        }
    )
    assert_they_agree(dossier, 1.0)


def test_they_agree_on_ratings_by_achievement():
    by_achievement = {"dossier__format": 2, "dossier__ratings_by": "achievement"}
    assert_they_agree(rated_dossier(50, 50, **by_achievement), 1.5)


def assert_they_agree(dossier, total):
    inputs = drawn(dossier)
    for future in dossier.futures:
        start = replace(default_scenario(dossier), future=future.id)
        compared = compare(inputs, replace(start, total_musd=total))
        shown = option_shown(compared)
        found = answer(flat(inputs, start), budgets(compared), shown)
        fan = [row for row in index_rows(compared, shown) if row["own"]]
        for name, expected in {
            "scores": compared.scores,
            "mean_value": compared.mean_value,
            "drawn_value": compared.drawn_value,
            "index": compared.index,
            "mean_index": compared.index.mean(axis=-1),
            "fan": [[row["p05"] for row in fan], [row["p95"] for row in fan]],
        }.items():
            np.testing.assert_allclose(found[name], expected, rtol=0, atol=1e-12, err_msg=name)
