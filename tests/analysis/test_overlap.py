"""Criteria that say the same: outcomes in common, correlations over random mixes."""

import numpy as np
import pytest

from policy_model.analysis import overlap
from policy_model.analysis.comparison import setting_of
from policy_model.analysis.overlap import MIXES, overlaps, random_mixes
from policy_model.scenario import default_scenario
from tests.support import EQUAL, lakeland, likely

VILLAGES, MINISTRY = "village_groups", "water_ministry"
WEIGHTS = {f"perspectives.{who}.weights.second": 1 for who in ("villagers", "treasury")}
DEEDS = {
    "kind": "words_into_deeds",
    "commitments": MINISTRY,
    "pressure_from_above": MINISTRY,
    "pressure_from_below": [VILLAGES],
}


def with_second(measure, worst=0, best=1, **changes):
    """The small dossier, whose `voice` is the villages' level, with one criterion more."""
    second = {
        "name": "Second",
        "short_name": "Second",
        "objective": "people",
        "unit": "level",
        "evidence": "guess",
        "worst": worst,
        "best": best,
        "worst_words": "worst",
        "best_words": "best",
        "measure": measure,
    }
    return lakeland({"dossier.format": 2, "criteria.second": second, **WEIGHTS, **changes})


def pairs(dossier):
    return {(each.first.id, each.second.id): each for each in overlaps(dossier)}


@pytest.mark.parametrize(
    ("measure", "shared", "in_product"),
    [
        ({"kind": "mean_level", "outcomes": [VILLAGES]}, (VILLAGES,), False),
        ({"kind": "mean_level", "outcomes": [MINISTRY]}, (), False),
        ({"kind": "mean_gain", "outcomes": [MINISTRY, VILLAGES]}, (VILLAGES,), False),
        (EQUAL, (VILLAGES,), False),
        ({"kind": "breadth", "noticeable_gain": 0.05}, (VILLAGES,), False),
        (DEEDS, (VILLAGES,), True),
        ({**DEEDS, "pressure_from_below": [MINISTRY]}, (), True),
        ({**DEEDS, "commitments": VILLAGES, "pressure_from_below": [MINISTRY]}, (VILLAGES,), True),
        ({"kind": "cost"}, (), False),
    ],
)
def test_outcomes_in_common(measure, shared, in_product):
    found = pairs(with_second(measure)).get(("voice", "second"))
    if found:
        assert (found.shared, found.in_product) == (shared, in_product)
    else:
        assert shared == ()


def test_every_outcome_in_common_is_named_in_the_order_of_the_dossier():
    both = {"kind": "mean_level", "outcomes": [MINISTRY, VILLAGES]}
    dossier = with_second(EQUAL, **{"criteria.voice.measure": both})
    assert pairs(dossier)["voice", "second"].shared == (VILLAGES, MINISTRY)


@pytest.mark.parametrize(("ends", "expected"), [((0, 1), 1), ((1, 0), -1)])
def test_the_same_measure_correlates_fully(ends, expected):
    dossier = with_second({"kind": "mean_level", "outcomes": [VILLAGES]}, *ends)
    found = pairs(dossier)["voice", "second"]
    assert found.correlation == pytest.approx(expected)
    assert found.correlates


def test_a_dossier_that_measures_nothing_twice_has_none():
    assert overlaps(lakeland()) == ()


def test_a_score_that_no_mix_moves_correlates_with_nothing():
    # All mixes spend the total, but for a rounding error.
    dossier = lakeland()
    spent = random_mixes(dossier, default_scenario(dossier).total_musd).sum(axis=0)
    assert np.ptp(spent) < 1e-9
    with np.errstate(all="raise", under="ignore"):
        assert overlap._correlations(dossier)[0, 1] == 0


def test_correlations_are_those_of_the_scores_of_the_mixes():
    dossier = with_second({"kind": "mean_level", "outcomes": [MINISTRY]})
    scenario = default_scenario(dossier)
    setting = setting_of(likely(dossier), scenario)
    mixes = random_mixes(dossier, scenario.total_musd)
    scored = np.hstack([setting.scored(mix[:, None])[1] for mix in mixes.T])
    expected = np.corrcoef(scored[[0, 2]])[0, 1]
    assert -1 < expected < -0.7  # wells against pumps: what one gets the other doesn't
    assert pairs(dossier)["voice", "second"].correlation == pytest.approx(expected)


def test_mixes_are_even_over_all_shares():
    # Nothing needs money to start, and nothing is at its maximum.
    changes = {f"programmes.{each.id}.start_up_musd": 0 for each in lakeland().programmes}
    shares = random_mixes(lakeland(changes), 2.0) / 2.0
    assert shares.shape == (3, MIXES)
    assert shares.sum(axis=0) == pytest.approx(np.ones(MIXES))
    # A share of a Dirichlet with three parameters of 1 is above x with chance (1 - x)².
    for chance in (0.1, 0.5, 0.9):
        above = (shares > 1 - np.sqrt(chance)).mean(axis=1)
        assert above == pytest.approx(np.full(3, chance), abs=0.03)


def test_another_programme_leaves_the_others_in_proportion():
    changes = {f"programmes.{each.id}.start_up_musd": 0 for each in lakeland().programmes}
    fewer = {**changes, **{"programmes.village_wells.maximum_musd": 50}}
    before = random_mixes(lakeland(fewer), 1.0)
    added = {
        "name": "Radio",
        "short_name": "Radio",
        "channel": "bilateral",
        "target": "mixed",
        "evidence": "guess",
        "running_musd": 0,
        "maximum_musd": 5,
        "start_up_musd": 0,
        "half_potential_musd": 1,
        "effects_per_year": {VILLAGES: {"strengthens": 0.1}},
    }
    after = random_mixes(lakeland({**fewer, "programmes.radio": added}), 1.0)
    np.testing.assert_allclose(after[:3] / after[:3].sum(axis=0), before, rtol=1e-9)


def test_mixes_keep_to_what_programmes_can_use():
    dossier = lakeland({"programmes.village_wells.maximum_musd": 0.6})
    mixes = random_mixes(dossier, 2.0)
    assert mixes[0].max() == 0.6
    assert np.all((mixes[0] == 0) | (mixes[0] > 0.2))  # its start-up cost
    np.testing.assert_array_equal(mixes, random_mixes(dossier, 2.0))
