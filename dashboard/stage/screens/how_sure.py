"""How sure the answer is."""

from dashboard import session
from dashboard.stage import slide
from policy_model.briefing import screens
from policy_model.findings.how_often import FINDING

_ROOM = 560  # pixels of height for the chart


def show() -> None:
    """Draw how often each option takes each rank."""
    often = FINDING.told(session.answer())
    slide.show_told(screens.how_sure(often), often, _ROOM)
