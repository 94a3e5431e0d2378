"""One screen of a briefing."""

from dataclasses import dataclass


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
