"""Changes of leader, whatever moves: names, amounts and ways, said the same everywhere."""

from collections.abc import Sequence
from math import ceil, floor, log10

from policy_model.analysis.robustness.every_flip import Kind
from policy_model.analysis.robustness.flips import Flip, Flips
from policy_model.analysis.robustness.weight_flips import WeightFlips
from policy_model.dossier import Dossier
from policy_model.words.judgements import judgement_words
from policy_model.words.robustness.weights import weight_said

_UNITS = {"weight": "share of all weight", "driver": "level, 0 to 1"}
TOTAL = "Common total"
NOTHING, SET = "nothing in its range", "set by the chosen future, not moved"
_HAIR = 1e-9
_FINE = 0.01
_DIGITS, _MOST_DIGITS = 3, 10


def changes(kind: Kind, own: Flips) -> list[tuple[Flip, str, str]]:
    """Every known change of leader: the flip, ``up to`` or ``from``, and the number said."""
    if isinstance(own, WeightFlips):
        ways = ((own.all_below[::-1], "up to"), (own.all_above, "from"))
        return [(flip, way, weight_said(own, flip)[0]) for flips, way in ways for flip in flips]
    ends = ((own.below, "up to", -1, own.low), (own.above, "from", 1, own.high))
    return [(flip, way, amount(kind, flip.at, away, end)) for flip, way, away, end in ends if flip]


def unit_of(dossier: Dossier, kind: Kind) -> str:
    """Unit of all numbers of a kind; empty for judgements, which each have their own."""
    return dossier.header.money_unit if kind == "money" else _UNITS.get(kind, "")


def nowhere_ahead(own: Flips) -> bool:
    """Whether another option leads wherever the number is fixed, its mean included."""
    return own.below is not None and own.below == own.above


def amount(kind: Kind, at: float, away: int = 0, end: float | None = None) -> str:
    """Say a number of its kind; rounded up (1) or down (-1) on request, so that it is enough.

    A judgement is not rounded past `end`, that of its range.
    """
    if kind == "judgement":
        return _judged(at, away, end)
    scale = 1000 if kind != "money" and (away or 0 < at < _FINE) else 100
    exact = at * scale - away * _HAIR
    shown = (round(exact) if not away else ceil(exact) if away > 0 else floor(exact)) / scale
    return f"{shown:.2f}" if kind == "money" else f"{shown:.1%}".replace(".0%", "%")


def _judged(at: float, away: int, end: float | None) -> str:
    """Say a judged number with three digits, or with as many more as it takes to stay in range."""
    if not away or not at:
        return f"{at:.3g}"
    for digits in range(_DIGITS, _MOST_DIGITS):
        scale = 10.0 ** (digits - 1 - floor(log10(abs(at))))
        exact = at * scale - away * _HAIR
        shown = (ceil(exact) if away > 0 else floor(exact)) / scale
        if end is None or away * shown <= away * end + _HAIR:
            break
    return f"{shown:.{digits}g}"


def named(dossier: Dossier, kind: Kind, own: Flips) -> str:
    """Name what moves."""
    if kind == "judgement":
        return judgement_words(dossier, own.id)
    entries = {"weight": dossier.criteria, "money": dossier.programmes, "driver": dossier.drivers}
    names = {each.id: getattr(each, "short_name", each.name) for each in entries[kind]}
    return names.get(own.id, TOTAL)


def by_distance(found: Sequence[Flips]) -> list[Flips]:
    """The nearest change first, by share of its range; what changes nothing, then what is set."""

    def distance(own: Flips) -> tuple[int, float]:
        if own.nearest is None:
            return (2 if own.ruled else 1), 0.0
        return 0, abs(own.nearest.at - own.now) / max(own.high - own.low, _HAIR)

    return sorted(found, key=distance)
