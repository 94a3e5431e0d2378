from dataclasses import replace

import pytest

from policy_model.analysis.comparison import Comparison
from policy_model.analysis.robustness.discovery import Discovery, discover
from policy_model.findings.when_it_fails.tables import every_limit, limits, trajectory
from policy_model.outputs.text.encoded import json_bytes
from tests.analysis.robustness.test_discovery import TURNING
from tests.support import compared, drawn, lakeland


@pytest.fixture(scope="module")
def found() -> tuple[Comparison, Discovery]:
    dossier = lakeland(TURNING)
    comparison = compared(dossier, 512)
    return comparison, discover(drawn(dossier, 512), comparison)


def test_a_row_for_each_limit(found: tuple[Comparison, Discovery]) -> None:
    comparison, discovery = found
    rows = every_limit(comparison, discovery).records()
    assert [row["limit_id"] for row in rows] == [each.id for each in discovery.limits]
    assert discovery.box is not None
    for row in rows:
        assert row["outcome"] == "box"
        assert row["density"] == pytest.approx(discovery.box.density, abs=1e-6)
        assert row["cases"] == 4 * 512
        assert 0 < row["by_chance"] < 1e-6, "not rounded to nothing"
        assert row["unit"]
    assert json_bytes(rows)


def test_without_a_box_one_row_says_so() -> None:
    dossier = lakeland()
    comparison = compared(dossier, 64, perspective="treasury")
    (row,) = every_limit(comparison, discover(drawn(dossier, 64), comparison)).records()
    assert (row["outcome"], row["limit_id"], row["coverage"]) == ("never", None, None)


def test_tables_for_reading(found: tuple[Comparison, Discovery]) -> None:
    comparison, discovery = found
    shown = limits(comparison.dossier, discovery)
    assert [each.heading for each in shown.on_pages][:2] == ["Overtaken more often when", "is"]
    assert len(shown.read()) == len(discovery.limits)
    assert all(row[1].startswith(("below", "above", "between")) for row in shown.read())
    ways = trajectory(discovery).read()
    assert [row[-1] for row in ways].count("yes") == 1
    assert ways[0][1] == "100%"
    assert len(ways) <= 13
    first = trajectory(replace(discovery, box=discovery.trajectory[0])).read()
    assert len(first) == len(discovery.trajectory[:: _step(discovery)])
    assert [row[-1] for row in first].count("yes") == 1


def _step(discovery: Discovery) -> int:
    return max(1, -(-len(discovery.trajectory) // 12))
