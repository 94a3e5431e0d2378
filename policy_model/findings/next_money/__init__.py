"""What the next money would buy, programme by programme."""

from functools import partial

from policy_model.analysis.answer import Answer
from policy_model.analysis.effects import option_shown
from policy_model.analysis.next_dollar import takers
from policy_model.analysis.progress import Hook
from policy_model.findings.kit.choice import Chosen
from policy_model.findings.kit.finding import Finding
from policy_model.findings.kit.told import File, Part, Told
from policy_model.findings.next_money import sentences
from policy_model.findings.next_money.chart import next_dollar_bars
from policy_model.findings.next_money.tables import gained


def tell(answer: Answer, _: Chosen, progress: Hook) -> Told:
    """Project each programme with a little more money, on top of the mix."""
    dossier, gains = answer.dossier, answer.next_money(progress)
    table = gained(dossier, gains)
    bars = Part(
        name="next money",
        chart=partial(next_dollar_bars, dossier, gains),
        tables=(table,),
        caption=sentences.notes(answer, gains),
        file=File(f"{table.name[0].lower()}{table.name[1:]}", "next-money", table),
    )
    verdict = sentences.verdict(answer, gains)
    return Told(verdict, table, parts=(bars,), help=sentences.explained(dossier))


def _nobody(answer: Answer) -> str:
    """Say that no programme can take more."""
    if takers(answer.comparison, option_shown(answer.comparison)):
        return ""
    return f"{sentences.verdict(answer, ())}\n\n{sentences.notes(answer, ())}"


FINDING = Finding(
    id="next_money",
    question="What would the next money buy?",
    place=30,
    tell=tell,
    media=frozenset({"page", "picture"}),
    silent=_nobody,
    page="budgets",
    takes_time=True,
)
