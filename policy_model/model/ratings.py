"""Criteria rated by judgement (equation 8), in either of its forms."""

from dataclasses import dataclass

import numpy as np

from policy_model.model.inputs import Array, Inputs
from policy_model.model.projection import all_reach


@dataclass(frozen=True)
class Weighing:
    """How much each programme's rating counts at some budgets, and how far it moves.

    Attributes
    ----------
    weights : ndarray, shape (P, 1) or (P, C)
        Millions a year that it counts like.
    per_reach : ndarray, shape (P, N), or None
        Weights are this times the reach that the budgets add; where None, the budgets.
    left : ndarray, shape (P, N) or (P, 1)
        What is left of a rating's distance from the status quo's.
    """

    weights: Array
    per_reach: Array | None
    left: Array


def weigh(inputs: Inputs, budgets: Array, context: Array) -> Weighing:
    """Weigh programmes by the form of equation 8 that the dossier asks for.

    By money, a programme weighs what it spends, and the context takes off its rating. By
    achievement, it weighs what a new programme would spend on the same reach, to first order, and
    the context takes off that.

    Parameters
    ----------
    inputs : Inputs
    budgets : ndarray, shape (P, 1) or (P, C)
        Extra millions a year.
    context : ndarray, shape (P, N)
        The programmes' context multiplier, mean over the years to the horizon.
    """
    dossier = inputs.dossier
    if dossier.header.ratings_by == "money":
        return Weighing(budgets, None, context)
    # Neither drawn nor a scenario's: where a programme costs more it doesn't move ratings more.
    halves = [each.half_potential_musd.as_read.mode for each in dossier.programmes]
    per_reach = context * np.array(halves)[:, None] / np.log(2)
    weights: Array = per_reach * all_reach(inputs, budgets)
    return Weighing(weights, per_reach, np.ones((len(halves), 1)))


def judged(start: Array, inertia: Array, weights: Array, ratings: Array) -> Array:
    """Rating on a judged criterion (equation 8): a weighted mean.

    Parameters
    ----------
    start : ndarray, shape (N,) or (1,)
        The status quo's rating, which weighs as `inertia` millions.
    inertia : ndarray, shape (N,) or (1,)
    weights : ndarray, shape (F, 1) or (F, C)
        Millions a year that F programmes weigh like.
    ratings : ndarray, shape (F, N)
        Theirs, as far as the context lets them work.
    """
    money = weights.sum(axis=0)
    moved: Array = (inertia * start + (weights * ratings).sum(axis=0)) / (inertia + money)
    return moved


def rated(inputs: Inputs, weighing: Weighing, criterion: str) -> Array:
    """Measure a judged criterion, shape (C,) or (1,)."""
    start, inertia = judged_terms(inputs, criterion)
    funded = np.flatnonzero(weighing.weights.any(axis=1))
    if not funded.size:
        return start
    ratings = [_in_context(inputs, weighing, criterion, p) for p in funded.tolist()]
    return judged(start, inertia, weighing.weights[funded], np.stack(ratings))


def judged_terms(inputs: Inputs, criterion: str) -> tuple[Array, Array]:
    """The status quo's rating and the inertia of a judged criterion, shapes (N,) or (1,)."""
    measure = f"criteria.{criterion}.measure"
    return inputs.values[f"{measure}.status_quo_rating"], inputs.values[f"{measure}.inertia_musd"]


def all_ratings(inputs: Inputs, weighing: Weighing, criterion: str) -> Array:
    """Each programme's rating as far as the context lets it work, shape (P, N)."""
    programmes = range(len(inputs.running))
    ratings = [_in_context(inputs, weighing, criterion, p) for p in programmes]
    return np.stack(np.broadcast_arrays(*ratings, inputs.running[0])[:-1])


def _in_context(inputs: Inputs, weighing: Weighing, criterion: str, programme: int) -> Array:
    """Equation 8, its first line, shape (N,)."""
    start, _ = judged_terms(inputs, criterion)
    name = inputs.dossier.programmes[programme].id
    rating = inputs.values[f"programmes.{name}.ratings.{criterion}"]
    in_context: Array = start + weighing.left[programme] * (rating - start)
    return in_context
