"""Which judgements move the lead, in plain words."""

from policy_model.analysis.answer import Answer
from policy_model.analysis.robustness.tornado import Tornado
from policy_model.findings.kit.finding import no_money
from policy_model.words.answers import LEVEL, level_whatever
from policy_model.words.judgements import judgement_words
from policy_model.words.phrases import listed, points_of

_TWO = 2
_NAMED = 3
_SMALLEST = 0.0005  # of value: less is shown as 0.0 points


def verdict(answer: Answer, tornado: Tornado) -> str:
    """Say whether a single judgement turns the lead, and which moves it most."""
    if why := nothing(answer, tornado):
        return why
    turning = [bar for bar in tornado.bars if tornado.turns(bar)]
    before, most = _at_modes(answer, tornado), tornado.bars[0]
    if not turning:
        low, high = sorted((most.lead_at_low, most.lead_at_high))
        return (
            f"{before}No single judgement turns the lead within its range. "
            f"{judgement_words(answer.dossier, most.judgement)} moves it most: "
            f"from {lead_words(low)} to {lead_words(high)}."
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


def nothing(answer: Answer, tornado: Tornado) -> str:
    """Say why no judgement moves the lead; nothing where one does."""
    if why := no_money(answer):
        return why
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
        f"lost. At the most likely values the lead is {lead_words(tornado.at_modes)}; on average "
        f"over the cases, which the headline speaks of, {lead_words(tornado.mean)}.{more}"
    )


def lead_words(lead: float) -> str:
    """Say a lead that may be lost."""
    lost = lead < -_SMALLEST
    return f"lost by {points_of(100 * lead)}" if lost else points_of(100 * lead)
