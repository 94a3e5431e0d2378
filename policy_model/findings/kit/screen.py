"""A finding as a screen of a briefing."""

from policy_model.findings.kit.finding import Slide
from policy_model.findings.kit.told import Told
from policy_model.words.briefing.screen import Screen


def screen_of(slide: Slide, told: Told) -> Screen:
    """Its verdict as the one message; what else is said goes to who presents."""
    brief = next((each.brief or each.caption for each in told.parts), "")
    notes = (*told.notes, *told.messages, *told.spoken)
    return Screen(slide.id, slide.label, told.verdict, caption=brief, notes=notes)
