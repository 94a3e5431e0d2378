"""The value of each judged number at which another option takes the lead.

One judgement is fixed at a value, the others are drawn as they are. Several hundred judgements
at several values each would cost minutes with all draws. So all are screened with a few draws
first; those that come near to changing the leader are searched with all.

Screening takes only the *change* from the few draws: the same draws serve with and without the
judgement fixed, so that its error is a small part of the change itself (at most a twentieth on
the dossier in `data/`, where the change is more than a thousandth), and adds it to the lead
over all draws.
"""

from collections.abc import Sequence
from functools import partial

import numpy as np
from numpy.typing import NDArray

from policy_model.analysis.comparison import Comparison, setting_of
from policy_model.analysis.draws import draw_judgements
from policy_model.analysis.order import TIE
from policy_model.analysis.progress import Hook, part, unheard
from policy_model.analysis.robustness.flips import (
    Flips,
    Standing,
    case_values,
    mean_value,
    not_found,
    search,
    standing,
)
from policy_model.analysis.robustness.lead import in_equations
from policy_model.dossier import Judgement, judgements
from policy_model.dossier.quantity import Quantity
from policy_model.model.inputs import Array, Inputs, Values, build_inputs
from policy_model.model.outlook import Setting
from policy_model.scenario import Scenario

CELLS = 4
FEW = 64
_NEAR_SHARE = 0.25  # of the change; five times the largest error seen
_NEAR = 5e-4  # of value
_CASES = 2048  # evaluated at once: as many as there are draws, which fit the cache


def judgement_flips(
    inputs: Inputs, comparison: Comparison, progress: Hook = unheard
) -> tuple[Flips, ...]:
    """Move each judgement that has a range from its low to its high.

    Parameters
    ----------
    inputs : Inputs
        That `comparison` was made with.
    comparison : Comparison
    progress : callable
        Told the share done; may raise, to cancel.

    Returns
    -------
    tuple of Flips
        In file order; `now` is the mean of the draws' distribution.
    """
    uncertain = [
        each
        for each in judgements(comparison.dossier)
        if in_equations(each.id) and not each.quantity.certain
    ]
    near = _screened(inputs, comparison, uncertain, part(progress, 0, 0.5))
    found, told = [], part(progress, 0.5, 1)
    for done, each in enumerate(uncertain):
        now, grid = mean_of(each.quantity), grid_of(each.quantity)
        if each.id in near:
            stands_at = partial(_fixed_at, inputs, comparison, each)
            own = part(told, done / len(uncertain), (done + 1) / len(uncertain))
            found.append(search(each.id, now, grid, stands_at, own))
        else:
            found.append(not_found(each.id, now, grid))
    progress(1.0)
    return tuple(found)


def judgement_flip(inputs: Inputs, comparison: Comparison, judgement: Judgement) -> Flips | None:
    """Move one judgement alone; None where it has no range, or no equation takes it."""
    if judgement.quantity.certain or not in_equations(judgement.id):
        return None
    now, grid = mean_of(judgement.quantity), grid_of(judgement.quantity)
    stands_at = partial(_fixed_at, inputs, comparison, judgement)
    return search(judgement.id, now, grid, stands_at, unheard)


def mean_of(quantity: Quantity) -> float:
    """Mean of a judgement's PERT distribution (Malcolm et al. 1959)."""
    return (quantity.low + 4 * quantity.mode + quantity.high) / 6


def grid_of(quantity: Quantity) -> Array:
    """Values that a search walks through."""
    return np.linspace(quantity.low, quantity.high, CELLS + 1)


def _moved(comparison: Comparison, judgement: str) -> tuple[int, ...]:
    """Contenders that a judgement can move: one about a programme, those that fund it."""
    kind, entry, *_ = judgement.split(".")
    if kind != "programmes":
        return comparison.contenders
    p = [each.id for each in comparison.dossier.programmes].index(entry)
    return tuple(
        o for o in comparison.contenders if comparison.candidates[o].spending.budgets[p] > 0
    )


def _fixed_at(inputs: Inputs, comparison: Comparison, judgement: Judgement, at: float) -> Standing:
    """How the leader stands with a judgement fixed, by the mean over all draws of the others."""
    fixed = {**inputs.values, judgement.id: np.array([at])}
    setting = setting_of(build_inputs(inputs.dossier, fixed), comparison.scenario)
    values = comparison.mean_value.copy()
    for o in _moved(comparison, judgement.id):
        values[o] = mean_value(setting, comparison.candidates[o], comparison.weights)
    return standing(values, comparison.candidates, comparison.contenders[0])


def _screened(
    inputs: Inputs, comparison: Comparison, uncertain: Sequence[Judgement], progress: Hook
) -> set[str]:
    """Ids of the judgements that come near to changing the leader."""
    draws = min(FEW, comparison.scores.shape[-1])
    few = draw_judgements(comparison.dossier, draws)
    groups: dict[tuple[int, ...], list[tuple[str, float]]] = {}
    for each in uncertain:
        tried = np.union1d(grid_of(each.quantity), mean_of(each.quantity))
        jobs = groups.setdefault(_moved(comparison, each.id), [])
        jobs += [(each.id, float(at)) for at in tried]
    size = _CASES // draws
    chunks = [
        (moved, jobs[start : start + size])
        for moved, jobs in groups.items()
        for start in range(0, len(jobs) if moved else 0, size)
    ]
    setting = setting_of(build_inputs(inputs.dossier, few), comparison.scenario)
    options, weights = comparison.candidates, comparison.weights
    base = {o: mean_value(setting, options[o], weights) for o in comparison.contenders}
    near: set[str] = set()
    for done, (moved, jobs) in enumerate(chunks, start=1):
        own = _with_each(inputs, comparison.scenario, few, jobs)
        change = np.zeros((len(options), len(jobs)))
        for o in moved:
            cases = case_values(own, options[o], weights)
            change[o] = cases.reshape(len(jobs), draws).mean(axis=1) - base[o]
        found = _comes_near(comparison, change)
        near |= {name for (name, _), comes in zip(jobs, found, strict=True) if comes}
        progress(done / len(chunks))
    return near


def _with_each(
    inputs: Inputs, scenario: Scenario, few: Values, jobs: Sequence[tuple[str, float]]
) -> Setting:
    """The same draws once for each job, with one judgement fixed in each."""
    values = {name: np.tile(drawn, len(jobs)) for name, drawn in few.items()}
    for at, (name, fixed) in enumerate(jobs):
        values[name].reshape(len(jobs), -1)[at] = fixed
    return setting_of(build_inputs(inputs.dossier, values), scenario)


def _comes_near(comparison: Comparison, change: Array) -> NDArray[np.bool_]:
    """Where a change of mean values, shape (O, jobs), may let a rival overtake, (jobs,)."""
    leader, *rivals = comparison.contenders
    now = comparison.mean_value[leader] - comparison.mean_value[rivals]
    moved = change[leader] - change[rivals]
    near = now[:, None] + moved <= _NEAR_SHARE * np.abs(moved) + _NEAR
    found: NDArray[np.bool_] = np.any(near & (np.abs(moved) > TIE), axis=0)
    return found
