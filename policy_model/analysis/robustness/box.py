"""A box of the space of cases, and how well it holds the cases of interest.

Bryant, B. P. & Lempert, R. J. (2010). Thinking inside the box: a participatory,
computer-assisted approach to scenario discovery. *Technological Forecasting and Social Change*
77(1), 34-49.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import bdtrc

from policy_model.model.inputs import Array

Flags = NDArray[np.bool_]


@dataclass(frozen=True)
class Box:
    """Limits on some dimensions, and what lies inside them.

    Attributes
    ----------
    low, high : ndarray, shape (D,)
        Infinite where a dimension is not limited on that side.
    coverage : float
        Share of the cases of interest that lie inside.
    density : float
        Share of the cases inside that are of interest.
    mass : float
        Share of all cases that lie inside.
    share : float
        Share of all cases that are of interest.
    """

    low: Array
    high: Array
    coverage: float
    density: float
    mass: float
    share: float

    @property
    def correlation(self) -> float:
        """Between lying inside and being of interest (phi coefficient, Yule 1912), -1 to 1.

        Its square is close to coverage times density where few cases are of interest. Unlike
        that product it is 0 for the whole space, however many are.
        """
        spread = (1 - self.mass) * self.share * (1 - self.share)
        return float((self.density - self.share) * np.sqrt(self.mass / spread)) if spread else 0.0

    @property
    def restricted(self) -> tuple[int, ...]:
        """Dimensions with a limit."""
        return tuple(int(d) for d in np.flatnonzero(np.isfinite(self.low) | np.isfinite(self.high)))


def inside(points: Array, low: Array, high: Array) -> Flags:
    """Which of the cases, points of shape (D, C), lie within limits, shape (C,)."""
    within: Flags = np.ones(points.shape[1], dtype=bool)
    for d in np.flatnonzero(np.isfinite(low) | np.isfinite(high)):
        within &= (low[d] <= points[d]) & (points[d] <= high[d])
    return within


def box_of(points: Array, interest: Flags, low: Array, high: Array) -> Box:
    """Measure coverage, density and mass of limits; at least one case is of interest."""
    within = inside(points, low, high)
    hits, held, of_interest, cases = (
        int(count) for count in (interest[within].sum(), within.sum(), interest.sum(), within.size)
    )
    return Box(
        low=low,
        high=high,
        coverage=hits / of_interest,
        density=hits / held if held else 0.0,
        mass=held / cases,
        share=of_interest / cases,
    )


def opened(points: Array, interest: Flags, box: Box, dimension: int) -> Box:
    """The box without its limits on one dimension."""
    low, high = box.low.copy(), box.high.copy()
    low[dimension], high[dimension] = -np.inf, np.inf
    return box_of(points, interest, low, high)


def by_chance(points: Array, interest: Flags, box: Box) -> dict[int, float]:
    """Quasi-p-value of each limited dimension (Bryant & Lempert 2010, resampling aside).

    The probability that as many cases inside were of interest by chance, were each with the
    density of the box without that dimension's limits: a one-sided binomial test.
    """
    held = int(inside(points, box.low, box.high).sum())
    hits = round(box.density * held)
    return {
        d: float(bdtrc(hits - 1, held, opened(points, interest, box, d).density)) if hits else 1.0
        for d in box.restricted
    }
