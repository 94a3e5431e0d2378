"""The search for the nearest change of leader, on leads made by hand."""

from collections.abc import Callable

import numpy as np
import pytest

from policy_model.analysis.robustness.flips import EVEN, STEPS, Standing, search


def standing_of(at: Callable[[float], float]) -> Callable[[float], Standing]:
    return lambda x: Standing(at(x), 1)


@pytest.mark.parametrize(
    ("lead", "below", "above"),
    [
        (lambda x: 0.3 - x**2, None, 0.3**0.5),
        (lambda x: x - 0.123, 0.123, None),
        (lambda x: 1.0 if x < 0.777 else -1e-6, None, 0.777),  # a jump
        (lambda x: -1.0 if x <= 0.25 else 1e-6, 0.25, None),
        (lambda x: 0.0, None, None),  # level everywhere
        (lambda x: 1.0, None, None),
        (lambda x: -np.expm1(50 * (x - 0.95)), None, 0.95),
    ],
)
def test_the_first_value_past_the_change(
    lead: Callable[[float], float], below: float | None, above: float | None
) -> None:
    found = search("x", 0.5, np.linspace(0, 1, 5), standing_of(lead))
    for flip, exact, away in ((found.below, below, -1), (found.above, above, 1)):
        assert (flip is None) == (exact is None)
        if flip and exact is not None:
            assert 0 <= away * (flip.at - exact) <= found.precision == 1 / STEPS
            assert lead(flip.at) < -EVEN <= lead(flip.at - away * found.precision)


def test_never_many_more_steps_than_bisection() -> None:
    tried: list[float] = []

    def jump(x: float) -> Standing:
        tried.append(x)
        return Standing(1e-9 if x < 0.6321 else -1.0, 1)

    search("x", 0.0, np.array([0.0, 1.0]), jump)
    assert len(tried) <= 2 + 10 + 2  # one for ITP, one for rounding


def test_overtaken_where_it_starts() -> None:
    found = search("x", 0.5, np.linspace(0, 1, 5), standing_of(lambda x: -1.0))
    assert found.below == found.above == found.nearest
    assert found.nearest
    assert found.nearest.at == 0.5


def test_nothing_to_move() -> None:
    found = search("x", 0.5, np.full(3, 0.5), standing_of(lambda x: 1.0))
    assert (found.below, found.above, found.nearest) == (None, None, None)
