"""Labels moved apart: in order, apart, and each as near its place as that allows."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_model.findings.kit.labels import spread

gaps = st.floats(0.1, 10)
places = st.lists(st.floats(-100, 100), min_size=1, max_size=12)


class TestSpread:
    @given(positions=places, gap=gaps)
    def test_order_is_kept_and_neighbours_are_apart(
        self, positions: list[float], gap: float
    ) -> None:
        placed = spread(positions, gap)
        order = np.argsort(positions, kind="stable")
        assert (np.diff(np.array(placed)[order]) >= gap - 1e-9).all()

    @given(positions=places, gap=gaps)
    def test_mean_stays(self, positions: list[float], gap: float) -> None:
        assert np.mean(spread(positions, gap)) == pytest.approx(np.mean(positions), abs=1e-9)

    @given(start=st.floats(-100, 100), steps=st.lists(st.floats(1, 20), max_size=8), gap=gaps)
    def test_what_is_apart_stays_where_it_is(
        self, start: float, steps: list[float], gap: float
    ) -> None:
        positions = np.cumsum([start, *(gap * step + 1e-6 for step in steps)]).tolist()
        assert spread(positions, gap) == pytest.approx(positions, abs=1e-9)

    @given(positions=places, gap=gaps)
    def test_twice_is_once(self, positions: list[float], gap: float) -> None:
        placed = spread(positions, gap)
        assert spread(placed, gap) == pytest.approx(placed, abs=1e-6)

    @given(positions=places, gap=gaps, widening=st.lists(st.floats(0, 5), min_size=12))
    def test_no_other_places_in_order_and_apart_are_nearer(
        self, positions: list[float], gap: float, widening: list[float]
    ) -> None:
        """Nearest in sum of squares, against places of any wider gaps around any middle."""
        placed = np.array(spread(positions, gap))
        order = np.argsort(positions, kind="stable")
        other = np.empty_like(placed)
        other[order] = np.cumsum(gap + np.array(widening[: len(positions)]))
        other += np.mean(positions) - other.mean()
        near, far = (np.sum((each - positions) ** 2) for each in (placed, other))
        assert near <= far + 1e-6

    def test_by_hand(self) -> None:
        assert spread([10, 10, 30], 4) == [8, 12, 30]
        assert spread([3, 1, 2], 2) == [4, 0, 2]
        assert spread([5], 9) == [5]
        assert spread([], 9) == []
