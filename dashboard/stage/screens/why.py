"""Why the leading option is ahead."""

from dashboard import session
from dashboard.stage import slide
from policy_model.briefing import screens
from policy_model.charts.pairwise import pairwise_bars


def show() -> None:
    """Draw the criteria that tell the leading option from the next."""
    answer, pair = session.answer(), session.leaders()
    chart = pairwise_bars(answer.comparison, pair, session.look(stage=True), room=620)
    shown = chart if pair.differences.any() else None
    slide.show(screens.why(answer, pair), shown, beside=True)
