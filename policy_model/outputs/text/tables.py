"""The figures of findings as files and the command line have them, by the names of their files."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from policy_model.analysis.answer import Answer
from policy_model.analysis.progress import Hook, unheard
from policy_model.findings import shown_in
from policy_model.findings.kit.finding import Finding
from policy_model.outputs.text.rows import Row, file_rows

Rows = Callable[[Answer, Hook], list[Row]]


def rows_of(finding: Finding, answer: Answer, progress: Hook = unheard) -> list[Row]:
    """Every figure of a finding, as files have them."""
    return file_rows(finding.figures(answer, progress), answer.comparison)


# By the name of the file. Those of the best mix may find that no mix meets the limits.
TABLES: dict[str, Rows] = {each.table_name: partial(rows_of, each) for each in shown_in("file")}


class Answered(NamedTuple):
    """The answer to a question, and the figures behind it."""

    verdict: str
    rows: list[Row]


def _answer(finding: Finding, answer: Answer, progress: Hook) -> Answered:
    told = finding.whole(answer, progress=progress)
    return Answered(told.in_full or told.verdict, file_rows(told.table, answer.comparison))


QUESTIONS: dict[str, Callable[[Answer, Hook], Answered]] = {
    each.id: partial(_answer, each) for each in shown_in("file") if each.page == "robustness"
}
