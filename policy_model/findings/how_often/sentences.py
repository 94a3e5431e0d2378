"""How often each option comes first, and what one would have to care about for it to be so."""

import numpy as np

from policy_model.analysis.answer import Answer
from policy_model.analysis.robustness.acceptability import Acceptability
from policy_model.words.answers import sureness
from policy_model.words.phrases import (
    NEARLY_NONE,
    capital,
    listed,
    share_of_cases,
)

_WEIGHTS_ARE = {
    "around": "with weights around the sliders",
    "fixed": "with the weights just as they are",
    "unknown": "if nothing is known of what one cares about,",
}
_JUDGEMENTS_ARE = {
    "drawn": "with every judgement anywhere in its range",
    "fixed": "with every judgement's score at its mean",
}
_LEVEL = 1e-9
_FEW = 30  # cases
_MOST_NAMED = 2
_MORE = 0.02  # of all weight, by which a criterion has to count more to be named


def verdict(answer: Answer, found: Acceptability) -> str:
    """Say how often the leading option comes first, and which comes first more often."""
    options, leader = answer.comparison.candidates, answer.verdict.leader
    if len(found.contenders) == 1:
        return f"“{options[leader].name}” is the only option, and so always first."
    often = float(found.first[leader])
    top = by_first_rank(found)[0]
    if (found.weights, found.judgements) == ("around", "drawn"):
        said = sureness(answer)
    else:
        way = f"{_WEIGHTS_ARE[found.weights]} and {_JUDGEMENTS_ARE[found.judgements]}"
        share = share_of_cases(round(often, 9))
        times = f"comes first in {share} of cases"
        if not often:
            times = "never comes first"
        elif found.draws == 1:
            level = often < 1
            times = "is level with another" if level else "comes first in the one case there is"
        said = f"{capital(way)}, “{options[leader].name}” {times}."
    if float(found.first[top]) > often + _LEVEL:
        more = share_of_cases(round(float(found.first[top]), 9))
        said += f" “{options[top].name}” does so more often, in {more}."
    return said


def shares(found: Acceptability) -> str:
    """Say how to read the shares."""
    if found.draws == 1:
        return "Nothing is drawn: there is one case, and its ranking."
    return f"Share of {found.draws:,} cases in which an option takes a rank; empty: never."


def drawn(found: Acceptability) -> str:
    """Say what is drawn, and how exact the shares are."""
    if found.draws == 1:
        return "Options that are level share."
    named = [
        *(["judgements from their ranges"] if found.judgements == "drawn" else []),
        *{"around": ["weights around the sliders"], "unknown": ["any weights at all"]}.get(
            found.weights, []
        ),
    ]
    error = 100 * float(found.error_of(found.ranks).max())
    exact = (
        f"within about {error:.1f} points (the largest standard error of the drawing)"
        if error
        else "without an error of drawing, as all cases agree"
    )
    return f"Each case draws {listed(named)}. The shares hold {exact}."


def rank_alt(answer: Answer, found: Acceptability) -> str:
    """Describe the ranks for those who can't see them."""
    said = [
        f"{answer.comparison.candidates[o].name}: first in "
        f"{share_of_cases(round(float(found.first[o]), 9))}, mostly "
        f"{ordinal(int(found.ranks[o].argmax()) + 1)}"
        for o in by_first_rank(found)
    ]
    return f"Share of cases by option and rank. {'; '.join(said)}."


def care(answer: Answer, found: Acceptability) -> str:
    """Say what would have to count more for the best placed of the others that are ever first."""
    options = answer.comparison.candidates
    ever = [o for o in by_first_rank(found) if found.ever_first[o]]
    if found.weights == "fixed":
        return (
            "The weights stand still here. Let them move, and this says what one would have to "
            "care about for each option to come first."
        )
    if len(ever) == 1:
        return f"Nothing that was drawn puts another option than “{options[ever[0]].name}” first."
    over_all = " over all cases" if found.weights == "unknown" else ""
    for o in ever[1:]:
        reasons = _counts_more(answer, found, o)
        if reasons:
            share = share_of_cases(round(float(found.first[o]), 9))
            cases = float(found.first[o]) * found.draws
            few = f", {_cases(cases)} in all" if cases < _FEW else ""
            return (
                f"“{options[o].name}” comes first ({share} of cases{few}) where on average "
                f"{listed(reasons)}{over_all}."
            )
    return "It is not what one cares about that decides which option comes first, but the rest."


def care_caption(found: Acceptability) -> str:
    """Say how to read the dots."""
    never = len(found.contenders) - sum(bool(found.ever_first[o]) for o in found.contenders)
    left_out = (
        f" {never} option{'s' if never > 1 else ''} never came first and "
        f"{'are' if never > 1 else 'is'} left out."
        if never
        else ""
    )
    line = "what it counts for now"
    if found.weights == "unknown":
        line = "over all cases, in which every criterion counts the same on average"
    return (
        "Dot and figure: what the criterion counted for, on average, in the cases where the option "
        f"came first. Upright line: {line}.{left_out}"
    )


def by_first_rank(found: Acceptability) -> tuple[int, ...]:
    """Ranked options, most often first on top; of equals the better mean rank.

    Shares that are said as under 1% are equal: among them it would be an order of chance.
    """
    first = np.where(found.first < NEARLY_NONE, 0.0, found.first)
    ranks = found.ranks @ range(found.ranks.shape[1])
    return tuple(
        sorted(
            found.contenders,
            key=lambda o: (-round(float(first[o]), 9), round(float(ranks[o]), 9), o),
        )
    )


def ordinal(rank: int) -> str:
    """Say a rank."""
    ending = {1: "st", 2: "nd", 3: "rd"}.get(rank % 10, "th")
    return f"{rank}{'th' if 10 < rank % 100 < 14 else ending}"


def _counts_more(answer: Answer, found: Acceptability, option: int) -> list[str]:
    """Criteria that count clearly more than over all cases, those that gain most first."""
    central, now = found.central_weights[option], found.mean_weights
    gains = sorted(range(len(now)), key=lambda j: -float(central[j] - now[j]))
    return [
        f"“{answer.dossier.criteria[j].name}” counts for {central[j]:.0%} of the decision instead "
        f"of {now[j]:.0%}"
        if place == 0
        else f"“{answer.dossier.criteria[j].name}” for {central[j]:.0%} instead of {now[j]:.0%}"
        for place, j in enumerate(gains[:_MOST_NAMED])
        if central[j] - now[j] >= _MORE
    ]


def _cases(number: float) -> str:
    whole = max(1, round(number))
    return "one case" if whole == 1 else f"{whole} cases"
