"""The questions on robustness, each answered by a sentence and rows for files."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from policy_model.analysis.answer import Answer
from policy_model.analysis.progress import Hook
from policy_model.findings import shown_in
from policy_model.findings.kit.finding import Finding
from policy_model.outputs.text.rows import Row, file_rows


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
