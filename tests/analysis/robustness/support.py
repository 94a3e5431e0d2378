"""Functions of known sensitivity, and draws to try them on."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import ArrayLike
from scipy.stats import norm

from policy_model.analysis.comparison import Comparison
from policy_model.model.inputs import Array
from tests.support import comparison_of

ISHIGAMI_A, ISHIGAMI_B = 7.0, 0.1
IDS = tuple(f"programmes.{name}.number" for name in "abc")


def stratified(seed: int, count: int, draws: int) -> Array:
    """Latin hypercube of the unit cube, shape (count, draws)."""
    source = np.random.default_rng(seed)
    strata = (np.arange(draws) + 0.5) / draws
    return np.stack([source.permutation(strata) for _ in range(count)])


def normals(seed: int, count: int, draws: int) -> Array:
    """Stratified draws of standard normal variables, shape (count, draws)."""
    return np.asarray(norm.ppf(stratified(seed, count, draws)))


def ishigami(values: Mapping[str, Array]) -> Array:
    """Ishigami & Homma (1990), on three judgements from -π to π."""
    x, y, z = (values[each] for each in IDS)
    return np.asarray(np.sin(x) + ISHIGAMI_A * np.sin(y) ** 2 + ISHIGAMI_B * z**4 * np.sin(x))


def ishigami_indices() -> tuple[list[float], list[float]]:
    """First-order and total indices in closed form."""
    a, b = ISHIGAMI_A, ISHIGAMI_B
    alone = [(1 + b * np.pi**4 / 5) ** 2 / 2, a**2 / 8, 0.0]
    together = b**2 * np.pi**8 * (1 / 18 - 1 / 50)
    variance = sum(alone) + together
    total = [alone[0] + together, alone[1], together]
    return [v / variance for v in alone], [v / variance for v in total]


def options_worth(*values: ArrayLike) -> Comparison:
    """A comparison of options with these values in each draw; cost has no weight."""
    draws = max(np.size(each) for each in values)
    scores = [[np.broadcast_to(each, draws), np.zeros(draws)] for each in values]
    return comparison_of(scores, [1, 0])
