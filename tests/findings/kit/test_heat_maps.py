"""Heat maps: figures that can be read on their ground, what is marked, and what it takes."""

import numpy as np
import pytest

from policy_model.analysis.comparison import Comparison
from policy_model.analysis.robustness.acceptability import acceptability
from policy_model.analysis.robustness.regret import RegretTable
from policy_model.findings.how_often.chart import care_dots, rank_map
from policy_model.findings.kit.chart import Chart
from policy_model.findings.kit.look import DESK, LOOKS, Look
from policy_model.findings.who_disagrees.chart import regret_map
from tests.findings.kit.support import drawn_text, svg
from tests.findings.kit.test_look import contrast
from tests.support import compared, comparison_of, lakeland


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    return compared(lakeland())


@pytest.fixture(params=list(LOOKS))
def look(request: pytest.FixtureRequest) -> Look:
    return LOOKS[request.param]


def table(comparison: Comparison, values: list[list[float]]) -> RegretTable:
    names = tuple(f"State {s}" for s in range(len(values[0])))
    return RegretTable(comparison.candidates[: len(values)], names, names, np.array(values))


def test_text_can_be_read_on_every_tint(look: Look) -> None:
    for share in np.linspace(0, 1, 201):
        fill = look.tint(look.heat, float(share))
        assert contrast(look.text_on(fill), fill) >= 4.5, fill
    assert contrast(look.heat, look.ground) >= 3


def test_figures_of_cells_can_be_read(comparison: Comparison, look: Look) -> None:
    for chart in (
        rank_map(comparison, acceptability(comparison, "unknown"))(look),
        regret_map(table(comparison, [[0.1, 0.9], [0.5, 0.5], [0.9, 0.1]]), "Future")(look),
    ):
        for cell in chart.data["cells"]:
            assert contrast(cell["ink"], cell["fill"]) >= 4.5, cell


def test_ranks_are_shares_with_the_first_on_top(comparison: Comparison) -> None:
    found = acceptability(comparison, "unknown")
    chart = rank_map(comparison, found)(DESK)
    tops = [cell["said"] for cell in chart.data["cells"] if cell["column"] == 0]
    assert len(tops) == 5
    assert tops[0] == f"{found.first.max():.0%}"
    assert tops[-1] in ("", "<1%") or tops[-1].endswith("%")
    text = drawn_text(chart.to_dict())
    assert {"1st", "2nd", "3rd", "4th", "5th"} <= set(text)
    assert {option.short_name for option in comparison.candidates} <= set(text)


def test_the_best_is_marked_and_says_so(comparison: Comparison) -> None:
    values = [[0.3, 0.1], [0.2, 0.2], [0.0, 0.2]]
    chart = regret_map(table(comparison, values), "Future", threshold=10.0)(DESK)
    marked = [(cell["option"], cell["head"]) for cell in chart.data["cells"] if cell["marked"]]
    names = [option.name for option in comparison.candidates]
    assert sorted(marked) == sorted(
        [(names[0], "State 0"), (names[1], "State 1"), (names[2], "State 1")]
    )
    assert all(cell["said"] == "best" for cell in chart.data["cells"] if cell["marked"])
    beside = [cell["said"] for cell in chart.data["cells"] if cell["head"] == "Acceptable in"]
    # The safest first: 10 points behind at worst twice, in order of id, then 30.
    assert beside == ["2 of 2", "2 of 2", "1 of 2"]


@pytest.mark.parametrize("width", [120, 500, 1400])
def test_all_fit_any_width(
    comparison: Comparison, width: int, capfd: pytest.CaptureFixture[str]
) -> None:
    found = acceptability(comparison, "unknown")
    for chart in (
        rank_map(comparison, found)(DESK),
        care_dots(comparison, found),
        regret_map(table(comparison, [[0.3, 0.1], [0.2, 0.2]]), "Future", threshold=1.0)(DESK),
    ):
        assert "NaN" not in svg(chart.to_dict(), width)
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    "scores", [[[[0.5], [0.5]]], [[[0.5], [0.5]], [[0.5], [0.5]]]], ids=["one option", "two alike"]
)
def test_degenerate_cases_draw(
    scores: list[list[list[float]]], capfd: pytest.CaptureFixture[str]
) -> None:
    comparison = comparison_of(scores, [0.5, 0.5])
    found = acceptability(comparison)
    alike = table(comparison, [[0.5, 0.5]] * len(scores))
    charts: list[Chart] = [
        rank_map(comparison, found)(DESK),
        care_dots(comparison, found),
        regret_map(alike, "Future")(DESK),
    ]
    for chart in charts:
        assert "NaN" not in svg(chart.to_dict())
    assert {cell["said"] for cell in charts[0].data["cells"]} == {f"{1 / len(scores):.0%}"}
    assert capfd.readouterr() == ("", "")


def test_what_to_care_has_a_column_for_each_option_ever_first(comparison: Comparison) -> None:
    found = acceptability(comparison, "unknown")
    chart = care_dots(comparison, found)
    assert len(chart.data["heads"]) == found.ever_first.sum()
    assert len(chart.data["dots"]) == found.ever_first.sum() * len(comparison.dossier.criteria)
    for row in chart.data["dots"]:
        assert row["said"] == f"{row['central']:.0%}"
