"""Pictures of the best mix: its bars, its line over all totals, what each programme brings."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from policy_model.analysis.allocation.allocate import allocate
from policy_model.analysis.allocation.frontier import frontier
from policy_model.analysis.allocation.objective import ground_of
from policy_model.analysis.allocation.why import contributions
from policy_model.findings.contributions import contribution_bars, shares
from policy_model.findings.frontier.chart import (
    BEST,
    frontier_lines,
    index_lines,
    share_marks,
)
from policy_model.findings.frontier.tables import every_total
from policy_model.findings.kit.corner_marks import bar_colour
from policy_model.findings.kit.look import LOOKS, Mode
from policy_model.findings.mix import mix_bars
from policy_model.findings.mix.tables import every_budget
from policy_model.outputs.text.pins import Pinned, every_pin, pins_beside
from policy_model.scenario import default_scenario
from tests.findings.kit.support import drawn_text, shapes
from tests.support import drawn, lakeland

MODES: list[Mode] = ["light", "dark"]
DOSSIER = lakeland()
GROUND = ground_of(drawn(DOSSIER))
SCENARIO = replace(default_scenario(DOSSIER), earmarks_musd=(("ministry_pumps", 0.5),))


@pytest.fixture(scope="module")
def found() -> Any:
    return allocate(GROUND, SCENARIO)


@pytest.fixture(scope="module")
def points() -> Any:
    return frontier(GROUND, default_scenario(DOSSIER), points=6)


class TestMix:
    def test_rows_are_the_budgets_most_first(self, found: Any) -> None:
        rows = mix_bars(found)().data["rows"]
        assert [row["thick"] for row in rows] == pytest.approx([1.5, 0.5])
        assert [row["thin"] for row in rows] == pytest.approx([2.0, 0.0])
        assert [row["thick_words"] for row in rows] == ["1.5", "0.5"]

    @pytest.mark.parametrize("mode", MODES)
    def test_bars_have_the_colours_of_the_corners(self, found: Any, mode: Mode) -> None:
        look = LOOKS[mode]
        spec = mix_bars(found)(look).to_dict()
        drawn_bars = shapes(spec, "rect mark")
        for programme in DOSSIER.programmes[:2]:
            assert any(f'fill="{bar_colour(look, programme)}"' in each for each in drawn_bars)
        assert {"Village wells", "Ministry pumps", "1.5", "best mix", "advice"} <= set(
            drawn_text(spec)
        )

    def test_table(self, found: Any) -> None:
        table = every_budget(found)
        heads = [each.heading for each in table.on_pages]
        wells, pumps, _ = (dict(zip(heads, row, strict=True)) for row in table.read())
        assert (wells["Best mix"], wells["Difference"]) == ("1.5", "−0.50")
        assert (pumps["Best mix"], pumps["Difference"]) == ("0.5", "+0.50")


class TestFrontier:
    def test_the_line_starts_at_nothing(self, found: Any, points: Any) -> None:
        data = frontier_lines(DOSSIER, SCENARIO, points, found).data
        assert data["line"][0]["y"] == pytest.approx(0.0)
        assert [row["total"] for row in data["line"]] == [each.total_musd for each in points]
        (best,) = data["best"]
        assert best["y"] == pytest.approx(100 * (found.best.worth - found.nothing))

    def test_marks_are_shares_of_the_best(self, found: Any) -> None:
        rows = share_marks(found)
        spending = [each for each in found.placed if each.option.spending.budgets.any()]
        assert [row["option"] for row in rows] == [each.option.name for each in spending]
        for row, each in zip(rows, spending, strict=True):
            assert row["label"].startswith(f"{found.share(each.worth):.0%} ")

    @pytest.mark.parametrize("total", [0.0, 0.1, 2.0, 6.0])
    def test_draws_at_any_total(self, points: Any, total: float) -> None:
        found: Any = allocate(GROUND, replace(default_scenario(DOSSIER), total_musd=total))
        index = {each.option.id: 20.0 for each in found.placed} | {BEST: 25.0}
        for chart in (
            frontier_lines(DOSSIER, SCENARIO, points, found),
            index_lines(DOSSIER, points, found, index),
        ):
            text = "".join(drawn_text(chart.to_dict()))
            assert "best mix" in text
            assert "NaN" not in text
            assert "undefined" not in text

    def test_draws_where_limits_clash(self, points: Any) -> None:
        text = drawn_text(frontier_lines(DOSSIER, SCENARIO, points, None).to_dict())
        assert "best mix" in text

    def test_labels_are_apart(self, found: Any, points: Any) -> None:
        spec = frontier_lines(DOSSIER, SCENARIO, points, found).to_dict()
        (ends,) = spec["datasets"]["ends"]
        at = sorted(row["at"] for row in spec["datasets"]["marks"])
        assert (np.diff(at) * spec["height"] / (ends["high"] - ends["low"]) >= 14).all()

    def test_table(self, points: Any) -> None:
        table = every_total(DOSSIER, SCENARIO, points)
        assert [each.heading for each in table.on_pages][
            2
        ] == "Points over no extra money, cost left out"
        assert table.values["points_over"][0] == "0.0"
        assert len(table.read()) == len(points)


def test_contributions_add_up_in_bars_and_table(found: Any) -> None:
    found_shares = contributions(found.goal, DOSSIER.programmes, found.offered.budgets)
    bars = contribution_bars(DOSSIER, found_shares)
    rows = bars().data["rows"]
    gained = 100 * (found.offered.worth - found.nothing)
    assert sum(row["thick"] for row in rows) == pytest.approx(gained)
    names = [each.programme.name for each in found_shares]
    assert shares(DOSSIER, found_shares).values["programme"] == names
    assert "lost without it" in drawn_text(bars().to_dict())


def test_pins_side_by_side() -> None:
    pins = [Pinned("1: one", np.array([1.0, 0.0, 0.0]), 3.0, 20.0)]
    beside = pins_beside(DOSSIER, pins)
    assert [each.heading for each in beside.on_pages] == ["What", "1: one"]
    first, *_, last = beside.read()
    assert first == ("Points over no extra money", "+3.0")
    assert last == ("Village wells", "1.0")
    (row,) = every_pin(DOSSIER, pins).records()
    assert (row["village_wells_musd"], row["points_over_no_extra_money"]) == (1.0, 3.0)
