"""What a number of the dossier can move in a scenario, read off the equations."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from policy_model.analysis import in_play, rests_on
from policy_model.analysis.comparison import Comparison
from policy_model.analysis.in_play import Names
from policy_model.dossier.entries import Programme
from policy_model.dossier.value_tree import Breadth, Judged

_NONE: Names = frozenset()
# Of a programme, these decide whether it gets enough to start.
_DECIDE_START = ("running_musd", "start_up_musd")


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
        self._comparison = comparison
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
                found = self._outcome(entry, key)
            case "criteria":
                found = Reach(self._every, criteria=frozenset([entry]))
            case "drivers":
                found = self._reference(entry)
            case "futures" if entry == self._asked.future:
                found = self._driver(self._every, key[1])
            case "options" if key[0] == "drivers":
                found = self._driver(frozenset([entry]), key[1])
            case "options" if self._shares_matter(entry, key[1]):
                found = self._spent_by(frozenset([entry]))
            case "perspectives" if entry == self._asked.perspective:
                if key[1] not in dict(self._asked.weights):
                    found = Reach(self._every, weights=True, ranges=True)
            case "dossier" if entry == "weight_concentration":
                found = Reach(ranges=True)
            case "scales":
                found = self._together(rests_on.given_as(self._dossier, entry, key[-1]))
        return found

    def _programme(self, programme: Programme, key: list[str]) -> Reach:
        here, paid = self._comparison, in_play.paid(self._comparison, programme)
        match key[0]:
            case "maximum_musd":
                return self._spent_by(in_play.limited(here, programme))
            case field if field in _DECIDE_START:
                return self._spent_by(in_play.planned(here, programme))
            case "ratings":
                return Reach(paid, criteria=frozenset([key[1]]))
            case "dependence":  # a rating is lost with the context, as an effect is
                found = self._measured(
                    paid & in_play.apart(here, key[1]), rests_on.moved_by(programme)
                )
                return Reach(found.options, found.outcomes, found.criteria | self._judged())
            case "effects_per_year":
                return self._measured(in_play.working(here, programme), [key[1]])
            case _:
                return self._measured(
                    in_play.working(here, programme), rests_on.moved_by(programme)
                )

    def _outcome(self, outcome: str, key: list[str]) -> Reach:
        options = self._every
        if key[0] == "dependence":
            options = self._with_status_quo(in_play.apart(self._comparison, key[1]))
        return self._measured(options, [outcome])

    def _with_status_quo(self, options: Names) -> Names:
        """Options, or every one where the status quo is among them: gains are read over it."""
        here = self._comparison
        return self._every if here.candidates[here.status_quo].id in options else options

    def _reference(self, driver: str) -> Reach:
        """What a reference level moves.

        Effects, where the driver is set to something: they are relative to the reference. What
        takes the level as it is, where nothing else sets it.
        """
        given = in_play.setting_apart(self._comparison, driver)
        return _union(
            [
                self._effects_under(self._with_status_quo(given), driver),
                Reach(self._every - given, criteria=self._taking(driver)),
            ]
        )

    def _driver(self, options: Names, driver: str) -> Reach:
        taking = Reach(options, criteria=self._taking(driver))
        return _union([self._effects_under(options, driver), taking])

    def _effects_under(self, options: Names, driver: str) -> Reach:
        dossier = self._dossier
        programmes = [
            each for each in dossier.programmes if rests_on.driver_in(each.dependence, driver)
        ]
        outcomes = [
            each.id for each in dossier.outcomes if rests_on.driver_in(each.dependence, driver)
        ]
        outcomes += [name for each in programmes for name in rests_on.moved_by(each)]
        found = self._measured(options, outcomes)
        judged = self._judged() if programmes else _NONE
        return Reach(options, found.outcomes, found.criteria | judged)

    def _taking(self, driver: str) -> Names:
        """Criteria that a driver's level acts on itself."""
        return frozenset(
            each.id for each in self._dossier.criteria if rests_on.acts_on(each, driver)
        )

    def _shares_matter(self, option: str, programme: str) -> bool:
        """Whether there is another share above 0 to divide the money with."""
        own = next(each for each in self._dossier.options if each.id == option)
        return any(each.value.mode > 0 for each in own.shares if each.id != programme)

    def _spent_by(self, options: Names) -> Reach:
        """All that follows from what options spend; nothing where there is nothing to spend."""
        if not self._asked.total_musd:
            return Reach()
        return Reach(
            options,
            frozenset(each.id for each in self._dossier.outcomes),
            frozenset(each.id for each in self._dossier.criteria),
            budgets=True,
        )

    def _measured(self, options: Names, outcomes: Iterable[str]) -> Reach:
        """Outcomes, those that they lend standing to, and the criteria measured on them."""
        moved = rests_on.lent_standing(self._dossier, outcomes)
        criteria = (each.id for each in self._dossier.criteria if rests_on.reads(each) & moved)
        breadth = (each.id for each in self._dossier.criteria if isinstance(each.measure, Breadth))
        return Reach(options, moved, frozenset([*criteria, *(breadth if moved else ())]))

    def _judged(self) -> Names:
        criteria = self._dossier.criteria
        return frozenset(each.id for each in criteria if isinstance(each.measure, Judged))

    def _together(self, ids: Iterable[str]) -> Reach:
        parts = [self.of(file, entry, key) for file, entry, *key in (i.split(".") for i in ids)]
        return _union(parts)


def _union(parts: Iterable[Reach]) -> Reach:
    """All that any of them can change, of outcomes and criteria."""
    parts = [each for each in parts if not each.nothing]
    return Reach(
        _NONE.union(*(each.options for each in parts)),
        _NONE.union(*(each.outcomes for each in parts)),
        _NONE.union(*(each.criteria for each in parts)),
    )
