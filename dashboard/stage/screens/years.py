"""What it does, year by year."""

from dashboard import session
from dashboard.stage import slide
from policy_model.briefing import screens
from policy_model.charts.empowerment import empowerment_over_years


def show() -> None:
    """Draw how far the leading option takes the new actors, and by when."""
    answer, look = session.answer(), session.look(stage=True)
    leader = answer.verdict.leader
    chart = empowerment_over_years(answer.comparison, leader, look, height=560)
    slide.show(screens.years(answer), chart)
