"""The tornado of single judgements."""

import re

import pytest

from policy_model.analysis.answer import Answer, find_answer
from policy_model.analysis.robustness.tornado import Bar, Tornado, find_tornado
from policy_model.dossier import read_dossier
from policy_model.findings.kit.look import LOOKS
from policy_model.findings.which_judgements.chart import SHOWN, tornado_bars
from policy_model.scenario import default_scenario
from tests.findings.kit.support import drawn_text, svg
from tests.support import DOSSIERS, drawn
from tests.words.support import LEADING, answer_of

ANSWER = answer_of(LEADING)
START = "programmes.village_wells.start_up_musd"
BAR = Bar(START, 0.5, 2.5, 0.14, -0.03)
TORNADO = Tornado(0.1, 0.09, (BAR,))


@pytest.fixture(scope="module", params=DOSSIERS, ids=lambda folder: folder.name)
def answer(request: pytest.FixtureRequest) -> Answer:
    dossier = read_dossier(request.param)
    return find_answer(drawn(dossier), default_scenario(dossier))


def test_the_ends_of_a_bar_are_its_low_and_high() -> None:
    data = tornado_bars(ANSWER, TORNADO).data
    (row,) = data["bars"]
    assert (row["low"], row["base"], row["high"]) == pytest.approx((14, 10, -3))
    left, right = data["labels"]
    assert (left["said"], left["at"], left["right"]) == ("2.5", pytest.approx(-3), False)
    assert (right["said"], right["at"], right["right"]) == ("0.5", pytest.approx(14), True)


def test_both_ends_on_one_side_are_labelled_on_either() -> None:
    up = Bar(START, 0.5, 2.5, 0.12, 0.14)
    left, right = tornado_bars(ANSWER, Tornado(0.1, 0.1, (up,))).data["labels"]
    assert (left["said"], left["at"]) == ("0.5", pytest.approx(10))
    assert (right["said"], right["at"]) == ("2.5", pytest.approx(14))


def test_where_the_lead_is_lost_is_always_in_view() -> None:
    (ends,) = tornado_bars(ANSWER, Tornado(0.3, 0.3, (Bar(START, 1, 2, 0.29, 0.31),))).data["ends"]
    assert ends["low"] < 0 < ends["base"] < ends["high"]
    text = drawn_text(tornado_bars(ANSWER, TORNADO).to_dict())
    assert {"lead lost", "most likely: 10.0"} <= set(text)


def test_draws_of_any_dossier_with_and_without_data(
    answer: Answer, capfd: pytest.CaptureFixture[str]
) -> None:
    tornado = find_tornado(answer.inputs, answer.comparison)
    for look in LOOKS.values():
        chart = tornado_bars(answer, tornado, look)
        assert len(chart.data["bars"]) <= SHOWN
        assert not re.search("NaN|Infinity|undefined", svg(chart.to_dict()))
        svg(chart.shape)
    svg(tornado_bars(answer, Tornado(0.1, 0.1, ())).to_dict())
    assert capfd.readouterr() == ("", "")


def test_the_shapes_stay() -> None:
    other = Tornado(0.2, 0.2, (Bar(START, 1, 2, 0.1, 0.2),))
    assert tornado_bars(ANSWER, TORNADO).shape is tornado_bars(ANSWER, other).shape
