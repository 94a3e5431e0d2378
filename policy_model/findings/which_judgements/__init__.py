"""Which judgements move the lead?"""

from policy_model.analysis.answer import Answer
from policy_model.analysis.progress import Hook
from policy_model.analysis.robustness.tornado import find_tornado
from policy_model.findings.kit.choice import Chosen
from policy_model.findings.kit.finding import Finding
from policy_model.findings.kit.told import Part, Told
from policy_model.findings.which_judgements.chart import SHOWN, tornado_bars
from policy_model.findings.which_judgements.sentences import caption, chart_title, nothing, verdict
from policy_model.findings.which_judgements.tables import every_judgement

_HELP = (
    "The lead is the value of the leading option less that of the runner-up, in points of 100, at "
    "the chosen weights. Each bar moves one judgement from its low to its high while all others "
    "stay at their most likely values (tornado diagram; Howard 1988)."
)


def tell(answer: Answer, _: Chosen, __: Hook) -> Told:
    """Move each judgement to the ends of its range, and say which moves the lead most."""
    tornado = answer.once(find_tornado)
    table = every_judgement(answer.comparison, tornado)
    bars = Part(
        name="single judgements",
        chart=lambda look, _: tornado_bars(answer, tornado, look),
        tables=(table,),
        heading=chart_title(answer),
        caption=caption(tornado, min(SHOWN, len(tornado.bars))),
    )
    return Told(verdict(answer, tornado), table, parts=(bars,))


FINDING = Finding(
    id="which_judgements",
    question="Which judgements move the lead?",
    help=_HELP,
    place=30,
    tell=tell,
    media=frozenset({"page", "file", "picture", "answer"}),
    silent=lambda answer: nothing(answer, answer.once(find_tornado)),
    file="every judgement",
)
