"""What the points cost: which options bring less for more money than another."""

from functools import partial

from policy_model.analysis.answer import Answer
from policy_model.analysis.dominance import find_dominated
from policy_model.analysis.progress import Hook
from policy_model.findings.costs import sentences
from policy_model.findings.costs.chart import value_cost
from policy_model.findings.costs.tables import by_value, every_cost
from policy_model.findings.kit.choice import Chosen
from policy_model.findings.kit.finding import Finding
from policy_model.findings.kit.told import File, Part, Told

_HELP = (
    "An option is dominated where another one spends no more and brings at least as many points, "
    "one of the two strictly (Pareto dominance, on mean values)."
)


def tell(answer: Answer, _: Chosen, __: Hook) -> Told:
    """Put each option's points beside its money, and find those that another dominates."""
    comparison, found = answer.comparison, find_dominated(answer.comparison)
    costs = every_cost(comparison, found)
    part = Part(
        name="costs",
        chart=partial(value_cost, comparison, found),
        tables=(by_value(comparison, found),),
        caption=sentences.cost_left_out(answer, found),
        alt=sentences.alt(answer, found),
        file=File("what the points cost, in numbers", "costs", costs),
    )
    return Told(sentences.dominated(answer, found), costs, parts=(part,))


FINDING = Finding(
    id="costs",
    question="What do the points cost?",
    help=_HELP,
    place=30,
    tell=tell,
    media=frozenset({"page", "picture"}),
    page="compare",
)
