"""How far each budget reaches, in plain words."""

from collections.abc import Sequence

from policy_model.analysis.response import Response
from policy_model.dossier import Dossier


def verdict(responses: Sequence[Response]) -> str:
    """Say which programme has most room left for money, and which has least."""
    most = max(responses, key=lambda each: each.most - each.today)
    least = min(responses, key=lambda each: each.most - each.today)
    if most is least:
        return f"All it can take would bring {_reach(most)}"
    return (
        f"Money can still do most for {_reach(most)} of what it could do, and least for "
        f"{_reach(least)}"
    )


def caption(dossier: Dossier) -> str:
    """Say how to read the response curves."""
    return (
        "Share of a programme's potential (up to the dotted line) by its money in all, to the most "
        f"it can take, {dossier.header.money_unit}. Thin: what runs already; thick: extra money. "
        "Hollow: today; filled: this mix. The block under a line is the start-up cost, which buys "
        "nothing by itself. At the most likely judgements."
    )


def _reach(response: Response) -> str:
    return f"{response.programme.short_name}, from {response.today:.0%} to {response.most:.0%}"
