"""The best mix."""

from dashboard import session
from dashboard.draw.later import Hook, later
from dashboard.stage import slide
from policy_model.briefing import screens
from policy_model.findings.mix import FINDING

_ROOM = 460  # pixels of height for the chart


@later  # the search takes up to a second, for some aims five
def show(progress: Hook) -> None:
    """Draw what the best mix for the money is, and what it brings."""
    told = FINDING.told(session.answer(), progress=progress)
    slide.show_told(screens.best_mix(told), told, _ROOM)
