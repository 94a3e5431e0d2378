"""Two options criterion by criterion: the frame, and the bars to either side."""

import pytest

from policy_model.analysis.comparison import Comparison
from policy_model.analysis.pairwise import compare_pair
from policy_model.charts.look import LOOKS
from policy_model.charts.pairwise import pairwise_bars, pairwise_frame
from policy_model.dossier import read_dossier
from policy_model.words import signed
from tests.charts.support import drawn_text, marks
from tests.support import DOSSIERS, compared


@pytest.fixture(scope="module", params=DOSSIERS, ids=lambda folder: folder.name)
def comparison(request: pytest.FixtureRequest) -> Comparison:
    return compared(read_dossier(request.param))


def test_largest_first_and_adding_up(comparison: Comparison) -> None:
    pair = compare_pair(comparison, 1, 2)
    frame = pairwise_frame(comparison, pair)
    assert frame["points"].abs().is_monotonic_decreasing
    assert frame["points"].sum() == pytest.approx(100 * pair.lead)
    assert len(frame) == len(comparison.dossier.criteria)
    names = [comparison.candidates[o].short_name for o in (1, 2)]
    for points, side in zip(frame["points"], frame["speaks_for"], strict=True):
        assert side == (names[0] if points > 0 else names[1] if points < 0 else "")


def test_bars_have_the_colour_of_the_option_they_speak_for(comparison: Comparison) -> None:
    spec = pairwise_bars(comparison, compare_pair(comparison, 1, 2), "dark").to_dict()
    (bars,) = marks(spec, "rect")
    colours = [LOOKS["dark"].colour(comparison.candidates[o]) for o in (1, 2)]
    rows = spec["datasets"][bars["data"]["name"]]
    assert rows
    for row in rows:
        assert row["fill"] == colours[row["points"] < 0]
        assert abs(row["points"]) >= 0.05


def test_every_bar_has_its_name_and_points(comparison: Comparison) -> None:
    pair = compare_pair(comparison, 1, 2)
    text = drawn_text(pairwise_bars(comparison, pair).to_dict())
    frame = pairwise_frame(comparison, pair)
    for name, points in zip(frame["criterion"], frame["points"], strict=True):
        if abs(points) >= 0.05:
            assert name in text
            assert signed(points) in text
    assert f"for {comparison.candidates[1].short_name} →" in text
    assert f"← for {comparison.candidates[2].short_name}" in text


def test_options_that_are_alike_draw_an_empty_chart(comparison: Comparison) -> None:
    text = "".join(drawn_text(pairwise_bars(comparison, compare_pair(comparison, 1, 1)).to_dict()))
    assert "NaN" not in text
    assert "undefined" not in text
