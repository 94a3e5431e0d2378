"""Which judgements move the lead, in plain words."""

from collections.abc import Sequence

from policy_model.analysis.answer import Answer
from policy_model.analysis.robustness.sobol import FirstOrder, Index
from policy_model.analysis.robustness.tornado import Tornado
from policy_model.words.compared import listed
from policy_model.words.judgements import entry_words, judgement_words
from policy_model.words.phrases import NOTHING_TO_COMPARE, points_of
from policy_model.words.robustness.find_out import LEVEL, level_whatever

QUESTION = "Which judgements move the lead?"
HELP = (
    "The lead is the value of the leading option less that of the runner-up, in points of 100, at "
    "the chosen weights. Each bar moves one judgement from its low to its high while all others "
    "stay at their most likely values (tornado diagram; Howard 1988). Beside it all judgements "
    "move together: the share of the lead's variance that each entry explains by itself "
    "(first-order Sobol' index, fitted to the same draws; Sudret 2008), and on request with its "
    "part in interactions (total index; Jansen 1999)."
)
TOTAL_ORDER = "Add what they do together"
TOTAL_ORDER_HELP = (
    "Runs the model once more for each entry, to see what its judgements do in combination with "
    "others (total Sobol' index). Takes a few seconds."
)
TORNADO_NUMBERS = "The judgements in numbers"
SHARES_NUMBERS = "The shares in numbers"
TORNADO_CSV = "Download every judgement (CSV)"
SHARES_CSV = "Download the shares (CSV)"
_TWO = 2
_NAMED = 3
_ONE_PERCENT = 0.005  # when rounded
_SMALLEST = 0.0005  # of value: less is shown as 0.0 points


def verdict(answer: Answer, tornado: Tornado) -> str:
    """Say whether a single judgement turns the lead, and which moves it most."""
    if nothing := _nothing(answer, tornado):
        return nothing
    turning = [bar for bar in tornado.bars if tornado.turns(bar)]
    before, most = _at_modes(answer, tornado), tornado.bars[0]
    if not turning:
        low, high = sorted((most.lead_at_low, most.lead_at_high))
        return (
            f"{before}No single judgement turns the lead within its range. "
            f"{judgement_words(answer.dossier, most.judgement)} moves it most: "
            f"from {_points(low)} to {_points(high)}."
        )
    names = [f"“{judgement_words(answer.dossier, bar.judgement)}”" for bar in turning[:_NAMED]]
    beyond = len(turning) - len(names)
    said = listed([*names, *([f"{beyond} more"] if beyond else [])])
    if len(turning) == 1:
        return f"{before}One judgement turns the lead within its range: {said}."
    return f"{before}{len(turning)} judgements each turn the lead within their range: {said}."


def _at_modes(answer: Answer, tornado: Tornado) -> str:
    """Say that the runner-up is ahead where the bars start from; nothing where it is not."""
    if not tornado.lost_at_modes:
        return ""
    behind = answer.comparison.candidates[answer.verdict.runner_up].name
    return (
        f"With every judgement at its most likely value, “{behind}” is ahead by "
        f"{points_of(100 * tornado.at_modes)}. "
    )


def _nothing(answer: Answer, tornado: Tornado) -> str:
    """Say why no judgement moves the lead; nothing where one does."""
    if not answer.scenario.total_musd:
        return NOTHING_TO_COMPARE
    if len(answer.comparison.contenders) < _TWO:
        return f"“{answer.leader.name}” is the only option: there is no lead to move."
    if not tornado.bars and abs(tornado.mean) < LEVEL:
        return f"No judgement moves the lead: {level_whatever(answer)}."
    if not tornado.bars:
        return "No judgement moves the lead: every number that it hangs on is certain."
    return ""


def chart_title(answer: Answer) -> str:
    """Say whose lead the bars are of."""
    options, verdict_ = answer.comparison.candidates, answer.verdict
    ahead, behind = (options[o].name for o in (verdict_.leader, verdict_.runner_up))
    return f"Lead of “{ahead}” over “{behind}”, one judgement at a time"


def caption(tornado: Tornado, shown: int) -> str:
    """Say how to read the bars, and that they are not the verdict's mean."""
    beyond = len(tornado.bars) - shown
    more = f" {beyond} more {'moves' if beyond == 1 else 'move'} it less." if beyond > 0 else ""
    return (
        "One judgement varies at a time, all others at their most likely values. Filled: towards "
        "its high; hollow: towards its low; the figures are those values. Below 0 the lead is "
        f"lost. At the most likely values the lead is {_points(tornado.at_modes)}; on average over "
        f"the cases, which the headline speaks of, {_points(tornado.mean)}.{more}"
    )


def shares_title(answer: Answer, found: FirstOrder) -> str:
    """Say what explains most of the lead's uncertainty."""
    if not found.entries:
        return "Nothing makes the lead uncertain"
    most = found.entries[0]
    return (
        f"“{entry_words(answer.dossier, most.id)}” explains {share_words(most)} of the lead's "
        "uncertainty"
    )


def shares_caption(found: FirstOrder, total: Sequence[Index] | None) -> str:
    """Say how to read the shares, and how much they leave open."""
    said = (
        "All judgements vary at once. Bars: what each programme, outcome or criterion explains by "
        f"itself; the line is its standard error. Together {found.explained:.0%}; the rest is what "
        "they do in combination, or too small to tell. The lead's standard deviation is "
        f"{points_of(100 * found.spread)}."
    )
    if total is None:
        return said
    return f"{said} Hollow mark: its part in combinations with others included."


def share_words(index: Index) -> str:
    """Say a share of the variance."""
    return f"{index.share:.0%}" if index.share >= _ONE_PERCENT else "under 1%"


def _points(lead: float) -> str:
    """Say a lead that may be lost."""
    lost = lead < -_SMALLEST
    return f"lost by {points_of(100 * lead)}" if lost else points_of(100 * lead)
