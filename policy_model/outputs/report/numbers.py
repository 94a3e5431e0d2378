"""The numbers that a report rests on: those set otherwise, and every one with its evidence."""

from collections.abc import Callable

from policy_model.analysis.answer import Answer
from policy_model.findings import evidence as finding
from policy_model.outputs.report.section import Section
from policy_model.outputs.report.tables import of_table
from policy_model.outputs.text.scenario import changed_table
from policy_model.words.overrides import effect

Without = Callable[[str], Answer]


def overrides(answer: Answer, without: Without) -> Section | None:
    """Numbers set otherwise: before, after, why, who, and what each does; None without any."""
    asked = answer.scenario.overrides
    if not asked:
        return None
    effects = [effect(answer, without(each.judgement), each) for each in asked]
    changed = of_table(changed_table(answer.dossier, asked, effects), small=True)
    return Section("Numbers set otherwise", tables=(changed,))


def evidence(answer: Answer) -> Section:
    """Every number of the dossier, and what it rests on."""
    told = finding.FINDING.whole(answer)
    (part,) = told.parts
    return Section(
        "The evidence",
        f"{told.verdict}.",
        (told.also, part.caption),
        tables=tuple(of_table(each, small=True) for each in part.tables),
    )
