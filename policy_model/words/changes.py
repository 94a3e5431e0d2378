"""Numbers at which another option leads, said the same everywhere."""

from math import ceil, floor, log10

from policy_model.analysis.answer import Answer
from policy_model.analysis.robustness.every_flip import Kind
from policy_model.analysis.robustness.flips import Flip, Flips
from policy_model.analysis.robustness.weight_flips import WeightFlips
from policy_model.words.phrases import beyond

_HAIR = 1e-9
_FINE = 0.01
_DIGITS, _MOST_DIGITS = 3, 10


def by_one_weight(answer: Answer) -> str:
    """Say the smallest change of one weight that changes the leader; nothing where none does."""
    found = [
        (abs(flip.at - own.now), own, flip) for own in answer.weight_flips if (flip := own.nearest)
    ]
    if not found:
        return ""
    _, own, flip = min(found, key=lambda each: each[0])
    names = {each.id: each.name for each in answer.dossier.criteria}
    needed, now = weight_said(own, flip)
    return (
        f"If “{names[own.id]}” counted for {needed} of the decision instead of {now}, "
        f"“{answer.comparison.candidates[flip.leader].name}” would lead."
    )


def weight_said(own: WeightFlips, flip: Flip) -> tuple[str, str]:
    """Say a weight at which another option leads, and that of now, told apart."""
    upwards = flip in own.all_above
    onward = own.all_above if upwards else own.all_below
    until = next((each.at for each in onward[onward.index(flip) + 1 :]), None)
    return beyond(flip.at, own.now, upwards, until)


def changes(kind: Kind, own: Flips) -> list[tuple[Flip, str, str]]:
    """Every known change of leader: the flip, ``up to`` or ``from``, and the number said."""
    if isinstance(own, WeightFlips):
        ways = ((own.all_below[::-1], "up to"), (own.all_above, "from"))
        return [(flip, way, weight_said(own, flip)[0]) for flips, way in ways for flip in flips]
    ends = ((own.below, "up to", -1, own.low), (own.above, "from", 1, own.high))
    return [(flip, way, amount(kind, flip.at, away, end)) for flip, way, away, end in ends if flip]


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
