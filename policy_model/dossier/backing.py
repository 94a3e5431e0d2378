"""What each number of a dossier rests on."""

from dataclasses import dataclass, replace
from typing import Literal

from policy_model.dossier.judgements import Judgement, judgements
from policy_model.dossier.records import Dossier, Evidence, Kind

Standing = Kind | Literal["challenged"]
_STRONGEST_FIRST: tuple[Kind, ...] = ("stated", "inferred", "judgement")
# Facts, steps that the numbers given as such take over, and settings are in no equation.
_IN_NO_EQUATION = ("background", "scales", "dossier")
_SETTING_IN_ONE = "dossier.weight_concentration"
LEAST_SURE_FIRST = ("", "low", "medium", "high")


@dataclass(frozen=True)
class Backed:
    """A number, and why it is what it is.

    Attributes
    ----------
    judgement : Judgement
    reasons : tuple of Evidence, at least one
    """

    judgement: Judgement
    reasons: tuple[Evidence, ...]

    @property
    def kind(self) -> Standing:
        """The weakest kind among its reasons; challenged where a scenario sets it otherwise."""
        if self.judgement.quantity.original:
            return "challenged"
        return max((each.kind for each in self.reasons), key=_STRONGEST_FIRST.index)

    @property
    def from_source(self) -> bool:
        """Whether the source states it, or it is inferred from there."""
        return self.kind in ("stated", "inferred")

    def on(self, paragraph: int) -> "Backed | None":
        """The same with its reasons from one paragraph alone; None where it has none there."""
        here = tuple(each for each in self.reasons if paragraph in each.paragraphs)
        return replace(self, reasons=here) if here else None

    @property
    def computes(self) -> bool:
        """Whether an equation has it."""
        own = self.judgement.id
        return own == _SETTING_IN_ONE or own.partition(".")[0] not in _IN_NO_EQUATION

    @property
    def confidence(self) -> str:
        """The lowest confidence among its reasons; empty where a scenario sets it otherwise."""
        if self.judgement.quantity.original:
            return ""
        return min((each.confidence for each in self.reasons), key=LEAST_SURE_FIRST.index)

    @property
    def why(self) -> str:
        """What its reasons say, or the one that a scenario gives."""
        own = self.judgement.quantity.challenged_because
        return own or " ".join(each.paraphrase for each in self.reasons)

    @property
    def paragraphs(self) -> tuple[int, ...]:
        """Paragraphs of the source that it rests on, or in which the question arises."""
        return tuple(sorted({number for each in self.reasons for number in each.paragraphs}))


def backed(dossier: Dossier) -> tuple[Backed, ...]:
    """Every number of a dossier with its reasons, in file order."""
    reasons = {each.id: each for each in dossier.evidence}
    return tuple(
        Backed(each, tuple(reasons[name] for name in each.evidence)) for each in judgements(dossier)
    )
