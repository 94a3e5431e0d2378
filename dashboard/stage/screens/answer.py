"""The answer."""

from dashboard import session
from dashboard.stage import follow, slide
from policy_model.briefing import screens


def show() -> None:
    """Draw which option leads, how sure that is, and every option's points."""
    answer = session.answer()
    follow.show(answer, session.look(stage=True))
    slide.tell(screens.the_answer(answer))
