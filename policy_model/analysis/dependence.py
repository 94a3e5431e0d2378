"""What a number of the dossier can move in a scenario, read off the equations."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from policy_model.analysis.comparison import Comparison
from policy_model.dossier import Dossier, judgements
from policy_model.dossier.checks import OWN_MIX
from policy_model.dossier.entries import Dependences, Programme
from policy_model.dossier.value_tree import (
    Breadth,
    Criterion,
    Judged,
    MeanGain,
    MeanLevel,
    WordsIntoDeeds,
)
from policy_model.model.budgets import option_shares
from policy_model.scenario import Scenario

Names = frozenset[str]
_NONE: Names = frozenset()
# Of a programme, these decide who gets the money: too little to start, or more than it can use.
_DECIDE_BUDGETS = ("running_musd", "start_up_musd", "maximum_musd")


@dataclass(frozen=True)
class Reach:
    """What can change where a number changes; nothing else does.

    Attributes
    ----------
    options : frozenset of str
        Ids of the options whose results can change.
    outcomes, criteria : frozenset of str
        Ids of the outcomes whose level, and of the criteria whose score, can.
    budgets, weights, ranges : bool
        Whether what the options spend can change, how much each criterion counts, and how far
        the weights are drawn apart.
    """

    options: Names = _NONE
    outcomes: Names = _NONE
    criteria: Names = _NONE
    budgets: bool = field(default=False, kw_only=True)
    weights: bool = field(default=False, kw_only=True)
    ranges: bool = field(default=False, kw_only=True)

    @property
    def nothing(self) -> bool:
        """Whether no equation uses the number in this scenario."""
        moved = self.options and (self.outcomes or self.criteria or self.budgets or self.weights)
        return not (moved or self.ranges)


def reach_of(comparison: Comparison, judgement: str) -> Reach:
    """What a judgement can move in a scenario.

    Parameters
    ----------
    comparison : Comparison
    judgement : str
        Its id.
    """
    file, entry, *key = judgement.split(".")
    return _Map(comparison).of(file, entry, key)


class _Map:
    """Follows the equations from a number to what rests on it."""

    def __init__(self, comparison: Comparison) -> None:
        self._asked = comparison.scenario
        self._dossier = comparison.dossier
        self._every = frozenset(each.id for each in comparison.candidates)

    def of(self, file: str, entry: str, key: list[str]) -> Reach:
        found = Reach()
        match file:
            case "programmes":
                programme = next(each for each in self._dossier.programmes if each.id == entry)
                found = self._programme(programme, key)
            case "outcomes":
                found = self._measured(self._every, [entry])
            case "criteria":
                found = Reach(self._every, criteria=frozenset([entry]))
            case "drivers":
                found = self._driver(self._every, entry)
            case "futures" if entry == self._asked.future:
                found = self._driver(self._every, key[1])
            case "options" if key[0] == "drivers":
                found = self._driver(frozenset([entry]), key[1])
            case "options":
                found = self._spent_by(frozenset([entry]))
            case "perspectives" if entry == self._asked.perspective:
                if key[1] not in dict(self._asked.weights):
                    found = Reach(self._every, weights=True, ranges=True)
            case "dossier" if entry == "weight_concentration":
                found = Reach(ranges=True)
            case "scales":
                found = self._together(_given_as(self._dossier, entry, key[-1]))
        return found

    def _programme(self, programme: Programme, key: list[str]) -> Reach:
        options = frozenset(_funding(self._dossier, self._asked, programme)) & self._every
        if key[0] in _DECIDE_BUDGETS:
            return self._spent_by(options)
        if key[0] == "ratings":
            return Reach(options, criteria=frozenset([key[1]]))
        effects = [key[1]] if key[0] == "effects_per_year" else _moved_by(programme)
        found = self._measured(options, effects)
        if key[0] == "dependence":  # a rating is lost with the context, as an effect is
            return Reach(options, found.outcomes, found.criteria | self._judged())
        return found

    def _driver(self, options: Names, driver: str) -> Reach:
        dossier = self._dossier
        programmes = [each for each in dossier.programmes if _on(each.dependence, driver)]
        outcomes = [each.id for each in dossier.outcomes if _on(each.dependence, driver)]
        outcomes += [name for each in programmes for name in _moved_by(each)]
        found = self._measured(options, outcomes)
        judged = self._judged() if programmes else _NONE
        own = frozenset(each.id for each in dossier.criteria if _acts_on(each, driver))
        return Reach(options, found.outcomes, found.criteria | judged | own)

    def _spent_by(self, options: Names) -> Reach:
        """All that follows from what options spend."""
        return Reach(
            options,
            frozenset(each.id for each in self._dossier.outcomes),
            frozenset(each.id for each in self._dossier.criteria),
            budgets=True,
        )

    def _measured(self, options: Names, outcomes: Iterable[str]) -> Reach:
        """Outcomes, those that they lend standing to, and the criteria measured on them."""
        moved = _lent_standing(self._dossier, outcomes)
        criteria = (each.id for each in self._dossier.criteria if _reads(each) & moved)
        breadth = (each.id for each in self._dossier.criteria if isinstance(each.measure, Breadth))
        return Reach(options, moved, frozenset([*criteria, *(breadth if moved else ())]))

    def _judged(self) -> Names:
        criteria = self._dossier.criteria
        return frozenset(each.id for each in criteria if isinstance(each.measure, Judged))

    def _together(self, ids: Iterable[str]) -> Reach:
        parts = [self.of(file, entry, key) for file, entry, *key in (i.split(".") for i in ids)]
        parts = [each for each in parts if not each.nothing]
        return Reach(
            _NONE.union(*(each.options for each in parts)),
            _NONE.union(*(each.outcomes for each in parts)),
            _NONE.union(*(each.criteria for each in parts)),
        )


def _funding(dossier: Dossier, asked: Scenario, programme: Programme) -> Iterable[str]:
    """Options that have a programme in their plan, whether or not it gets enough to start."""
    at = [each.id for each in dossier.programmes].index(programme.id)
    yield from (each.id for each in dossier.options if option_shares(dossier, each)[at] > 0)
    if dict(asked.mix_musd).get(programme.id):
        yield OWN_MIX


def _moved_by(programme: Programme) -> list[str]:
    return [effect.id for effect in programme.effects_per_year]


def _on(dependence: Dependences, driver: str) -> bool:
    return any(each.id == driver for each in dependence)


def _acts_on(criterion: Criterion, driver: str) -> bool:
    measure = criterion.measure
    return isinstance(measure, WordsIntoDeeds) and _on(measure.dependence, driver)


def _reads(criterion: Criterion) -> Names:
    """Outcomes that a criterion is measured on; of breadth, which takes any, none by name."""
    match criterion.measure:
        case MeanLevel() | MeanGain() as measure:
            return frozenset(measure.outcomes)
        case WordsIntoDeeds() as measure:
            single = (measure.commitments, measure.pressure_from_above)
            return frozenset([*single, *measure.pressure_from_below])
        case _:
            return _NONE


def _lent_standing(dossier: Dossier, outcomes: Iterable[str]) -> Names:
    """Outcomes, with those that they lend standing to, one year after another."""
    found = frozenset(outcomes)
    while True:
        lent = {
            each.id for each in dossier.outcomes if any(s.id in found for s in each.legitimated_by)
        }
        if lent <= found:
            return found
        found |= lent


def _given_as(dossier: Dossier, scale: str, step: str) -> list[str]:
    """Ids of the numbers that are given as a step of a rating scale."""
    every = judgements(dossier)
    return [e.id for e in every if e.quantity.step == step and e.allowed.scale == scale]
