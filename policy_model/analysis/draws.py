"""Draws of the judgements and of the weights, the same for every option and slider position."""

import hashlib
from collections.abc import Iterable
from functools import lru_cache

import numpy as np
from scipy.special import betaincinv, gammaincinv

from policy_model.dossier import Dossier, judgements
from policy_model.model.inputs import Array, Values

DRAWS = 2048
SEED = 1997


def draw_judgements(dossier: Dossier, draws: int = DRAWS, seed: int = SEED) -> Values:
    """Draw every judgement of a dossier from its PERT distribution.

    Each judgement has its own stream, keyed by its id, so changing one leaves the others'
    draws bit by bit as they were.

    Parameters
    ----------
    dossier : Dossier
    draws : int
        Number of draws N.
    seed : int

    Returns
    -------
    mapping of str to ndarray
        Judgement id to shape (N,).
    """
    return {
        each.id: np.full(draws, each.quantity.mode)
        if each.quantity.certain
        else _pert_quantiles(each.quantity.low, each.quantity.mode, each.quantity.high, draws)[
            _shuffle(each.id, draws, seed)
        ]
        for each in judgements(dossier)
    }


def at_modes(dossier: Dossier) -> Values:
    """Every judgement at its most likely value, shape (1,) each."""
    return {each.id: np.array([each.quantity.mode]) for each in judgements(dossier)}


def draw_weights(
    weights: Array,
    ids: Iterable[str],
    concentration: float,
    draws: int = DRAWS,
    seed: int = SEED,
) -> Array:
    """Draw weights from a Dirichlet distribution around their shares.

    Gamma quantiles of fixed stratified numbers, one stream a criterion, made to add up to 1:
    a moved slider moves the draws smoothly. A weight of zero stays zero.

    Parameters
    ----------
    weights : ndarray, shape (J,)
        Shares of 1.
    ids : iterable of str, length J
        Criterion ids, which key the streams.
    concentration : float
        Sum of the Dirichlet parameters; the larger, the closer to `weights`.
    draws, seed : int

    Returns
    -------
    ndarray, shape (J, N)
        Shares of 1 in each draw.
    """
    chances = draw_uniform([f"weight.{each}" for each in ids], draws, seed)
    gammas = np.zeros_like(chances)
    alive = weights > 0
    gammas[alive] = gammaincinv(concentration * weights[alive, None], chances[alive])
    total = gammas.sum(axis=0)
    drawn: Array = np.where(total > 0, gammas / np.where(total > 0, total, 1), weights[:, None])
    return drawn


def draw_uniform(keys: Iterable[str], draws: int = DRAWS, seed: int = SEED) -> Array:
    """Stratified draws from the uniform distribution on [0, 1], one stream a key.

    Returns
    -------
    ndarray, shape (keys, N)
    """
    strata = _strata(draws)
    return np.array([strata[_shuffle(each, draws, seed)] for each in keys]).reshape(-1, draws)


def shuffled(values: Values, seed: int) -> Values:
    """The same numbers of each judgement in another order: another Latin hypercube of them."""
    return {key: drawn[_shuffle(key, drawn.size, seed)] for key, drawn in values.items()}


def _strata(draws: int) -> Array:
    """Midpoints of N equal strata (Latin hypercube; McKay, Beckman & Conover 1979)."""
    return (np.arange(draws) + 0.5) / draws


@lru_cache(maxsize=4096)
def _pert_quantiles(low: float, mode: float, high: float, draws: int) -> Array:
    """PERT (Malcolm et al. 1959): beta on [low, high] with mean (low + 4 mode + high)/6."""
    width = high - low
    alpha = 1 + 4 * (mode - low) / width
    beta = 1 + 4 * (high - mode) / width
    quantiles: Array = low + width * betaincinv(alpha, beta, _strata(draws))
    quantiles.flags.writeable = False
    return quantiles


@lru_cache(maxsize=4096)
def _shuffle(key: str, draws: int, seed: int) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    words = hashlib.blake2b(f"{seed}/{key}".encode(), digest_size=16).digest()
    stream = np.random.Generator(np.random.PCG64(int.from_bytes(words, "little")))
    order = stream.permutation(draws)
    order.flags.writeable = False
    return order
