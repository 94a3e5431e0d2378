"""One screen of a briefing, and a finding as one."""

from dataclasses import dataclass

from policy_model.findings.kit.finding import Finding
from policy_model.findings.kit.told import Part, Told


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


def screen_of(finding: Finding, told: Told) -> Screen:
    """Its verdict as the one message; what else is said goes to who presents.

    Raises
    ------
    ValueError
        When the finding has no slide.
    """
    if not (slide := finding.slide):
        raise ValueError(f"finding {finding.id}: no slide, expected one")
    also = told.also if slide.added != "unsaid" or not told.parts else ""
    caption = next((_brief(each) for each in told.parts), "")
    said = tuple(also.split("\n\n")) if also else ()
    notes = (*told.notes, *told.messages, *told.spoken)
    return Screen(finding.id, slide.label, told.verdict, said, caption, notes or said)


def _brief(part: Part) -> str:
    return part.caption if part.brief is None else part.brief
