"""Numbers as words: points, money, shares, levels by their verbal anchors."""

from collections.abc import Sequence
from math import ceil, floor

_STEPS = (
    (0.06, "hardly any of a step"),
    (0.15, "a tenth of a step"),
    (0.22, "a fifth of a step"),
    (0.29, "a quarter of a step"),
    (0.42, "a third of a step"),
    (0.58, "half a step"),
    (0.71, "two thirds of a step"),
    (0.88, "three quarters of a step"),
    (1.2, "a full step"),
)
_NEARLY_NONE = 0.005
_HAIR = 1e-9


def signed(points: float) -> str:
    """Say a difference in points, with its sign; nothing has none."""
    shown = f"{points:+.1f}"
    return "0.0" if float(shown) == 0 else shown.replace("-", "−")


def money(musd: float) -> str:
    """Say a budget, to one decimal, or to two where it has them."""
    return f"USD {f'{musd:.2f}'.removesuffix('0')} million a year"


def between(level: float, anchors: Sequence[str]) -> str:
    """Say a level of 0 to 100 by the verbal anchors around it."""
    lower = min(int(level // 25), len(anchors) - 2)
    part = level / 25 - lower
    if part < 1 / 5:
        return f"about “{anchors[lower]}”"
    if part > 4 / 5:
        return f"about “{anchors[lower + 1]}”"
    return f"between “{anchors[lower]}” and “{anchors[lower + 1]}”"


def steps(points: float) -> str:
    """Say a difference in points as part of a step from one verbal anchor to the next."""
    size = abs(points) / 25
    return next((said for most, said in _STEPS if size < most), f"{size:.1f} steps")


def points_of(points: float) -> str:
    """Say a distance in points."""
    points = abs(points)  # equals are put in order of id, so a lead can be minus a rounding error
    shown = f"{points:.1f}" if round(points, 1) < 10 else f"{points:.0f}"
    return f"{shown} point" if shown == "1.0" else f"{shown} points"


def share_of_cases(share: float) -> str:
    """Say a share of draws; all and none only where it is all and none."""
    if 0 < share < _NEARLY_NONE:
        return "under 1%"
    return "over 99%" if 1 - _NEARLY_NONE < share < 1 else f"{share:.0%}"


def beyond(needed: float, now: float) -> tuple[str, str]:
    """Say a share that is past `needed`, seen from `now`, and `now`, told apart.

    Rounded away from now, so that what is said is enough; three decimals at most.
    """
    for decimals in range(4):
        scale = 100 * 10**decimals
        exact = needed * scale
        shown = (ceil(exact + _HAIR) if needed > now else floor(exact - _HAIR)) / scale
        said = f"{shown:.{decimals}%}", f"{now:.{decimals}%}"
        if 0 <= shown <= 1 and said[0] != said[1]:
            break
    return said
