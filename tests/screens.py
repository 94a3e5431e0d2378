"""What the model says on each screen of Present, put together apart from the app."""

from policy_model.analysis.answer import Answer
from policy_model.briefing import screens
from policy_model.findings import (
    corners,
    find_out,
    how_often,
    mix,
    reasons,
    shown_in,
    what_changes,
    which_judgements,
    years,
)
from policy_model.findings.kit.finding import Finding
from policy_model.findings.kit.screen import Screen, screen_of

_OPENING = (corners.FINDING, years.FINDING)


def opening(answered: Answer) -> list[Screen]:
    """The screens that are there at once."""
    return [
        screens.question(answered),
        _screen(corners.FINDING, answered),
        screens.the_answer(answered),
        _screen(years.FINDING, answered),
    ]


def every_screen(answered: Answer, proven: bool = False) -> list[Screen]:
    """The screens in their order, with the proof of the best mix on request."""
    best = mix.FINDING.whole(answered) if proven else mix.FINDING.told(answered)
    unknown = (each.FINDING.told(answered) for each in (find_out, which_judgements, what_changes))
    return [
        *opening(answered),
        screens.why(reasons.FINDING.told(answered)),
        screens.how_sure(how_often.FINDING.told(answered)),
        *(_screen(each, answered) for each in shown_in("slide") if each not in _OPENING),
        screens.best_mix(best),
        screens.unknown(*unknown),
    ]


def _screen(finding: Finding, answered: Answer) -> Screen:
    assert finding.slide
    return screen_of(finding.slide, finding.told(answered))
