"""Whether the method of adding up matters, in plain words."""

from policy_model.analysis.answer import Answer
from policy_model.analysis.robustness.methods import Method, MethodComparison
from policy_model.words.phrases import listed

WHY_THE_SUM = (
    "The sum of points stays the answer: only there does a weight say what the whole scale of a "
    "criterion is worth, and does adding or dropping an option leave the points of all others."
)
NAMES: dict[Method, str] = {
    "weighted_sum": "Points added up",
    "weighted_product": "Points multiplied",
    "topsis": "Nearest to the best",
    "promethee": "Pairwise wins",
}
TERMS: dict[Method, str] = {
    "weighted_sum": "weighted sum",
    "weighted_product": "weighted product",
    "topsis": "TOPSIS",
    "promethee": "PROMETHEE II",
}


def verdict(answer: Answer, found: MethodComparison) -> str:
    """Say whether other methods put another option first, or the rest in another order."""
    leader, methods = answer.leader.name, len(found.methods)
    if len(answer.comparison.contenders) < 2:
        return f"“{leader}” is the only option, first by any method."
    if any(found.first_differs):
        return f"It does: {_first_elsewhere(answer, found)}."
    same = f"“{leader}” comes first by all {methods} methods"
    other = _named(found, found.order_differs)
    if not other:
        return f"No. {same}, and the others follow in the same order."
    return f"Not for first place: {same}. Further down the order differs by {other}."


def how_to_read(found: MethodComparison) -> str:
    """Say how to read the lines, and why the sum stays the answer."""
    if any(found.order_differs):
        return f"Where lines cross, the methods disagree. {WHY_THE_SUM}"
    return f"No line crosses another: the methods agree. {WHY_THE_SUM}"


def alt(answer: Answer, found: MethodComparison) -> str:
    """Describe the ranks for those who can't see them."""
    names = [each.name for each in answer.comparison.candidates]
    said = [
        f"{NAMES[method]}: "
        + ", ".join(f"{rank} {name}" for rank, name in sorted(zip(row, names, strict=True)))
        for method, row in zip(found.methods, found.ranks.tolist(), strict=True)
    ]
    return f"Rank of each option by method. {'; '.join(said)}."


def _first_elsewhere(answer: Answer, found: MethodComparison) -> str:
    """Name who is first by each method that has another first than the sum has."""
    options = answer.comparison.candidates
    by_winner: dict[str, list[str]] = {}
    for m, method in enumerate(found.methods):
        if found.first_differs[m]:
            row = found.ranks[m]
            winner = next(o for o in answer.comparison.contenders if row[o] == 1)
            by_winner.setdefault(options[winner].name, []).append(_quoted(method))
    return "; ".join(
        f"“{winner}” comes first by {listed(methods)}" for winner, methods in by_winner.items()
    )


def _named(found: MethodComparison, flags: tuple[bool, ...]) -> str:
    named = [_quoted(m) for m, flag in zip(found.methods, flags, strict=True) if flag]
    return listed(named) if named else ""


def _quoted(method: Method) -> str:
    return f"“{NAMES[method]}” ({TERMS[method]})"
