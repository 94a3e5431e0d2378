"""Pictures of the page Compare options."""

from policy_model import words
from policy_model.analysis.answer import Answer
from policy_model.analysis.dominance import Dominance
from policy_model.analysis.pairwise import Pairwise
from policy_model.charts.look import DESK, Look
from policy_model.charts.pairwise import pairwise_bars
from policy_model.charts.value_breakdown import value_breakdown
from policy_model.charts.value_cost import value_cost
from policy_model.pictures.picture import Picture


def points(answer: Answer, objective: str = "", look: Look = DESK) -> Picture:
    """Where the points come from: objectives, or the criteria of one."""
    return Picture(
        "points",
        words.points_from(answer, objective),
        value_breakdown(answer.comparison, look, objective),
    )


def costs(answer: Answer, found: Dominance, look: Look = DESK) -> Picture:
    """What the points cost."""
    return Picture(
        "costs",
        words.dominated(answer, found),
        value_cost(answer.comparison, found, look),
        caption=words.cost_left_out(answer, found),
        said=words.cost_alt(answer, found),
    )


def reasons(answer: Answer, pair: Pairwise, look: Look = DESK) -> Picture:
    """Why one option is ahead of another, from which it differs."""
    return Picture(
        "reasons",
        words.ahead(answer, pair),
        pairwise_bars(answer.comparison, pair, look),
        caption=words.why_ahead(answer, pair),
    )
