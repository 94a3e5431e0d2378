"""A whole briefing, screen by screen."""

from policy_model.analysis.briefed import Briefed
from policy_model.briefing import screens
from policy_model.findings.kit.screen import Screen
from policy_model.findings.kit.told import Told


def briefing(found: Briefed, often: Told, reasons: Told, mix: Told) -> tuple[Screen, ...]:
    """Every screen, in the order in which a meeting takes them.

    Parameters
    ----------
    found : Briefed
    often : Told
        How often each option comes first.
    reasons : Told
        Why the leading option is ahead of the next.
    mix : Told
        The best mix.
    """
    answer = found.answer
    return (
        screens.question(answer),
        screens.the_answer(answer),
        screens.why(reasons),
        screens.how_sure(often),
        screens.best_mix(mix),
        screens.unknown(answer, found.worth, found.tornado),
    )
