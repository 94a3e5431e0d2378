"""The questions of the page on robustness, each answered by a sentence and rows."""

from collections.abc import Callable
from typing import NamedTuple

from policy_model.analysis.answer import Answer
from policy_model.analysis.progress import Hook
from policy_model.analysis.robustness.acceptability import acceptability
from policy_model.analysis.robustness.methods import compare_methods
from policy_model.analysis.robustness.sobol import find_first_order, find_total_order
from policy_model.analysis.robustness.tornado import find_tornado
from policy_model.export.robustness.how_often import how_often_rows
from policy_model.export.robustness.methods import methods_rows
from policy_model.export.robustness.which_judgements import share_rows, which_judgements_rows
from policy_model.export.tables import Row
from policy_model.words.robustness import (
    how_often,
    methods,
    which_judgements,
)


class Told(NamedTuple):
    """What is said to a question, and the figures behind it."""

    verdict: str
    rows: list[Row]


def _how_often(answer: Answer, _: Hook) -> Told:
    found = acceptability(answer.comparison)
    return Told(how_often.verdict(answer, found), how_often_rows(answer.comparison, found))


def _which_judgements(answer: Answer, _: Hook) -> Told:
    found = answer.once(find_tornado)
    rows = which_judgements_rows(answer.comparison, found)
    return Told(which_judgements.verdict(answer, found), rows)


def _which_entries(answer: Answer, progress: Hook) -> Told:
    found = answer.once(find_first_order)
    total = find_total_order(answer.inputs, answer.comparison, progress=progress)
    rows = share_rows(answer.comparison, found, total)
    return Told(f"{which_judgements.shares_title(answer, found)}.", rows)


def _methods(answer: Answer, _: Hook) -> Told:
    found = compare_methods(answer.comparison)
    return Told(methods.verdict(answer, found), methods_rows(answer.comparison, found))


QUESTIONS: dict[str, Callable[[Answer, Hook], Told]] = {
    "how_often": _how_often,
    "which_judgements": _which_judgements,
    "which_entries": _which_entries,
    "methods": _methods,
}
