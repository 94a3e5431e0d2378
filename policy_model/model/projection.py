"""Money and context move outcomes year by year (equations 1, 3, 3a and 4)."""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from policy_model.model.context import Context
from policy_model.model.inputs import Array, Inputs


def reach(money: Array, start_up: Array, half_potential: Array) -> Array:
    """Share of a programme's potential that a budget reaches (equation 1).

    Zero up to the start-up cost; every further `half_potential` halves what is missing.

    Parameters
    ----------
    money, start_up, half_potential : ndarray, broadcastable
        Millions a year.

    Returns
    -------
    ndarray
        In [0, 1).
    """
    above = np.maximum(money - start_up, 0.0)
    share: Array = -np.expm1(-np.log(2) * above / half_potential)
    return share


def project(inputs: Inputs, budgets: Array, years: Sequence[Context]) -> Iterator[Array]:
    """Yield the level of every outcome at the start and at the end of each year.

    Vidale & Wolfe (1957): gain on the untouched share, loss on the rest, here with rates
    fixed within a year, so that each year is exact whatever the step.

    Parameters
    ----------
    inputs : Inputs
    budgets : ndarray, shape (P, 1) or (P, C)
        Extra millions a year.
    years : sequence of Context, length T

    Yields
    ------
    ndarray, shape (K, C)
        T + 1 of them, in [0, 1].
    """
    added = added_reach(inputs, budgets)
    base = base_rates(inputs)
    cases = max(budgets.shape[1], inputs.start.shape[1])
    levels = np.repeat(inputs.start, cases // inputs.start.shape[1], axis=1)
    yield levels
    last = None
    for context in years:
        if context is not last:
            gain, loss = yearly_rates(inputs, added, base, context, levels.shape)
            last = context
        lent = lent_rates(inputs, levels)
        levels = _one_year(levels, np.add(gain, lent, out=lent), loss)
        yield levels


def added_reach(inputs: Inputs, budgets: Array) -> dict[int, Array]:
    """Reach that extra money adds to what runs already, shape (C,), by funded programme."""
    added = {}
    for p in np.flatnonzero(budgets.any(axis=1)):
        running, terms = inputs.running[p], (inputs.start_up[p], inputs.half_potential[p])
        added[int(p)] = reach(running + budgets[p], *terms) - reach(running, *terms)
    return added


def all_reach(inputs: Inputs, budgets: Array) -> Array:
    """Added reach of every programme, funded or not, at budgets as in `project`: (P, C)."""
    found = np.zeros(np.broadcast_shapes(inputs.running.shape, budgets.shape))
    for programme, added in added_reach(inputs, budgets).items():
        found[programme] = added
    return found


def base_rates(inputs: Inputs) -> Array:
    """Gain per year that holds every outcome at its start level (equation 3).

    Returns
    -------
    ndarray, shape (K, N)
        At least 0 in a valid dossier.
    """
    base: Array = inputs.decay * inputs.start / (1 - inputs.start)
    for outcome, source, rate in inputs.legitimation:
        base[outcome] -= rate * inputs.start[source]
    return base


def yearly_rates(
    inputs: Inputs,
    added: Mapping[int, Array],
    base: Array,
    context: Context,
    shape: tuple[int, ...],
) -> tuple[Array, Array]:
    """Yearly gain and loss (equations 3 and 3a), legitimation left out; shapes (K, C)."""
    gain = np.zeros(shape) + base * context.outcomes
    loss = np.zeros(shape) + inputs.decay * context.decay
    strength = {p: context.programmes[p] * reached for p, reached in added.items()}
    for rates, links in ((gain, inputs.strengthens), (loss, inputs.erodes)):
        for programme, outcome, rate in links:
            if programme in strength:
                rates[outcome] += strength[programme] * rate
    return gain, loss


def lent_rates(inputs: Inputs, levels: Array) -> Array:
    """Gain per year that outcomes lend each other at their present levels, (K, C)."""
    lent = np.zeros_like(levels)
    for outcome, source, rate in inputs.legitimation:
        lent[outcome] += rate * levels[source]
    return lent


def _one_year(levels: Array, gain: Array, loss: Array) -> Array:
    """Equation 4. A valid dossier has decay above 0, so the speed is never 0.

    In place where it can be: fresh memory costs as much here as the arithmetic.
    """
    speed = gain + loss
    rest = np.divide(gain, speed, out=gain)
    left = np.exp(np.negative(speed, out=speed), out=speed)
    following = levels - rest
    following *= left
    following += rest
    return following
