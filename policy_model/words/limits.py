"""Limits on the best mix, in words."""

from collections.abc import Sequence

from policy_model.analysis.allocation.allocate import clash_of
from policy_model.analysis.allocation.limits import Limit
from policy_model.analysis.answer import Answer
from policy_model.dossier import Dossier
from policy_model.words.phrases import money, side

CONFLICT = "No mix can keep to all of these limits"


def limit_words(dossier: Dossier, limit: Limit) -> str:
    """Say one limit as what it asks for."""
    names = {each.id: each.name for each in dossier.programmes}
    if limit.kind in ("least_share", "most_share"):
        end, group = limit.kind.removesuffix("_share"), side(dossier, limit.about).in_limit
        return f"at {end} {100 * limit.amount:.4g}% of the money {group}"
    amount = money(dossier, limit.amount)
    match limit.kind:
        case "total":
            return f"at most {amount} in all"
        case "spending":
            return f"at least {amount} in all"
        case "maximum":
            return f"at most {amount} for {names[limit.about]}, its maximum"
        case "floor":
            return f"at least {amount} for {names[limit.about]}"
        case "ceiling":
            return f"at most {amount} for {names[limit.about]}"
        case _:
            return f"just {amount} for {names[limit.about]}"


def conflict_words(dossier: Dossier, limits: Sequence[Limit]) -> str:
    """Say in one sentence which limits cannot be met together."""
    said = "; ".join(limit_words(dossier, each) for each in limits)
    return f"No mix meets all of these, though without any one of them some would: {said}."


_EASE = (
    "Ease any one of them, or clear the limits. They bind the best mix alone: all else here stands."
)


def clash_words(answer: Answer) -> str:
    """Say that limits clash, and after a blank line which, and what to do; empty where none do."""
    if clash := clash_of(answer):
        said = conflict_words(answer.dossier, clash)
        return f"{CONFLICT}\n\n{said} {_EASE}"
    return ""
