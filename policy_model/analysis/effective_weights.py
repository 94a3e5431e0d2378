"""What weights decide: a weight is worth as much as the scores differ that it multiplies."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from policy_model.analysis.comparison import Comparison, likely_setting
from policy_model.analysis.overlap import moved, random_mixes
from policy_model.model.budgets import candidates
from policy_model.model.inputs import Array, Inputs
from policy_model.model.kept import latest
from policy_model.model.outlook import look_ahead
from policy_model.model.value import scores
from policy_model.scenario import Scenario, default_scenario

MANY_TIMES = 2.0


@dataclass(frozen=True)
class Scales:
    """What money can bring on each criterion, all judgements at their most likely values.

    Attributes
    ----------
    spread : ndarray, shape (J,)
        Standard deviation of the score over random mixes of the total; see `random_mixes`.
    low, high : ndarray, shape (J,)
        Lowest and highest score, 0 to 1, that one of these mixes or an option attains.
    """

    spread: Array
    low: Array
    high: Array


@dataclass(frozen=True)
class EffectiveWeights:
    """Weights, and what they decide between ways to spend the total.

    Attributes
    ----------
    scales : Scales
    nominal : ndarray, shape (J,)
        Shares of 1.
    effective : ndarray, shape (J,)
        Weight times spread as a share of the sum over the criteria; 0 for all where no score that
        has a weight differs.
    """

    scales: Scales
    nominal: Array
    effective: Array

    @property
    def beyond(self) -> NDArray[np.bool_]:
        """Which criteria decide more than `MANY_TIMES` as much as their weight says."""
        return self.effective > MANY_TIMES * self.nominal

    @property
    def short(self) -> NDArray[np.bool_]:
        """Which decide less than one part in `MANY_TIMES` of what it says."""
        return self.nominal > MANY_TIMES * self.effective

    @property
    def order(self) -> list[int]:
        """Criteria by what they decide, most first; equals by weight."""
        found: list[int] = np.lexsort((-self.nominal, -self.effective)).tolist()
        return found


def find_effective_weights(inputs: Inputs, comparison: Comparison) -> EffectiveWeights:
    """Find what the weights of a comparison decide (effective weights; Becker et al. 2017).

    A moved weight draws and projects nothing: the scales are kept with the inputs.
    """
    asked = comparison.scenario
    where = replace(
        default_scenario(inputs.dossier),
        total_musd=asked.total_musd,
        future=asked.future,
        horizon_years=asked.horizon_years,
        drivers=asked.drivers,
        mix_musd=asked.mix_musd,
    )
    scales = inputs.once(_scales, where)
    return weighed(comparison.weights, scales)


def weighed(nominal: Array, scales: Scales) -> EffectiveWeights:
    """Weigh scales by weights, shares of 1 of shape (J,)."""
    each = nominal * scales.spread
    total = each.sum()
    return EffectiveWeights(scales, nominal, each / total if total else each)


@latest(64)
def _scales(inputs: Inputs, scenario: Scenario) -> Scales:
    dossier, total = inputs.dossier, scenario.total_musd
    setting = likely_setting(dossier, scenario)
    _, of_mixes = setting.scored(random_mixes(dossier, total))
    options = look_ahead(setting, candidates(dossier, total, dict(scenario.mix_musd)))
    of_options = scores(options.raw, dossier.criteria)[..., 0].T
    attained = np.hstack([of_mixes, of_options])
    spread = np.where(moved(of_mixes), of_mixes.std(axis=1), 0.0)
    return Scales(spread, attained.min(axis=1), attained.max(axis=1))
