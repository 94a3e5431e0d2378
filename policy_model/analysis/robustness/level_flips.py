"""The budgets, the common total and the driver levels at which another option takes the lead.

Every value tried is a full evaluation: means over all draws, as in a comparison.
"""

from dataclasses import replace
from functools import partial

import numpy as np

from policy_model.analysis.comparison import Comparison, setting_of
from policy_model.analysis.progress import Hook, part, unheard
from policy_model.analysis.robustness.flips import Flips, Standing, mean_value, search, standing
from policy_model.dossier.entries import Driver
from policy_model.model.budgets import Candidate, candidates
from policy_model.model.inputs import Inputs
from policy_model.model.outlook import Setting

BUDGET_CELLS = 16
TOTAL_CELLS = 48  # finer: as the total moves, start-up costs make an option jump
DRIVER_CELLS = 10


def subject_of(comparison: Comparison) -> int:
    """Whose budgets are moved: the user's mix, or the leader where there is none of its own."""
    mixes = [o for o in comparison.contenders if comparison.candidates[o].role == "mix"]
    return mixes[0] if mixes else comparison.contenders[0]


def budget_flips(
    inputs: Inputs, comparison: Comparison, progress: Hook = unheard
) -> tuple[Flips, ...]:
    """Move each budget of the option `subject_of` from nothing to the programme's maximum.

    Its other budgets and all other options stay as they are. So it leaves the common total,
    and the cost criterion follows what it spends.

    Parameters
    ----------
    inputs : Inputs
        That `comparison` was made with.
    comparison : Comparison
    progress : callable
        Told the share done; may raise, to cancel.
    """
    subject = subject_of(comparison)
    budgets = comparison.candidates[subject].spending.budgets
    setting = setting_of(inputs, comparison.scenario)
    found = []
    for p, programme in enumerate(comparison.dossier.programmes):
        now, most = float(budgets[p]), programme.maximum_musd.mode
        grid = np.linspace(0, max(most, now), BUDGET_CELLS + 1)
        stands_at = partial(_with_budget, setting, comparison, subject, p)
        told = part(progress, p / len(budgets), (p + 1) / len(budgets))
        found.append(search(programme.id, now, grid, stands_at, told))
    return tuple(found)


def total_flips(inputs: Inputs, comparison: Comparison, progress: Hook = unheard) -> Flips:
    """Move the common total, at which all options are compared, from nothing to its maximum.

    Parameters are those of `budget_flips`.
    """
    most = comparison.dossier.header.total_musd.maximum.mode
    setting = setting_of(inputs, comparison.scenario)
    stands_at = partial(_with_total, setting, comparison)
    grid = np.linspace(0, most, TOTAL_CELLS + 1)
    return search("total_musd", comparison.scenario.total_musd, grid, stands_at, progress)


def driver_flips(
    inputs: Inputs, comparison: Comparison, progress: Hook = unheard
) -> tuple[Flips, ...]:
    """Move each driver from 0 to 1, the same in all years; those that the future rules stay.

    Parameters are those of `budget_flips`.
    """
    scenario, drivers = comparison.scenario, comparison.dossier.drivers
    future = next(each for each in comparison.dossier.futures if each.id == scenario.future)
    ruled = {path.id for path in future.paths}
    levels, grid = dict(scenario.drivers), np.linspace(0, 1, DRIVER_CELLS + 1)
    found = []
    for done, driver in enumerate(drivers):
        now = levels.get(driver.id, driver.reference_level.mode)
        if driver.id in ruled:
            found.append(Flips(driver.id, now, 0.0, 1.0, ruled=True))
        else:
            stands_at = partial(_with_level, inputs, comparison, driver)
            told = part(progress, done / len(drivers), (done + 1) / len(drivers))
            found.append(search(driver.id, now, grid, stands_at, told))
        progress((done + 1) / len(drivers))
    return tuple(found)


def _with_budget(
    setting: Setting, comparison: Comparison, subject: int, p: int, budget: float
) -> Standing:
    option = comparison.candidates[subject]
    budgets = option.spending.budgets.copy()
    budgets[p] = budget
    moved = replace(option, spending=replace(option.spending, budgets=budgets))
    values = comparison.mean_value.copy()
    values[subject] = mean_value(setting, moved, comparison.weights)
    return standing(values, comparison.candidates, comparison.contenders[0])


def _with_total(setting: Setting, comparison: Comparison, total_musd: float) -> Standing:
    mix = dict(comparison.scenario.mix_musd)
    options = candidates(comparison.dossier, total_musd, mix)
    return _standing_of(setting, comparison, options)


def _with_level(inputs: Inputs, comparison: Comparison, driver: Driver, level: float) -> Standing:
    levels = dict(comparison.scenario.drivers) | {driver.id: level}
    scenario = replace(comparison.scenario, drivers=tuple(sorted(levels.items())))
    return _standing_of(setting_of(inputs, scenario), comparison, comparison.candidates)


def _standing_of(
    setting: Setting, comparison: Comparison, options: tuple[Candidate, ...]
) -> Standing:
    values = np.array([mean_value(setting, each, comparison.weights) for each in options])
    return standing(values, options, comparison.contenders[0])
