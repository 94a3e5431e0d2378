"""Costly work tells the share that is done: never too much, and never less than before."""

from collections.abc import Callable

import pytest

from policy_model.analysis.allocation.allocate import best_mix_of
from policy_model.analysis.allocation.frontier import frontier_of
from policy_model.analysis.allocation.objective import ground_of
from policy_model.analysis.allocation.robust_mix import robust_mixes
from policy_model.analysis.answer import Answer, find_answer
from policy_model.analysis.by_total import answers_by_total
from policy_model.analysis.progress import Hook, part
from policy_model.analysis.robustness.discovery import discover
from policy_model.analysis.robustness.every_flip import every_flip
from policy_model.analysis.robustness.sampling import sample
from policy_model.dossier import Dossier
from policy_model.scenario import default_scenario
from tests.support import drawn

WORK: dict[str, Callable[[Answer, Hook], object]] = {
    "who disagrees": Answer.look_around,
    "next money": Answer.next_money,
    "flips": every_flip,
    "sample": lambda answer, hook: sample(answer.inputs, answer.comparison, hook),
    "discovery": lambda answer, hook: discover(answer.inputs, answer.comparison, hook),
    "by total": lambda answer, hook: tuple(
        answers_by_total(answer.inputs, answer.scenario, [0.5, 1.0, 2.0], hook)
    ),
    "best mix": best_mix_of,
    "frontier": frontier_of,
    "robust mixes": lambda answer, hook: robust_mixes(
        ground_of(answer.inputs), answer.scenario, hook
    ),
}


@pytest.mark.parametrize("work", WORK.values(), ids=WORK)
def test_it_rises_and_is_never_above_1(work: Callable[[Answer, Hook], object], dossier: Dossier):
    told: list[float] = []
    work(find_answer(drawn(dossier, 16), default_scenario(dossier)), told.append)
    assert told == sorted(told)
    assert 0 <= told[0] < told[-1] <= 1
    assert told[-1] > 0.5


def test_a_part_goes_from_its_start_to_its_end() -> None:
    told: list[float] = []
    for done in (0.0, 0.5, 1.0):
        part(told.append, 0.25, 0.75)(done)
    assert told == [0.25, 0.5, 0.75]
