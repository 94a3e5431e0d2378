"""Pictures of the page Budgets & effects."""

from collections.abc import Sequence

from policy_model import words
from policy_model.analysis.answer import Answer
from policy_model.analysis.effects import Effect
from policy_model.analysis.response import Response
from policy_model.charts.actors import actors_before_after
from policy_model.charts.look import DESK, Look
from policy_model.charts.response import response_curves
from policy_model.dossier import Dossier
from policy_model.pictures.overview import years_of
from policy_model.pictures.picture import Picture


def gains(answer: Answer, shown: int, effects: Sequence[Effect], look: Look = DESK) -> Picture:
    """Who gains by the option shown, and how far."""
    return Picture(
        "gains",
        words.who_gains(answer, shown, effects),
        actors_before_after(answer.dossier, effects, look),
        caption=words.who_gains_in_words(answer, effects),
    )


def years(answer: Answer, shown: int, look: Look = DESK) -> Picture:
    """The index over the years, the option shown in focus."""
    return years_of(answer, shown, "years of the mix", look)


def reach(dossier: Dossier, found: Sequence[Response], look: Look = DESK) -> Picture:
    """How far money reaches in each programme."""
    return Picture(
        "reach",
        words.reach(found),
        response_curves(dossier, found, look),
        caption=words.reach_notes(dossier),
    )
