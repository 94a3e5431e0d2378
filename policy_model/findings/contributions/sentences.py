"""Why this mix, in plain words."""

from collections.abc import Sequence

from policy_model.analysis.allocation.why import Contribution

_SMALL = 0.005


def verdict(found: Sequence[Contribution]) -> str:
    """Say which programmes bring most of what the mix brings."""
    total = sum(each.fair for each in found)
    if not found or total * 100 < _SMALL:
        return "There is no mix here, or one that brings nothing or less."
    first = found[0]
    said = f"{first.programme.short_name} brings {first.fair / total:.0%} of what the mix does"
    if len(found) == 1:
        return f"{said}."
    second = found[1]
    return f"{said}, {second.programme.short_name} {second.fair / total:.0%}."
