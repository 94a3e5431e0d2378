"""The shares of the lead's variance."""

import re

import pytest

from policy_model.analysis.answer import Answer, find_answer
from policy_model.analysis.robustness.sobol import FirstOrder, Index, find_first_order
from policy_model.dossier import read_dossier
from policy_model.findings.kit.look import LOOKS
from policy_model.findings.which_entries.chart import SHOWN, share_bars
from policy_model.scenario import default_scenario
from tests.findings.kit.support import drawn_text, svg
from tests.support import DOSSIERS, drawn
from tests.words.support import LEADING, answer_of

ANSWER = answer_of(LEADING)
ENTRY = Index("programmes.village_wells", 0.62, 0.02)
FOUND = FirstOrder(0.03, 0.9, (), (ENTRY, Index("programmes.direct_grants", 0.001, 0.001)))


@pytest.fixture(scope="module", params=DOSSIERS, ids=lambda folder: folder.name)
def answer(request: pytest.FixtureRequest) -> Answer:
    dossier = read_dossier(request.param)
    return find_answer(drawn(dossier), default_scenario(dossier))


def test_total_order_is_a_mark_of_its_own() -> None:
    without = share_bars(ANSWER, FOUND).data["shares"]
    rows = share_bars(ANSWER, FOUND, (Index(ENTRY.id, 0.7, 0.02),)).data["shares"]
    assert not any(row["known"] for row in without)
    assert [(row["known"], row["total"]) for row in rows] == [(True, 0.7), (False, 0.001)]
    assert rows[1]["least"] == 0
    text = drawn_text(share_bars(ANSWER, FOUND).to_dict())
    assert {"Village wells", "62%", "under 1%"} <= set(text)


def test_draws_of_any_dossier_with_and_without_data(
    answer: Answer, capfd: pytest.CaptureFixture[str]
) -> None:
    found = find_first_order(answer.inputs, answer.comparison)
    for look in LOOKS.values():
        chart = share_bars(answer, found, None, look)
        assert len(chart.data["shares"]) <= SHOWN
        assert not re.search("NaN|Infinity|undefined", svg(chart.to_dict()))
        svg(chart.shape)
    svg(share_bars(answer, FirstOrder(0, 0, (), ())).to_dict())
    assert capfd.readouterr() == ("", "")


def test_the_shape_stays() -> None:
    assert share_bars(ANSWER, FOUND).shape is share_bars(ANSWER, FOUND, (ENTRY,)).shape
