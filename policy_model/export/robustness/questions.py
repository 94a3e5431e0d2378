"""The questions of the page on robustness, each answered by a sentence and rows."""

from collections.abc import Callable
from typing import NamedTuple

from policy_model.analysis.answer import Answer
from policy_model.analysis.progress import Hook
from policy_model.analysis.robustness.acceptability import acceptability
from policy_model.export.robustness.how_often import how_often_rows
from policy_model.export.tables import Row
from policy_model.words.robustness import (
    how_often,
)


class Told(NamedTuple):
    """What is said to a question, and the figures behind it."""

    verdict: str
    rows: list[Row]


def _how_often(answer: Answer, _: Hook) -> Told:
    found = acceptability(answer.comparison)
    return Told(how_often.verdict(answer, found), how_often_rows(answer.comparison, found))


QUESTIONS: dict[str, Callable[[Answer, Hook], Told]] = {
    "how_often": _how_often,
}
