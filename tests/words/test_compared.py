"""What the comparison of options says, case by case."""

from dataclasses import replace

import pytest

from policy_model import words
from policy_model.analysis.answer import Answer, find_answer
from policy_model.analysis.dominance import find_dominated
from policy_model.analysis.pairwise import compare_pair
from policy_model.dossier import Dossier
from policy_model.scenario import default_scenario
from policy_model.words.compared import listed
from tests.support import comparison_of, drawn, lakeland

QUO, ADVICE, MINISTRY, GRANTS, FUND = range(5)
SCORES = [[0.1, 1.0], [0.8, 0.5], [0.2, 0.5], [0.9, 0.5], [0.3, 0.5]]


@pytest.fixture
def answer(dossier: Dossier) -> Answer:
    """The small dossier's options with scores by hand, equal weights on voice and cost."""
    found = find_answer(drawn(dossier, 2), default_scenario(dossier))
    scored = [[[score] for score in option] for option in SCORES]
    comparison = comparison_of(scored, [0.5, 0.5])
    return replace(found, comparison=comparison, verdict=replace(found.verdict, leader=GRANTS))


def test_points_from(answer: Answer) -> None:
    said = "“Direct grants” gains most in “People”: 40 points over “No extra money”"
    assert words.points_from(answer) == said
    assert words.points_from(answer, "people") == said.replace("People", "Village voice")
    assert words.points_from(answer, "money") == (
        "“Direct grants” gains nothing over “No extra money” here"
    )
    quo = replace(answer, verdict=replace(answer.verdict, leader=QUO))
    assert words.points_from(quo) == "“No extra money” leads with 55 points here"


def test_branches(dossier: Dossier) -> None:
    assert words.branches(dossier) == {
        "": "All objectives",
        "people": "Criteria of “People”",
        "money": "Criteria of “Money”",
    }


def test_dominated(answer: Answer) -> None:
    found = find_dominated(answer.comparison)
    assert words.dominated(answer, found) == (
        "3 of 5 options are dominated; what is left is “No extra money” and “Direct grants”"
    )
    one = replace(found, dominated_by=(None, None, 3, None, None))
    assert words.dominated(answer, one) == "1 of 5 options is dominated: “Through the ministry”"
    none = replace(found, dominated_by=(None,) * 5)
    assert words.dominated(answer, none) == (
        "No option is dominated: more points always cost more money"
    )
    nothing = replace(found, value=0 * found.value)
    assert words.dominated(answer, nothing).startswith("Nothing but cost counts here")
    assert "cost (50% of all weight) is left out" in words.cost_left_out(answer, found)
    assert "Through the ministry: 2.0 million, 20 points, dominated by Direct grants" in (
        words.cost_alt(answer, found)
    )


def test_ahead_behind_and_level(answer: Answer) -> None:
    said = words.ahead(answer, compare_pair(answer.comparison, GRANTS, QUO))
    assert said == "“Direct grants” is 15 points ahead of “No extra money”"
    said = words.ahead(answer, compare_pair(answer.comparison, QUO, GRANTS))
    assert said == "“No extra money” is 15 points behind “Direct grants”"
    said = words.ahead(answer, compare_pair(answer.comparison, QUO, QUO))
    assert said == "“No extra money” and “No extra money” are level"


def test_why_ahead(answer: Answer) -> None:
    comparison = answer.comparison
    assert words.why_ahead(answer, compare_pair(comparison, GRANTS, QUO)) == (
        "For “Direct grants”: Village voice (40 points).\n\nFor “No extra money”: Cost (25 points)."
    )
    one_sided = words.why_ahead(answer, compare_pair(comparison, GRANTS, MINISTRY))
    assert one_sided == "For “Direct grants”: Village voice (35 points)."
    assert "same option" in words.why_ahead(answer, compare_pair(comparison, QUO, QUO))


def test_listed() -> None:
    assert listed(["a"]) == "a"
    assert listed(["a", "b"]) == "a and b"
    assert listed(["a", "b", "c"]) == "a, b and c"


def test_a_swing_is_a_question() -> None:
    (voice, *_) = lakeland().criteria
    assert words.swing(voice).startswith(
        "How much would it matter to go from “unheard” to “deciding”?"
    )
