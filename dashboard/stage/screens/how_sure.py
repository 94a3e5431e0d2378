"""How sure the answer is."""

from dashboard import session
from dashboard.stage import slide
from policy_model.findings.how_often import FINDING
from policy_model.words.briefing import screens

_ROOM = 560  # pixels of height for the chart


def show() -> None:
    """Draw how often each option takes each rank."""
    often = FINDING.told(session.answer())
    ranks = often.parts[0]
    chart = ranks.chart(session.look(stage=True), _ROOM) if ranks.chart else None
    slide.show(screens.how_sure(often), chart, ranks.alt)
