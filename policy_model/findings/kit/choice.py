"""What a reader can choose of a finding: pages draw it as a control, files state the default."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from policy_model.analysis.answer import Answer

Chosen = Mapping[str, Any]


@dataclass(frozen=True)
class Threshold:
    """A number between two ends.

    Attributes
    ----------
    id : str
    words : function of Answer
    default, least, most, step : float
    """

    id: str
    words: Callable[[Answer], str]
    default: float
    least: float
    most: float
    step: float

    def default_of(self, _: Answer) -> float:
        """What holds unless somebody chooses."""
        return self.default


@dataclass(frozen=True)
class OneOf:
    """One of a few.

    Attributes
    ----------
    id, words : str
    options : function of Answer
        Words for each that can be chosen.
    default : function of Answer, optional
        Which holds unless somebody chooses; the first by default.
    folded : bool
        Whether there are so many that a page shows only the one chosen.
    """

    id: str
    words: str
    options: Callable[[Answer], Mapping[str, str]]
    default: Callable[[Answer], str] | None = None
    folded: bool = False

    def default_of(self, answer: Answer) -> str:
        """What holds unless somebody chooses."""
        return self.default(answer) if self.default else next(iter(self.options(answer)))


Choice = Threshold | OneOf
