"""Where the points come from: the rows, and what the bars say."""

import pytest

from policy_model.analysis.comparison import Comparison
from policy_model.dossier import read_dossier
from policy_model.findings.kit.look import DESK, LOOKS, Mode
from policy_model.findings.points.chart import piece_rows, value_breakdown
from tests.findings.kit.support import drawn_text, marks, rows_of, shapes
from tests.support import DOSSIERS, compared, lakeland

CRITERION = {
    "short_name": "Added",
    "unit": "level, 0 to 1",
    "evidence": "guess",
    "worst": 0,
    "best": 1,
    "worst_words": "unheard",
    "best_words": "deciding",
    "measure": {"kind": "mean_level", "outcomes": ["village_groups"]},
}


@pytest.fixture(scope="module", params=DOSSIERS, ids=lambda folder: folder.name)
def comparison(request: pytest.FixtureRequest) -> Comparison:
    return compared(read_dossier(request.param))


def branches(comparison: Comparison) -> list[str]:
    return ["", *(each.id for each in comparison.dossier.objectives)]


def test_objectives_add_up_to_the_value(comparison: Comparison) -> None:
    rows = piece_rows(comparison)
    for place, o in enumerate(comparison.ranking):
        here = [row for row in rows if row["place"] == place]
        assert {row["option"] for row in here} == {comparison.candidates[o].short_name}
        parts = [row["part"] for row in here]
        assert parts == [each.name for each in comparison.dossier.objectives]
        whole = pytest.approx(100 * comparison.mean_value[o])
        assert sum(row["points"] for row in here) == whole
        assert here[-1]["end"] == whole
        assert here[0]["start"] == 0
        ends = [row["end"] for row in here]
        assert [row["start"] for row in here[1:]] == pytest.approx(ends[:-1])


def test_criteria_add_up_to_their_objective(comparison: Comparison) -> None:
    whole = piece_rows(comparison)
    for objective in comparison.dossier.objectives:
        parts = piece_rows(comparison, objective.id)
        for one in (row for row in whole if row["part"] == objective.name):
            here = [row["points"] for row in parts if row["place"] == one["place"]]
            assert sum(here) == pytest.approx(one["points"])


@pytest.mark.parametrize("mode", LOOKS)
def test_bars_are_labelled_directly(comparison: Comparison, mode: Mode) -> None:
    for objective in branches(comparison):
        spec = value_breakdown(comparison, objective, LOOKS[mode]).to_dict()
        text = drawn_text(spec)
        rows = piece_rows(comparison, objective)
        assert {row["part"] for row in rows} <= set(text)
        assert {row["option"] for row in rows} <= {said.removesuffix("…") for said in text} | set(
            text
        )
        assert "Points of 100" in text
        bars, *_ = marks(spec, "rect")
        drawn = rows_of(spec, bars)
        for row, bar in zip(drawn, shapes(spec, "rect mark"), strict=True):
            assert f'fill="{row["fill"]}"' in bar
        fills = {row["fill"] for row in drawn}
        assert not fills & set(LOOKS[mode].corners.values())
        assert len(fills) == len({row["part"] for row in rows})


@pytest.mark.parametrize("mode", LOOKS)
def test_a_seventh_objective_and_a_fifth_criterion_have_a_colour_of_their_own(mode: Mode) -> None:
    more = {f"objectives.aim_{i}": {"name": f"Aim {i}"} for i in range(5)}
    for i in range(5):
        more[f"criteria.of_{i}"] = CRITERION | {"name": f"Of {i}", "objective": "aim_0"}
        more[f"criteria.for_{i}"] = CRITERION | {"name": f"For {i}", "objective": f"aim_{i}"}
        for perspective in ("villagers", "treasury"):
            more[f"perspectives.{perspective}.weights.of_{i}"] = 10
            more[f"perspectives.{perspective}.weights.for_{i}"] = 10
    comparison = compared(lakeland(more))
    for objective, parts in (("", 7), ("aim_0", 6)):
        chart = value_breakdown(comparison, objective, LOOKS[mode]).to_dict()
        bars, *_ = marks(chart, "rect")
        rows = rows_of(chart, bars)
        assert len({row["fill"] for row in rows}) == parts
        assert len({(row["part"], row["fill"]) for row in rows}) == parts


def test_names_are_text_and_nothing_else() -> None:
    names = ["O'Brien's \"plan\"", "a\\'; alert(1); '", "<b>&amp;</b>", "datum['x']", "ünïcode"]
    ids = ["status_quo", "villages", "ministry", "grants", "wells"]
    changes = {f"options.{i}.short_name": n for i, n in zip(ids, names, strict=True)}
    text = drawn_text(value_breakdown(compared(lakeland(changes)), "", DESK).to_dict())
    assert set(names) <= set(text)


@pytest.mark.parametrize("total", [0.0, 5.0])
def test_draws_at_any_total(total: float) -> None:
    text = "".join(
        drawn_text(value_breakdown(compared(lakeland(), total_musd=total), "", DESK).to_dict())
    )
    assert "NaN" not in text
    assert "undefined" not in text
