"""What is said of points, their costs and the reasons for a lead, case by case."""

from dataclasses import replace

import pytest

from policy_model.analysis.answer import Answer, find_answer
from policy_model.analysis.dominance import find_dominated
from policy_model.analysis.pairwise import compare_pair
from policy_model.dossier import Dossier
from policy_model.findings.costs import sentences as costs
from policy_model.findings.points import branches, points_from
from policy_model.findings.reasons.sentences import ahead, why_ahead
from policy_model.scenario import default_scenario
from tests.support import comparison_of, drawn

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
    assert points_from(answer) == said
    assert points_from(answer, "people") == said.replace("People", "Village voice")
    assert points_from(answer, "money") == (
        "“Direct grants” gains nothing over “No extra money” here"
    )
    quo = replace(answer, verdict=replace(answer.verdict, leader=QUO))
    assert points_from(quo) == "“No extra money” leads with 55 points here"


def test_branches(answer: Answer) -> None:
    assert branches(answer) == {
        "": "All objectives",
        "people": "Criteria of “People”",
        "money": "Criteria of “Money”",
    }


def test_dominated(answer: Answer) -> None:
    found = find_dominated(answer.comparison)
    assert costs.dominated(answer, found) == (
        "3 of 5 options are dominated; what is left is “No extra money” and “Direct grants”"
    )
    one = replace(found, dominated_by=(None, None, 3, None, None))
    assert costs.dominated(answer, one) == "1 of 5 options is dominated: “Through the ministry”"
    none = replace(found, dominated_by=(None,) * 5)
    assert costs.dominated(answer, none) == (
        "No option is dominated: more points always cost more money"
    )
    nothing = replace(found, value=0 * found.value)
    assert costs.dominated(answer, nothing).startswith("Nothing but cost counts here")
    said = costs.cost_left_out(answer, found)
    assert "cost (50% of all weight) is left out of the points: at most 50 of 100 can be" in said
    free = costs.cost_left_out(answer, replace(found, cost_share=0.0))
    assert free.startswith("Money is the axis here, and cost has no weight. Hollow: ")
    assert "Through the ministry: 2.0 million, 10 points, dominated by Direct grants" in (
        costs.alt(answer, found)
    )


def test_ahead_behind_and_level(answer: Answer) -> None:
    said = ahead(answer, compare_pair(answer.comparison, GRANTS, QUO))
    assert said == "“Direct grants” is 15 points ahead of “No extra money”"
    said = ahead(answer, compare_pair(answer.comparison, QUO, GRANTS))
    assert said == "“No extra money” is 15 points behind “Direct grants”"
    said = ahead(answer, compare_pair(answer.comparison, QUO, QUO))
    assert said == "“No extra money” and “No extra money” are level"


def test_why_ahead(answer: Answer) -> None:
    comparison = answer.comparison
    assert why_ahead(answer, compare_pair(comparison, GRANTS, QUO)) == (
        "For “Direct grants”: Village voice (40 points).\n\nFor “No extra money”: Cost (25 points)."
    )
    one_sided = why_ahead(answer, compare_pair(comparison, GRANTS, MINISTRY))
    assert one_sided == "For “Direct grants”: Village voice (35 points)."
    assert "same option" in why_ahead(answer, compare_pair(comparison, QUO, QUO))
