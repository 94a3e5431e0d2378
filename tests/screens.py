"""What the model says on each screen of Present, put together apart from the app."""

from policy_model.analysis.allocation.allocate import allocate
from policy_model.analysis.allocation.objective import ground_of
from policy_model.analysis.answer import Answer
from policy_model.analysis.robustness.information import find_information
from policy_model.analysis.robustness.tornado import find_tornado
from policy_model.briefing import screens
from policy_model.findings import how_often, reasons, shown_in
from policy_model.findings.kit.screen import Screen, screen_of


def opening(answered: Answer) -> list[Screen]:
    """The screens that are there at once."""
    return [
        screens.question(answered),
        screens.corners(answered),
        screens.the_answer(answered),
        screens.years(answered),
    ]


def every_screen(answered: Answer) -> list[Screen]:
    """The screens in their order."""
    comparison = answered.comparison
    worth = find_information(answered.inputs, comparison)
    return [
        *opening(answered),
        screens.why(reasons.FINDING.told(answered)),
        screens.how_sure(how_often.FINDING.told(answered)),
        *(screen_of(each.slide, each.told(answered)) for each in shown_in("slide") if each.slide),
        screens.best_mix(answered, allocate(ground_of(answered.inputs), answered.scenario)),
        screens.unknown(answered, worth, find_tornado(answered.inputs, comparison)),
    ]
