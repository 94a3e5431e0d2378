"""What we don't know."""

from dashboard import session
from dashboard.draw.later import Hook, later
from dashboard.stage import slide
from policy_model.analysis.robustness.information import find_information
from policy_model.analysis.robustness.tornado import find_tornado
from policy_model.briefing import screens
from policy_model.findings.find_out import FINDING

_ROOM = 410  # pixels of height for the chart


@later  # the values are fitted on all judgements
def show(_: Hook) -> None:
    """Draw what it would be worth to find out first."""
    answer = session.answer()
    worth, tornado = answer.once(find_information), answer.once(find_tornado)
    slide.show_told(screens.unknown(answer, worth, tornado), FINDING.told(answer), _ROOM)
