"""What moves the lead, as rows."""

import json
from pathlib import Path

import pytest

from policy_model.analysis.answer import Answer, find_answer
from policy_model.analysis.robustness.sobol import find_first_order, find_total_order
from policy_model.analysis.robustness.tornado import find_tornado
from policy_model.dossier import read_dossier
from policy_model.export.robustness.which_judgements import (
    share_rows,
    share_summary,
    which_judgements_rows,
    which_judgements_summary,
)
from policy_model.scenario import default_scenario
from tests.support import DOSSIERS, drawn


@pytest.fixture(scope="module", params=DOSSIERS, ids=lambda folder: folder.name)
def answer(request: pytest.FixtureRequest) -> Answer:
    dossier = read_dossier(Path(request.param))
    return find_answer(drawn(dossier), default_scenario(dossier))


def test_every_judgement_that_moves_the_lead(answer: Answer) -> None:
    tornado = find_tornado(answer.inputs, answer.comparison)
    rows = which_judgements_rows(answer.comparison, tornado)
    assert [row["judgement"] for row in rows] == ([bar.judgement for bar in tornado.bars] or [None])
    assert json.loads(json.dumps(rows, allow_nan=False)) == rows
    told = [row for row in rows if row["judgement"]]
    for row, bar in zip(told, tornado.bars, strict=True):
        assert row["swing"] == pytest.approx(
            abs(row["lead_at_high"] - row["lead_at_low"]), abs=2e-6
        )
        assert row["turns_the_lead"] == tornado.turns(bar)
    assert [row["Judgement"] for row in which_judgements_summary(answer, tornado)] == [
        row["name"] for row in told
    ]


def test_shares_with_and_without_the_total(answer: Answer) -> None:
    found = find_first_order(answer.inputs, answer.comparison)
    total = find_total_order(answer.inputs, answer.comparison)
    without, rows = (share_rows(answer.comparison, found, each) for each in (None, total))
    assert [row["entry"] for row in rows] == ([each.id for each in found.entries] or [None])
    assert all(row["total_order"] is None for row in without)
    known = {each.id: each.share for each in total}
    assert [row["total_order"] for row in rows] == pytest.approx(
        [known.get(row["entry"]) for row in rows], abs=1e-6
    )
    assert json.loads(json.dumps(rows, allow_nan=False)) == rows
    assert all("In all" in row for row in share_summary(answer, found, total))
    assert not any("In all" in row for row in share_summary(answer, found))
