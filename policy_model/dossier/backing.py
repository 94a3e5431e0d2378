"""What each number of a dossier rests on."""

from dataclasses import dataclass

from policy_model.dossier.judgements import Judgement, judgements
from policy_model.dossier.records import Dossier, Evidence, Kind

_STRONGEST_FIRST: tuple[Kind, ...] = ("stated", "inferred", "judgement")
LEAST_SURE_FIRST = ("low", "medium", "high")


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
    def kind(self) -> Kind:
        """The strongest kind among its reasons."""
        return min((each.kind for each in self.reasons), key=_STRONGEST_FIRST.index)

    @property
    def confidence(self) -> str:
        """The lowest confidence among its reasons."""
        return min((each.confidence for each in self.reasons), key=LEAST_SURE_FIRST.index)

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
