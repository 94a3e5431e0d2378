"""The screens, in the order in which a meeting takes them."""

from types import MappingProxyType

from policy_model.analysis.answer import Answer
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
from policy_model.words.best_mix import MOVE
from policy_model.words.briefing.asked import asked, source
from policy_model.words.phrases import BETWEEN_SENTENCES, listed

LABELS = MappingProxyType(
    {
        "question": "The question",
        "answer": "The answer",
        "why": "Why",
        "how_sure": "How sure",
        "best_mix": "The best mix",
        "unknown": "What we don't know",
    }
)
# In which order, with room for findings between them.
PLACES = MappingProxyType(
    {
        "question": 10,
        "answer": 30,
        "why": 50,
        "how_sure": 60,
        "best_mix": 80,
        "unknown": 90,
    }
)
_EXTRA = (
    "Money is extra, each year, on top of what runs already; cuts to what runs are not part of it. "
    "All options are compared at the same total."
)
_LIMITS_BIND = "Limits are set on Allocate. They bind the best mix alone: all else here stands."
LIMITS = (
    "What is left out of the dossier is left out of the answer. Judgements can be challenged one "
    "by one on Evidence, with a reason."
)


def question(answer: Answer) -> Screen:
    """Say what is asked."""
    names = [f"“{each.name}”" for each in answer.comparison.candidates]
    return Screen(
        "question",
        LABELS["question"],
        answer.dossier.header.question,
        (asked(answer),),
        source(answer),
        (what_this_is(answer), _EXTRA, f"On the table: {listed(names)}."),
    )


def the_answer(answer: Answer) -> Screen:
    """Say which option leads, how sure that is, and what would change it."""
    return Screen(
        "answer",
        LABELS["answer"],
        headline(answer),
        (f"**{sureness(answer)}**", what_would_change_it(answer)),
        notes=(explained.SLIDER, advice(answer), what_this_is(answer)),
    )


def why(reasons: Told) -> Screen:
    """Say why the leading option is ahead of the next, as the finding does."""
    return Screen(
        "why",
        LABELS["why"],
        reasons.verdict,
        tuple(reasons.also.split("\n\n")),
        notes=(explained.PAIR, "Compare options puts any two beside each other."),
    )


def how_sure(often: Told) -> Screen:
    """Say how often each option comes first, as the finding does."""
    caption, rest = _split(often.part("ranks").caption, 1)
    return Screen(
        "how_sure",
        LABELS["how_sure"],
        often.verdict,
        caption=caption,
        notes=(often.part("priorities it takes").said, rest, explained.HOW_SURE),
    )


def best_mix(found: Told) -> Screen:
    """Say what the best mix for the money is, and what it brings, as the finding does."""
    label = LABELS["best_mix"]
    if not found.parts:
        said = (found.also or MOVE,)
        return Screen("best_mix", label, found.verdict, said, notes=(_LIMITS_BIND,))
    bars = found.part("best mix")
    caption, by_corner = _split(bars.caption, 1)
    *sure, read = found.notes
    notes = (*sure, f"{bars.heading}.", by_corner, read)
    return Screen("best_mix", label, found.verdict, (found.also,), caption, notes)


def unknown(found: Told, judgements: Told, changes: Told) -> Screen:
    """Say what isn't known, and what of it would be worth finding out, as the findings do.

    Parameters
    ----------
    found, judgements, changes : Told
        What to find out first, which judgements move the lead, and what would change the answer.
    """
    first, rest = _split(found.verdict, 1)
    said = f"{rest} {found.also}".strip()
    return Screen(
        "unknown",
        LABELS["unknown"],
        first,
        (said,) if said else (),
        " ".join(f"{each.heading}." for each in found.parts),
        (*(each.caption for each in found.parts), judgements.verdict, changes.verdict, LIMITS),
    )


def _split(said: str, sentences: int) -> tuple[str, str]:
    """The first sentences, for the room, and the rest, for who presents."""
    every = BETWEEN_SENTENCES.split(said)
    return " ".join(every[:sentences]), " ".join(every[sentences:])
