"""Options side by side: what each brings, how sure that is, and which leads."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from policy_model.analysis.draws import at_modes, draw_weights
from policy_model.analysis.order import contenders, first_share, in_order, twins
from policy_model.dossier import Dossier
from policy_model.model.budgets import Candidate, candidates
from policy_model.model.context import driver_paths
from policy_model.model.inputs import Array, Inputs, build_inputs
from policy_model.model.kept import kept_property
from policy_model.model.outlook import Outlook, Setting, look_ahead
from policy_model.model.value import normalised, outside_scale, scores, value
from policy_model.scenario import Scenario, raw_weights


@dataclass(frozen=True)
class Comparison:
    """Options side by side; means are over the draws, at the scenario's weights.

    Attributes
    ----------
    dossier : Dossier
    scenario : Scenario
    candidates : tuple of Candidate, length O
    outlook : Outlook
        Index, levels and raw criteria.
    scores : ndarray, shape (O, J, N)
        Of the criteria, in [0, 1].
    weights : ndarray, shape (J,)
        Shares of 1.
    drawn_weights : ndarray, shape (J, N)
    """

    dossier: Dossier
    scenario: Scenario
    candidates: tuple[Candidate, ...]
    outlook: Outlook
    scores: Array
    weights: Array
    drawn_weights: Array

    @kept_property
    def mean_scores(self) -> Array:
        """Mean score by option and criterion, shape (O, J)."""
        mean: Array = self.scores.mean(axis=-1)
        return mean

    @kept_property
    def mean_value(self) -> Array:
        """Mean value by option, shape (O,): the sum of weight times mean score."""
        mean: Array = self.mean_scores @ self.weights
        return mean

    @kept_property
    def drawn_value(self) -> Array:
        """Value with judgements and weights drawn, shape (O, N)."""
        return value(self.scores, self.drawn_weights)

    @kept_property
    def outside_scale(self) -> NDArray[np.bool_]:
        """Which options leave a criterion's scale in any draw, shape (O, J)."""
        return outside_scale(self.outlook.raw, self.dossier.criteria)

    @kept_property
    def ranking(self) -> tuple[int, ...]:
        """Options from first to last by mean value; equals in order of id."""
        return in_order(self.mean_value, self.candidates)

    @kept_property
    def first_share(self) -> Array:
        """Share of draws in which each option is first, shape (O,); equals share a draw.

        A mix that spends what a named option does has that option's share.
        """
        named = list(self.contenders)
        share = np.zeros(len(self.candidates))
        share[named] = first_share(self.drawn_value[named])
        for twin, original in twins(self.candidates).items():
            share[twin] = share[original]
        return share

    @kept_property
    def contenders(self) -> tuple[int, ...]:
        """Options from first to last, a mix that spends what a named option does left out."""
        return contenders(self.mean_value, self.candidates)

    @kept_property
    def status_quo(self) -> int:
        """Position of the status quo."""
        return position_of(self.candidates, "status_quo")

    @kept_property
    def recommendation(self) -> int:
        """Position of the source's recommendation."""
        return position_of(self.candidates, "recommendation")

    @kept_property
    def over_status_quo(self) -> Array:
        """Mean value gained over the status quo, shape (O,)."""
        gained: Array = self.mean_value - self.mean_value[self.status_quo]
        return gained

    @kept_property
    def index(self) -> Array:
        """Empowerment index, 0 to 100, shape (T + 1, O, N)."""
        points: Array = 100 * self.outlook.index
        return points

    @kept_property
    def gain(self) -> Array:
        """Index gained over the status quo at the horizon, points, shape (O, N)."""
        horizon = self.index[-1]
        gained: Array = horizon - horizon[self.status_quo]
        return gained


def compare(inputs: Inputs, scenario: Scenario, every_year: bool = False) -> Comparison:
    """Compare every option of a dossier in a scenario.

    Parameters
    ----------
    inputs : Inputs
        Of the draws.
    scenario : Scenario
    every_year : bool
        Whether to keep the levels of every year.
    """
    dossier = inputs.dossier
    options = candidates(dossier, scenario.total_musd, dict(scenario.mix_musd))
    outlook = look_ahead(setting_of(inputs, scenario), options, every_year)
    weights = scenario_weights(dossier, scenario)
    drawn_weights = _drawn_weights(
        tuple(weights.tolist()),
        tuple(criterion.id for criterion in dossier.criteria),
        dossier.header.weight_concentration.mode,
        outlook.raw.shape[-1],
    )
    return Comparison(
        dossier=dossier,
        scenario=scenario,
        candidates=options,
        outlook=outlook,
        scores=scores(outlook.raw, dossier.criteria),
        weights=weights,
        drawn_weights=drawn_weights,
    )


@lru_cache(maxsize=16)
def _drawn_weights(
    weights: tuple[float, ...], ids: tuple[str, ...], concentration: float, draws: int
) -> Array:
    """Drawn once for a set of weights: it costs half as much as all options' projections."""
    drawn = draw_weights(np.array(weights), ids, concentration, draws)
    drawn.flags.writeable = False
    return drawn


def scenario_weights(dossier: Dossier, scenario: Scenario) -> Array:
    """The perspective's weights, with the scenario's own in their place; shares of 1."""
    raw = {**raw_weights(scenario, dossier), **dict(scenario.weights)}
    return normalised(np.array([raw[criterion.id] for criterion in dossier.criteria]))


def setting_of(inputs: Inputs, scenario: Scenario) -> Setting:
    """What a scenario's options are projected in."""
    future = next(each for each in inputs.dossier.futures if each.id == scenario.future)
    levels, years = dict(scenario.drivers), scenario.horizon_years
    return Setting(inputs, driver_paths(inputs.dossier, future, levels, years))


def likely_setting(dossier: Dossier, scenario: Scenario) -> Setting:
    """The same with all judgements at their most likely values."""
    return setting_of(build_inputs(dossier, at_modes(dossier)), scenario)


def position_of(options: tuple[Candidate, ...], role: str) -> int:
    """Position of the first option with that role."""
    return next(i for i, each in enumerate(options) if each.role == role)
