"""The screens of Present, in the order in which a meeting takes them."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from dashboard.stage.screens import (
    answer,
    best_mix,
    finding,
    how_sure,
    question,
    unknown,
    why,
)
from policy_model.briefing.screens import LABELS, PLACES
from policy_model.findings import shown_in


class Shown(NamedTuple):
    """A screen.

    Attributes
    ----------
    place : int
        In the order of all.
    name, label : str
    moved_by : sequence of str
        The controls that a presenter has there, for a question from the floor.
    show : callable
        Draws what stands on it.
    """

    place: int
    name: str
    label: str
    moved_by: Sequence[str]
    show: Callable[[], None]


def _own(name: str, show: Callable[[], None], *moved_by: str) -> Shown:
    return Shown(PLACES[name], name, LABELS[name], moved_by, show)


def every() -> list[Shown]:
    """All of them: what opens and closes a briefing, and the findings that declare a slide."""
    screens = [
        _own("question", question.show),
        _own("answer", answer.show, "money"),
        _own("why", why.show, "money", "people"),
        _own("how_sure", how_sure.show, "money", "people"),
        _own("best_mix", best_mix.show, "money"),
        _own("unknown", unknown.show),
    ]
    for each in shown_in("slide"):
        if at := each.slide:
            show = partial(finding.show, each, at)
            screens.append(Shown(at.place, at.id, at.label, at.moved_by, show))
    return sorted(screens, key=lambda screen: screen.place)
