"""Value against money: the frame, the marks and their labels."""

import numpy as np
import pytest

from policy_model.analysis.comparison import Comparison
from policy_model.analysis.dominance import find_dominated
from policy_model.charts.look import LOOKS, Mode
from policy_model.charts.value_cost import value_cost, value_cost_frame
from policy_model.dossier import read_dossier
from tests.charts.support import drawn_text, marks
from tests.support import DOSSIERS, compared, lakeland


@pytest.fixture(scope="module", params=DOSSIERS, ids=lambda folder: folder.name)
def comparison(request: pytest.FixtureRequest) -> Comparison:
    return compared(read_dossier(request.param))


def test_figures_are_the_analysis_s(comparison: Comparison) -> None:
    found = find_dominated(comparison)
    frame = value_cost_frame(comparison, found)
    assert frame["spent"].to_list() == found.spent.tolist()
    assert frame["value"].to_list() == pytest.approx((100 * found.value).tolist())
    names = [option.short_name for option in comparison.candidates]
    assert frame["option"].to_list() == names
    assert frame["dominated_by"].to_list() == [
        "" if by is None else names[by] for by in found.dominated_by
    ]


@pytest.mark.parametrize("mode", LOOKS)
def test_the_dominated_are_hollow_and_called_so(comparison: Comparison, mode: Mode) -> None:
    found, look = find_dominated(comparison), LOOKS[mode]
    spec = value_cost(comparison, found, mode).to_dict()
    rows = spec["datasets"][spec["data"]["name"]]
    text = drawn_text(spec)
    for row, option, by in zip(rows, comparison.candidates, found.dominated_by, strict=True):
        assert row["stroke"] == look.colour(option)
        assert row["fill"] == (look.colour(option) if by is None else look.ground)
        assert row["label"].endswith(", dominated") == (by is not None)
        assert row["label"] in text


def test_labels_of_a_column_are_apart(comparison: Comparison) -> None:
    spec = value_cost(comparison, find_dominated(comparison), height=400).to_dict()
    (points,) = marks(spec, "point")
    low, high = points["encoding"]["y"]["scale"]["domain"]
    rows = spec["datasets"][spec["data"]["name"]]
    for column in {row["column"] for row in rows}:
        at = sorted(row["at"] for row in rows if row["column"] == column)
        assert all(low <= each <= high for each in at)
        assert (np.diff(at) * 400 / (high - low) >= 14).all()


@pytest.mark.parametrize("total", [0.0, 0.1, 5.0])
def test_draws_at_any_total(total: float) -> None:
    comparison = compared(lakeland(), total_musd=total)
    text = "".join(drawn_text(value_cost(comparison, find_dominated(comparison)).to_dict()))
    assert "USD million a year" in text
    assert "cost left out" in text
    assert "NaN" not in text
    assert "undefined" not in text
