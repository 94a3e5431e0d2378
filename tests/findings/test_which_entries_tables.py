"""What makes the lead uncertain, as a table."""

import json
from pathlib import Path

import pytest

from policy_model.analysis.answer import Answer, find_answer
from policy_model.analysis.robustness.sobol import find_first_order, find_total_order
from policy_model.dossier import read_dossier
from policy_model.findings.which_entries import FINDING
from policy_model.scenario import default_scenario
from tests.support import DOSSIERS, drawn


@pytest.fixture(scope="module", params=DOSSIERS, ids=lambda folder: folder.name)
def answer(request: pytest.FixtureRequest) -> Answer:
    dossier = read_dossier(Path(request.param))
    return find_answer(drawn(dossier), default_scenario(dossier))


def test_shares_with_and_without_the_total(answer: Answer) -> None:
    found, total = answer.once(find_first_order), answer.once(find_total_order)
    at_once, whole = FINDING.told(answer).table, FINDING.whole(answer).table
    without, rows = at_once.records(), whole.records()
    assert [row["entry"] for row in rows] == ([each.id for each in found.entries] or [None])
    assert all(row["total_order"] is None for row in without)
    known = {each.id: each.share for each in total}
    assert [row["total_order"] for row in rows] == pytest.approx(
        [known.get(row["entry"]) for row in rows], abs=1e-6
    )
    assert json.loads(json.dumps(rows, allow_nan=False)) == rows
    seen = ["Entry", "By itself", "Standard error"]
    assert [each.heading for each in at_once.on_pages] == seen
    more = ["In all", "Its standard error"] if total else []
    assert [each.heading for each in whole.on_pages] == [*seen, *more]


def test_pictures_show_what_a_page_shows_at_once(answer: Answer) -> None:
    captions = [each.caption for told in FINDING.pictured(answer) for each in told.parts]
    assert not any("Hollow" in each for each in captions)
    assert all("Hollow" in each.caption for each in FINDING.whole(answer).parts)
