"""The screens of a briefing that no finding has: what opens it, and what closes it."""

from policy_model.analysis.answer import Answer
from policy_model.findings import find_out, what_changes, which_judgements
from policy_model.findings.kit.finding import Slide
from policy_model.findings.kit.screen import Screen
from policy_model.findings.kit.told import Told
from policy_model.words import help as explained
from policy_model.words.advised import advice
from policy_model.words.answers import (
    headline,
    sureness,
    what_this_is,
    what_would_change_it,
)
from policy_model.words.briefing.asked import asked, source
from policy_model.words.phrases import BETWEEN_SENTENCES, listed

QUESTION = Slide("The question", 10, ())
ANSWER = Slide("The answer", 30, ("money",))
UNKNOWN = Slide("What we don't know", 90, (), room=410)
_EXTRA = (
    "Money is extra, each year, on top of what runs already; cuts to what runs are not part of it. "
    "All options are compared at the same total."
)
LIMITS = (
    "What is left out of the dossier is left out of the answer. Judgements can be challenged one "
    "by one on Evidence, with a reason."
)


def question(answer: Answer) -> Screen:
    """Say what is asked."""
    names = [f"“{each.name}”" for each in answer.comparison.candidates]
    return Screen(
        "question",
        QUESTION.label,
        answer.dossier.header.question,
        (asked(answer),),
        source(answer),
        (what_this_is(answer), _EXTRA, f"On the table: {listed(names)}."),
    )


def the_answer(answer: Answer) -> Screen:
    """Say which option leads, how sure that is, and what would change it."""
    return Screen(
        "answer",
        ANSWER.label,
        headline(answer),
        (f"**{sureness(answer)}**", what_would_change_it(answer)),
        notes=(explained.SLIDER, advice(answer), what_this_is(answer)),
    )


def unknown(answer: Answer) -> tuple[Screen, Told]:
    """Say what isn't known, and what of it would be worth finding out, as the findings do.

    Returns
    -------
    Screen
    Told
        What to find out first, whose chart stands on it.
    """
    found, judgements, changes = (
        each.FINDING.told(answer) for each in (find_out, which_judgements, what_changes)
    )
    first, rest = _split(found.verdict)
    said = f"{rest} {found.also}".strip()
    spoken = (*(each.caption for each in found.parts), judgements.verdict, changes.verdict, LIMITS)
    screen = Screen(
        "unknown",
        UNKNOWN.label,
        first,
        (said,) if said else (),
        " ".join(f"{each.heading}." for each in found.parts),
        tuple(each for each in dict.fromkeys(spoken) if each != first),
    )
    return screen, found


def _split(said: str) -> tuple[str, str]:
    """The first sentence, and the rest."""
    first, *rest = BETWEEN_SENTENCES.split(said)
    return first, " ".join(rest)
