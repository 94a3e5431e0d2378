"""What we don't know."""

from dashboard import session
from dashboard.draw.later import Hook, later
from dashboard.session import robustness
from dashboard.stage import slide
from policy_model.findings.find_out.chart import find_out_bars
from policy_model.words.briefing import screens
from policy_model.words.robustness import find_out as words


@later  # the values are fitted on all judgements
def show(_: Hook) -> None:
    """Draw what it would be worth to find out first."""
    answer, found = session.answer(), robustness.information()
    screen = screens.unknown(answer, found, robustness.tornado())
    if not words.something_to_show(answer, found):
        slide.show(screen)
        return
    chart = find_out_bars(answer.comparison, found, session.look(stage=True), room=410)
    slide.show(screen, chart, words.alt(answer, found))
