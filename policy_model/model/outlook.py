"""Where options stand over the years, in one future."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from policy_model.model.budgets import Candidate
from policy_model.model.context import Context, contexts
from policy_model.model.criteria import Horizon, mean_level, measure_all
from policy_model.model.inputs import Array, Inputs, positions
from policy_model.model.kept import kept_property
from policy_model.model.projection import project
from policy_model.model.ratings import weigh
from policy_model.model.value import scores


@dataclass(frozen=True)
class Outlook:
    """Where options stand.

    Attributes
    ----------
    index : ndarray, shape (T + 1, O, N)
        Mean level of the new non-state actors, in [0, 1], at the start and each year's end.
    levels : ndarray, shape (T + 1, O, K, N), or (1, O, K, N) when only the horizon was kept
    raw : ndarray, shape (O, J, N)
        Criteria at the horizon, each in its unit.
    """

    index: Array
    levels: Array
    raw: Array


@dataclass(frozen=True)
class Setting:
    """What options are projected in.

    Attributes
    ----------
    inputs : Inputs
    paths : ndarray, shape (T, D), or (T, D, N) where each draw has levels of its own
        Driver levels in each year to the horizon.
    of_status_quo : Setting or None
        Where the status quo is read, when not here.
    """

    inputs: Inputs
    paths: Array
    of_status_quo: "Setting | None" = None

    @kept_property
    def contexts(self) -> tuple[Context, ...]:
        """Context of each year."""
        return contexts(self.inputs, self.paths)

    @kept_property
    def mean_context(self) -> Array:
        """The programmes' context multiplier, mean over the years, shape (P, N)."""
        mean: Array = np.mean([year.programmes for year in self.contexts], axis=0)
        return mean

    @kept_property
    def baseline(self) -> Array:
        """The status quo's outcomes at the horizon, shape (K, N)."""
        if self.of_status_quo:
            return self.of_status_quo.baseline
        return self.course(np.zeros((len(self.inputs.running), 1)))[-1]

    def under(self, own: Mapping[str, float]) -> "Setting":
        """Return the setting of an option that sets drivers itself, over sliders and futures."""
        if not own:
            return self
        paths, at = self.paths.copy(), positions(self.inputs.dossier.drivers)
        for driver, level in own.items():
            paths[:, at[driver]] = level
        return Setting(self.inputs, paths, of_status_quo=self)

    def course(self, budgets: Array) -> list[Array]:
        """Outcomes at the start and at each year's end, T + 1 of shape (K, C).

        Parameters
        ----------
        budgets : ndarray, shape (P, 1) or (P, C)
        """
        return list(project(self.inputs, budgets, self.contexts))

    def measure(self, levels: Array, budgets: Array) -> Array:
        """Criteria at the horizon, each in its unit, shape (J, C)."""
        return measure_all(self.inputs, self.horizon(levels, budgets))

    def horizon(self, levels: Array, budgets: Array) -> Horizon:
        """Where budgets of shape (P, 1) or (P, C) stand at outcomes of shape (K, C)."""
        weighing = weigh(self.inputs, budgets, self.mean_context)
        return Horizon(levels, self.baseline, budgets, weighing, self.paths[-1])

    def scored(self, budgets: Array) -> tuple[Array, Array]:
        """Outcomes (K, C) and scores (J, C) of budgets of shape (P, C) at the horizon."""
        levels = self.course(budgets)[-1]
        return levels, scores(self.measure(levels, budgets), self.inputs.dossier.criteria)


def look_ahead(
    setting: Setting, candidates: Sequence[Candidate], every_year: bool = False
) -> Outlook:
    """Project options to the horizon and read the criteria there.

    Parameters
    ----------
    setting : Setting
    candidates : sequence of Candidate, length O
    every_year : bool
        Whether to keep the levels of every year.
    """
    outcomes = setting.inputs.dossier.outcomes
    empowered = [k for k, each in enumerate(outcomes) if each.group == "new_non_state"]
    index, levels, raw = [], [], []
    for candidate in candidates:
        budgets = candidate.spending.budgets[:, None]
        own = setting.under(dict(candidate.drivers))
        course = own.course(budgets)
        index.append(np.stack([mean_level(each, empowered) for each in course]))
        levels.append(np.stack(course if every_year else course[-1:]))
        raw.append(own.measure(course[-1], budgets))
    return Outlook(np.stack(index, axis=1), np.stack(levels, axis=1), np.stack(raw))
