"""The numbers that a report rests on: those set otherwise, and every one with its evidence."""

from collections.abc import Callable
from dataclasses import replace

from policy_model.analysis.answer import Answer
from policy_model.findings import evidence as finding
from policy_model.outputs.report.section import Section
from policy_model.outputs.report.tables import of_table, table
from policy_model.words.overrides import changed_rows, effect

Without = Callable[[str], Answer]


def overrides(answer: Answer, without: Without) -> Section | None:
    """Numbers set otherwise: before, after, why, who, and what each does; None without any."""
    asked = answer.scenario.overrides
    if not asked:
        return None
    effects = [effect(answer, without(each.judgement), each) for each in asked]
    rows = changed_rows(answer.dossier, asked, effects)
    return Section("Numbers set otherwise", tables=(table("Changed numbers", rows, small=True),))


def evidence(answer: Answer) -> Section:
    """Every number of the dossier, and what it rests on."""
    told = finding.FINDING.whole(answer)
    (part,) = told.parts
    return Section(
        "The evidence",
        f"{told.verdict}.",
        (told.also, part.caption),
        tables=tuple(replace(of_table(each), small=True) for each in part.tables),
    )
