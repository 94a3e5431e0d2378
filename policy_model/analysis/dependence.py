"""What a number of the dossier can move in a scenario, found by setting it otherwise.

The number is set to the ends of its range, to the ends of what its field allows, and near its
most likely value; the other numbers are drawn as they are. It moves what then differs in a draw.

What is found is exact: each of it differs at a value that a dossier may hold. What is missed
would have to stay as it is at all these values and differ between them, or differ in fewer draws
than one in `DRAWS`. One step of the model is not monotone in a number: which programmes of an
option are dropped, and who gets their money. Values on either side, near and far, bring it about.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import isfinite

import numpy as np
from numpy.typing import ArrayLike, NDArray

from policy_model.analysis.comparison import Comparison, compare, setting_of
from policy_model.analysis.draws import draw_judgements
from policy_model.dossier import Dossier, Judgement, judgement_of, with_quantity
from policy_model.dossier.checks import check_numbers
from policy_model.dossier.entries import Entry
from policy_model.dossier.quantity import Quantity
from policy_model.dossier.replacing import places
from policy_model.model.budgets import Candidate
from policy_model.model.inputs import Array, Inputs, Values, build_inputs
from policy_model.model.outlook import look_ahead
from policy_model.model.value import scores

Names = frozenset[str]
_NONE: Names = frozenset()
DRAWS = 64
_SAME = 1e-12  # in the unit of each result
_FAR = 1000.0
# Of a programme, what decides how an option's money is split: the same in every draw.
_SPLIT = ("running_musd", "maximum_musd", "start_up_musd")


@dataclass(frozen=True)
class Reach:
    """What changes where a number changes.

    Attributes
    ----------
    options : frozenset of str
        Ids of the options whose results or budgets change.
    outcomes, criteria : frozenset of str
        Ids of the outcomes whose level at the horizon changes, and of the criteria whose score
        or raw value does, of any option.
    ranges : bool
        Whether weights are drawn otherwise.
    """

    options: Names = _NONE
    outcomes: Names = _NONE
    criteria: Names = _NONE
    ranges: bool = False

    @property
    def nothing(self) -> bool:
        """Whether no result changes in this scenario."""
        return not (self.options or self.ranges)


@dataclass(frozen=True, eq=False)
class Sample:
    """A comparison by a few draws, and the draws that it was made with, by judgement."""

    comparison: Comparison
    draws: Values


def sample(_inputs: Inputs, comparison: Comparison) -> Sample:
    """Compare the same options in the same scenario by `DRAWS` draws; see `Answer.once`."""
    draws = draw_judgements(comparison.dossier, DRAWS)
    few = build_inputs(comparison.dossier, draws)
    return Sample(compare(few, comparison.scenario), draws)


def reach_of(sampled: Sample, judgement: str) -> Reach:
    """What a judgement can move in a scenario.

    Parameters
    ----------
    sampled : Sample
        Of the scenario's comparison.
    judgement : str
        Its id.

    Raises
    ------
    KeyError
        Where the dossier has no such judgement.
    """
    before = sampled.comparison
    own = judgement_of(before.dossier, judgement)
    if own is None:
        raise KeyError(judgement)
    found = [_difference(before, after) for after in _otherwise(before, sampled.draws, own)]
    return Reach(
        _NONE.union(*(each.options for each in found)),
        _NONE.union(*(each.outcomes for each in found)),
        _NONE.union(*(each.criteria for each in found)),
        any(each.ranges for each in found),
    )


def _otherwise(before: Comparison, few: Values, own: Judgement) -> Iterator[Comparison]:
    """Comparisons with a judgement set otherwise, each at once with as many as can be.

    Those draws come one set of `DRAWS` after the other, one for each number.
    """
    dossier, held = before.dossier, places(before.dossier, own)
    names = [each.id for each in held]
    numbers = (*_numbers(own), *_edge(dossier, own))
    tried = [each for each in numbers if all(one.allowed.holds(each) for one in held)]
    changed = {each: with_quantity(dossier, own, _certain(each)) for each in tried}
    changed = {each: other for each, other in changed.items() if not check_numbers(other)}
    if changed and _differs_by_draw(own):
        inputs = build_inputs(dossier, _with_each(few, names, list(changed)))
        outlook = look_ahead(setting_of(inputs, before.scenario), before.candidates)
        yield replace(before, outlook=outlook, scores=scores(outlook.raw, dossier.criteria))
        return
    for each, other in changed.items():
        yield compare(build_inputs(other, _with_each(few, names, [each])), before.scenario)


def _numbers(own: Judgement) -> list[float]:
    """Numbers that a judgement may be set to, near and far."""
    now, least, most = own.quantity, own.allowed.minimum, own.allowed.maximum
    near = (0.9 * now.mode, 1.1 * now.mode, now.mode - 1, now.mode + 1)
    far = (least, least + 1 / _FAR, most, _FAR * now.mode, _FAR)
    every = dict.fromkeys((now.low, now.high, *near, *far))
    return [each for each in every if isfinite(each) and each != now.mode]


def _edge(dossier: Dossier, own: Judgement) -> list[float]:
    """Of what a programme needs, the reference level: nothing stricter is allowed there."""
    levels = [e.reference_level.mode for e in dossier.drivers if own.path[2:] == ("needs", e.id)]
    return [each for each in levels if each != own.quantity.mode]


def _certain(number: float) -> Quantity:
    return Quantity(low=number, mode=number, high=number)


def _differs_by_draw(own: Judgement) -> bool:
    """Whether all that takes a number takes it draw by draw, so that draws may be cases of it."""
    file, _, *key = own.path
    taken = file == "programmes" and key[0] not in _SPLIT
    return taken or file in ("outcomes", "scales") or (file == "criteria" and key[0] == "measure")


def _with_each(few: Values, names: Sequence[str], numbers: Sequence[float]) -> Values:
    """The same draws once for each number, at which some judgements are fixed."""
    times = len(numbers)
    values = {name: np.tile(drawn, times) for name, drawn in few.items()} if times > 1 else few
    return {**values, **dict.fromkeys(names, np.repeat(numbers, DRAWS))}


def _difference(before: Comparison, after: Comparison) -> Reach:
    """What differs in any draw, or between the mean values."""
    levels = _apart(before.outlook.levels[-1], after.outlook.levels[-1])
    measured = _apart(before.outlook.raw, after.outlook.raw) | _apart(before.scores, after.scores)
    budgets = _apart(_budgets(before), _budgets(after))
    value = _apart(before.mean_value[:, None], after.mean_value[:, None])
    moved = levels.any(axis=1) | measured.any(axis=1) | budgets | value
    return Reach(
        _names(before.candidates, moved),
        _names(before.dossier.outcomes, levels.any(axis=0)),
        _names(before.dossier.criteria, measured.any(axis=0)),
        not np.array_equal(before.drawn_weights, after.drawn_weights),
    )


def _budgets(comparison: Comparison) -> Array:
    """What each option spends, shape (O, P)."""
    return np.stack([each.spending.budgets for each in comparison.candidates])


def _apart(before: Array, after: Array) -> NDArray[np.bool_]:
    """Where any case differs; the cases after may be those before, several times over."""
    times = after.shape[-1] // before.shape[-1]
    different: NDArray[np.bool_] = np.any(np.abs(np.tile(before, times) - after) > _SAME, axis=-1)
    return different


def _names(entries: Sequence[Entry] | Sequence[Candidate], wanted: ArrayLike) -> Names:
    return frozenset(entries[at].id for at in np.flatnonzero(wanted).tolist())
