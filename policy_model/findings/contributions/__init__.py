"""Why this mix: what each programme contributes."""

from policy_model.analysis.allocation.allocate import best_mix_of, clash_of
from policy_model.analysis.allocation.why import contributions_of
from policy_model.analysis.answer import Answer
from policy_model.analysis.progress import Hook, part
from policy_model.findings.contributions import sentences
from policy_model.findings.contributions.chart import contribution_bars
from policy_model.findings.contributions.tables import shares
from policy_model.findings.kit.choice import Chosen
from policy_model.findings.kit.finding import Finding
from policy_model.findings.kit.told import Part, Told

_HELP = (
    "Fair share: what a programme adds on average, whatever the order in which programmes are "
    "added (Shapley value); fair shares add up to what the mix brings. Lost without it: what "
    "would be missing if its money went nowhere."
)
_READ = (
    "Points. Thick bars: fair share of what the mix brings; thin bars and the right-hand figures: "
    "what is lost when the programme's money is taken out and goes nowhere. Less is lost than its "
    "share where other programmes do the same work."
)


def tell(answer: Answer, _: Chosen, progress: Hook) -> Told:
    """Share what the best mix brings out over its programmes."""
    best = best_mix_of(answer, part(progress, 0.0, 0.5)).mix
    found = best.once(contributions_of, part(progress, 0.5, 1.0))
    table, bars = shares(answer.dossier, found), Part("contributions")
    if found:
        chart = contribution_bars(answer.dossier, found)
        bars = Part("contributions", chart=chart, tables=(table,), caption=_READ)
    return Told(sentences.verdict(found), table, parts=(bars,))


def _none(answer: Answer) -> str:
    mix = answer.scenario.total_musd and not clash_of(answer)
    return "" if mix else sentences.verdict(())


FINDING = Finding(
    id="contributions",
    question="Why this mix?",
    help=_HELP,
    place=20,
    tell=tell,
    media=frozenset({"page", "file", "picture"}),
    silent=_none,
    page="allocate",
    takes_time=True,
    file="what each brings",
)
