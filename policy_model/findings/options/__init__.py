"""Every option in numbers: its money, its points, how surely it comes first, the index."""

from policy_model.analysis.answer import Answer
from policy_model.analysis.progress import Hook
from policy_model.findings.kit.choice import Chosen
from policy_model.findings.kit.finding import Finding
from policy_model.findings.kit.table import Table
from policy_model.findings.kit.told import Part, Told
from policy_model.findings.options.tables import options_table
from policy_model.words.phrases import points_of


def tell(answer: Answer, _: Chosen, __: Hook) -> Told:
    """Put the options side by side, from first to last."""
    table = options_table(answer.comparison)
    points = points_of(100 * float(answer.comparison.mean_value[answer.verdict.leader]))
    verdict = f"“{answer.leader.name}” comes first, with {points} of 100."
    return Told(verdict, table, parts=(Part("options", tables=(table,), alt=_alt(table)),))


def _alt(table: Table) -> str:
    """Describe bars of all options for those who can't see them."""
    said = [
        f"{row['option']} {100 * row['value']:.1f} ({100 * row['value_p05']:.0f} to "
        f"{100 * row['value_p95']:.0f})"
        for row in table.records()
    ]
    return f"Points of 100 by option, and where 90% of cases lie: {'; '.join(said)}."


FINDING = Finding(
    id="options",
    question="What does each option bring?",
    place=10,
    tell=tell,
    media=frozenset({"page", "file"}),
    page="compare",
    file="the options",
    stem="options",
)
