"""Charts taken apart: every one of a comparison, their layers, their data, what they draw."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from html import unescape
from pathlib import Path
from typing import Any

import vl_convert

from policy_model.analysis.by_total import span
from policy_model.analysis.comparison import Comparison
from policy_model.analysis.disagreement import disagree
from policy_model.analysis.dominance import find_dominated
from policy_model.analysis.effects import effects_of, option_shown
from policy_model.analysis.next_dollar import next_dollar
from policy_model.analysis.pairwise import compare_pair
from policy_model.analysis.response import responses
from policy_model.analysis.robustness.acceptability import acceptability
from policy_model.analysis.robustness.information import find_information
from policy_model.analysis.robustness.methods import compare_methods
from policy_model.analysis.robustness.regret import regret_by_future
from policy_model.analysis.verdict import judge
from policy_model.briefing.answer_chart import answer_chart
from policy_model.dossier import Dossier, read_dossier
from policy_model.findings.corners.chart import two_by_two
from policy_model.findings.costs.chart import value_cost
from policy_model.findings.effects.chart import actors_before_after
from policy_model.findings.find_out.chart import find_out_bars
from policy_model.findings.how_often.chart import care_dots, rank_map
from policy_model.findings.kit.chart import Chart
from policy_model.findings.kit.look import LOOKS, STAGE, Look
from policy_model.findings.methods.chart import method_ranks
from policy_model.findings.next_money.chart import next_dollar_bars
from policy_model.findings.points.chart import value_breakdown
from policy_model.findings.reach.chart import response_curves
from policy_model.findings.reasons.chart import pairwise_bars
from policy_model.findings.who_disagrees.chart import regret_map
from policy_model.findings.years.chart import empowerment_over_years
from tests.support import ROOT, compared, drawn

Spec = dict[str, Any]
MEMO = ROOT / "data" / "russia_council_of_europe_1997"
ALL_LOOKS: dict[str, Look] = {**LOOKS, **{f"stage, {mode}": look for mode, look in STAGE.items()}}


def _next_dollar(comparison: Comparison, look: Look) -> Chart:
    dossier, draws = comparison.dossier, comparison.index.shape[-1]
    gains = next_dollar(drawn(dossier, draws), comparison, option_shown(comparison))
    return next_dollar_bars(dossier, gains, look)


def _regret(comparison: Comparison, look: Look) -> Chart:
    inputs = drawn(comparison.dossier, comparison.index.shape[-1])
    table = regret_by_future(comparison, disagree(inputs, comparison))
    return regret_map(table, "Future", threshold=1.0)(look)


def _first_last(comparison: Comparison) -> tuple[int, int]:
    return comparison.ranking[0], comparison.ranking[-1]


def _find_out(comparison: Comparison, look: Look) -> Chart:
    inputs = drawn(comparison.dossier, comparison.index.shape[-1])
    return find_out_bars(comparison, find_information(inputs, comparison), look)


def _answer(comparison: Comparison, look: Look) -> Chart:
    inputs = drawn(comparison.dossier, comparison.index.shape[-1])
    return answer_chart(comparison, judge(comparison), span(inputs, comparison.scenario), look)


# Every chart as a page asks for it.
CHARTS: dict[str, Callable[[Comparison, Look], Chart]] = {
    "answer": _answer,
    "two_by_two": lambda each, look: two_by_two(each, each.ranking[0], look),
    "empowerment": lambda each, look: empowerment_over_years(each, each.ranking[0], look),
    "actors": lambda each, look: actors_before_after(
        each.dossier, effects_of(each, option_shown(each)), look
    ),
    "next_dollar": _next_dollar,
    "response": lambda each, look: response_curves(
        each.dossier, responses(each, option_shown(each)), look
    ),
    "breakdown": lambda each, look: value_breakdown(each, "", look),
    "breakdown of one": lambda each, look: value_breakdown(
        each, each.dossier.objectives[0].id, look
    ),
    "find_out": _find_out,
    "methods": lambda each, look: method_ranks(each, compare_methods(each), look),
    "cost": lambda each, look: value_cost(each, find_dominated(each), look),
    "pairwise": lambda each, look: pairwise_bars(
        each, compare_pair(each, *_first_last(each)), look
    ),
    "ranks": lambda each, look: rank_map(each, acceptability(each))(look),
    "what to care": lambda each, look: care_dots(each, acceptability(each), look),
    "regret": _regret,
}


@cache
def read(folder: Path) -> Dossier:
    """Read a dossier once."""
    return read_dossier(folder)


@cache
def _charts(folder: Path, look: str, scenario: tuple[tuple[str, Any], ...]) -> dict[str, Chart]:
    comparison = compared(read(folder), draws=8, **dict(scenario))
    return {name: draw(comparison, ALL_LOOKS[look]) for name, draw in CHARTS.items()}


def charts(folder: Path, look: str = "light", **scenario: Any) -> dict[str, Chart]:
    """Every chart of a dossier's comparison."""
    return _charts(folder, look, tuple(scenario.items()))


def marks(spec: Spec, kind: str) -> list[Spec]:
    """Layers with one kind of mark."""
    return [layer for layer in spec["layer"] if layer["mark"]["type"] == kind]


def rows_of(spec: Spec, layer: Spec) -> list[Spec]:
    """Rows of a layer's data set."""
    rows: list[Spec] = spec["datasets"][(layer.get("data") or spec["data"])["name"]]
    return rows


def every_row(spec: Spec) -> Iterator[Spec]:
    """Rows of every data set of a chart."""
    for rows in spec["datasets"].values():
        yield from rows


def svg(spec: Spec, width: int = 500) -> str:
    """Picture of a chart, as Vega draws it."""
    drawing: str = vl_convert.vegalite_to_svg({**spec, "width": width}, show_warnings=True)
    return drawing


def drawn_text(spec: Spec) -> list[str]:
    """Text that a chart shows."""
    return [unescape(text) for text in re.findall(r"<text[^>]*>([^<]*)</text>", svg(spec))]


def shapes(spec: Spec, role: str) -> list[str]:
    """SVG of each shape of a role, such as ``line mark``, but those that can't be seen."""
    told = {**spec, "config": {**spec["config"], "mark": {"aria": True}}}
    found = re.findall(rf'<\w+ [^>]*aria-roledescription="{role}"[^>]*>', svg(told))
    return [each for each in found if ' opacity="0"' not in each]
