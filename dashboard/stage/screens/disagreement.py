"""Who disagrees."""

from dashboard import session
from dashboard.draw.later import Hook, later
from dashboard.session import robustness
from dashboard.stage import slide
from policy_model.charts.robustness.who_disagrees import regret_map
from policy_model.words.briefing import screens
from policy_model.words.robustness import who_disagrees as words


@later  # every other future is projected here
def show(told: Hook) -> None:
    """Draw how far each option stays behind, by whose priorities count."""
    answer = session.answer()
    answer.look_around(told)
    people, futures = robustness.by_perspective(), robustness.by_future()
    chart = regret_map(people, "Priorities", look=session.look(stage=True), room=540)
    screen = screens.disagreement(answer, people, futures)
    slide.show(screen, chart, words.regret_alt(people, "priorities"))
