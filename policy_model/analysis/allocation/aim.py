"""What a mix is to have most of, and how that answers to money in one future."""

from dataclasses import dataclass

import numpy as np

from policy_model.analysis.price import is_cost
from policy_model.model.criteria import measure_all
from policy_model.model.inputs import Array, Inputs
from policy_model.model.outlook import Setting
from policy_model.model.projection import all_reach
from policy_model.model.sensitivity import answering, by_erosion, by_strengthening, follow
from policy_model.model.value import position, scores
from policy_model.model.value_slopes import no_slopes, raw_slopes, score_slope


@dataclass(frozen=True)
class Aim:
    """A weighted sum of what is read at the horizon.

    Attributes
    ----------
    of_scores : ndarray, shape (J,)
        Weight of each criterion's score.
    of_levels : ndarray, shape (K,)
        Weight of each outcome's level.
    """

    of_scores: Array
    of_levels: Array


def without_cost(inputs: Inputs, weights: Array) -> Aim:
    """Value at some weights, the cost criterion left out; the others keep their weights.

    So a point of it is a point of the option comparison; see `value_of_spending` for the rest.

    Money is what is being allocated: counted again as a criterion it would be paid twice.
    """
    return Aim(
        np.where(is_cost(inputs.dossier.criteria), 0.0, weights), np.zeros(len(inputs.start))
    )


def empowerment(inputs: Inputs) -> Aim:
    """The empowerment index, as a share of 1."""
    actors = np.array([each.group == "new_non_state" for each in inputs.dossier.outcomes])
    return Aim(np.zeros(len(inputs.dossier.criteria)), actors / max(1, actors.sum()))


def reached(setting: Setting, aim: Aim, budgets: Array) -> Array:
    """What budgets of shape (P,) bring of an aim in each draw, shape (N,)."""
    levels, scored = setting.scored(budgets[:, None])
    found: Array = aim.of_scores @ scored + aim.of_levels @ levels
    return found


@dataclass(frozen=True)
class Separable:
    """A sum over programmes that stands in for an aim's mean near some budgets.

    ``constant + Σ_p (Σ_n by_reach[p, n] r_p(b_p)[n] + by_money[p] b_p)``, with r the added reach
    (equation 1): the only part in which a programme's money is not worth the same throughout.

    Attributes
    ----------
    constant : float
    by_reach : ndarray, shape (P, N)
    by_money : ndarray, shape (P,)
        Per million.
    """

    constant: float
    by_reach: Array
    by_money: Array


def near(setting: Setting, aim: Aim, budgets: Array, chances: Array) -> tuple[Array, Separable]:
    """Look at an aim at some budgets, and stand a separable sum in for it near them.

    The sum has the aim's value and derivatives there.

    Parameters
    ----------
    setting : Setting
    aim : Aim
    budgets : ndarray, shape (P,)
    chances : ndarray, shape (N,)
        Weight of each draw in the mean.

    Returns
    -------
    ndarray, shape (N,)
        The aim in each draw.
    Separable
    """
    inputs, column = setting.inputs, budgets[:, None]
    criteria = inputs.dossier.criteria
    course = follow(inputs, column, setting.contexts)
    levels = course[-1].after
    horizon = setting.horizon(levels, column)
    raw = measure_all(inputs, horizon)
    at, total = position(raw, criteria), no_slopes(inputs)
    total.by_level[:] = aim.of_levels[:, None]
    for j in np.flatnonzero(aim.of_scores):
        own = raw_slopes(inputs, horizon, criteria[j])
        steep = aim.of_scores[j] * score_slope(at[j], criteria[j])
        steep = steep / (criteria[j].best.mode - criteria[j].worst.mode)
        total.by_level[:] += steep * own.by_level
        total.by_reach[:] += steep * own.by_reach
        total.by_money[:] += steep * own.by_money
    now = aim.of_scores @ scores(raw, criteria) + aim.of_levels @ levels
    years = answering(inputs, course, total.by_level * chances)
    by_reach = by_strengthening(inputs, years) + by_erosion(inputs, years)
    by_reach += total.by_reach * chances
    by_money = total.by_money @ chances
    there = by_money @ budgets + np.sum(by_reach * all_reach(inputs, column))
    return now, Separable(float(now @ chances - there), by_reach, by_money)
