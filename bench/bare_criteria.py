"""The criteria once more, by hand (equations 5 to 8, and the scales of 9)."""

from typing import Any

import numpy as np

Given = dict[str, Any]


def measured(given: Given, levels: Any, quo: Any, budgets: Any, weights: Any, drivers: Any) -> Any:
    """Criteria of one option at the horizon, each in its unit, shape (J, N)."""
    raw = np.empty((len(given["criteria"]), levels.shape[-1]))
    for j, (kind, terms) in enumerate(given["criteria"]):
        if kind == "mean_level":
            raw[j] = levels[terms].mean(axis=0)
        elif kind == "mean_gain":
            raw[j] = (levels - quo)[terms].mean(axis=0)
        elif kind == "equally_distributed":
            members, aversion = terms
            raised = levels[members] ** (1 - aversion)
            raw[j] = raised.mean(axis=0) ** (1 / (1 - aversion))
        elif kind == "breadth":
            members, noticeable = terms
            raw[j] = np.clip((levels - quo)[members] / noticeable, 0, 1).sum(axis=0)
        elif kind == "words_into_deeds":
            raw[j] = deeds(given, levels, drivers, *terms)
        elif kind == "cost":
            raw[j] = budgets.sum()
        else:
            raw[j] = rated(*weights, *terms)
    return raw


def deeds(
    given: Given, levels: Any, drivers: Any, words: int, above: int, below: Any, lost: Any
) -> Any:
    """Commitments kept (equation 5)."""
    favourable = np.where(given["hinders"], 1 - drivers, drivers)
    left = 1.0
    for driver, share in lost:
        left = left * (1 - share * (1 - favourable[driver]))
    return levels[words] * np.sqrt(levels[above] * levels[below].mean(axis=0)) * left


def rated(
    weights: dict[int, Any], left: Any, start: Any, inertia: Any, ratings: dict[int, Any]
) -> Any:
    """A mean of ratings, weighted by money or by what it achieves (equation 8)."""
    total, money = inertia * start, 0.0
    for p, weight in weights.items():
        total = total + weight * (start + left[p] * (ratings[p] - start))
        money = money + weight
    return total / (inertia + money)


def scored(given: Given, raw: Any) -> Any:
    """Criteria on their scales, shape (O, J, N)."""
    worst, best = given["worst"][:, None], given["best"][:, None]
    found = np.clip((raw - worst) / (best - worst), 0, 1)
    for j, curve in given["curvature"]:
        found[:, j] = np.expm1(-curve * found[:, j]) / np.expm1(-curve)
    return found
