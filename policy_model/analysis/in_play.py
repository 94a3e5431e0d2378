"""Which options a programme or a driver comes into play in, in a scenario."""

from collections.abc import Callable

from policy_model.analysis.comparison import Comparison
from policy_model.dossier.checks import OWN_MIX
from policy_model.dossier.entries import Programme
from policy_model.model.budgets import Candidate, option_shares
from policy_model.model.context import driver_paths

Names = frozenset[str]


def planned(comparison: Comparison, programme: Programme) -> Names:
    """Options that have a programme in their plan, whether or not it gets enough to start."""
    dossier, at = comparison.dossier, _position(comparison, programme)
    named = {each.id for each in dossier.options if option_shares(dossier, each)[at] > 0}
    mixed = bool(dict(comparison.scenario.mix_musd).get(programme.id))
    return _those(comparison, lambda each: each.id in named or (each.id == OWN_MIX and mixed))


def paid(comparison: Comparison, programme: Programme) -> Names:
    """Options that give a programme money."""
    at = _position(comparison, programme)
    return _those(comparison, lambda each: each.spending.budgets[at] > 0)


def working(comparison: Comparison, programme: Programme) -> Names:
    """Options whose money takes a programme beyond its start-up cost, in some draw."""
    at, least = _position(comparison, programme), programme.start_up_musd.low
    most_running = programme.running_musd.high
    return _those(
        comparison,
        lambda each: (
            each.spending.budgets[at] > 0 and each.spending.budgets[at] + most_running > least
        ),
    )


def limited(comparison: Comparison, programme: Programme) -> Names:
    """Options in which the most that a programme can use can count.

    Those that pay it, and those that drop it beside another, or because it can't use enough:
    a programme that is dropped alone is so however much it could use.
    """
    lacking = programme.start_up_musd.mode - programme.running_musd.mode
    small = programme.maximum_musd.mode <= lacking

    def dropped(option: Candidate) -> bool:
        others = option.spending.dropped
        return programme.id in others and (small or len(others) > 1)

    return paid(comparison, programme) | _those(comparison, dropped)


def setting_apart(comparison: Comparison, driver: str) -> Names:
    """Options in which a future, a slider or the option itself sets a driver, whatever to."""
    asked = comparison.scenario
    future = next(each for each in comparison.dossier.futures if each.id == asked.future)
    everywhere = driver in dict(asked.drivers) or any(each.id == driver for each in future.paths)
    return _those(comparison, lambda each: everywhere or driver in dict(each.drivers))


def apart(comparison: Comparison, driver: str) -> Names:
    """Options in which a driver leaves its reference level in some year."""
    dossier, asked = comparison.dossier, comparison.scenario
    at = [each.id for each in dossier.drivers].index(driver)
    reference = dossier.drivers[at].reference_level.mode
    future = next(each for each in dossier.futures if each.id == asked.future)
    paths = driver_paths(dossier, future, dict(asked.drivers), asked.horizon_years)
    here = bool((paths[:, at] != reference).any())

    def leaves(option: Candidate) -> bool:
        own = dict(option.drivers)
        return own[driver] != reference if driver in own else here

    return _those(comparison, leaves)


def _position(comparison: Comparison, programme: Programme) -> int:
    return [each.id for each in comparison.dossier.programmes].index(programme.id)


def _those(comparison: Comparison, wanted: Callable[[Candidate], bool]) -> Names:
    return frozenset(each.id for each in comparison.candidates if wanted(each))
