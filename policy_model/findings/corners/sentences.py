"""What the 2×2 says, for a heading, under it, and for those who can't see it."""

from collections.abc import Sequence

from policy_model.analysis.answer import Answer
from policy_model.analysis.verdict import TIE_BELOW
from policy_model.words.answers import notes
from policy_model.words.phrases import SMALLEST_SHOWN, signed

POINTS = "Points gained over no extra money"


def verdict(answer: Answer) -> str:
    """Say which corners of the 2×2 gain most: the best, and all that are level with it."""
    comparison = answer.comparison
    gains = sorted(
        (
            (100 * float(comparison.over_status_quo[o]), option.name)
            for o, option in enumerate(comparison.candidates)
            if option.role == "corner"
        ),
        key=lambda gain: -gain[0],
    )
    if not gains:
        return "No option of this dossier is a corner"
    if not answer.scenario.total_musd:
        return "With no extra money, no corner gains"
    level = [gain for gain in gains if gains[0][0] - gain[0] < 100 * TIE_BELOW]
    gaining = [gain for gain in level if gain[0] >= SMALLEST_SHOWN]
    if gaining:
        return f"Best corner{'s' if len(gaining) > 1 else ''}: {_with_points(gaining)}"
    unmoved = [gain for gain in level if gain[0] > -SMALLEST_SHOWN]
    if unmoved:
        are = "are" if len(unmoved) > 1 else "is"
        return f"No corner gains; the best {are} {_with_points(unmoved)}"
    return f"Every corner loses, least of all {_with_points(level)}"


def brief(answer: Answer) -> str:
    """Say what the figures on the 2×2 are, and what a reader of this total must know."""
    return f"{POINTS}, of 100. {notes(answer)}".rstrip()


def alt(answer: Answer) -> str:
    """Describe the 2×2 for those who can't see it."""
    comparison = answer.comparison
    said = [
        f"{option.name} {signed(100 * float(comparison.over_status_quo[o]))}"
        for o, option in enumerate(comparison.candidates)
        if option.role == "corner"
    ]
    return f"{POINTS}: {'; '.join(said)}."


def _with_points(gains: Sequence[tuple[float, str]]) -> str:
    """Name corners with their points, the unit once."""
    (most, best), *others = gains
    said = [f"“{best}”, {signed(most)} points", *(f"“{name}”, {signed(g)}" for g, name in others)]
    *before, last = said
    return f"{', '.join(before)}, and {last}" if before else last
