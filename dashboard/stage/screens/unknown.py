"""What we don't know."""

from dashboard import session
from dashboard.draw.later import Hook, later
from dashboard.stage import slide
from policy_model.briefing import screens
from policy_model.findings import find_out, what_changes, which_judgements

_ROOM = 410  # pixels of height for the chart


@later  # the values are fitted on all judgements
def show(_: Hook) -> None:
    """Draw what it would be worth to find out first."""
    answer = session.answer()
    judgements, changes = (each.FINDING.told(answer) for each in (which_judgements, what_changes))
    found = find_out.FINDING.told(answer)
    slide.show_told(screens.unknown(found, judgements, changes), found, _ROOM)
