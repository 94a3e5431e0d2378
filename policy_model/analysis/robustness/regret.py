"""Who disagrees: options by perspective and by future, and what each would come to regret."""

from dataclasses import dataclass

import numpy as np

from policy_model.analysis.comparison import Comparison
from policy_model.analysis.disagreement import Disagreement
from policy_model.analysis.order import contenders, in_order, twins
from policy_model.analysis.verdict import TIE_BELOW
from policy_model.model.budgets import Candidate
from policy_model.model.inputs import Array
from policy_model.model.kept import kept_property
from policy_model.scenario import perspectives_of, scenario_data

YOUR_WEIGHTS = "scenario:weights"  # no id of a dossier has a colon
_ROUNDING = 1e-9


def regret(values: Array) -> Array:
    """How far each option stays behind the best in each state (Savage 1951).

    Parameters
    ----------
    values : ndarray, shape (O, S)

    Returns
    -------
    ndarray, shape (O, S)
        At least 0, and 0 for the best.
    """
    behind: Array = values.max(axis=0) - values
    return behind


@dataclass(frozen=True)
class Loss:
    """A state in which an option loses.

    Attributes
    ----------
    state : int
        Position among the table's states.
    winner : int
        Position of the option that is first there.
    regret : float
        How far it is ahead, 0 to 1.
    """

    state: int
    winner: int
    regret: float


@dataclass(frozen=True)
class RegretTable:
    """Mean value and regret of every option in every state: a perspective or a future.

    Attributes
    ----------
    candidates : tuple of Candidate, length O
    ids, names : tuple of str, length S
        Of the states. The id `YOUR_WEIGHTS` is the scenario's own weights.
    values : ndarray, shape (O, S)
        0 to 1.
    """

    candidates: tuple[Candidate, ...]
    ids: tuple[str, ...]
    names: tuple[str, ...]
    values: Array

    @kept_property
    def contenders(self) -> tuple[int, ...]:
        """Options in the candidates' order, a mix that spends what a named one does left out."""
        doubled = twins(self.candidates)
        return tuple(o for o in range(len(self.candidates)) if o not in doubled)

    @kept_property
    def regret(self) -> Array:
        """Regret, shape (O, S); a mix that is no contender has its twin's."""
        behind = np.zeros_like(self.values)
        behind[list(self.contenders)] = regret(self.values[list(self.contenders)])
        for twin, original in twins(self.candidates).items():
            behind[twin] = behind[original]
        return behind

    @kept_property
    def winners(self) -> tuple[int, ...]:
        """The option that is first in each state; of equals the first id."""
        return tuple(contenders(column, self.candidates)[0] for column in self.values.T)

    @kept_property
    def most_regret(self) -> Array:
        """Each option's largest regret, shape (O,)."""
        largest: Array = self.regret.max(axis=1)
        return largest

    @kept_property
    def minimax(self) -> int:
        """The option whose largest regret is smallest (Savage 1951); of equals the first id."""
        safest_first = in_order(-self.most_regret, self.candidates)
        return next(o for o in safest_first if o in self.contenders)

    def acceptable_share(self, most_points: float) -> Array:
        """Share of the states in which an option's regret is small enough, shape (O,).

        Parameters
        ----------
        most_points : float
            The largest regret that is still acceptable, points of 100.
        """
        share: Array = (100 * self.regret <= most_points + _ROUNDING).mean(axis=1)
        return share

    def losses(self, option: int) -> tuple[Loss, ...]:
        """Where an option loses by more than a tie, to which, and by how much; worst first."""
        lost = [
            Loss(s, self.winners[s], float(behind))
            for s, behind in enumerate(self.regret[option])
            if behind >= TIE_BELOW
        ]
        return tuple(sorted(lost, key=lambda loss: (-loss.regret, loss.state)))


def regret_by_perspective(comparison: Comparison, disagreement: Disagreement) -> RegretTable:
    """Options by perspective in the scenario's future.

    The scenario's own weights come last, where they are not those of its perspective.

    Parameters
    ----------
    comparison : Comparison
    disagreement : Disagreement
        Found from `comparison`.
    """
    dossier, scenario = comparison.dossier, comparison.scenario
    names = {each.id: each.name for each in perspectives_of(scenario, dossier)}
    values = disagreement.in_future(scenario.future)
    if "weights" in scenario_data(scenario, dossier):
        names[YOUR_WEIGHTS] = "Your weights"
        values = np.concatenate([values, comparison.mean_value[None]])
    return RegretTable(comparison.candidates, tuple(names), tuple(names.values()), values.T)


def regret_by_future(comparison: Comparison, disagreement: Disagreement) -> RegretTable:
    """Options by future, at the scenario's weights; parameters as in `regret_by_perspective`."""
    futures = comparison.dossier.futures
    return RegretTable(
        candidates=comparison.candidates,
        ids=tuple(each.id for each in futures),
        names=tuple(each.name for each in futures),
        values=disagreement.own_values.T,
    )


def by_most_regret(table: RegretTable) -> tuple[int, ...]:
    """Contenders, the one whose largest regret is smallest first; of equals the first id."""
    safest = table.minimax
    return tuple(
        sorted(
            table.contenders,
            key=lambda o: (o != safest, float(table.most_regret[o]), table.candidates[o].id),
        )
    )
