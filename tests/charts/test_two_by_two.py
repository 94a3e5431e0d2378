"""The 2×2: the frame behind it, where money sits in it, and the chart."""

from typing import Any

import numpy as np
import pytest

from policy_model.analysis.comparison import Comparison
from policy_model.charts.look import LOOKS, Mode
from policy_model.charts.two_by_two import Place, place, two_by_two, two_by_two_frame
from policy_model.dossier import Dossier
from policy_model.words import signed
from tests.charts.support import drawn_text, marks
from tests.support import REMOVED, compared, lakeland

QUO, ADVICE, MINISTRY, GRANTS, FUND = range(5)
AT = {MINISTRY: (0, 0), GRANTS: (0, 1), FUND: (1, 1)}


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    return compared(lakeland())


class TestFrame:
    def test_one_row_a_corner(self, comparison: Comparison) -> None:
        frame = two_by_two_frame(comparison, GRANTS)
        assert frame.columns.to_list() == ["option", "x", "y", "value", "gain", "leads"]
        assert frame["option"].to_list() == [comparison.candidates[o].name for o in AT]
        assert list(zip(frame["x"], frame["y"], strict=True)) == list(AT.values())
        assert frame["leads"].to_list() == [False, True, False]

    def test_figures_are_the_comparison_s(self, comparison: Comparison) -> None:
        frame = two_by_two_frame(comparison, ADVICE)
        for row, o in enumerate(AT):
            value = 100 * (comparison.mean_value[o] - comparison.mean_value[QUO])
            assert frame["value"][row] == pytest.approx(value)
            assert frame["gain"][row] == pytest.approx(comparison.gain[o].mean())


class TestPlace:
    @pytest.mark.parametrize(
        ("budgets", "expected"),
        [
            ([2, 0, 0], Place(multilateral=1, non_state=1)),
            ([0, 2, 0], Place(multilateral=0, non_state=0)),
            ([0, 0, 3], Place(multilateral=0, non_state=1)),
            ([1, 1, 0], Place(multilateral=0.5, non_state=0.5)),
            ([1, 0, 3], Place(multilateral=0.25, non_state=1)),
        ],
    )
    def test_money_sits_where_it_goes(
        self, comparison: Comparison, budgets: list[float], expected: Place
    ) -> None:
        assert place(comparison, np.array(budgets, dtype=float)) == expected

    def test_no_money_sits_nowhere(self, comparison: Comparison) -> None:
        assert place(comparison, np.zeros(3)) is None

    def test_mixed_money_counts_half_in_each_target(self) -> None:
        mixed = compared(lakeland({"programmes.village_wells.target": "mixed", **NO_FUND}))
        assert place(mixed, np.array([2.0, 0, 0])) == Place(multilateral=1, non_state=0.5)


class TestChart:
    @pytest.mark.parametrize("mode", ["light", "dark"])
    def test_each_corner_has_its_place_its_colour_and_its_points(
        self, comparison: Comparison, mode: Mode
    ) -> None:
        spec = two_by_two(comparison, FUND, mode).to_dict()
        cells = rows(spec, marks(spec, "rect")[0])
        for cell, (o, at) in zip(cells, AT.items(), strict=True):
            option = comparison.candidates[o]
            assert (cell["x"], cell["y"], cell["x2"], cell["y2"]) == (*at, at[0] + 1, at[1] + 1)
            assert cell["fill"] == LOOKS[mode].corners[option.channel, option.target]
            assert cell["text"] == LOOKS[mode].text_on(cell["fill"])
            gained = comparison.mean_value[o] - comparison.mean_value[QUO]
            assert cell["value_words"] == signed(100 * gained)
            assert cell["gain_words"] == f"village voice {signed(comparison.gain[o].mean())}"

    def test_all_of_it_is_drawn(self, comparison: Comparison) -> None:
        text = drawn_text(two_by_two(comparison, FUND).to_dict())
        frame = two_by_two_frame(comparison, FUND)
        assert {"Bilateral", "Multilateral", "to the state", "to non-state actors"} <= set(text)
        assert {signed(value) for value in frame["value"]} <= set(text)
        assert {f"village voice {signed(gain)}" for gain in frame["gain"]} <= set(text)

    @pytest.mark.parametrize(("leader", "rings"), [(FUND, 1), (ADVICE, 0), (QUO, 0)])
    def test_a_leading_corner_is_ringed(
        self, comparison: Comparison, leader: int, rings: int
    ) -> None:
        spec = two_by_two(comparison, leader).to_dict()
        assert len(marks(spec, "rect")) == 1 + rings

    def test_the_advice_sits_where_its_money_goes(self, comparison: Comparison) -> None:
        spec = two_by_two(comparison, FUND).to_dict()
        (advice,) = rows(spec, marks(spec, "point")[0])
        gained = comparison.mean_value[ADVICE] - comparison.mean_value[QUO]
        assert (advice["x"], advice["y"]) == (1.5, 1.5)
        assert advice["words"] == f"Village wells {signed(100 * gained)}"

    def test_your_mix_sits_beside_it(self, dossier: Dossier) -> None:
        mix = (("village_wells", 1.0), ("ministry_pumps", 3.0))
        spec = two_by_two(compared(dossier, mix_musd=mix), FUND).to_dict()
        marked = rows(spec, marks(spec, "point")[0])
        assert [(each["role"], each["x"], each["y"]) for each in marked] == [
            ("recommendation", 1.5, 1.5),
            ("mix", 0.75, 0.75),
        ]

    def test_without_money_nothing_is_marked_and_nothing_is_minus_zero(
        self, dossier: Dossier
    ) -> None:
        spec = two_by_two(compared(dossier, total_musd=0.0), QUO).to_dict()
        assert marks(spec, "point") == []
        text = drawn_text(spec)
        assert text.count("0.0") == len(AT)
        assert text.count("village voice 0.0") == len(AT)

    def test_a_dossier_without_corners_has_an_empty_sign(self) -> None:
        comparison = compared(lakeland({f"options.{each}": REMOVED for each in CORNERS}))
        text = drawn_text(two_by_two(comparison, ADVICE).to_dict())
        assert {"Bilateral", "Multilateral", "to the state", "to non-state actors"} <= set(text)


CORNERS = ("ministry", "grants", "wells")
NO_FUND = {"options.wells": REMOVED}


def rows(spec: dict[str, Any], layer: dict[str, Any]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = spec["datasets"][layer["data"]["name"]]
    return found
