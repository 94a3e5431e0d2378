"""A check on the corners: does the best split inside each change the answer?"""

from collections.abc import Iterator
from dataclasses import dataclass
from math import comb

import numpy as np

from policy_model.analysis.comparison import Comparison, likely_setting, setting_of
from policy_model.model.budgets import corner_programmes
from policy_model.model.inputs import Array, Inputs
from policy_model.model.outlook import Setting
from policy_model.model.value import value

PARTS = 10
MOST_SPLITS = 20_000
KEPT = 12
_ROUNDING = 1e-9


@dataclass(frozen=True)
class BestSplit:
    """The best split found inside a corner, in steps of at least a tenth of the total.

    Attributes
    ----------
    option : int
        Position of the corner among the candidates.
    budgets : ndarray, shape (P,)
        Millions a year.
    value : float
        Mean value, to be read beside that of the equal split.
    """

    option: int
    budgets: Array
    value: float


def best_splits(inputs: Inputs, comparison: Comparison) -> tuple[BestSplit, ...]:
    """Search each corner's splits: all at the most likely judgements, the best at the mean.

    Parameters
    ----------
    inputs : Inputs
        Of the draws.
    comparison : Comparison
        Made with `inputs`.
    """
    scenario, weights = comparison.scenario, comparison.weights
    setting = setting_of(inputs, scenario)
    likely = likely_setting(inputs.dossier, scenario)
    corners = {option.id: option.corner for option in inputs.dossier.options if option.corner}
    found = []
    for o, candidate in enumerate(comparison.candidates):
        if candidate.id in corners:
            drivers = dict(candidate.drivers)
            members = corner_programmes(inputs.dossier, corners[candidate.id])
            tried = _splits(comparison, members)
            short = [candidate.spending.budgets]
            if tried.size:
                at_mode = _values(likely.under(drivers), tried, weights)
                promising = np.argsort(-at_mode, kind="stable")[:KEPT]
                short += [*tried[:, promising].T]
            own = setting.under(drivers)
            means = [_values(own, budgets[:, None], weights).mean() for budgets in short]
            best = int(np.argmax(means))
            found.append(BestSplit(o, short[best], float(means[best])))
    return tuple(found)


def _splits(comparison: Comparison, members: list[int]) -> Array:
    """Every split in equal steps of the total, within the maxima, shape (P, C).

    Tenths, or larger steps where so many programmes would make too many splits. All steps
    together may exceed the total, and with it a maximum, by a rounding error.
    """
    programmes, n = comparison.dossier.programmes, len(members)
    steps = next(k for k in range(PARTS, 0, -1) if k == 1 or comb(k + n - 1, k) <= MOST_SPLITS)
    parts = np.array(list(_compositions(steps, n))).T
    splits = np.zeros((len(programmes), parts.shape[1]))
    splits[members] = parts * comparison.scenario.total_musd / steps
    most = np.array([programme.maximum_musd.mode for programme in programmes])[:, None]
    within = np.all(splits <= most + _ROUNDING, axis=0)
    kept: Array = np.minimum(splits[:, within], most)
    return kept


def _compositions(whole: int, parts: int) -> Iterator[tuple[int, ...]]:
    """Every way to write `whole` as an ordered sum of `parts` numbers of at least 0."""
    if parts == 1:
        yield (whole,)
        return
    for first in range(whole + 1):
        for rest in _compositions(whole - first, parts - 1):
            yield (first, *rest)


def _values(setting: Setting, budgets: Array, weights: Array) -> Array:
    """Value of budgets of shape (P, C), shape (C,)."""
    return value(setting.scored(budgets)[1], weights)
