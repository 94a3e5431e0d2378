"""Value against money: the rows, the marks and their labels."""

import numpy as np
import pytest

from policy_model.analysis.comparison import Comparison
from policy_model.analysis.dominance import find_dominated
from policy_model.dossier import read_dossier
from policy_model.findings.costs.chart import cost_rows, value_cost
from policy_model.findings.kit.look import DESK, LOOKS, Mode
from tests.findings.kit.support import drawn_text, shapes
from tests.support import DOSSIERS, compared, lakeland


@pytest.fixture(scope="module", params=DOSSIERS, ids=lambda folder: folder.name)
def comparison(request: pytest.FixtureRequest) -> Comparison:
    return compared(read_dossier(request.param))


def test_figures_are_the_analysis_s(comparison: Comparison) -> None:
    found = find_dominated(comparison)
    rows = cost_rows(comparison, found, DESK)
    assert [row["spent"] for row in rows] == found.spent.tolist()
    assert [row["value"] for row in rows] == pytest.approx((100 * found.value).tolist())
    names = [option.short_name for option in comparison.candidates]
    assert [row["option"] for row in rows] == names
    assert [row["dominated_by"] for row in rows] == [
        "" if by is None else names[by] for by in found.dominated_by
    ]


@pytest.mark.parametrize("mode", LOOKS)
def test_the_dominated_are_hollow_and_called_so(comparison: Comparison, mode: Mode) -> None:
    found, look = find_dominated(comparison), LOOKS[mode]
    spec = value_cost(comparison, found, look).to_dict()
    rows = {row["option"]: row for row in spec["datasets"]["options"]}
    drawn = shapes(spec, "point")
    assert len(rows) == len(drawn) == len(comparison.candidates)
    text = drawn_text(spec)
    for option, by in zip(comparison.candidates, found.dominated_by, strict=True):
        row = rows[option.short_name]
        (point,) = (each for each in drawn if f"Option: {option.short_name};" in each)
        assert f'fill="{row["fill"]}"' in point
        assert f'stroke="{row["stroke"]}"' in point
        assert row["stroke"] == look.colour(option)
        assert row["fill"] == (look.colour(option) if by is None else look.ground)
        assert row["label"].endswith(", dominated") == (by is not None)
        assert row["label"] in text


def test_labels_of_a_column_are_apart(comparison: Comparison) -> None:
    spec = value_cost(comparison, find_dominated(comparison), DESK).to_dict()
    (ends,) = spec["datasets"]["ends"]
    low, high = ends["low"], ends["high"]
    rows = spec["datasets"]["options"]
    for column in {row["column"] for row in rows}:
        at = sorted(row["at"] for row in rows if row["column"] == column)
        assert all(low <= each <= high for each in at)
        assert (np.diff(at) * spec["height"] / (high - low) >= 14).all()


@pytest.mark.parametrize("total", [0.0, 0.1, 5.0])
def test_draws_at_any_total(total: float) -> None:
    comparison = compared(lakeland(), total_musd=total)
    text = "".join(drawn_text(value_cost(comparison, find_dominated(comparison), DESK).to_dict()))
    assert "USD million a year" in text
    assert "cost left out" in text
    assert "NaN" not in text
    assert "undefined" not in text
