"""Between which levels every outcome stays, whatever mix the limits allow."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from policy_model.analysis.allocation.limits import Limits
from policy_model.model.inputs import Array, Inputs, Links
from policy_model.model.outlook import Setting
from policy_model.model.projection import all_reach
from policy_model.model.sensitivity import Year, follow


@dataclass(frozen=True)
class Corridor:
    """Courses that no mix within the limits leaves, draw by draw.

    Levels rise with every gain and fall with every loss, so the courses with the most gain and
    no erosion, and with no gain and the most erosion, hold all others between them.

    Attributes
    ----------
    total_musd : float
        The most that can be spent.
    highest, lowest : Inputs
        In which `upper` and `lower` are the courses of `most`.
    upper, lower, base : tuple of Year
        `base` spends nothing.
    """

    total_musd: float
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


def least(years: Sequence[Year]) -> list[Array]:
    """Lowest level within each year: a level moves one way within a year."""
    return [np.minimum(year.before, year.after) for year in years]


def greatest(years: Sequence[Year]) -> list[Array]:
    """Highest level within each year."""
    return [np.maximum(year.before, year.after) for year in years]
