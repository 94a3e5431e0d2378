"""Does the method matter: how the options rank by other rules of adding up."""

from functools import partial

from policy_model.analysis.answer import Answer
from policy_model.analysis.progress import Hook
from policy_model.analysis.robustness.methods import compare_methods
from policy_model.findings.kit.choice import Chosen
from policy_model.findings.kit.finding import Finding, no_money
from policy_model.findings.kit.told import Part, Told
from policy_model.findings.methods import sentences
from policy_model.findings.methods.chart import method_ranks
from policy_model.findings.methods.tables import by_option, every_rank

_HELP = (
    "The same mean scores and weights, put together by other rules: weighted sum (Keeney & Raiffa "
    "1976), weighted product (Bridgman 1922; a score under 0.01 counts as 0.01), TOPSIS (Hwang & "
    "Yoon 1981) and PROMETHEE II (Brans & Vincke 1985; differences count from 0.01 on, and in "
    "full from 0.25). Agreement is Kendall's tau-b with the weighted sum: 1 for the same order, "
    "−1 for the reverse."
)


def tell(answer: Answer, _: Chosen, __: Hook) -> Told:
    """Rank the options by each method, and say whether they agree."""
    comparison, found = answer.comparison, compare_methods(answer.comparison)
    ranks = Part(
        name="methods",
        chart=partial(method_ranks, comparison, found),
        tables=(by_option(comparison, found),),
        caption=sentences.how_to_read(found),
        alt=sentences.alt(answer, found),
    )
    verdict = sentences.verdict(answer, found)
    return Told(verdict, every_rank(comparison, found), parts=(ranks,))


FINDING = Finding(
    id="methods",
    question="Does the method matter?",
    help=_HELP,
    place=70,
    tell=tell,
    media=frozenset({"page", "file", "picture", "answer"}),
    silent=no_money,
    file="the ranks",
)
