from dataclasses import replace

import pytest

from policy_model.analysis.comparison import Comparison
from policy_model.analysis.robustness.discovery import Discovery, discover
from policy_model.export.robustness.when_it_fails import (
    limit_summary,
    when_it_fails_rows,
    when_it_fails_summary,
)
from policy_model.export.text import json_bytes
from tests.analysis.robustness.test_discovery import TURNING
from tests.support import compared, drawn, lakeland


@pytest.fixture(scope="module")
def found() -> tuple[Comparison, Discovery]:
    dossier = lakeland(TURNING)
    comparison = compared(dossier, 512)
    return comparison, discover(drawn(dossier, 512), comparison)


def test_a_row_for_each_limit(found: tuple[Comparison, Discovery]) -> None:
    comparison, discovery = found
    rows = when_it_fails_rows(comparison, discovery)
    assert [row["limit_id"] for row in rows] == [each.id for each in discovery.limits]
    assert discovery.box is not None
    for row in rows:
        assert row["outcome"] == "box"
        assert row["density"] == pytest.approx(discovery.box.density, abs=1e-6)
        assert row["cases"] == 4 * 512
        assert row["unit"]
    assert json_bytes(rows)


def test_without_a_box_one_row_says_so() -> None:
    dossier = lakeland()
    comparison = compared(dossier, 64, perspective="treasury")
    (row,) = when_it_fails_rows(comparison, discover(drawn(dossier, 64), comparison))
    assert (row["outcome"], row["limit_id"], row["coverage"]) == ("never", None, None)


def test_tables_for_reading(found: tuple[Comparison, Discovery]) -> None:
    comparison, discovery = found
    limits = limit_summary(comparison, discovery)
    assert len(limits) == len(discovery.limits)
    assert all(row["is"].startswith(("below", "above", "between")) for row in limits)
    ways = when_it_fails_summary(discovery)
    assert [row["Chosen"] for row in ways].count("yes") == 1
    assert ways[0]["Of all cases"] == "100%"
    assert len(ways) <= 13
    first = replace(discovery, box=discovery.trajectory[0])
    assert len(when_it_fails_summary(first)) == len(discovery.trajectory[:: _step(discovery)])
    assert [row["Chosen"] for row in when_it_fails_summary(first)].count("yes") == 1


def _step(discovery: Discovery) -> int:
    return max(1, -(-len(discovery.trajectory) // 12))
