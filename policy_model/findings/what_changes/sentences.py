"""What of weights, money, context and judged numbers would change the answer, in words."""

from collections.abc import Sequence

from policy_model.analysis.answer import Answer
from policy_model.analysis.robustness.every_flip import Kind
from policy_model.analysis.robustness.flips import Flips
from policy_model.analysis.robustness.level_flips import subject_of
from policy_model.dossier import judgement_of
from policy_model.findings.kit.finding import no_money
from policy_model.findings.what_changes.moved import by_distance, named, nowhere_ahead
from policy_model.words.changes import by_one_weight, changes
from policy_model.words.phrases import in_millions

_DASHED = "Dashed: past the nearest change on that side, where it was not searched."
_NAMES = {"driver": "parts of the context", "judgement": "judged numbers"}
_TWO = 2


def verdict(answer: Answer) -> str:
    """Say the nearest weight that changes the leader, as the overview does, and how many do."""
    flips, leader = answer.weight_flips, answer.leader.name
    turns = sum(each.nearest is not None for each in flips)
    if not turns:
        return f"No single weight would: “{leader}” leads whatever one criterion counts for."
    nearest, rest = by_one_weight(answer), len(flips) - turns
    if turns == 1:
        return f"{nearest} No other weight changes it." if rest else nearest
    others = f"the other {rest} change nothing" if rest > 1 else "the other one changes nothing"
    return f"{nearest} That is the nearest of {turns} weights that can change it" + (
        f"; {others}." if rest else "."
    )


def not_asked(answer: Answer) -> str:
    """Say why nothing can change the answer, where there is nothing to choose."""
    if nothing := no_money(answer):
        return nothing
    if len(answer.comparison.contenders) < _TWO:
        return f"“{answer.leader.name}” is the only option: nothing can overtake it."
    return ""


def searched(answer: Answer, kind: Kind, found: Sequence[Flips]) -> str:
    """Say how many of the numbers searched change the leader, and the nearest that does."""
    moved = [each for each in found if not each.ruled]
    turning = [each for each in by_distance(moved) if each.nearest]
    if not moved:
        return _nothing_to_move(answer, kind)
    if not turning:
        return f"{_none_of(kind, len(moved))} changes the leader within its range."
    number = f"{len(turning)} of {len(moved)} {_NAMES.get(kind, 'budgets, the total among them,')}"
    turn = "changes" if len(turning) == 1 else "change"
    return f"{number} {turn} the leader. {_nearest(answer, kind, turning[0])}"


def searched_caption(answer: Answer, kind: Kind, found: Sequence[Flips]) -> str:
    """Say what was moved, how, what was not, and what is dashed."""
    still = sum(each.nearest is None and not each.ruled for each in found)
    said = [_moved(answer, kind)]
    if still and any(each.nearest for each in found):  # else `searched` says it
        names = _NAMES.get(kind, "budgets, the total among them,")
        change = "changes nothing within its" if still == 1 else "change nothing within their"
        said.insert(0, f"{still} of {len(found)} {names} {change} range.")
    if any(each.nearest and not nowhere_ahead(each) for each in found):
        said.append(_DASHED)
    if ruled := sum(each.ruled for each in found):
        future = next(e.name for e in answer.dossier.futures if e.id == answer.scenario.future)
        said.append(f"{ruled} of {len(found)} not moved: set by the future “{future}”.")
    return " ".join(said)


def _moved(answer: Answer, kind: Kind) -> str:
    """Say how a kind of number was moved."""
    if kind == "driver":
        return "Each moves from 0% to 100%, the same in every year."
    if kind == "judgement":
        return "Each is fixed in turn from its low to its high; the others are drawn as they are."
    own = answer.comparison.candidates[subject_of(answer.comparison)]
    whose = "your mix" if own.role == "mix" else f"“{own.name}”"
    return (
        f"{answer.dossier.header.money_unit}, each from nothing to the most. The common "
        "total moves all options. "
        f"A programme's budget moves {whose} alone, which then spends more or less than the others."
    )


def _nearest(answer: Answer, kind: Kind, own: Flips) -> str:
    name = named(answer.dossier, kind, own)
    flip, way, number = next(each for each in changes(kind, own) if each[0] == own.nearest)
    winner = answer.comparison.candidates[flip.leader].name
    if nowhere_ahead(own):
        return f"The nearest: {name}. Wherever it is fixed, “{winner}” would lead."
    said = in_millions(answer.dossier, number) if kind == "money" else number
    if kind == "judgement" and (judged := judgement_of(answer.dossier, own.id)):
        said = f"{number} ({judged.unit})"
    where = "up" if way == "from" else "down"
    leader = answer.leader.name
    return f"The nearest: {name}. From about {said} {where}, “{winner}” overtakes “{leader}”."


def _none_of(kind: Kind, moved: int) -> str:
    if kind == "money":
        return f"Neither the common total nor any of the {moved - 1} budgets"
    if moved == 1:
        return f"The only one of the {_NAMES[kind]} that can move never"
    return f"None of the {moved} {_NAMES[kind]}"


def _nothing_to_move(answer: Answer, kind: Kind) -> str:
    if kind == "driver" and answer.dossier.drivers:
        return "The chosen future sets the whole context: nothing is left to move."
    if kind == "driver":
        return "This dossier has no context to move."
    return "No judged number has a range: all are certain."
