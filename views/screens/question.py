"""What is asked."""

from policy_model.words.briefing import screens
from views.shared import session, slide


def show() -> None:
    """Draw the question, and whose numbers answer it."""
    slide.show(screens.question(session.answer()))
