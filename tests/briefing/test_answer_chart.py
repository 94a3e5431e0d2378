"""The answer for a room: what stands in a row, and what a total doesn't move."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from policy_model.analysis.by_total import Span, span
from policy_model.analysis.comparison import Comparison
from policy_model.analysis.verdict import Verdict, judge
from policy_model.briefing.answer_chart import FIGURES, answer_chart, figures
from policy_model.dossier import read_dossier
from policy_model.findings.kit.chart import Chart
from policy_model.findings.kit.look import DESK
from policy_model.model.inputs import Inputs
from policy_model.scenario import default_scenario
from tests.findings.kit.support import drawn_text, shapes
from tests.support import DOSSIERS, compared, drawn, lakeland


@pytest.fixture(scope="module")
def every_total(inputs: Inputs) -> Span:
    return span(inputs, default_scenario(inputs.dossier))


def chart(comparison: Comparison, every_total: Span) -> Chart:
    return answer_chart(comparison, judge(comparison), every_total)


@pytest.mark.parametrize("folder", DOSSIERS, ids=lambda folder: folder.name)
def test_each_row_is_an_option_and_its_points(folder: Path) -> None:
    inputs = drawn(read_dossier(folder))
    comparison = compared(inputs.dossier)
    found = chart(comparison, span(inputs, comparison.scenario))
    options = {each.short_name: o for o, each in enumerate(comparison.candidates)}
    rows = list(zip(found.data["options"], found.data[FIGURES], strict=True))
    assert len(rows) == len(options)
    for place, (named, row) in enumerate(rows):
        o = options[named["option"]]
        assert named["place"] == row["place"] == place
        assert named["colour"] == DESK.colour(comparison.candidates[o])
        assert row["value"] == pytest.approx(100 * comparison.mean_value[o], abs=5e-4)
        assert row["said"] == f"{100 * comparison.mean_value[o]:.1f}"
        drawn_points = 100 * comparison.drawn_value[o]
        assert [row["low"], row["high"]] == pytest.approx(
            np.quantile(drawn_points, (0.05, 0.95)), abs=5e-4
        )
        assert row["low"] < row["value"] < row["high"]
        verdict = judge(comparison)
        level = verdict.sureness == "tie"
        assert row["leads"] == (o in (verdict.leader, verdict.runner_up)[: 1 + level])


def test_a_total_moves_the_figures_alone(every_total: Span) -> None:
    here, there = (chart(compared(lakeland(), total_musd=at), every_total) for at in (2.0, 5.0))
    assert here.shape is there.shape
    assert here.data.pop(FIGURES) != there.data.pop(FIGURES)
    assert here.data == there.data


class TestWhoLeads:
    def lead(self, every_total: Span, total: float = 2.0, **verdict: object) -> list[str]:
        comparison = compared(lakeland(), total_musd=total)
        judged: Verdict = replace(judge(comparison), **verdict)
        rows = figures(comparison, judged, every_total)
        return [every_total.order[row["place"]] for row in rows if row["leads"]]

    def test_one(self, every_total: Span) -> None:
        assert self.lead(every_total, leader=1, runner_up=2, sureness="fragile") == ["villages"]

    def test_two_that_are_level(self, every_total: Span) -> None:
        level = self.lead(every_total, leader=1, runner_up=2, sureness="tie")
        assert sorted(level) == ["ministry", "villages"]

    def test_none_without_money(self, every_total: Span) -> None:
        assert self.lead(every_total, total=0.0) == []


def test_it_draws_a_bar_a_point_and_words_an_option(every_total: Span) -> None:
    comparison = compared(lakeland())
    spec = chart(comparison, every_total).to_dict()
    text = drawn_text(spec)
    for o, option in enumerate(comparison.candidates):
        assert option.short_name in text
        assert f"{100 * comparison.mean_value[o]:.1f}" in text
    leading = [row for row in spec["datasets"][FIGURES] if row["leads"]]
    assert len(shapes(spec, "bar")) == 5 + len(leading)  # and the bands behind those
    assert len(shapes(spec, "point")) == 5


def test_your_own_mix_has_a_row() -> None:
    comparison = compared(lakeland(), mix_musd=(("grants", 1.0), ("village_wells", 1.0)))
    found = chart(comparison, span(drawn(lakeland()), comparison.scenario))
    assert len(found.data["options"]) == len(found.data[FIGURES]) == 6
