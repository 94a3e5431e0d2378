"""Every chart: its shape stays while a slider moves, and draws with and without its data."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from policy_model.dossier import Dossier
from policy_model.findings.kit.chart import Chart
from policy_model.findings.next_money.chart import next_dollar_bars
from tests.findings.kit.support import ALL_LOOKS, CHARTS, MEMO, Spec, charts, read, svg
from tests.support import DOSSIERS, lakeland

Scenario = dict[str, Any]
FIRST, LAST = 0, -1
# Shapes that change, and only with the number of rows of a data set: it is their height.
GROWS = {
    "pairwise": "bars",  # one for each criterion that tells the two options apart
    "next_dollar": "gains",  # one for each programme that can take the money
    "methods": "names",
    "ranks": "options",  # a mix that is no named option's twin is one more
    "regret": "options",
}
# Ranks have one digit; and over few draws nothing is told from noise.
NO_FIGURES = {"methods", "find_out"}
# Scenarios before and after a move; ids are the dossier's first and last.
MOVES: dict[str, tuple[Scenario, Scenario]] = {
    "total": ({"total_musd": 1.0}, {"total_musd": 2.0}),
    "all the way": ({"total_musd": 0.0}, {"total_musd": 12.0}),
    "weight": ({"weights": {FIRST: 10.0}}, {"weights": {FIRST: 90.0}}),
    "driver": ({"drivers": {FIRST: 0.2}}, {"drivers": {FIRST: 0.9}}),
    "mix": ({"mix_musd": {FIRST: 1.0}}, {"mix_musd": {FIRST: 0.3, LAST: 0.5}}),
    "future": ({"future": FIRST}, {"future": LAST}),
    "perspective": ({"perspective": FIRST}, {"perspective": LAST}),
}
with_moves = pytest.mark.parametrize("move", MOVES)
with_dossiers = pytest.mark.parametrize("folder", DOSSIERS, ids=lambda folder: folder.name)
with_charts = pytest.mark.parametrize("name", CHARTS)
with_looks = pytest.mark.parametrize("look", ["light", "dark", "stage, light"])


class TestShape:
    @with_moves
    @with_dossiers
    @with_charts
    def test_stays_while_a_slider_moves(self, name: str, folder: Path, move: str) -> None:
        before, after = moved(name, folder, move)
        grown = GROWS.get(name)
        if grown and len(before.data[grown]) != len(after.data[grown]):
            assert before.shape["height"] != after.shape["height"]
            one, other = (re.sub(r"\d+", "", json.dumps(each.shape)) for each in (before, after))
            assert one == other
        else:
            assert json.dumps(before.shape) == json.dumps(after.shape)
            assert before.shape is after.shape, "and is not built again"

    @with_dossiers
    @with_charts
    def test_says_no_figure_that_moves(self, name: str, folder: Path) -> None:
        before, after = moved(name, folder, "all the way")
        figures = set(said(before)) ^ set(said(after))
        drawn = [{**each.shape, "$schema": ""} for each in (before, after)]
        shapes = json.dumps(drawn, ensure_ascii=False)
        assert figures or name in NO_FIGURES
        assert not [each for each in figures if each in shapes]

    @with_dossiers
    @with_charts
    def test_names_its_data_sets_and_holds_none(self, name: str, folder: Path) -> None:
        chart = charts(folder)[name]
        assert "datasets" not in chart.shape
        sources = list(found(chart.shape, "data"))
        assert all(list(source) == ["name"] for source in sources)
        assert {source["name"] for source in sources} == set(chart.data)
        asked = set(re.findall(r"data\('([^']*)'\)", json.dumps(chart.shape)))
        assert asked <= set(chart.data)

    @with_dossiers
    @with_charts
    def test_data_are_plain_and_make_a_table(self, name: str, folder: Path) -> None:
        for rows in charts(folder)[name].data.values():
            assert json.loads(json.dumps(rows, allow_nan=False)) == rows
            assert pa.Table.from_pylist(rows).to_pylist() == rows

    def test_looks_have_shapes_of_their_own(self) -> None:
        by_look = [charts(MEMO, look) for look in ALL_LOOKS]
        for name in CHARTS:
            shapes = {json.dumps(each[name].shape) for each in by_look}
            assert len(shapes) == len(ALL_LOOKS), name


class TestDrawing:
    @with_looks
    @pytest.mark.parametrize("total", [0.0, 1.0, 3.0, 12.0])
    @with_charts
    def test_draws_at_any_total(
        self, name: str, total: float, look: str, capfd: pytest.CaptureFixture[str]
    ) -> None:
        picture = svg(charts(MEMO, look, total_musd=total)[name].to_dict())
        assert capfd.readouterr() == ("", "")
        assert not re.search("NaN|Infinity|undefined|null", picture)
        assert ' mark"' not in picture, "one picture with an alternative, not many marks"

    @with_looks
    @with_charts
    def test_draws_before_its_data_are_there(
        self, name: str, look: str, capfd: pytest.CaptureFixture[str]
    ) -> None:
        """A browser draws the shape, then takes the data."""
        chart = charts(MEMO, look)[name]
        svg(chart.shape)
        svg({**chart.shape, "datasets": {each: [] for each in chart.data}})
        assert capfd.readouterr() == ("", "")

    def test_no_programme_for_the_next_money_is_an_empty_chart(
        self, capfd: pytest.CaptureFixture[str]
    ) -> None:
        svg(next_dollar_bars(lakeland(), ()).to_dict())
        assert capfd.readouterr() == ("", "")

    @pytest.mark.parametrize(
        ("shape", "complaint"),
        [
            ({"mark": {"type": "point", "size": {"expr": "data('no')[0].size"}}}, "ERROR"),
            ({"mark": "point", "encoding": {"hue": {"field": "a"}}}, "WARN"),
        ],
    )
    def test_complaints_would_be_seen(
        self, shape: Spec, complaint: str, capfd: pytest.CaptureFixture[str]
    ) -> None:
        svg({"$schema": SCHEMA, "data": {"values": [{"a": 1}]}, **shape})
        assert complaint in capfd.readouterr().err


SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"


def moved(name: str, folder: Path, move: str) -> tuple[Chart, Chart]:
    """A chart before and after a move."""
    before, after = (charts(folder, **in_ids(read(folder), each))[name] for each in MOVES[move])
    return before, after


def in_ids(dossier: Dossier, scenario: Scenario) -> Scenario:
    """A scenario with the dossier's ids for the first and last of their kind."""
    entries = {
        "weights": dossier.criteria,
        "drivers": dossier.drivers,
        "mix_musd": dossier.programmes,
        "future": dossier.futures,
        "perspective": dossier.perspectives,
    }
    return {
        field: value
        if field not in entries
        else entries[field][value].id
        if isinstance(value, int)
        else tuple((entries[field][at].id, number) for at, number in value.items())
        for field, value in scenario.items()
    }


def said(chart: Chart) -> Iterator[str]:
    """Figures in a chart's data, as numbers and in words, but those that could be anywhere."""
    for rows in chart.data.values():
        for value in (value for row in rows for value in row.values()):
            if isinstance(value, float) and len(repr(value)) > 6:
                yield repr(value)
            elif isinstance(value, str) and re.search(r"^[^#]*\d", value) and len(value) > 2:
                yield value


def found(part: Any, key: str) -> Iterator[Any]:
    """Values of a key anywhere in a shape."""
    if isinstance(part, dict):
        yield from (value for own, value in part.items() if own == key)
    if isinstance(part, dict | list):
        for each in part.values() if isinstance(part, dict) else part:
            yield from found(each, key)
