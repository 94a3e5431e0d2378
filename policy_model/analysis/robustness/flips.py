"""What would change the answer? The nearest value, either way, at which another option leads.

One number moves, all else as it is. A search walks from where the number is now through a
grid, outwards, until the leader of now is overtaken, and closes in on the place. A change of
leader that is undone again between two neighbours of the grid is not seen.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from math import ceil, copysign, inf, log2

from policy_model.analysis.order import contenders
from policy_model.analysis.progress import Hook, unheard
from policy_model.model.budgets import Candidate
from policy_model.model.inputs import Array
from policy_model.model.outlook import Setting
from policy_model.model.value import value

EVEN = 1e-9
STEPS = 1000


@dataclass(frozen=True)
class Flip:
    """A change of leader.

    Attributes
    ----------
    at : float
        Where another option leads: a root in closed form, or the first such value found, at
        most ``Flips.precision`` beyond one at which the leader of now still leads. The model
        has been evaluated at both, with all draws.
    leader : int
        Position of the option that leads there.
    """

    at: float
    leader: int


@dataclass(frozen=True)
class Flips:
    """Where the leader changes as one number moves.

    Attributes
    ----------
    id : str
        Of the criterion, programme, driver or judgement; ``total_musd`` for the total.
    now, low, high : float
        Where the number is (the mean of a judgement that is drawn), and its range.
    below, above : Flip or None
        Nearest change either way, the leader of now leading between the two; None for nothing
        in its range. A judgement fixed at its mean may let another option lead, although that
        one doesn't lead on average over its draws; then the two are those around the nearest
        value tried at which the leader leads, or both stand at `now` if there is none.
    precision : float
        How far from the true place `at` may be; 0 in closed form.
    ruled : bool
        True for a driver that the future rules, so that there was nothing to search.
    """

    id: str
    now: float
    low: float
    high: float
    below: Flip | None = None
    above: Flip | None = None
    precision: float = 0.0
    ruled: bool = False

    @property
    def nearest(self) -> Flip | None:
        """The smaller change of the two."""
        found = [flip for flip in (self.below, self.above) if flip]
        return min(found, key=lambda flip: abs(flip.at - self.now), default=None)


@dataclass(frozen=True)
class Standing:
    """How far an option is ahead of the best other one by mean value, and which that is."""

    lead: float
    rival: int

    @property
    def overtaken(self) -> bool:
        """Whether the other is ahead by more than a rounding error."""
        return self.lead < -EVEN


def standing(values: Array, options: Sequence[Candidate], leader: int) -> Standing:
    """How an option stands against the other contenders; without any it can't be overtaken."""
    rival = next((o for o in contenders(values, options) if o != leader), None)
    if rival is None:
        return Standing(inf, leader)
    return Standing(float(values[leader] - values[rival]), rival)


def mean_value(setting: Setting, option: Candidate, weights: Array) -> float:
    """Mean value of an option, as a comparison has it."""
    return float(case_values(setting, option, weights).mean())


def case_values(setting: Setting, option: Candidate, weights: Array) -> Array:
    """Value of an option in each case, shape (C,)."""
    own, budgets = setting.under(dict(option.drivers)), option.spending.budgets[:, None]
    return value(own.scored(budgets)[1], weights)


def search(
    name: str,
    now: float,
    grid: Array,
    stands_at: Callable[[float], Standing],
    progress: Hook = unheard,
) -> Flips:
    """Find the nearest flips of a number, below and above.

    Parameters
    ----------
    name : str
        Its id.
    now : float
    grid : ndarray
        Values to walk through, in order; its ends are the range.
    stands_at : callable
        How the leader of now stands when the number has a value.
    progress : callable
        Told after each evaluation, and 1 at the end; may raise, to cancel.
    """
    nothing, evaluated = not_found(name, now, grid), 0

    @cache
    def stands(at: float) -> Standing:
        nonlocal evaluated
        found = stands_at(at)
        evaluated += 1
        # At most all of the grid, then closing in, whose length isn't known.
        progress(min(1.0, evaluated / (len(grid) + 1)))
        return found

    nearest = sorted({now, *map(float, grid)}, key=lambda at: abs(at - now))
    start = next((at for at in nearest if not stands(at).overtaken), None)
    if start is None:
        lost = Flip(now, stands(now).rival)
        progress(1.0)
        return replace(nothing, below=lost, above=lost)
    down = sorted((at for at in nearest if at <= start), reverse=True)
    up = sorted(at for at in nearest if at >= start)
    below = _walk(down, stands, nothing.precision)
    above = _walk(up, stands, nothing.precision)
    progress(1.0)
    return replace(nothing, below=below, above=above)


def not_found(name: str, now: float, grid: Array) -> Flips:
    """No flip of a number in the range that a grid spans."""
    low, high = float(grid[0]), float(grid[-1])
    return Flips(name, now, low, high, precision=(high - low) / STEPS)


def _walk(
    points: Sequence[float], stands: Callable[[float], Standing], precision: float
) -> Flip | None:
    """The first flip on a way outwards from where the leader leads."""
    for last, point in pairwise(points):
        if stands(point).overtaken:
            at = _close_in(last, point, stands, precision)
            return Flip(at, stands(at).rival)
    return None


def _close_in(
    ahead: float, behind: float, stands: Callable[[float], Standing], precision: float
) -> float:
    """Where the leader is overtaken, at most `precision` past where it is not.

    The ITP method (Oliveira & Takahashi 2020, with k1 = 0.2, k2 = 2, n0 = 1): a false position,
    kept so near to the middle that it hardly ever needs more steps than bisection. It asks
    for no continuity: where the lead jumps over 0, it finds the jump.

    Parameters
    ----------
    ahead, behind : float
        Where the leader leads, and where it is overtaken.
    stands : callable
    precision : float
    """

    def place(share: float) -> float:
        return behind if share == 1 else ahead + share * (behind - ahead)

    left, right = 0.0, 1.0
    wide = precision / abs(behind - ahead)
    steps_left = ceil(log2(1 / wide)) + 1 if wide < 1 else 0
    while right - left > wide:
        lead, deficit = stands(place(left)).lead, stands(place(right)).lead
        middle = (left + right) / 2
        false = left + (right - left) * lead / (lead - deficit)
        towards = middle - false
        nudged = false + copysign(min(0.2 * (right - left) ** 2, abs(towards)), towards)
        room = max(wide / 2 * 2.0**steps_left - (right - left) / 2, 0.0)
        at = min(max(nudged, middle - room), middle + room)
        left, right = (left, at) if stands(place(at)).overtaken else (at, right)
        steps_left -= 1
    return place(right)
