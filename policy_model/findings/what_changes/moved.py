"""Numbers that were moved by themselves: their names and units, and which is the nearest."""

from collections.abc import Sequence

from policy_model.analysis.robustness.every_flip import Kind
from policy_model.analysis.robustness.flips import Flips
from policy_model.dossier import Dossier
from policy_model.words.judgements import judgement_words

NOTHING, SET = "nothing in its range", "set by the chosen future, not moved"
_UNITS = {"weight": "share of all weight", "driver": "level, 0 to 1"}
_TOTAL = "Common total"
_HAIR = 1e-9


def unit_of(dossier: Dossier, kind: Kind) -> str:
    """Unit of all numbers of a kind; empty for judgements, which each have their own."""
    return dossier.header.money_unit if kind == "money" else _UNITS.get(kind, "")


def nowhere_ahead(own: Flips) -> bool:
    """Whether another option leads wherever the number is fixed, its mean included."""
    return own.below is not None and own.below == own.above


def named(dossier: Dossier, kind: Kind, own: Flips) -> str:
    """Name what moves."""
    if kind == "judgement":
        return judgement_words(dossier, own.id)
    entries = {"weight": dossier.criteria, "money": dossier.programmes, "driver": dossier.drivers}
    names = {each.id: getattr(each, "short_name", each.name) for each in entries[kind]}
    return names.get(own.id, _TOTAL)


def by_distance(found: Sequence[Flips]) -> list[Flips]:
    """The nearest change first, by share of its range; what changes nothing, then what is set."""

    def distance(own: Flips) -> tuple[int, float]:
        if own.nearest is None:
            return (2 if own.ruled else 1), 0.0
        return 0, abs(own.nearest.at - own.now) / max(own.high - own.low, _HAIR)

    return sorted(found, key=distance)
