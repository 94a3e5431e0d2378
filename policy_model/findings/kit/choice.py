"""What a reader can choose of a finding: pages draw it as a control, files state the default."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Chosen = Mapping[str, Any]


@dataclass(frozen=True)
class Threshold:
    """A number between two ends.

    Attributes
    ----------
    id, words : str
    default, least, most, step : float
    """

    id: str
    words: str
    default: float
    least: float
    most: float
    step: float


@dataclass(frozen=True)
class OneOf:
    """One of a few.

    Attributes
    ----------
    id, words : str
    options : mapping of str to str
        Words for each; the first is the default.
    """

    id: str
    words: str
    options: Mapping[str, str]

    @property
    def default(self) -> str:
        """What holds unless somebody chooses."""
        return next(iter(self.options))


Choice = Threshold | OneOf
