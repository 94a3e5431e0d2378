"""The screens of Present, in the order in which a meeting takes them."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from dashboard import session
from dashboard.draw.later import Hook, later
from dashboard.stage import follow, slide
from policy_model.analysis.progress import unheard
from policy_model.briefing import screens
from policy_model.findings import shown_in
from policy_model.findings.kit.finding import Finding, Slide
from policy_model.findings.kit.screen import screen_of


class Shown(NamedTuple):
    """A screen: its id, where it stands, and what draws it."""

    id: str
    slide: Slide
    show: Callable[[], None]


def every() -> list[Shown]:
    """All of them: what opens and closes a briefing, and the findings that declare a slide."""
    shown = [
        Shown("question", screens.QUESTION, _question),
        Shown("answer", screens.ANSWER, _answer),
        Shown("unknown", screens.UNKNOWN, _unknown),
    ]
    for each in shown_in("slide"):
        if each.slide:
            shown.append(Shown(each.id, each.slide, partial(_finding, each)))
    return sorted(shown, key=lambda screen: screen.slide.place)


def _question() -> None:
    slide.show(screens.question(session.answer()))


def _answer() -> None:
    answer = session.answer()
    follow.show(answer, session.look(stage=True))
    slide.tell(screens.the_answer(answer))


@later  # the values are fitted on all judgements
def _unknown(_: Hook) -> None:
    slide.show_told(*screens.unknown(session.answer()), screens.UNKNOWN)


def _finding(finding: Finding) -> None:
    """Draw its first part under its verdict; the rest of the stage waits for none that is slow."""
    fill = partial(_fill, finding)
    if finding.takes_time:
        later(fill, finding.id)()
    else:
        fill(unheard)


def _fill(finding: Finding, progress: Hook) -> None:
    told = finding.told(session.answer(), progress=progress)
    if finding.slide:
        slide.show_told(screen_of(finding, told), told, finding.slide)
