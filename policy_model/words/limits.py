"""Limits on the best mix, in words."""

from collections.abc import Sequence

from policy_model.analysis.allocation.limits import Limit
from policy_model.dossier import Dossier
from policy_model.words.phrases import money

GROUPS = {
    "bilateral": "through one donor's own channels",
    "multilateral": "through channels that several donors share",
    "state": "to the state",
    "non_state": "to actors outside the state",
}


def limit_words(dossier: Dossier, limit: Limit) -> str:
    """Say one limit as what it asks for."""
    names = {each.id: each.name for each in dossier.programmes}
    match limit.kind:
        case "total":
            return f"at most {money(limit.amount)} in all"
        case "spending":
            return f"at least {money(limit.amount)} in all"
        case "maximum":
            return f"at most {money(limit.amount)} for {names[limit.about]}, its maximum"
        case "floor":
            return f"at least {money(limit.amount)} for {names[limit.about]}"
        case "ceiling":
            return f"at most {money(limit.amount)} for {names[limit.about]}"
        case "earmark":
            return f"just {money(limit.amount)} for {names[limit.about]}"
        case _:
            side = "least" if limit.kind == "least_share" else "most"
            return f"at {side} {100 * limit.amount:.4g}% of the money {GROUPS[limit.about]}"


def conflict_words(dossier: Dossier, limits: Sequence[Limit]) -> str:
    """Say in one sentence which limits cannot be met together."""
    said = "; ".join(limit_words(dossier, each) for each in limits)
    return f"No mix meets all of these, though without any one of them some would: {said}."
