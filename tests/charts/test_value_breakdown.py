"""Where the points come from: the frame, and what the bars say."""

import pytest

from policy_model.analysis.comparison import Comparison
from policy_model.charts.look import LOOKS, Mode
from policy_model.charts.value_breakdown import value_breakdown, value_breakdown_frame
from policy_model.dossier import read_dossier
from tests.charts.support import drawn_text, marks
from tests.support import DOSSIERS, compared, lakeland


@pytest.fixture(scope="module", params=DOSSIERS, ids=lambda folder: folder.name)
def comparison(request: pytest.FixtureRequest) -> Comparison:
    return compared(read_dossier(request.param))


def branches(comparison: Comparison) -> list[str]:
    return ["", *(each.id for each in comparison.dossier.objectives)]


def test_objectives_add_up_to_the_value(comparison: Comparison) -> None:
    frame = value_breakdown_frame(comparison)
    for place, o in enumerate(comparison.ranking):
        here = frame[frame["place"] == place]
        assert here["part"].to_list() == [each.name for each in comparison.dossier.objectives]
        assert here["points"].sum() == pytest.approx(100 * comparison.mean_value[o])
        assert here["end"].iloc[-1] == pytest.approx(100 * comparison.mean_value[o])
        assert here["start"].to_list()[1:] == pytest.approx(here["end"].to_list()[:-1])


def test_criteria_add_up_to_their_objective(comparison: Comparison) -> None:
    whole = value_breakdown_frame(comparison)
    for objective in comparison.dossier.objectives:
        parts = value_breakdown_frame(comparison, objective.id).groupby("place")["points"].sum()
        one = whole[whole["part"] == objective.name].set_index("place")["points"]
        assert parts.to_list() == pytest.approx(one.to_list())


@pytest.mark.parametrize("mode", LOOKS)
def test_bars_are_labelled_directly(comparison: Comparison, mode: Mode) -> None:
    for objective in branches(comparison):
        spec = value_breakdown(comparison, mode, objective).to_dict()
        text = drawn_text(spec)
        frame = value_breakdown_frame(comparison, objective)
        assert set(frame["part"]) <= set(text)
        assert set(frame["option"]) <= {said.removesuffix("…") for said in text} | set(text)
        assert "Points of 100" in text
        bars, *_ = marks(spec, "rect")
        fills = {row["fill"] for row in spec["datasets"][bars["data"]["name"]]}
        assert not fills & set(LOOKS[mode].corners.values())
        assert len(fills) == frame["part"].nunique()


def test_names_are_text_and_nothing_else() -> None:
    names = ["O'Brien's \"plan\"", "a\\'; alert(1); '", "<b>&amp;</b>", "datum['x']", "ünïcode"]
    ids = ["status_quo", "villages", "ministry", "grants", "wells"]
    changes = {f"options.{i}.short_name": n for i, n in zip(ids, names, strict=True)}
    text = drawn_text(value_breakdown(compared(lakeland(changes))).to_dict())
    assert set(names) <= set(text)


@pytest.mark.parametrize("total", [0.0, 5.0])
def test_draws_at_any_total(total: float) -> None:
    text = "".join(drawn_text(value_breakdown(compared(lakeland(), total_musd=total)).to_dict()))
    assert "NaN" not in text
    assert "undefined" not in text
