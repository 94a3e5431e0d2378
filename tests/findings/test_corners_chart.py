"""The 2×2: the rows behind it, where money sits in it, and the chart."""

import numpy as np
import pytest

from policy_model.analysis.comparison import Comparison
from policy_model.dossier import Dossier
from policy_model.findings.corners.chart import (
    Place,
    corner_rows,
    money_rows,
    place,
    two_by_two,
)
from policy_model.findings.kit.corner_marks import CHANNELS, TARGETS
from policy_model.findings.kit.look import LOOKS, STAGE, Mode
from policy_model.words import signed
from tests.findings.kit.support import drawn_text, marks, rows_of, shapes
from tests.support import REMOVED, compared, lakeland

QUO, ADVICE, MINISTRY, GRANTS, FUND = range(5)
AT = {MINISTRY: (0, 0), GRANTS: (0, 1), FUND: (1, 1)}


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    return compared(lakeland())


class TestRows:
    def test_one_row_a_corner(self, comparison: Comparison) -> None:
        rows = corner_rows(comparison, GRANTS)
        assert [row["option"] for row in rows] == [comparison.candidates[o].name for o in AT]
        assert [(row["x"], row["y"]) for row in rows] == list(AT.values())
        assert [row["leads"] for row in rows] == [False, True, False]

    def test_figures_are_the_comparison_s(self, comparison: Comparison) -> None:
        for row, o in zip(corner_rows(comparison, ADVICE), AT, strict=True):
            value = 100 * (comparison.mean_value[o] - comparison.mean_value[QUO])
            assert row["value"] == pytest.approx(value)
            assert row["gain"] == pytest.approx(comparison.gain[o].mean())


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
        spec = two_by_two(comparison, FUND, LOOKS[mode]).to_dict()
        cells = rows_of(spec, marks(spec, "rect")[0])
        for cell, drawn in zip(cells, shapes(spec, "rect mark")[: len(cells)], strict=True):
            assert f'fill="{cell["fill"]}"' in drawn
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
        rows = corner_rows(comparison, FUND)
        assert {"Bilateral", "Multilateral", "to the state", "to non-state actors"} <= set(text)
        assert {signed(row["value"]) for row in rows} <= set(text)
        assert {f"village voice {signed(row['gain'])}" for row in rows} <= set(text)

    @pytest.mark.parametrize(("leader", "rings"), [(FUND, 1), (ADVICE, 0), (QUO, 0)])
    def test_a_leading_corner_is_ringed(
        self, comparison: Comparison, leader: int, rings: int
    ) -> None:
        spec = two_by_two(comparison, leader).to_dict()
        assert sum(row["leads"] for row in spec["datasets"]["corners"]) == rings
        ringed = [each for each in shapes(spec, "rect mark") if " fill=" not in each]
        assert len(ringed) == rings

    def test_the_advice_sits_where_its_money_goes(self, comparison: Comparison) -> None:
        spec = two_by_two(comparison, FUND).to_dict()
        (advice,) = rows_of(spec, marks(spec, "point")[0])
        gained = comparison.mean_value[ADVICE] - comparison.mean_value[QUO]
        assert (advice["x"], advice["y"]) == (1.5, 1.5)
        assert advice["words"] == f"Village wells {signed(100 * gained)}"

    def test_your_mix_sits_beside_it(self, dossier: Dossier) -> None:
        mix = (("village_wells", 1.0), ("ministry_pumps", 3.0))
        spec = two_by_two(compared(dossier, mix_musd=mix), FUND).to_dict()
        marked = rows_of(spec, marks(spec, "point")[0])
        assert [(each["mark"], each["x"], each["y"]) for each in marked] == [
            ("diamond", 1.5, 1.5),
            ("triangle-up", 0.75, 0.75),
        ]

    def test_without_money_nothing_is_marked_and_nothing_is_minus_zero(
        self, dossier: Dossier
    ) -> None:
        without = compared(dossier, total_musd=0.0)
        spec = two_by_two(without, QUO).to_dict()
        assert money_rows(without) == rows_of(spec, marks(spec, "point")[0]) == []
        text = drawn_text(spec)
        assert text.count("0.0") == len(AT)
        assert text.count("village voice 0.0") == len(AT)

    def test_a_dossier_without_corners_has_an_empty_sign(self) -> None:
        comparison = compared(lakeland({f"options.{each}": REMOVED for each in CORNERS}))
        text = drawn_text(two_by_two(comparison, ADVICE).to_dict())
        assert {"Bilateral", "Multilateral", "to the state", "to non-state actors"} <= set(text)

    def test_names_of_the_corners_are_whole_on_stage(self, comparison: Comparison) -> None:
        text = drawn_text(two_by_two(comparison, FUND, STAGE["light"], room=560).to_dict())
        assert {"Bilateral", "Multilateral", "to the state", "to non-state actors"} <= set(text)


CORNERS = ("ministry", "grants", "wells")
NO_FUND = {"options.wells": REMOVED}


def test_names_as_long_as_they_may_be_stand_whole_and_apart() -> None:
    through = ['the "nearest" ministry\'s', "any village group's fund"]
    to = ["to the ministries at all", "to associations and them"]
    assert {len(name) for name in (*through, *to)} == {24}
    channel = dict(zip(CHANNELS, ({"name": each} for each in through), strict=True))
    target = dict(zip(TARGETS, ({"name": each} for each in to), strict=True))
    both = {"mixed": {"name": "to both", "short_name": "both"}}
    own = lakeland({"dossier.axes": {"channel": channel, "target": target | both}})
    spec = two_by_two(compared(own), FUND).to_dict()
    text = drawn_text(spec)
    assert all(each in text for each in ('The "nearest" ministry\'s', "Any village group's fund"))
    assert all(each in text for each in to)
    x = next(layer["encoding"]["x"]["axis"] for layer in spec["layer"] if "axis" in str(layer))
    assert 24 * x["labelFontSize"] <= 19 * 16
