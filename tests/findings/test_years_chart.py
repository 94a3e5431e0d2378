"""The index over the years: the rows behind the chart, the chart, and its labels."""

import re

import numpy as np
import pytest

from policy_model.analysis.comparison import Comparison
from policy_model.dossier import Dossier
from policy_model.findings.kit.look import DESK, LOOKS, STAGE, Look, Mode
from policy_model.findings.years.chart import empowerment_over_years
from policy_model.findings.years.tables import index_rows
from tests.findings.kit.support import ALL_LOOKS, drawn_text, every_row, shapes
from tests.support import compared, lakeland

QUO, ADVICE, MINISTRY = 0, 1, 2
YEARS = range(2026, 2031)


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    return compared(lakeland())


class TestRows:
    def test_one_row_an_option_and_year(self, comparison: Comparison) -> None:
        rows = index_rows(comparison, ADVICE)
        assert {tuple(row) for row in rows} == {
            ("id", "option", "colour", "year", "mean", "p05", "p95", "own")
        }
        assert [(row["id"], row["option"], row["year"]) for row in rows] == [
            (option.id, option.short_name, year)
            for year in YEARS
            for option in comparison.candidates
        ]

    def test_figures_are_the_comparison_s(self, comparison: Comparison) -> None:
        rows = index_rows(comparison, ADVICE)
        for o, option in enumerate(comparison.candidates):
            here = [row for row in rows if row["id"] == option.id]
            drawn = comparison.index[:, o]
            for field, expected in {
                "mean": drawn.mean(axis=-1),
                "p05": np.quantile(drawn, 0.05, axis=-1),
                "p95": np.quantile(drawn, 0.95, axis=-1),
            }.items():
                assert [row[field] for row in here] == pytest.approx(expected)


class TestChart:
    @pytest.mark.parametrize(
        ("focus", "mode"), [(QUO, "light"), (ADVICE, "dark"), (MINISTRY, "light")]
    )
    def test_the_option_in_focus_has_its_range_and_colour(
        self, comparison: Comparison, focus: int, mode: Mode
    ) -> None:
        option, look = comparison.candidates[focus], LOOKS[mode]
        spec = empowerment_over_years(comparison, focus, look).to_dict()
        shown = [row for row in spec["datasets"]["years"] if row["own"]]
        assert {row["id"] for row in shown} == {option.id}
        assert {row["colour"] for row in shown} == {look.colour(option)}
        assert [row["year"] for row in shown] == list(YEARS)
        (band,) = shapes(spec, "area mark")
        assert f'fill="{look.colour(option)}"' in band

    def test_the_line_in_focus_is_thicker(self, comparison: Comparison) -> None:
        spec = empowerment_over_years(comparison, MINISTRY).to_dict()
        lines = shapes(spec, "line mark")
        assert len(lines) == len(comparison.candidates)
        (thick,) = (line for line in lines if 'stroke-width="4"' in line)
        assert f'stroke="{DESK.colour(comparison.candidates[MINISTRY])}"' in thick

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
        (ends,) = spec["datasets"]["ends"]
        low, high = ends["low"], ends["high"]
        for row in every_row(spec):
            for figure in {"mean", "level"} & row.keys():
                assert low <= row[figure] <= high
            if row.get("own"):
                assert low <= row["p05"] <= row["p95"] <= high
        said = {text.split()[0] for text in drawn_text(spec)}
        assert {str(low), str(high)} <= said, "the axis that is drawn has these ends"

    @pytest.mark.parametrize(("look", "height"), [(DESK, 300), (STAGE["light"], 560)])
    def test_labels_are_apart(self, comparison: Comparison, look: Look, height: int) -> None:
        data = empowerment_over_years(comparison, ADVICE, look, height).data
        (ends,) = data["ends"]
        at = np.sort([row["at"] for row in data["labels"]])
        apart = np.diff(at) * height / (ends["high"] - ends["low"])
        assert (apart >= 1.3 * look.px(14)).all()

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
        """Names reach Vega in data and in expressions: quotes and scripts must not end them."""
        names = ["O'Brien's \"plan\"", "a\\'; alert(1); '", "<b>&amp;</b>", "datum['x']", "ünïcode"]
        ids = ["status_quo", "villages", "ministry", "grants", "wells"]
        changes = {f"options.{i}.short_name": n for i, n in zip(ids, names, strict=True)}
        anchors = {"index.anchors": ["'none'", '"some"', "a\\b", "d", "e"]}
        comparison = compared(lakeland(changes | {f"dossier.{k}": v for k, v in anchors.items()}))
        for focus in range(len(names)):
            text = "\n".join(drawn_text(empowerment_over_years(comparison, focus).to_dict()))
            assert all(f"  {name}" in text for name in names)
            assert '25 "some"' in text

    @pytest.mark.parametrize("focus", [ADVICE, MINISTRY])
    def test_options_of_one_name_keep_a_line_each(self, focus: int) -> None:
        comparison = compared(lakeland({"options.grants.short_name": "Ministry"}))
        spec = empowerment_over_years(comparison, focus).to_dict()
        ids = [option.id for option in comparison.candidates]
        lines = shapes(spec, "line mark")
        assert sorted(re.findall(r"id: (\w+)", "".join(lines))) == sorted(ids)
        for option in comparison.candidates:
            (line,) = (line for line in lines if f"id: {option.id};" in line)
            assert f'stroke="{DESK.colour(option)}"' in line
            assert ('stroke-width="4"' in line) == (option is comparison.candidates[focus])
        assert sum(text.endswith("  Ministry") for text in drawn_text(spec)) == 2
        assert len(shapes(spec, "area mark")) == 1

    def test_your_mix_is_a_line_of_its_own(self, comparison: Comparison) -> None:
        mixed = compared(comparison.dossier, mix_musd=(("direct_grants", 1.0),))
        spec = empowerment_over_years(mixed, ADVICE).to_dict()
        assert any(label.endswith("  Your mix") for label in drawn_text(spec))
        assert len(shapes(spec, "line mark")) == len(comparison.candidates) + 1

    @pytest.mark.parametrize("look", ALL_LOOKS)
    def test_colours_are_the_look_s(self, comparison: Comparison, look: str) -> None:
        spec = empowerment_over_years(comparison, ADVICE, ALL_LOOKS[look]).to_dict()
        squares = shapes(spec, "square")
        for option, square in zip(comparison.candidates, squares, strict=True):
            assert f'fill="{ALL_LOOKS[look].colour(option)}"' in square
