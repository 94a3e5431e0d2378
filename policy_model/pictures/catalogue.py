"""Every picture of an answer: what the pages draw, as they stand before anything is chosen there.

A further chart is a function beside those of its page, and a line here.
"""

from collections.abc import Callable, Iterator

from policy_model.analysis.allocation.allocate import best_mix_of, clash_of, mix_of
from policy_model.analysis.allocation.frontier import (
    by_mean,
    clash_at_most,
    frontier_of,
    index_levels,
)
from policy_model.analysis.allocation.why import contributions_of
from policy_model.analysis.answer import Answer
from policy_model.analysis.progress import Hook, in_turn, part, unheard
from policy_model.findings import shown_in
from policy_model.pictures import allocate as allocated
from policy_model.pictures.picture import Picture, of_part

Maker = Callable[[Answer, Hook], Iterator[Picture]]


def pictures_of(answer: Answer, progress: Hook = unheard) -> tuple[Picture, ...]:
    """Draw every picture of an answer, page by page.

    Parameters
    ----------
    answer : Answer
    progress : Hook
        Told how far the searches are; some take seconds.
    """
    made: list[Picture] = []
    whole, done = sum(_MAKERS.values()), 0
    for maker, takes in _MAKERS.items():
        made += maker(answer, part(progress, done / whole, (done + takes) / whole))
        done += takes
    return tuple(made)


def _findings(answer: Answer, progress: Hook) -> Iterator[Picture]:
    for finding, of_one in in_turn(shown_in("picture"), progress):
        for told in finding.pictured(answer, of_one):
            yield from (of_part(told, each, each.chart) for each in told.parts if each.chart)


def _best_mix(answer: Answer, progress: Hook) -> Iterator[Picture]:
    if not answer.scenario.total_musd or clash_of(answer):
        return
    found = best_mix_of(answer, part(progress, 0, 0.7)).mix
    yield allocated.mix(found)
    if by := contributions_of(found, part(progress, 0.7, 1)):
        yield allocated.contributions(answer.dossier, by)


def _totals(answer: Answer, progress: Hook) -> Iterator[Picture]:
    if clash_at_most(answer):
        return
    points = frontier_of(answer, part(progress, 0, 0.9))
    by, rest = by_mean(answer.scenario).objective, part(progress, 0.9, 1)
    found = None if clash_of(answer) else mix_of(answer, by, rest)
    levels = index_levels(found) if found else {}
    yield allocated.totals(answer, points, found)
    yield allocated.index_of_totals(answer, points, found, levels)


# What each takes, as a share of the sum.
_MAKERS: dict[Maker, int] = {
    _findings: 15,
    _best_mix: 5,
    _totals: 5,
}
