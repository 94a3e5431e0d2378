"""How sure the answer is."""

from dashboard import session
from dashboard.session import robustness
from dashboard.stage import slide
from policy_model.charts.robustness.how_often import rank_map
from policy_model.words.briefing import screens
from policy_model.words.robustness import how_often as words


def show() -> None:
    """Draw how often each option takes each rank."""
    answer, found = session.answer(), robustness.acceptability("around", "drawn")
    chart = rank_map(answer.comparison, found, session.look(stage=True), room=560)
    slide.show(screens.how_sure(answer, found), chart, words.rank_alt(answer, found))
