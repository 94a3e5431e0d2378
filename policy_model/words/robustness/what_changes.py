"""Which weights would change the answer, said; the question and a briefing share it."""

from policy_model.analysis.answer import Answer
from policy_model.words.phrases import NOTHING_TO_COMPARE
from policy_model.words.robustness.weights import by_one_weight

_TWO = 2


def verdict(answer: Answer) -> str:
    """Say the nearest weight that changes the leader, as the overview does, and how many do."""
    flips, leader = answer.weight_flips, answer.leader.name
    if nothing := not_asked(answer):
        return nothing
    turns = sum(each.nearest is not None for each in flips)
    if not turns:
        return f"No single weight would: “{leader}” leads whatever one criterion counts for."
    nearest, rest = by_one_weight(answer), len(flips) - turns
    if turns == 1:
        return f"{nearest} No other weight changes it." if rest else nearest
    others = f"the other {rest} change nothing" if rest > 1 else "the other one changes nothing"
    return f"{nearest} That is the nearest of {turns} weights that can change it" + (
        f"; {others}." if rest else "."
    )


def not_asked(answer: Answer) -> str:
    """Say why nothing can change the answer, where there is nothing to choose."""
    if not answer.scenario.total_musd:
        return NOTHING_TO_COMPARE
    if len(answer.comparison.contenders) < _TWO:
        return f"“{answer.leader.name}” is the only option: nothing can overtake it."
    return ""
