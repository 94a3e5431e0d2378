"""Mixes that do well when things turn out otherwise, in plain words."""

from collections.abc import Sequence

from policy_model.analysis.allocation.robust_mix import Standing
from policy_model.words.phrases import points_of

BEST_AT = {
    "likely": "at the most likely numbers",
    "value": "on average",
    "low_end": "in bad luck (1 case in 10)",
    "regret": "least to regret",
}
_LEVEL = 0.05


def verdict(found: Sequence[Standing]) -> str:
    """Say what the mix least to regret costs on average, and what it saves."""
    by = {each.best_at: each for each in found}
    safe, best = by["regret"], by["value"]
    cost, saved = 100 * (best.mean - safe.mean), 100 * (best.regret - safe.regret)
    if max(cost, saved) < _LEVEL:
        return "Playing safe costs nothing: the best mix on average is as safe as any."
    price = "hardly anything" if cost < _LEVEL else points_of(cost)
    return (
        f"Playing safe costs {price} on average, and cuts the most there can be to regret from "
        f"{100 * best.regret:.1f} to {100 * safe.regret:.1f} points."
    )
