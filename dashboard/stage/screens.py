"""The screens of Present, in the order in which a meeting takes them."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from dashboard import session
from dashboard.draw.later import Hook, later
from dashboard.stage import follow, slide
from policy_model.analysis.progress import unheard
from policy_model.briefing import screens
from policy_model.briefing.screens import LABELS, PLACES
from policy_model.findings import (
    find_out,
    how_often,
    mix,
    reasons,
    shown_in,
    what_changes,
    which_judgements,
)
from policy_model.findings.kit.finding import Finding, Slide
from policy_model.findings.kit.screen import screen_of

# Pixels of height for a chart.
_WHY_ROOM, _HOW_SURE_ROOM, _BEST_MIX_ROOM, _UNKNOWN_ROOM = 620, 560, 460, 410


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
    found = [
        _own("question", _question),
        _own("answer", _answer, "money"),
        _own("why", _why, "money", "people"),
        _own("how_sure", _how_sure, "money", "people"),
        _own("best_mix", _best_mix, "money"),
        _own("unknown", _unknown),
    ]
    for each in shown_in("slide"):
        if at := each.slide:
            show = partial(_finding, each, at)
            found.append(Shown(at.place, at.id, at.label, at.moved_by, show))
    return sorted(found, key=lambda screen: screen.place)


def _question() -> None:
    slide.show(screens.question(session.answer()))


def _answer() -> None:
    answer = session.answer()
    follow.show(answer, session.look(stage=True))
    slide.tell(screens.the_answer(answer))


def _why() -> None:
    told = reasons.FINDING.told(session.answer())
    slide.show_told(screens.why(told), told, _WHY_ROOM, beside=True)


def _how_sure() -> None:
    often = how_often.FINDING.told(session.answer())
    slide.show_told(screens.how_sure(often), often, _HOW_SURE_ROOM)


@later  # the search takes up to a second, for some aims five
def _best_mix(progress: Hook) -> None:
    told = mix.FINDING.told(session.answer(), progress=progress)
    slide.show_told(screens.best_mix(told), told, _BEST_MIX_ROOM)


@later  # the values are fitted on all judgements
def _unknown(_: Hook) -> None:
    answer = session.answer()
    found, judgements, changes = (
        each.FINDING.told(answer) for each in (find_out, which_judgements, what_changes)
    )
    slide.show_told(screens.unknown(found, judgements, changes), found, _UNKNOWN_ROOM)


def _finding(finding: Finding, place: Slide) -> None:
    """Draw its first part under its verdict; the rest of the stage waits for none that is slow."""
    fill = partial(_fill, finding, place)
    if finding.takes_time:
        later(fill, finding.id)()
    else:
        fill(unheard)


def _fill(finding: Finding, place: Slide, progress: Hook) -> None:
    told = finding.told(session.answer(), progress=progress)
    slide.show_told(screen_of(place, told), told, place.room)
