"""Numbers as words: points, money, shares, levels by their verbal anchors."""

import re
from collections.abc import Iterable, Sequence
from math import ceil, floor

from policy_model.dossier import Dossier
from policy_model.dossier.quantity import MONEY
from policy_model.dossier.wording import Channels, Side

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
NEARLY_NONE = 0.005  # of all cases: less is said as under 1%
_HAIR = 1e-9
_NO_MONEY = 0.005
SMALLEST_SHOWN = 0.05  # with one decimal, as by `signed`, less is shown as 0.0
# Not inside a name in quotation marks, which may hold a point.
BETWEEN_SENTENCES = re.compile(r"(?<=[.!?]) (?![^“]*”)")
NOTHING_TO_COMPARE = "With no extra money there is nothing to compare."


def signed(points: float, decimals: int = 1) -> str:
    """Say a difference in points, with its sign; nothing has none."""
    shown = f"{points:+.{decimals}f}"
    return shown[1:] if float(shown) == 0 else shown.replace("-", "−")


def money(dossier: Dossier, musd: float) -> str:
    """Say a budget, to one decimal, or to two where it has them."""
    return in_millions(dossier, f"{musd:.2f}".removesuffix("0"))


def in_millions(dossier: Dossier, figure: str) -> str:
    """Say a figure of millions a year."""
    return f"{dossier.header.currency} {figure} {MONEY}"


def amount(musd: float) -> str:
    """Say millions without the unit, to two decimals, or one where it has one."""
    return "0" if musd < _NO_MONEY else f"{musd:.2f}".removesuffix("0")


def in_full(dossier: Dossier, musd: float) -> str:
    """Say a small sum without millions."""
    return f"{dossier.header.currency} {1e6 * musd:,.0f}"


def decimals(musd: float) -> int:
    """How many decimals a budget is shown with: one, or two where it has them."""
    return 1 if f"{musd:.2f}".endswith("0") else 2


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
    if 0 < share < NEARLY_NONE:
        return "under 1%"
    return "over 99%" if 1 - NEARLY_NONE < share < 1 else f"{share:.0%}"


def beyond(needed: float, now: float, upwards: bool, until: float | None = None) -> tuple[str, str]:
    """Say a share that is past `needed`, on the way from `now`, and `now`, told apart.

    The way is said, as `needed` may be `now` itself. Rounded along it, so that
    what is said is enough, but not past `until`; three decimals at most.
    """
    end = until if until is not None else float(upwards)
    for decimals in range(4):
        scale = 100 * 10**decimals
        exact = needed * scale
        shown = (ceil(exact + _HAIR) if upwards else floor(exact - _HAIR)) / scale
        said = f"{shown:.{decimals}%}", f"{now:.{decimals}%}"
        if min(needed, end) <= shown <= max(needed, end) and said[0] != said[1]:
            break
    return said


def group_words(dossier: Dossier, group: str) -> str:
    """Name a group of outcomes."""
    return str(getattr(dossier.header.groups, group))


def side(dossier: Dossier, group: str) -> Side:
    """The words for a channel, or for a target that is not mixed."""
    axes = dossier.header.axes
    found: Side = getattr(axes.channel if group in Channels.model_fields else axes.target, group)
    return found


def place_words(dossier: Dossier, channel: str, target: str) -> str:
    """Say where in the 2×2 a programme stands."""
    both = dossier.header.axes.target.mixed
    to = both.name if target == "mixed" else side(dossier, target).name
    return f"{capital(side(dossier, channel).name)}, {to}"


def capital(said: str) -> str:
    """Begin with a capital letter."""
    return f"{said[0].upper()}{said[1:]}"


def moved(before: float, after: float, anchors: Sequence[str]) -> str:
    """Say two levels of 0 to 100 by the verbal anchors around them."""
    start, end = between(before, anchors), between(after, anchors)
    return f"still {end}" if start == end else f"from {start} to {end}"


def listed(names: Sequence[str]) -> str:
    """Join names as a sentence does."""
    *others, last = names
    return f"{', '.join(others)} and {last}" if others else last


def points(said: Iterable[object]) -> str:
    """Say points as a list, a line each."""
    return "\n".join(f"- {each}" for each in said)
