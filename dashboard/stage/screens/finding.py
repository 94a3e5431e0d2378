"""A finding as a screen."""

from functools import partial

from dashboard import session
from dashboard.draw.later import Hook, later
from dashboard.stage import slide
from policy_model.findings.kit.finding import Finding, Slide
from policy_model.findings.kit.screen import screen_of

_ROOM = 540  # pixels of height for a chart


def show(finding: Finding, place: Slide) -> None:
    """Draw its first part under its verdict."""
    later(partial(_fill, finding, place), finding.id)()


def _fill(finding: Finding, place: Slide, progress: Hook) -> None:
    told = finding.told(session.answer(), progress=progress)
    slide.show_told(screen_of(place, told), told, _ROOM)
