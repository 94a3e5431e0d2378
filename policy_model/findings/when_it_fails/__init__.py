"""When the lead falls: the context and judgements in which the leader is overtaken more often."""

from policy_model.analysis.answer import Answer
from policy_model.analysis.progress import Hook
from policy_model.analysis.robustness.discovery import Discovery, discover
from policy_model.findings.kit.choice import Chosen
from policy_model.findings.kit.finding import Finding, Search, no_money
from policy_model.findings.kit.told import Part, Told
from policy_model.findings.when_it_fails import sentences
from policy_model.findings.when_it_fails.chart import limit_bars
from policy_model.findings.when_it_fails.tables import every_limit, limits, trajectory

_HELP = (
    "The model is run in about 8,000 cases: every driver of the context anywhere from 0 to 100% "
    "and the same in all years, every judgement drawn from its range, at the chosen priorities. "
    "The search cuts away, slice by slice, the cases in which the lead holds, and keeps the "
    "simplest limits, three at most (scenario discovery by PRIM, the patient rule induction "
    "method: Friedman & Fisher 1999; Bryant & Lempert 2010). Density: in how many of the cases "
    "there it is overtaken. Coverage: how many of all cases in which it is lie there. Limits "
    "that chance could explain are left out."
)
_BEFORE = (
    "Every driver of the context is varied from one end to the other together with all "
    "judgements, and the cases in which the leading option is overtaken are searched for what "
    "they have in common."
)
_READ = (
    "The whole bar is the range searched. The filled part is where it is overtaken more often, "
    "when all of these hold at once. The line marks where it stands now; of a judgement, its most "
    "likely value. What the future sets has no line."
)


def search(answer: Answer, _: Chosen, progress: Hook) -> Told:
    """Search for limits within which the leader is overtaken more often."""
    found = answer.once(discover, progress=progress)
    return Told(
        sentences.verdict(answer, found),
        every_limit(answer.comparison, found),
        sentences.there(answer, found),
        parts=(_limits(answer, found),),
    )


def _limits(answer: Answer, found: Discovery) -> Part:
    name = "limits of the lead"
    if not found.limits:
        return Part(name)
    return Part(
        name,
        chart=lambda look, _: limit_bars(answer, found, look),
        tables=(limits(answer.dossier, found), trajectory(found)),
        caption=_READ,
    )


FINDING = Finding(
    id="when_it_fails",
    question="When does the lead fall?",
    help=_HELP,
    place=80,
    media=frozenset({"page", "file", "picture"}),
    silent=no_money,
    search=Search("Search for the cases in which it is overtaken", search, before=_BEFORE),
    file="when it loses",
)
