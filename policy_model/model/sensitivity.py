"""How outcomes at the horizon answer to reach: derivatives of equations 3 and 4, backwards."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from policy_model.model.context import Context
from policy_model.model.inputs import Array, Inputs, Links
from policy_model.model.projection import added_reach, base_rates, lent_rates, yearly_rates


@dataclass(frozen=True)
class Year:
    """One year of a course: what its step was made of, each of shape (K, N)."""

    context: Context
    before: Array
    after: Array
    gain: Array
    speed: Array
    left: Array


@dataclass(frozen=True)
class Answering:
    """Derivatives of a number by one year's gain and loss, shapes (K, N)."""

    context: Context
    by_gain: Array
    by_loss: Array


def follow(inputs: Inputs, budgets: Array, years: Sequence[Context]) -> tuple[Year, ...]:
    """Project as `project` does, and keep what each year's step was made of.

    Parameters
    ----------
    inputs : Inputs
    budgets : ndarray, shape (P, 1)
        Extra millions a year.
    years : sequence of Context, length T
    """
    added, base, levels = added_reach(inputs, budgets), base_rates(inputs), inputs.start
    course: list[Year] = []
    for context in years:
        if not course or context is not course[-1].context:
            programmes, loss = yearly_rates(inputs, added, base, context, levels.shape)
        gain = programmes + lent_rates(inputs, levels)
        speed = gain + loss
        left, rest = np.exp(-speed), gain / speed
        after = rest + (levels - rest) * left
        course.append(Year(context, levels, after, gain, speed, left))
        levels = after
    return tuple(course)


def answering(inputs: Inputs, course: Sequence[Year], at_horizon: Array) -> tuple[Answering, ...]:
    """Trace a number that is read at the horizon back to every year's rates.

    The reverse of `follow`, a year at a time: the adjoint, or reverse mode of algorithmic
    differentiation (Griewank & Walther 2008, chapter 3).

    Parameters
    ----------
    inputs : Inputs
    course : sequence of Year, length T
    at_horizon : ndarray, shape (K, N)
        Derivative of the number by each outcome at the horizon.
    """
    found, of_level = [], at_horizon
    for year in reversed(course):
        rest = year.gain / year.speed
        of_rest = of_level * (1 - year.left)
        by_loss = of_level * (rest - year.before) * year.left - of_rest * rest / year.speed
        by_gain = of_rest / year.speed + by_loss
        found.append(Answering(year.context, by_gain, by_loss))
        of_level = of_level * year.left
        for outcome, source, rate in inputs.legitimation:
            of_level[source] += rate * by_gain[outcome]
    return tuple(reversed(found))


def by_strengthening(inputs: Inputs, years: Sequence[Answering]) -> Array:
    """Derivative by each programme's reach, through what it strengthens, shape (P, N)."""
    return _by_reach(inputs, inputs.strengthens, [(y.context, y.by_gain) for y in years])


def by_erosion(inputs: Inputs, years: Sequence[Answering]) -> Array:
    """Derivative by each programme's reach, through what it erodes, shape (P, N)."""
    return _by_reach(inputs, inputs.erodes, [(y.context, y.by_loss) for y in years])


def _by_reach(inputs: Inputs, links: Links, years: Sequence[tuple[Context, Array]]) -> Array:
    found = np.zeros(inputs.running.shape)
    for programme, outcome, rate in links:
        for context, by_rate in years:
            found[programme] += rate * context.programmes[programme] * by_rate[outcome]
    return found
