"""Why the leading option is ahead."""

from dashboard import session
from dashboard.stage import slide
from policy_model.briefing import screens
from policy_model.findings import reasons

_ROOM = 620  # pixels of height for a chart


def show() -> None:
    """Draw the criteria that tell the leading option from the next."""
    told = reasons.FINDING.told(session.answer())
    slide.show_told(screens.why(told), told, _ROOM, beside=True)
