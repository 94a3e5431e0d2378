"""What rests on what in a dossier, whatever the scenario."""

from collections.abc import Iterable

from policy_model.dossier import Dossier, judgements
from policy_model.dossier.entries import Dependences, Programme
from policy_model.dossier.value_tree import (
    Criterion,
    MeanGain,
    MeanLevel,
    WordsIntoDeeds,
)

Names = frozenset[str]


def moved_by(programme: Programme) -> list[str]:
    """Outcomes that a programme strengthens or erodes."""
    return [effect.id for effect in programme.effects_per_year]


def driver_in(dependence: Dependences, driver: str) -> bool:
    """Whether a driver is among those that something depends on."""
    return any(each.id == driver for each in dependence)


def acts_on(criterion: Criterion, driver: str) -> bool:
    """Whether a driver's level acts on a criterion itself."""
    measure = criterion.measure
    return isinstance(measure, WordsIntoDeeds) and driver_in(measure.dependence, driver)


def reads(criterion: Criterion) -> Names:
    """Outcomes that a criterion is measured on; of breadth, which takes any, none by name."""
    match criterion.measure:
        case MeanLevel() | MeanGain() as measure:
            return frozenset(measure.outcomes)
        case WordsIntoDeeds() as measure:
            single = (measure.commitments, measure.pressure_from_above)
            return frozenset([*single, *measure.pressure_from_below])
        case _:
            return frozenset()


def lent_standing(dossier: Dossier, outcomes: Iterable[str]) -> Names:
    """Outcomes, with those that they lend standing to, one year after another."""
    found = frozenset(outcomes)
    while True:
        lent = {
            each.id for each in dossier.outcomes if any(s.id in found for s in each.legitimated_by)
        }
        if lent <= found:
            return found
        found |= lent


def given_as(dossier: Dossier, scale: str, step: str) -> list[str]:
    """Ids of the numbers that are given as a step of a rating scale."""
    every = judgements(dossier)
    return [e.id for e in every if e.quantity.step == step and e.allowed.scale == scale]
