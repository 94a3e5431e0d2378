"""How a dossier speaks: its currency, the sides of the 2×2, the groups of its outcomes.

A dossier that leaves some of it out has it as ``words.yaml`` says, which stands beside this file.
"""

from collections.abc import Mapping
from functools import lru_cache, partial
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field

from policy_model.dossier.record import Record
from policy_model.dossier.yaml_file import read_yaml

ONE_LINE = r"^\S+( \S+)*$"
# It stands in every sentence, and a page takes two dollar signs for a formula, stars for bold.
NO_MARKS = r"^[^\s$*_`~<>\[\]\\]+( [^\s$*_`~<>\[\]\\]+)*$"
Currency = Annotated[str, Field(min_length=1, max_length=12, pattern=NO_MARKS)]
# As much as an axis of the 2×2 has room for.
Name = Annotated[str, Field(min_length=1, max_length=24, pattern=ONE_LINE)]
Phrase = Annotated[str, Field(min_length=1, max_length=60, pattern=ONE_LINE)]


@lru_cache(1)
def default_words() -> Mapping[str, Any]:
    """The words of a dossier that states none, as the file of its header would."""
    return read_yaml(Path(__file__).parent / "words.yaml")


def _default(*keys: str) -> Any:
    found: Any = default_words()
    for key in keys:
        found = found[key]
    return found


def optional(*keys: str) -> Any:
    """Field that a file may leave out, for what ``words.yaml`` says under these keys."""
    return Field(default_factory=partial(_default, *keys), validate_default=True)


def stated(header: Mapping[Any, Any]) -> dict[Any, Any]:
    """What a header says besides words that it would have if it said nothing of them."""
    said = {}
    for key, value in header.items():
        default = default_words().get(key)
        if isinstance(value, dict) and isinstance(default, dict):
            own = {each: v for each, v in value.items() if default.get(each) != v}
            if own:
                said[key] = own
        elif value != default:
            said[key] = value
    return said


class Together(Record):
    """Money to both sides of an axis at once, in words."""

    name: Phrase
    short_name: Name

    @property
    def in_column(self) -> str:
        """What a narrow column calls it."""
        return self.short_name


class Side(Record):
    """One side of an axis of the 2×2, in words.

    Attributes
    ----------
    name : str
        Beside the 2×2 and in lists, where the channel comes first.
    short_name : str
        In a narrow column; as the name where it is left out.
    limit : str
        After "at most 60% of the money"; as the name where it is left out.
    control : str
        At a slider, before "at least"; as in a limit where it is left out.
    """

    name: Name
    short_name: Name = ""
    limit: Phrase = ""
    control: Phrase = ""

    @property
    def in_column(self) -> str:
        """What a narrow column calls it."""
        return self.short_name or self.name

    @property
    def in_limit(self) -> str:
        """What a limit calls it, after "of the money"."""
        return self.limit or self.name

    @property
    def at_control(self) -> str:
        """What a control calls it, before "at least"."""
        return self.control or self.in_limit


class Channels(Record):
    """Through whom money goes, from left to right."""

    bilateral: Side
    multilateral: Side


class Targets(Record):
    """To whom money goes, from below upwards."""

    state: Side
    mixed: Together
    non_state: Side


class Axes(Record):
    """The axes of the 2×2, in words."""

    channel: Channels = optional("axes", "channel")
    target: Targets = optional("axes", "target")


class GroupNames(Record):
    """What the groups of outcomes are called."""

    new_non_state: Phrase = optional("groups", "new_non_state")
    reform_state: Phrase = optional("groups", "reform_state")
    incumbent: Phrase = optional("groups", "incumbent")
    institution: Phrase = optional("groups", "institution")
