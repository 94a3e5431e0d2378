"""What the model says on each screen of Present, put together apart from the app."""

from policy_model.analysis.answer import Answer
from policy_model.briefing import screens
from policy_model.findings import corners, shown_in, years
from policy_model.findings.kit.screen import Screen, screen_of


def opening(answered: Answer) -> list[Screen]:
    """The screens that are there at once."""
    shown = (screen_of(each.FINDING, each.FINDING.told(answered)) for each in (corners, years))
    where, gains = shown
    return [screens.question(answered), where, screens.the_answer(answered), gains]


def every_screen(answered: Answer, proven: bool = False) -> list[Screen]:
    """The screens in their order, with the proof of the best mix on request."""
    unknown, _ = screens.unknown(answered)
    placed = [
        (screens.QUESTION.place, screens.question(answered)),
        (screens.ANSWER.place, screens.the_answer(answered)),
        (screens.UNKNOWN.place, unknown),
    ]
    for each in shown_in("slide"):
        assert each.slide
        told = (each.whole if proven else each.told)(answered)
        placed.append((each.slide.place, screen_of(each, told)))
    return [screen for _, screen in sorted(placed, key=lambda each: each[0])]
