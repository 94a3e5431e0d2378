"""The index over the years: the frame behind the chart, the chart, and its labels."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_model.analysis.comparison import Comparison
from policy_model.charts.empowerment import empowerment_frame, empowerment_over_years, spread
from policy_model.charts.look import LOOKS, Mode
from policy_model.dossier import Dossier
from tests.charts.support import drawn_text, every_row, marks
from tests.support import compared, lakeland

QUO, ADVICE, MINISTRY = 0, 1, 2


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    return compared(lakeland())


class TestFrame:
    def test_one_row_an_option_and_year(self, comparison: Comparison) -> None:
        frame = empowerment_frame(comparison)
        assert frame.columns.to_list() == ["option", "year", "mean", "p05", "p95"]
        names = [option.short_name for option in comparison.candidates]
        assert list(zip(frame["option"], frame["year"], strict=True)) == [
            (name, year) for name in names for year in range(2026, 2031)
        ]

    def test_figures_are_the_comparison_s(self, comparison: Comparison) -> None:
        frame = empowerment_frame(comparison)
        for o, option in enumerate(comparison.candidates):
            here = frame[frame["option"] == option.short_name]
            drawn = comparison.index[:, o]
            assert here["mean"].to_numpy() == pytest.approx(drawn.mean(axis=-1))
            assert here["p05"].to_numpy() == pytest.approx(np.quantile(drawn, 0.05, axis=-1))
            assert here["p95"].to_numpy() == pytest.approx(np.quantile(drawn, 0.95, axis=-1))


class TestChart:
    @pytest.mark.parametrize(
        ("focus", "mode"), [(QUO, "light"), (ADVICE, "dark"), (MINISTRY, "light")]
    )
    def test_the_option_in_focus_has_its_range_and_colour(
        self, comparison: Comparison, focus: int, mode: Mode
    ) -> None:
        option = comparison.candidates[focus]
        spec = empowerment_over_years(comparison, focus, mode).to_dict()
        (band,) = marks(spec, "area")
        assert band["mark"]["color"] == LOOKS[mode].colour(option)
        shown = spec["datasets"][band["data"]["name"]]
        assert {row["option"] for row in shown} == {option.short_name}
        assert [row["year"] for row in shown] == list(range(2026, 2031))

    def test_every_line_ends_in_its_value_and_name(self, comparison: Comparison) -> None:
        spec = empowerment_over_years(comparison, ADVICE).to_dict()
        text = drawn_text(spec)
        for o, option in enumerate(comparison.candidates):
            end = comparison.index[-1, o].mean()
            assert f"{end:.0f}  {option.short_name}" in text

    def test_levels_are_said_by_their_anchors(self, comparison: Comparison) -> None:
        text = drawn_text(empowerment_over_years(comparison, ADVICE).to_dict())
        assert "25 heard" in text
        assert "50 asked" in text

    def test_axes_hold_everything_drawn(self, comparison: Comparison) -> None:
        spec = empowerment_over_years(comparison, ADVICE).to_dict()
        (band,) = marks(spec, "area")
        low, high = band["encoding"]["y"]["scale"]["domain"]
        for row in every_row(spec):
            for figure in {"mean"} & row.keys():
                assert low <= row[figure] <= high
        for row in spec["datasets"][band["data"]["name"]]:
            assert low <= row["p05"] <= row["p95"] <= high

    @pytest.mark.parametrize(("total", "years"), [(0.0, 1), (0.1, 10), (5.0, 4)])
    def test_draws_at_any_total_and_horizon(
        self, dossier: Dossier, total: float, years: int
    ) -> None:
        comparison = compared(dossier, draws=8, total_musd=total, horizon_years=years)
        text = drawn_text(empowerment_over_years(comparison, MINISTRY).to_dict())
        assert "2026" in text
        assert "NaN" not in "".join(text)
        assert "undefined" not in "".join(text)

    def test_names_are_text_and_nothing_else(self) -> None:
        """Names reach Vega as expressions: quotes and scripts must not end them."""
        names = ["O'Brien's \"plan\"", "a\\'; alert(1); '", "<b>&amp;</b>", "datum['x']", "ünïcode"]
        ids = ["status_quo", "villages", "ministry", "grants", "wells"]
        changes = {f"options.{i}.short_name": n for i, n in zip(ids, names, strict=True)}
        anchors = {"index.anchors": ["'none'", '"some"', "a\\b", "d", "e"]}
        comparison = compared(lakeland(changes | {f"dossier.{k}": v for k, v in anchors.items()}))
        for focus in range(len(names)):
            text = "\n".join(drawn_text(empowerment_over_years(comparison, focus).to_dict()))
            assert all(f"  {name}" in text for name in names)
            assert '25 "some"' in text

    def test_your_mix_is_a_line_of_its_own(self, comparison: Comparison) -> None:
        mixed = compared(comparison.dossier, mix_musd=(("direct_grants", 1.0),))
        spec = empowerment_over_years(mixed, ADVICE).to_dict()
        assert any(label.endswith("  Your mix") for label in drawn_text(spec))


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
