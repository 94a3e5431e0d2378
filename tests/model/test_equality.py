"""The equally distributed equivalent: published values, limits, what defines it, its slopes."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_model.analysis.comparison import setting_of
from policy_model.model.criteria import equally_distributed, mean_level
from policy_model.model.value_slopes import equality_slopes
from policy_model.scenario import default_scenario
from tests.support import EQUAL, column, drawn, lakeland, likely

# The example of the R packages ineq and DescTools (Zeileis), on a scale to 1.
INCOMES = np.array([541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261.0]) / 25000
MOST = 0.99
levels_of = st.lists(st.floats(0, 1), min_size=2, max_size=6)
aversions = st.sampled_from([0.0, 1e-9, 0.5, MOST]) | st.floats(0, MOST)


def of(levels, aversion):
    every = range(len(levels))
    return equally_distributed(column(*levels), every, np.array([aversion])).item()


@pytest.fixture(autouse=True)
def _without_a_warning():
    with np.errstate(divide="raise", invalid="raise", over="raise"):
        yield


@pytest.mark.parametrize(("aversion", "index"), [(0.4, 0.1440938), (0.5, 0.1796591)])
def test_published_indices(aversion, index):
    assert 1 - of(INCOMES, aversion) / INCOMES.mean() == pytest.approx(index, abs=5e-8)


def test_by_hand():
    # Roots 0.2 and 0.6: half of their sum, squared; the mean is 0.2.
    assert of([0.04, 0.36], 0.5) == pytest.approx(0.16)


@given(levels_of, st.integers(0, 999))
def test_without_aversion_it_is_the_mean_to_the_bit(levels, seed):
    drawn_levels = np.random.default_rng(seed).random((len(levels), 7))
    drawn_levels[:, 0] = levels
    members = list(range(len(levels)))[1:]
    found = equally_distributed(drawn_levels, members, np.zeros(1))
    np.testing.assert_array_equal(found, mean_level(drawn_levels, members))


def test_a_dossier_without_aversion_scores_as_by_the_mean():
    equal, mean = {**EQUAL, "inequality_aversion": 0}, {**EQUAL, "kind": "mean_level"}
    del mean["inequality_aversion"]
    found = [measured_over_years(drawn, measure) for measure in (equal, mean)]
    np.testing.assert_array_equal(*found)


def test_a_dossier_with_aversion_scores_by_it():
    # Without money villages stay at 0.2 and the ministry at 0.6.
    found = measured_over_years(likely, EQUAL, budgets=(0, 0, 0))
    assert found == pytest.approx(((np.sqrt(0.2) + np.sqrt(0.6)) / 2) ** 2)


def measured_over_years(inputs_of, measure, budgets=(1, 0.7, 0.2)):
    """The criterion `voice` of the small dossier, measured otherwise, after its years."""
    dossier = lakeland({"dossier.format": 2, "criteria.voice.measure": measure})
    scenario = default_scenario(dossier)
    setting = setting_of(inputs_of(dossier), scenario)
    money = column(*budgets)
    return setting.measure(setting.course(money)[-1], money)[0]


@pytest.mark.parametrize(
    ("levels", "expected"),
    # At 0.5 a share s of actors at 1 and the others at 0 are worth s², at 0.99 s^100.
    [((0, 0), 0), ((0, 1), 0.25), ((0, 0, 0.9), 0.1), ((1, 1), 1), ((0,), 0)],
)
def test_levels_of_0(levels, expected):
    assert of(levels, 0.5) == pytest.approx(expected)
    assert of(levels, MOST) <= expected


@given(levels_of, aversions)
def test_it_approaches_its_value_at_0(levels, aversion):
    near = of([1e-300, *levels], aversion)
    assert near == pytest.approx(of([0, *levels], aversion), rel=0.3, abs=1e-3)


@given(levels_of, aversions)
def test_between_the_lowest_level_and_the_mean(levels, aversion):
    assert min(levels) - 1e-12 <= of(levels, aversion) <= np.mean(levels) + 1e-12


@given(levels_of, aversions, aversions)
def test_more_aversion_never_makes_it_more(levels, one, other):
    less, more = sorted((one, other))
    assert of(levels, more) <= of(levels, less) + 1e-12


@given(st.floats(0, 1), aversions)
def test_of_equal_levels_it_is_that_level(level, aversion):
    assert of([level] * 3, aversion) == pytest.approx(level, abs=1e-12)


@given(levels_of, aversions, st.floats(0, 1))
def test_it_falls_with_no_gain(levels, aversion, gain):
    more = [min(1.0, levels[0] + gain), *levels[1:]]
    assert of(more, aversion) >= of(levels, aversion) - 1e-12


@given(st.floats(0, 0.5), st.floats(0.01, 0.5), levels_of, st.floats(0.05, MOST), st.floats(0, 1))
def test_a_transfer_from_a_stronger_to_a_weaker_raises_it(weak, apart, others, aversion, share):
    moved = share * apart / 2
    before = of([weak, weak + apart, *others], aversion)
    after = of([weak + moved, weak + apart - moved, *others], aversion)
    assert after >= before - 1e-12
    if share > 0.01 and weak > 0.01:
        assert after > before


@given(st.lists(st.floats(0.01, 1), min_size=2, max_size=5), aversions, st.integers(0, 999))
def test_slopes_are_those_of_differences(levels, aversion, seed):
    way, step = np.random.default_rng(seed).normal(size=len(levels)), 1e-7
    here = np.array(levels)
    expected = (of(here + step * way, aversion) - of(here - step * way, aversion)) / (2 * step)
    found = equality_slopes(here[:, None], range(len(levels)), np.array([aversion]))
    assert found[:, 0] @ way == pytest.approx(expected, rel=1e-5, abs=1e-6)


@given(levels_of, levels_of, aversions)
def test_slopes_also_at_0_are_finite_and_a_tangent_is_nowhere_below_it(levels, others, aversion):
    size = min(len(levels), len(others))
    here = np.array([0.0, *levels[: size - 1]])[:, None]
    slopes = equality_slopes(here, range(size), np.array([aversion]))[:, 0]
    assert np.all(np.isfinite(slopes))
    assert np.all(slopes > 0)
    assert slopes @ np.array(others[:size]) >= of(others[:size], aversion) - 1e-12


def test_without_aversion_slopes_are_those_of_the_mean_also_at_0():
    found = equality_slopes(column(0, 0.3, 0), [0, 1, 2], np.zeros(1))
    assert found[:, 0].tolist() == [1 / 3] * 3
