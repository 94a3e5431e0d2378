"""One screen of a briefing, and a finding as one."""

from dataclasses import dataclass

from policy_model.findings.kit.finding import Slide
from policy_model.findings.kit.told import Told


@dataclass(frozen=True)
class Screen:
    """What a screen says, whoever draws it.

    Attributes
    ----------
    id : str
    label : str
        What it is about, in a few words.
    title : str
        Its one message.
    said : tuple of str
        What stands beside the picture, or instead of one.
    caption : str
        How to read the picture.
    notes : tuple of str
        For who presents: what to add, and what answers a question from the floor.
    """

    id: str
    label: str
    title: str
    said: tuple[str, ...] = ()
    caption: str = ""
    notes: tuple[str, ...] = ()


def screen_of(slide: Slide, told: Told) -> Screen:
    """Its verdict as the one message; what else is said goes to who presents."""
    brief = next((each.brief or each.caption for each in told.parts), "")
    notes = (*told.notes, *told.messages, *told.spoken)
    return Screen(slide.id, slide.label, told.verdict, caption=brief, notes=notes)
