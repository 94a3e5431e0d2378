"""Two options criterion by criterion: the rows, and the bars to either side."""

import pytest

from policy_model.analysis.comparison import Comparison
from policy_model.analysis.pairwise import compare_pair
from policy_model.dossier import read_dossier
from policy_model.findings.kit.look import DESK, LOOKS
from policy_model.findings.reasons.chart import pair_rows, pairwise_bars
from policy_model.words import signed
from tests.findings.kit.support import drawn_text, marks, rows_of, shapes
from tests.support import DOSSIERS, compared


@pytest.fixture(scope="module", params=DOSSIERS, ids=lambda folder: folder.name)
def comparison(request: pytest.FixtureRequest) -> Comparison:
    return compared(read_dossier(request.param))


def test_largest_first_and_adding_up(comparison: Comparison) -> None:
    pair = compare_pair(comparison, 1, 2)
    rows = pair_rows(comparison, pair)
    sizes = [abs(row["points"]) for row in rows]
    assert sizes == sorted(sizes, reverse=True)
    assert sum(row["points"] for row in rows) == pytest.approx(100 * pair.lead)
    names_of = {criterion.short_name for criterion in comparison.dossier.criteria}
    assert {row["criterion"] for row in rows} == names_of
    assert len(rows) == len(comparison.dossier.criteria)
    names = [comparison.candidates[o].short_name for o in (1, 2)]
    for row in rows:
        points, side = row["points"], row["speaks_for"]
        assert side == (names[0] if points > 0 else names[1] if points < 0 else "")


def test_bars_have_the_colour_of_the_option_they_speak_for(comparison: Comparison) -> None:
    look = LOOKS["dark"]
    spec = pairwise_bars(comparison, compare_pair(comparison, 1, 2), look).to_dict()
    (bars,) = marks(spec, "rect")
    colours = [look.colour(comparison.candidates[o]) for o in (1, 2)]
    rows = rows_of(spec, bars)
    assert rows
    for row, bar in zip(rows, shapes(spec, "rect mark"), strict=True):
        assert f'fill="{row["fill"]}"' in bar
    for row in rows:
        assert row["fill"] == colours[row["points"] < 0]
        assert abs(row["points"]) >= 0.05


def test_every_bar_has_its_name_and_points(comparison: Comparison) -> None:
    pair = compare_pair(comparison, 1, 2)
    text = drawn_text(pairwise_bars(comparison, pair, DESK).to_dict())
    for row in pair_rows(comparison, pair):
        if abs(row["points"]) >= 0.05:
            assert row["criterion"] in text
            assert signed(row["points"]) in text
    assert f"for {comparison.candidates[1].short_name} →" in text
    assert f"← for {comparison.candidates[2].short_name}" in text


def test_options_that_are_alike_draw_an_empty_chart(comparison: Comparison) -> None:
    text = "".join(
        drawn_text(pairwise_bars(comparison, compare_pair(comparison, 1, 1), DESK).to_dict())
    )
    assert "NaN" not in text
    assert "undefined" not in text
