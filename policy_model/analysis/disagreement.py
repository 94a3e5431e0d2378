"""Who disagrees: the leading option by perspective and by future."""

from dataclasses import dataclass, replace

import numpy as np

from policy_model.analysis.comparison import Comparison, position_of, scenario_weights, setting_of
from policy_model.analysis.order import contenders
from policy_model.analysis.progress import Hook, unheard
from policy_model.analysis.verdict import TIE_BELOW
from policy_model.model.budgets import Candidate
from policy_model.model.inputs import Array, Inputs
from policy_model.model.outlook import look_ahead
from policy_model.model.value import scores
from policy_model.scenario import Scenario, perspectives_of


@dataclass(frozen=True)
class Disagreement:
    """Mean value of every option in every future and perspective.

    Attributes
    ----------
    candidates : tuple of Candidate, length O
    futures, perspectives : tuple of str
        Ids, lengths F and W; the perspectives that the user added come last.
    values : ndarray, shape (F, W, O)
    own_values : ndarray, shape (F, O)
        At the scenario's own weights.
    """

    candidates: tuple[Candidate, ...]
    futures: tuple[str, ...]
    perspectives: tuple[str, ...]
    values: Array
    own_values: Array

    def in_future(self, future: str) -> Array:
        """Mean values in a future, one row a perspective, shape (W, O)."""
        row: Array = self.values[self.futures.index(future)]
        return row


@dataclass(frozen=True)
class Case:
    """How the source's advice fares for one perspective or in one future.

    Attributes
    ----------
    id : str
        Of the perspective or the future.
    winner : int
        Position of the leading option.
    regret : float
        How far the advice falls behind it, 0 to 1; 0 where the advice leads.
    lead : float
        How far the advice is ahead of the next option; 0 or less where it doesn't lead.
    """

    id: str
    winner: int
    regret: float
    lead: float

    @property
    def lost(self) -> bool:
        """Whether another option is ahead by more than a tie."""
        return self.regret >= TIE_BELOW

    @property
    def level(self) -> bool:
        """Whether the advice neither leads nor loses by more than a tie."""
        return not self.lost and self.lead < TIE_BELOW


def by_perspective(disagreement: Disagreement, future: str) -> tuple[Case, ...]:
    """How the advice fares for each perspective in one future."""
    return _cases(disagreement, disagreement.perspectives, disagreement.in_future(future))


def by_future(disagreement: Disagreement) -> tuple[Case, ...]:
    """How the advice fares in each future, at the scenario's own weights."""
    return _cases(disagreement, disagreement.futures, disagreement.own_values)


def _cases(disagreement: Disagreement, ids: tuple[str, ...], values: Array) -> tuple[Case, ...]:
    options = disagreement.candidates
    advice = position_of(options, "recommendation")
    cases = []
    for each, row in zip(ids, values, strict=True):
        ranked = contenders(row, options)
        best_other = next(o for o in ranked if o != advice)
        lead = float(row[advice] - row[best_other])
        cases.append(Case(each, ranked[0], float(row.max() - row[advice]), lead))
    return tuple(cases)


def disagree(inputs: Inputs, comparison: Comparison, progress: Hook = unheard) -> Disagreement:
    """Value the options of a comparison in every future and perspective.

    Mean value is linear in the weights, so each future is projected once, and the
    comparison's own not again.

    Parameters
    ----------
    inputs : Inputs
        That `comparison` was made with.
    comparison : Comparison
    progress : callable
        Told before each future what share of them is done.
    """
    dossier, scenario, options = inputs.dossier, comparison.scenario, comparison.candidates
    rows: list[Array] = []
    for future in dossier.futures:
        progress(len(rows) / len(dossier.futures))
        rows.append(
            comparison.mean_scores
            if future.id == scenario.future
            else _mean_scores(inputs, options, replace(scenario, future=future.id))
        )
    mean_scores = np.stack(rows)
    perspectives = tuple(each.id for each in perspectives_of(scenario, dossier))
    others = [replace(scenario, perspective=each, weights=()) for each in perspectives]
    weights = np.stack([scenario_weights(dossier, each) for each in others])
    return Disagreement(
        candidates=options,
        futures=tuple(each.id for each in dossier.futures),
        perspectives=perspectives,
        values=np.einsum("foj,wj->fwo", mean_scores, weights),
        own_values=mean_scores @ comparison.weights,
    )


def _mean_scores(inputs: Inputs, options: tuple[Candidate, ...], scenario: Scenario) -> Array:
    outlook = look_ahead(setting_of(inputs, scenario), options)
    mean: Array = scores(outlook.raw, inputs.dossier.criteria).mean(axis=-1)
    return mean
