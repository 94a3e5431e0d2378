"""Drivers: how favourable the context is, and what that does (equations 2, 2a and 3a)."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from policy_model.dossier import Dossier
from policy_model.dossier.records import Future
from policy_model.model.inputs import Array, Inputs, Links

_ROUNDED = 1e-9  # by how much a path's straight line may miss a level that it should meet


def driver_paths(
    dossier: Dossier, future: Future, levels: Mapping[str, float], years: int
) -> Array:
    """Level of each driver in each year to the horizon.

    Parameters
    ----------
    dossier : Dossier
    future : Future
        Its paths rule the drivers that it declares: straight lines between the years
        given, flat outside them.
    levels : mapping of str to float
        Levels of other drivers where they differ from the reference.
    years : int
        Horizon T.

    Returns
    -------
    ndarray, shape (T, D)
    """
    ahead = np.arange(1, years + 1)
    ruled = {path.id: path.value for path in future.paths}
    columns = []
    for driver in dossier.drivers:
        points = sorted((point.id, point.value.mode) for point in ruled.get(driver.id, ()))
        if points:
            at, level = np.array(points, dtype=float).T
            columns.append(np.interp(ahead, at, level))
        else:
            columns.append(np.full(years, levels.get(driver.id, driver.reference_level.mode)))
    return np.stack(columns, axis=1) if columns else np.zeros((years, 0))


@dataclass(frozen=True)
class Context:
    """What one year's context does, each relative to the reference context.

    Attributes
    ----------
    programmes : ndarray, shape (P, N)
        What is left of programmes' effects; 0 where a gate is shut.
    outcomes : ndarray, shape (K, N)
        What is left of outcomes' base rates.
    decay : ndarray, shape (K, N)
        How many times as fast outcomes decay.
    """

    programmes: Array
    outcomes: Array
    decay: Array


def contexts(inputs: Inputs, drivers: Array) -> tuple[Context, ...]:
    """Context of each year; years of equal drivers share one object.

    Parameters
    ----------
    inputs : Inputs
    drivers : ndarray, shape (T, D), or (T, D, N) where each draw has levels of its own
    """
    known: dict[bytes, Context] = {}
    for levels in drivers:
        if levels.tobytes() not in known:
            known[levels.tobytes()] = Context(
                multiplier(inputs.programme_dependence, inputs.running.shape, inputs, levels)
                * open_gates(inputs, levels),
                multiplier(inputs.outcome_dependence, inputs.start.shape, inputs, levels),
                exposed(inputs, levels),
            )
    return tuple(known[levels.tobytes()] for levels in drivers)


def favourability(levels: Array, hinders: NDArray[np.bool_]) -> Array:
    """How favourable driver levels are: ``c`` where a driver helps, ``1 - c`` where it hinders.

    Parameters
    ----------
    levels : ndarray, shape (D,) or (D, N)
    hinders : ndarray of bool, shape (D,)
    """
    return np.where(hinders.reshape(-1, *[1] * (levels.ndim - 1)), 1 - levels, levels)


def multiplier(dependence: Links, shape: tuple[int, ...], inputs: Inputs, levels: Array) -> Array:
    """What the context leaves of an effect, relative to the reference context.

    Parameters
    ----------
    dependence : links to drivers
        Of programmes or of outcomes.
    shape : tuple of int
        (P, N) or (K, N).
    inputs : Inputs
    levels : ndarray, shape (D,) or (D, N)

    Returns
    -------
    ndarray of that shape
        Exactly 1 in the reference context.
    """
    now = favourability(levels, inputs.hinders)
    then = favourability(inputs.reference, inputs.hinders)
    ratio = np.ones(shape)
    for i, driver, share in dependence:
        if np.any(now[driver] != then[driver]):
            ratio[i] *= (1 - share * (1 - now[driver])) / (1 - share * (1 - then[driver]))
    return ratio


def open_gates(inputs: Inputs, levels: Array) -> NDArray[np.bool_]:
    """Which programmes can run (equation 2a): none whose need is not met.

    A need is a level on the driver's own scale: the least of a driver that helps, the most of
    one that hinders.

    Parameters
    ----------
    inputs : Inputs
    levels : ndarray, shape (D,) or (D, N)

    Returns
    -------
    ndarray of bool, shape (P, N)
    """
    runs = np.ones(inputs.running.shape, dtype=bool)
    for programme, driver, needed in inputs.needs:
        above = levels[driver] - needed
        runs[programme] &= (-above if inputs.hinders[driver] else above) >= -_ROUNDED
    return runs


def exposed(inputs: Inputs, levels: Array) -> Array:
    """How many times as fast outcomes decay as in the reference context (equation 3a).

    Parameters
    ----------
    inputs : Inputs
    levels : ndarray, shape (D,) or (D, N)

    Returns
    -------
    ndarray, shape (K, N)
        Exactly 1 in the reference context.
    """
    now = favourability(levels, inputs.hinders)
    then = favourability(inputs.reference, inputs.hinders)
    here, there = np.ones((2, *inputs.start.shape))
    for outcome, driver, share in inputs.exposure:
        here[outcome] += share * (1 - now[driver])
        there[outcome] += share * (1 - then[driver])
    faster: Array = here / there
    return faster
