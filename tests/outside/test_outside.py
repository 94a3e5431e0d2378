"""What the package answers, against the equations of `docs/model.md` written down a second time."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from policy_model.analysis.answer import find_answer
from policy_model.dossier import judgements, read_dossier
from policy_model.model.inputs import Inputs, build_inputs
from policy_model.scenario import default_scenario
from tests.outside import equations
from tests.support import DOSSIERS, EQUAL, changed, write

TOTALS = (0.5, 1.0, 3.0, 7.5, 12.0)
CLOSE = 1e-9
DRAWS = 3
SECOND_EDITION = {
    "dossier.format": 2,
    "programmes.village_wells.needs": {"good_rains": 0.2},
    "outcomes.village_groups.exposure": {"good_rains": {"low": 0, "mode": 1, "high": 3}},
    "criteria.voice.measure": EQUAL,
    "dossier.ratings_by": "achievement",
    "criteria.standing": {
        **changed({})["criteria"]["voice"],
        "measure": {
            "kind": "judged",
            "status_quo_rating": {"low": 0.4, "mode": 0.5, "high": 0.6},
            "inertia_musd": {"low": 1, "mode": 2, "high": 4},
        },
    },
    **{f"perspectives.{who}.weights.standing": 50 for who in ("villagers", "treasury")},
    "programmes.village_wells.ratings.standing": {"low": 0.8, "mode": 0.9, "high": 1},
    "programmes.ministry_pumps.ratings.standing": 0.2,
    "programmes.direct_grants.ratings.standing": 0.7,
}


@pytest.fixture(scope="module")
def second_edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small dossier with all that is new in format 2."""
    return write(changed(SECOND_EDITION), tmp_path_factory.mktemp("second"))


@cache
def drawn(folder: Path) -> tuple[Inputs, list[equations.Policy]]:
    """The most likely values, then some from anywhere in their ranges, for both sides."""
    dossier, random = read_dossier(folder), np.random.default_rng(19)
    values = {}
    for each in judgements(dossier):
        own = each.quantity
        values[each.id] = np.array([own.mode, *random.uniform(own.low, own.high, DRAWS)])
    cases = [{name: float(own[at]) for name, own in values.items()} for at in range(DRAWS + 1)]
    return build_inputs(dossier, values), [equations.Policy(folder, case) for case in cases]


@pytest.mark.parametrize("total", TOTALS)
@pytest.mark.parametrize("folder", DOSSIERS, ids=lambda folder: folder.name)
def test_every_score_and_value_is_that_of_the_equations(folder: Path, total: float) -> None:
    assert_they_agree(folder, total)


def test_so_it_is_with_what_the_second_edition_adds(second_edition: Path) -> None:
    assert_they_agree(second_edition, 1.5)


def assert_they_agree(folder: Path, total: float) -> None:
    """In every future, for all priorities, draw by draw."""
    inputs, policies = drawn(folder)
    dossier, own = inputs.dossier, default_scenario(inputs.dossier)
    most = dossier.header.total_musd.maximum.mode
    for future in dossier.futures:
        asked = replace(own, total_musd=min(total, most), future=future.id)
        found = [
            equations.scores(each, asked.total_musd, future.id, asked.horizon_years)
            for each in policies
        ]
        for perspective in dossier.perspectives:
            compared = find_answer(inputs, replace(asked, perspective=perspective.id)).comparison
            weights = equations.weights(policies[0], perspective.id)
            for o, option in enumerate(compared.candidates):
                expected = np.array([[case[option.id][j] for j in weights] for case in found])
                order = [[each.id for each in dossier.criteria].index(j) for j in weights]
                scores = compared.scores[o][order]
                np.testing.assert_allclose(scores, expected.T, rtol=0, atol=CLOSE)
                value = expected.mean(axis=0) @ list(weights.values())
                assert abs(compared.mean_value[o] - value) < CLOSE


def test_nothing_of_the_package_is_in_them() -> None:
    _, _, code = Path(equations.__file__).read_text("utf-8").split('"""', 2)
    assert "policy_model" not in code
