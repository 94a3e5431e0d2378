"""How far a budget reaches: each programme's response to money, at the most likely judgements."""

from dataclasses import dataclass

import numpy as np

from policy_model.analysis.comparison import Comparison
from policy_model.dossier.entries import Programme
from policy_model.model.inputs import Array
from policy_model.model.projection import reach

POINTS = 49


@dataclass(frozen=True)
class Response:
    """A programme's reach over the money that it has in all, running money included.

    Attributes
    ----------
    programme : Programme
    money, reached : ndarray, shape (C,)
        Millions a year from nothing to the maximum, and the share of the potential that it
        reaches.
    today_musd, chosen_musd, most_musd : float
        Money without extra, with an option's, and at the maximum.
    today, chosen, most : float
        Their reach.
    """

    programme: Programme
    money: Array
    reached: Array
    today_musd: float
    chosen_musd: float
    most_musd: float
    today: float
    chosen: float
    most: float


def responses(comparison: Comparison, option: int) -> tuple[Response, ...]:
    """Every programme's response, and where an option's budget stands on it."""
    budgets = comparison.candidates[option].spending.budgets
    return tuple(
        _response(programme, float(budget))
        for programme, budget in zip(comparison.dossier.programmes, budgets, strict=True)
    )


def _response(programme: Programme, budget: float) -> Response:
    terms = np.array(programme.start_up_musd.mode), np.array(programme.half_potential_musd.mode)
    running, most = programme.running_musd.mode, programme.maximum_musd.mode
    corner = np.clip(programme.start_up_musd.mode, 0, running + most)
    money = np.union1d(np.linspace(0, running + most, POINTS), [corner, running])
    marks = np.array([running, running + budget, running + most])
    today, chosen, full = reach(marks, *terms)
    return Response(
        programme=programme,
        money=money,
        reached=reach(money, *terms),
        today_musd=running,
        chosen_musd=running + budget,
        most_musd=running + most,
        today=float(today),
        chosen=float(chosen),
        most=float(full),
    )
