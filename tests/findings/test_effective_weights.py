"""What each weight decides: what is said, drawn and tabled."""

from dataclasses import replace

import numpy as np
import pytest

from policy_model.analysis.answer import Answer, find_answer
from policy_model.analysis.effective_weights import EffectiveWeights, Scales, weighed
from policy_model.dossier import Dossier
from policy_model.findings.effective_weights import FINDING, weight_bars
from policy_model.findings.effective_weights.sentences import alt, verdict
from policy_model.findings.effective_weights.tables import every_weight
from policy_model.findings.kit.look import DESK
from policy_model.scenario import default_scenario
from policy_model.words import weights as words
from tests.findings.kit.support import drawn_text
from tests.support import drawn, lakeland


def case(weights: list[float], spread: list[float]) -> EffectiveWeights:
    low, high = (np.full(len(spread), end) for end in (0.2, 0.6))
    return weighed(np.array(weights), Scales(np.array(spread), low, high))


def with_criteria(*names: str) -> Dossier:
    """The small dossier with criteria of these short names, for what is said of many."""
    dossier = lakeland()
    voice = dossier.criteria[0]
    renamed = (voice.model_copy(update={"short_name": name}) for name in names)
    return dossier.model_copy(update={"criteria": tuple(renamed)})


@pytest.fixture
def answer(dossier: Dossier) -> Answer:
    return find_answer(drawn(dossier, 2), default_scenario(dossier))


ALIKE = "No weight decides how to spend this money: all ways score alike on what counts"
SAID = [
    ([0.5, 0.5], [0.0, 0.0], ALIKE),
    ([0.5, 0.5], [0.1, 0.1], "Each weight decides what it says"),
    (
        [0.6, 0.4],
        [0.02, 0.03],
        "No criterion decides more than twice its weight: “B” goes furthest, with 50.0% for 40.0%",
    ),
    ([0.8, 0.2], [0.01, 0.06], "“B” decides 60.0% where its weight is 20.0%"),
    (
        [0.2, 0.8],
        [0.08, 0.0],
        "“A” decides 100.0% where its weight is 20.0%; “B” matters less than half as much as its "
        "weight says",
    ),
    # Those that are furthest off in points of all weight come first; of many, the rest is counted.
    (
        [0.1, 0.05, 0.25, 0.2, 0.15, 0.25],
        [0.4, 0.6, 0.01, 0.01, 0.01, 0.01],
        "“A” decides 51.0% where its weight is 10.0% and “B” 38.2% where 5.0%; “C”, “F” and 2 more "
        "matter less than half as much as their weights say",
    ),
]


@pytest.mark.parametrize(("weights", "spread", "said"), SAID)
def test_the_verdict(weights: list[float], spread: list[float], said: str) -> None:
    assert verdict(with_criteria(*"ABCDEF"[: len(weights)]), case(weights, spread)) == said


def test_beside_a_slider() -> None:
    dossier, told = with_criteria("A", "B"), case([0.8, 0.2], [0.01, 0.06])
    assert [words.in_effect(told, j) for j in (0, 1)] == [
        "**40.0%** in effect",
        "**60.0%** in effect ⚠",
    ]
    first, second = (words.beyond(dossier.criteria[j], told, j) for j in (0, 1))
    assert first == ""
    assert "decides 3.0 times what its weight says" in second


@pytest.mark.parametrize(
    ("used", "said"),
    [(0.0, "0"), (0.001, "under 1"), (0.06, "6"), (0.999, "100"), (1.0, "100")],
)
def test_the_part_of_a_scale_in_use(used: float, said: str) -> None:
    assert words.used(used) == f"{said} of 100 used here"


def test_bars_stand_by_what_criteria_decide_in_the_colours_of_their_objectives() -> None:
    dossier = lakeland()
    told = case([0.8, 0.2], [0.01, 0.06])
    rows = weight_bars(dossier, told).rows(DESK)
    assert [row["name"] for row in rows] == ["Money spent", "Villages decide about their water"]
    assert [row["group"] for row in rows] == ["Money", "People"]
    assert [row["colour"] for row in rows] == [DESK.objective(1), DESK.objective(0)]
    assert [row["thick"] for row in rows] == pytest.approx([60, 40])
    assert [row["thin"] for row in rows] == pytest.approx([20, 80])
    text = drawn_text(weight_bars(dossier, told)(DESK).to_dict())
    assert {"60.0%", "40.0%", "20.0%", "80.0%", "in effect", "weight"} <= set(text)
    said = alt(dossier, told)
    assert "Money spent 60.0% for 20.0%; Villages decide about their water 40.0% for 80.0%." in said


def test_figures_of_a_file() -> None:
    rows = every_weight(lakeland(), case([0.8, 0.2], [0.01, 0.06])).records()
    assert [row["criterion_id"] for row in rows] == ["voice", "cost"]
    assert [row["effective_weight"] for row in rows] == pytest.approx([0.4, 0.6])
    assert [row["beyond"] for row in rows] == [False, True]
    assert rows[0]["score_spread"] == 0.01
    assert (rows[0]["score_low"], rows[0]["score_high"]) == (0.2, 0.6)


def test_it_says_among_what_and_what_cost_cannot_decide(answer: Answer) -> None:
    (part,) = FINDING.told(answer).parts
    assert "between 1,000 random ways to spend USD 2.0 million a year, as a share" in part.caption
    assert "so cost tells them only from spending less" in part.caption


def test_without_money_there_is_nothing_to_decide_and_files_say_so(answer: Answer) -> None:
    nothing = replace(answer.scenario, total_musd=0.0)
    told = FINDING.told(find_answer(answer.inputs, nothing))
    assert not told.parts
    assert [row["effective_weight"] for row in told.table.records()] == [0, 0]
