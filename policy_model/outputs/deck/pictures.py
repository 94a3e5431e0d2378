"""The slides of screens that no finding has: the question, the answer, what is not known."""

from dataclasses import replace

from policy_model import words
from policy_model.analysis.answer import Answer
from policy_model.briefing import screens
from policy_model.briefing import slides as said
from policy_model.dossier import Dossier
from policy_model.findings.kit.look import Look
from policy_model.outputs.deck import bars, sign
from policy_model.outputs.deck.slides import DeckSlide, Draw


def opening(dossier: Dossier, look: Look) -> Draw:
    """The sign, for the first slide."""
    return lambda shapes, box: sign.large_sign(shapes, box, dossier, look)


def the_answer(answer: Answer, look: Look) -> DeckSlide:
    """Which option leads, and what each is worth."""
    screen = screens.the_answer(answer)
    # A slide has no slider to be told to move.
    told = screen.said if answer.scenario.total_musd else (words.what_would_change_it(answer),)
    return DeckSlide(
        replace(screen, said=told, caption=said.OPTIONS),
        lambda shapes, box: bars.options(shapes, box, answer, look),
    )


def unknown(answer: Answer, look: Look) -> DeckSlide:
    """What isn't known, and what of it would be worth finding out."""
    screen, found = screens.unknown(answer)
    if not found.parts:
        return DeckSlide(screen)
    return DeckSlide(screen, lambda shapes, box: bars.unknowns(shapes, box, found.parts[0], look))
