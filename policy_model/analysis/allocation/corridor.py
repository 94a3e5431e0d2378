"""Between which levels every outcome stays, whatever mix the limits allow."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from policy_model.analysis.allocation.limits import Limits
from policy_model.model.inputs import Array, Inputs, Links
from policy_model.model.outlook import Setting
from policy_model.model.projection import all_reach
from policy_model.model.ratings import weigh
from policy_model.model.sensitivity import Year, follow

_PRICES = np.linspace(0, 1, 9)  # of money, as shares of the most that a million can weigh
_TINY = np.finfo(float).tiny


@dataclass(frozen=True)
class Corridor:
    """Courses that no mix within the limits leaves, draw by draw.

    Levels rise with every gain and fall with every loss, so the courses with the most gain and
    no erosion, and with no gain and the most erosion, hold all others between them.

    Attributes
    ----------
    total_musd : float
        The most that can be spent.
    total_weight : ndarray, shape (N,)
        The most that programmes can weigh together in a rating, by weak duality.
    highest, lowest : Inputs
        In which `upper` and `lower` are the courses of `most`.
    upper, lower, base : tuple of Year
        `base` spends nothing.
    """

    total_musd: float
    total_weight: Array
    highest: Inputs
    lowest: Inputs
    upper: tuple[Year, ...]
    lower: tuple[Year, ...]
    base: tuple[Year, ...]


def corridor(setting: Setting, limits: Limits) -> Corridor:
    """Find the levels between which every mix within the limits stays."""
    inputs = setting.inputs
    total = limits.total_musd
    most = _most_each(limits)[:, None]
    highest = replace(
        inputs, strengthens=_capped(setting, inputs.strengthens, most, total), erodes=()
    )
    lowest = replace(inputs, strengthens=(), erodes=_capped(setting, inputs.erodes, most, total))
    return Corridor(
        total_musd=total,
        total_weight=_most_weight(setting, most, total),
        highest=highest,
        lowest=lowest,
        upper=follow(highest, most, setting.contexts),
        lower=follow(lowest, most, setting.contexts),
        base=follow(inputs, np.zeros_like(most), setting.contexts),
    )


def _most_each(limits: Limits) -> Array:
    """The most that each programme can get, shape (P,), by the limits on it alone."""
    alone = [row for row in limits.rows if row.kind in ("total", "maximum", "ceiling", "earmark")]
    bounds = [np.where(row.row > 0, row.most, np.inf) for row in alone]
    most: Array = np.maximum(np.min(bounds, axis=0), 0.0)
    return most


def _capped(setting: Setting, links: Links, most: Array, total_musd: float) -> Links:
    """Rates scaled down to what the total can pay for, when every programme has its most.

    A programme's reach never rises by more than its steepest slope, so what a total adds to one
    outcome's rate is at most the total times the steepest slope of those that move it.
    """
    inputs = setting.inputs
    added = all_reach(inputs, most)
    running = np.maximum(inputs.running - inputs.start_up, 0.0) / inputs.half_potential
    slope = np.log(2) / inputs.half_potential * np.exp2(-running)
    left = np.zeros(inputs.start.shape)
    for context in dict.fromkeys(map(id, setting.contexts)):
        year = next(each for each in setting.contexts if id(each) == context)
        full, steepest = np.zeros_like(left), np.zeros_like(left)
        for p, k, rate in links:
            full[k] += year.programmes[p] * rate * added[p]
            steepest[k] = np.maximum(steepest[k], year.programmes[p] * rate * slope[p])
        paid = total_musd * steepest
        # Where a gate leaves nothing to pay for, no share.
        share = np.divide(paid, full, out=np.sign(full), where=full > paid)
        left = np.maximum(left, share)
    return tuple((p, k, rate * left[k]) for p, k, rate in links)


def _most_weight(setting: Setting, most: Array, total_musd: float) -> Array:
    """The most that programmes can weigh in a rating (equation 8), whoever gets the total.

    By weak duality: at any price of money, no more than the total costs, and what each programme
    would weigh beyond the price of its own best budget. A weight that follows reach is concave
    above the start-up cost, so that budget has a closed form.
    """
    inputs = setting.inputs
    per_reach = weigh(inputs, most, setting.mean_context).per_reach
    if per_reach is None:
        return np.full(inputs.start.shape[1], total_musd)
    lacking, half = inputs.start_up - inputs.running, inputs.half_potential
    steepest = np.log(2) / half * per_reach
    found = np.full(inputs.start.shape[1], np.inf)
    for price in _PRICES[:, None] * steepest.max(axis=0):
        halves = np.log2(np.maximum(steepest, _TINY)) - np.log2(np.maximum(price, _TINY))
        budgets = np.clip(lacking + half * halves, np.maximum(lacking, 0.0), most)
        beyond = per_reach * all_reach(inputs, budgets) - price * budgets
        bound = price * total_musd + np.maximum(beyond, 0.0).sum(axis=0)
        found = np.minimum(found, bound)
    return found


def least(years: Sequence[Year]) -> list[Array]:
    """Lowest level within each year: a level moves one way within a year."""
    return [np.minimum(year.before, year.after) for year in years]


def greatest(years: Sequence[Year]) -> list[Array]:
    """Highest level within each year."""
    return [np.maximum(year.before, year.after) for year in years]
