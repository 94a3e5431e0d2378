"""Who disagrees: where an option loses, to which, and which one is never far behind."""

from policy_model.analysis.answer import Answer
from policy_model.analysis.robustness.regret import Loss, RegretTable
from policy_model.words.advised import advice
from policy_model.words.phrases import listed, points_of

NEVER_BEHIND = 0.05  # points of 100: less is said as 0.0
_HAIR = 1e-9
_MOST_NAMED = 2
_ONE = {"priorities": "priorities", "futures": "future"}
Lost = list[tuple[str, RegretTable, tuple[Loss, ...]]]


def verdict(answer: Answer, perspectives: RegretTable, futures: RegretTable) -> str:
    """Say who would rather have another option than the leading one."""
    leader, name = answer.verdict.leader, answer.leader.name
    if len(perspectives.contenders) == 1:
        return f"Nobody: “{name}” is the only option."
    tables = (("For", perspectives), ("In the future", futures))
    lost = [(start, table, table.losses(leader)) for start, table in tables]
    if any(losses for _, _, losses in lost):
        return f"“{name}” loses {_where(lost)}. {_worst(lost)}"
    where = f"for {_all(perspectives, 'priorities')} and in {_all(futures, 'futures')}"
    if all(float(table.regret[leader].max()) <= _HAIR for _, table in tables):
        return f"Nobody that we look at: “{name}” comes first {where}."
    return f"Hardly anybody: “{name}” is first, or less than 1 point behind, {where}."


def fares(answer: Answer, perspectives: RegretTable, futures: RegretTable) -> str:
    """Say where the source's advice loses, where the verdict does not say so already."""
    advised = answer.comparison.recommendation
    lost = perspectives.losses(advised) or futures.losses(advised)
    said_already = answer.verdict.leader == advised and not lost
    return "" if said_already else advice(answer)


def minimax(table: RegretTable, states: str) -> str:
    """Say which option is never far behind, in states called so."""
    option = table.candidates[table.minimax]
    most = 100 * float(table.most_regret[table.minimax])
    if len(table.contenders) == 1:
        return f"“{option.name}” is the only option."
    if most < NEVER_BEHIND:
        behind = "never" if most <= _HAIR else "hardly ever"
        return f"“{option.name}” is the safest choice: {behind} behind, {states}."
    return (
        f"“{option.name}” is the safest choice {states}: at worst {points_of(most)} behind the "
        "best."
    )


def acceptable(table: RegretTable, threshold: float) -> str:
    """Say which options are acceptable in every future, or which one in the most."""
    futures, shares = len(table.ids), table.acceptable_share(threshold)
    always = [table.candidates[o].name for o in table.contenders if shares[o] > 1 - _HAIR]
    within = f"within {points_of(threshold)} of" if threshold else "level with"
    if always:
        named = listed([f"“{name}”" for name in always[:_MOST_NAMED]])
        if len(always) > _MOST_NAMED:
            named = f"{len(always)} of {len(table.contenders)} options"
        are = "is" if len(always) == 1 else "are"
        return f"{named} {are} {within} the best in {_all(table, 'futures')}."
    closest = max(table.contenders, key=lambda o: float(shares[o]))
    return (
        f"No option is {within} the best in {_all(table, 'futures')}; "
        f"“{table.candidates[closest].name}” is in {round(float(shares[closest]) * futures)}."
    )


def in_states(table: RegretTable, share: float) -> str:
    """Say a share of the states as a number of them."""
    return f"{round(share * len(table.ids))} of {len(table.ids)}"


def alt(table: RegretTable, states: str) -> str:
    """Describe a map of regret for those who can't see it."""
    best = [
        f"{name}: {table.candidates[winner].name}"
        for name, winner in zip(table.names, table.winners, strict=True)
    ]
    return f"Points behind the best by option and {states}. Best: {'; '.join(best)}."


def _where(lost: Lost) -> str:
    """Say in how many states an option loses."""
    words = {"For": ("for", "priorities"), "In the future": ("in", "futures")}
    return " and ".join(
        f"{words[start][0]} {len(losses)} of {len(table.ids)} {words[start][1]}"
        for start, table, losses in lost
        if losses
    )


def _worst(lost: Lost) -> str:
    """Say where an option loses most, to which and by how much."""
    start, table, loss = max(
        ((start, table, losses[0]) for start, table, losses in lost if losses),
        key=lambda each: each[2].regret,
    )
    return (
        f"{start} “{table.names[loss.state]}” it is {points_of(100 * loss.regret)} behind "
        f"“{table.candidates[loss.winner].name}”."
    )


def _all(table: RegretTable, states: str) -> str:
    number = len(table.ids)
    return f"all {number} {states}" if number > 1 else f"the only {_ONE[states]}"
