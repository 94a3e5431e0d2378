"""Which judgements move the lead, as a table."""

import json
from pathlib import Path

import pytest

from policy_model.analysis.answer import Answer, find_answer
from policy_model.analysis.robustness.tornado import Tornado, find_tornado
from policy_model.dossier import read_dossier
from policy_model.findings.which_judgements import FINDING
from policy_model.findings.which_judgements.tables import every_judgement
from policy_model.scenario import default_scenario
from tests.findings.test_which_judgements_said import ANSWER, STEADY, TURNING
from tests.support import DOSSIERS, drawn


@pytest.fixture(scope="module", params=DOSSIERS, ids=lambda folder: folder.name)
def answer(request: pytest.FixtureRequest) -> Answer:
    dossier = read_dossier(Path(request.param))
    return find_answer(drawn(dossier), default_scenario(dossier))


def test_every_judgement_that_moves_the_lead(answer: Answer) -> None:
    tornado, table = answer.once(find_tornado), FINDING.told(answer).table
    rows = table.records()
    assert [row["judgement"] for row in rows] == ([bar.judgement for bar in tornado.bars] or [None])
    assert json.loads(json.dumps(rows, allow_nan=False)) == rows
    told = [row for row in rows if row["judgement"]]
    for row, bar in zip(told, tornado.bars, strict=True):
        assert (row["low"], row["high"]) == (bar.low, bar.high)
        assert row["swing"] == pytest.approx(
            abs(row["lead_at_high"] - row["lead_at_low"]), abs=2e-6
        )
        assert row["turns_the_lead"] == tornado.turns(bar)
    assert [each.heading for each in table.on_pages] == [
        "Judgement",
        "Unit",
        "Low",
        "High",
        "Lead at low, points of 100",
        "Lead at high, points of 100",
    ]
    if told:
        assert [row[0] for row in table.read()] == [row["name"] for row in told]
        assert all(row[-1][0] in "+−0" for row in table.read())


def test_a_judgement_that_turns_the_lead_is_marked() -> None:
    table = every_judgement(ANSWER.comparison, Tornado(0.1, 0.09, (TURNING, STEADY)))
    assert [row["turns_the_lead"] for row in table.records()] == [True, False]
    assert table.read()[0][-4:] == ("0.5", "2", "+5.00", "−3.00")
