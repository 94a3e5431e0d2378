"""What is asked."""

from dashboard import session
from dashboard.stage import slide
from policy_model.briefing import screens


def show() -> None:
    """Draw the question, and whose numbers answer it."""
    slide.show(screens.question(session.answer()))
