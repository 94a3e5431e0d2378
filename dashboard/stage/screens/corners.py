"""Where the money could go."""

from dashboard import session
from dashboard.stage import slide
from policy_model import words
from policy_model.briefing import screens
from policy_model.charts.two_by_two import two_by_two


def show() -> None:
    """Draw the 2×2 with what each corner gains."""
    answer, look = session.answer(), session.look(stage=True)
    chart = two_by_two(answer.comparison, answer.verdict.leader, look, height=580)
    slide.show(screens.corners(answer), chart, words.corners(answer))
