"""How to read which judgements move the lead."""

from policy_model.analysis.answer import Answer
from policy_model.analysis.robustness.tornado import Tornado
from policy_model.words.robustness.which_judgements import lead_words


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
