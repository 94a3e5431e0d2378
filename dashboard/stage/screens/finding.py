"""A finding as a screen."""

from functools import partial

from dashboard import session
from dashboard.draw.later import Hook, later
from dashboard.stage import slide
from policy_model.analysis.progress import unheard
from policy_model.findings.kit.finding import Finding, Slide
from policy_model.findings.kit.screen import screen_of


def show(finding: Finding, place: Slide) -> None:
    """Draw its first part under its verdict; the rest of the stage waits for none that is slow."""
    fill = partial(_fill, finding, place)
    if finding.takes_time:
        later(fill, finding.id)()
    else:
        fill(unheard)


def _fill(finding: Finding, place: Slide, progress: Hook) -> None:
    told = finding.told(session.answer(), progress=progress)
    slide.show_told(screen_of(place, told), told, place.room)
