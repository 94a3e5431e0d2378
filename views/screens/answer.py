"""The answer."""

from policy_model.words.briefing import screens
from views.shared import session, slide


def show() -> None:
    """Draw which option leads, how sure that is, and what would change it."""
    slide.show(screens.the_answer(session.answer()))
