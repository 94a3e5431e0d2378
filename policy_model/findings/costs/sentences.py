"""What the points cost, in plain words."""

from policy_model.analysis.answer import Answer
from policy_model.analysis.dominance import Dominance
from policy_model.words.phrases import listed

_MOST_NAMED = 3


def dominated(answer: Answer, dominance: Dominance) -> str:
    """Say how many options are dominated."""
    if not dominance.value.any():
        return "Nothing but cost counts here: no option brings points"
    if not any(by is not None for by in dominance.dominated_by):
        return "No option is dominated: more points always cost more money"
    options = answer.comparison.candidates
    out, left = (
        [
            f"“{option.name}”"
            for option, by in zip(options, dominance.dominated_by, strict=True)
            if (by is not None) == wanted
        ]
        for wanted in (True, False)
    )
    number = f"{len(out)} of {len(options)} options {'are' if len(out) > 1 else 'is'} dominated"
    if len(left) <= _MOST_NAMED:
        return f"{number}; what is left is {listed(left)}"
    return f"{number}: {listed(out)}" if len(out) <= _MOST_NAMED else number


def cost_left_out(answer: Answer, dominance: Dominance) -> str:
    """Say that money is the other axis, so that cost is no part of the points."""
    share = dominance.cost_share
    left = (
        f"so the criterion of cost ({share:.0%} of all weight) is left out of the points: at most "
        f"{100 * (1 - share):.0f} of 100 can be had"
        if share
        else "and cost has no weight"
    )
    named = any(each.drivers for each in answer.comparison.candidates)
    effects = (
        " An option that spends nothing may still change the context."
        if named and answer.scenario.total_musd
        else ""
    )
    return (
        f"Money is the axis here, {left}. Hollow: dominated, for another option spends no more "
        f"and brings at least as many points.{effects}"
    )


def alt(answer: Answer, dominance: Dominance) -> str:
    """Describe value against cost for those who can't see it."""
    options = answer.comparison.candidates
    said = [
        f"{option.name}: {spent:.1f} million, {100 * value:.0f} points"
        + (f", dominated by {options[by].name}" if by is not None else "")
        for option, spent, value, by in zip(
            options, dominance.spent, dominance.value, dominance.dominated_by, strict=True
        )
    ]
    return (
        f"Points with cost left out against {answer.dossier.header.money_unit}. {'; '.join(said)}."
    )
