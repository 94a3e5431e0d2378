"""How far each budget reaches: what its programme could do, and how much of that money buys."""

from policy_model.analysis.answer import Answer
from policy_model.analysis.effects import option_shown
from policy_model.analysis.progress import Hook
from policy_model.analysis.response import responses
from policy_model.findings.kit.choice import Chosen
from policy_model.findings.kit.finding import Finding, never
from policy_model.findings.kit.told import File, Part, Told
from policy_model.findings.reach import sentences
from policy_model.findings.reach.chart import response_curves
from policy_model.findings.reach.tables import every_reach

_HELP = (
    "The response function: nothing below the start-up cost, then half of what is missing for each "
    "further sum that an expert would name as “buys half of the potential”."
)


def tell(answer: Answer, _: Chosen, __: Hook) -> Told:
    """Say where the budgets of the option shown stand on each programme's response to money."""
    found = responses(answer.comparison, option_shown(answer.comparison))
    table = every_reach(found)
    curves = Part(
        name="reach",
        chart=lambda look, _: response_curves(answer.dossier, found, look),
        tables=(table,),
        caption=sentences.caption(answer.dossier),
        file=File("how far each budget reaches, in numbers", "reach", table),
    )
    return Told(sentences.verdict(found), table, parts=(curves,))


FINDING = Finding(
    id="reach",
    question="How far does each budget reach?",
    help=_HELP,
    place=40,
    tell=tell,
    media=frozenset({"page", "picture"}),
    silent=never,
    page="budgets",
)
