"""Where first place changes hands, as rows."""

import json

import pytest

from policy_model.analysis.answer import Answer, find_answer
from policy_model.analysis.robustness.every_flip import Kind
from policy_model.analysis.robustness.judgement_flips import judgement_flips
from policy_model.analysis.robustness.level_flips import budget_flips, driver_flips, total_flips
from policy_model.dossier import Dossier
from policy_model.findings.what_changes.tables import by_nearest, every_number
from policy_model.outputs.text.encoded import csv_bytes
from policy_model.scenario import default_scenario
from tests.support import drawn

KINDS: tuple[Kind, ...] = ("weight", "money", "driver", "judgement")


@pytest.fixture(scope="module")
def answer(dossier: Dossier) -> Answer:
    return find_answer(drawn(dossier), default_scenario(dossier))


@pytest.fixture(scope="module")
def found(answer: Answer) -> dict[Kind, tuple]:
    asked = answer.inputs, answer.comparison
    return {
        "weight": answer.weight_flips,
        "money": (total_flips(*asked), *budget_flips(*asked)),
        "driver": driver_flips(*asked),
        "judgement": judgement_flips(*asked),
    }


def test_one_row_for_each_number(answer: Answer, found: dict[Kind, tuple]) -> None:
    rows = every_number(answer.comparison, found).records()
    assert [row["id"] for row in rows] == [own.id for each in found.values() for own in each]
    assert json.loads(json.dumps(rows, allow_nan=False)) == rows
    assert csv_bytes(rows).count(b"\r\n") == len(rows) + 1
    for row, own in zip(rows, (own for each in found.values() for own in each), strict=True):
        assert row["name"]
        assert row["unit"]
        for end in ("below", "above"):
            flip = getattr(own, end)
            assert row[end] == (pytest.approx(flip.at, abs=1e-6) if flip else None)
            taker = answer.comparison.candidates[flip.leader].id if flip else ""
            assert row[f"{end}_leader_id"] == taker
    assert any(row["above"] is not None for row in rows)


@pytest.mark.parametrize("kind", KINDS)
def test_the_summary_names_every_number_but_judgements_that_change_nothing(
    answer: Answer, found: dict[Kind, tuple], kind: Kind
) -> None:
    rows = by_nearest(answer, kind, found[kind]).read()
    turning = [each for each in found[kind] if each.nearest]
    assert len(rows) == len(turning if kind == "judgement" else found[kind])
    said = [row[-1] for row in rows]
    assert all(": " in each for each in said[: len(turning)])
    rest = {"nothing in its range", "set by the chosen future, not moved"}
    assert set(said[len(turning) :]) <= rest
