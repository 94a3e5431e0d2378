"""The best mix."""

from dashboard import session
from dashboard.draw.later import Hook, later
from dashboard.session import allocation
from dashboard.stage import slide
from policy_model.briefing import screens
from policy_model.charts.allocation.mix import mix_bars


@later  # the search takes up to a second, for some aims five
def show(told: Hook) -> None:
    """Draw what the best mix for the money is, and what it brings."""
    found = None if allocation.clash() else allocation.best(told)
    screen = screens.best_mix(session.answer(), found)
    if found and found.scenario.total_musd:
        slide.show(screen, mix_bars(found, session.look(stage=True), room=460))
    else:
        slide.show(screen)
