"""What to find out first: the expected value of perfect information.

What it would be worth to know a judgement, or all those of an entry, before choosing: the
mean value of the option that is then best, less that of the option that is best now (Raiffa &
Schlaifer 1961). By regression on the draws at hand (Strong, Oakley & Brennan 2014): the value of
each option, given what is found out, is the fitted part of it.

Raiffa, H. & Schlaifer, R. (1961). *Applied Statistical Decision Theory.* Harvard University.
Strong, M., Oakley, J. E. & Brennan, A. (2014). Estimating multiparameter partial expected value
of perfect information from a probabilistic sensitivity analysis sample: a nonparametric
regression approach. *Medical Decision Making* 34(3), 311-326.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from policy_model.analysis.comparison import Comparison
from policy_model.analysis.order import TIE
from policy_model.analysis.price import musd_per_value
from policy_model.analysis.robustness.basis import find_basis
from policy_model.analysis.robustness.expansion import expand
from policy_model.analysis.robustness.lead import by_entry
from policy_model.model.inputs import Array, Inputs
from policy_model.model.value import value


@dataclass(frozen=True)
class Worth:
    """What it would be worth to find something out.

    Attributes
    ----------
    id : str
        Of a judgement, or of an entry: ``programmes.<id>``, ``outcomes.<id>``, ``criteria.<id>``.
    value : float
        EVPPI, 0 to 1; 0 where no answer would change the choice.
    error : float
        Its standard error.
    musd : float or None
        The extra money, millions a year, that would be as good; None for "not priced".
    moves : float
        How much it moves the lead over the runner-up, 0 to 1: standard deviation of the lead's
        mean once it is known.
    """

    id: str
    value: float
    error: float
    musd: float | None
    moves: float

    @property
    def told_from_nothing(self) -> bool:
        """Whether the value is more than noise: above twice its standard error."""
        return self.value > 2 * self.error


@dataclass(frozen=True)
class Information:
    """What to find out first, at the scenario's weights.

    Attributes
    ----------
    everything : Worth
        EVPI: of knowing all judgements.
    judgements, entries : tuple of Worth
        EVPPI of each uncertain judgement, and of each programme, outcome and criterion with
        all its judgements. Those told from nothing first, the largest of each first; equals by
        how much they move the lead.
    changed : float
        Share of the draws in which another option is better by more than a rounding error.
    explained : float
        Share of the variance between options that the fit explains; the lowest of the
        rivals'. What is missing is noise to the values, and interactions across entries.
    """

    everything: Worth
    judgements: tuple[Worth, ...]
    entries: tuple[Worth, ...]
    changed: float
    explained: float


def find_information(inputs: Inputs, comparison: Comparison) -> Information:
    """Value what could be found out before choosing among the contenders, weights fixed.

    Parameters
    ----------
    inputs : Inputs
        That `comparison` was made with.
    comparison : Comparison
    """
    basis = inputs.once(find_basis)
    leader, *rivals = comparison.contenders
    ahead = value(comparison.scores[rivals] - comparison.scores[leader], comparison.weights)
    price = musd_per_value(comparison.dossier.criteria, comparison.weights)
    everything = _everything(ahead, price)
    expansion = expand(basis, ahead)
    mean = ahead.mean(axis=1)

    def worth(name: str, terms: NDArray[np.int64]) -> Worth:
        found, error = best_given(mean, expansion.part(terms), expansion.residual)
        moves = sqrt(expansion.variance(terms)[:1].sum())
        # Over few draws the fit may overshoot what all judgements together are worth.
        return _worth(name, min(found, everything.value), error, price, moves)

    def worths(groups: Mapping[str, Sequence[str]]) -> tuple[Worth, ...]:
        found = [worth(name, expansion.of(members)) for name, members in groups.items()]
        return tuple(sorted(found, key=_told_first))

    return Information(
        everything=everything,
        judgements=worths({each: (each,) for each in basis.judgements}),
        entries=worths(by_entry(basis.judgements)),
        changed=float((ahead.max(axis=0, initial=0) > TIE).mean()),
        explained=float(expansion.explained.min(initial=1)),
    )


def best_given(ahead: Array, part: Array, residual: Array) -> tuple[float, float]:
    """EVPPI and its standard error.

    Parameters
    ----------
    ahead : ndarray, shape (R,)
        Mean value of each rival above the leader's, 0 or less.
    part : ndarray, shape (R, N)
        What the finding adds to it, mean 0.
    residual : ndarray, shape (R, N)
        The rest of it.

    Returns
    -------
    evppi, error : float
        The error is that of the mean value of the choices made (Luedtke & van der Laan 2016).
        It comes from the residual alone: the judgements' own draws are stratified.
    """
    known = ahead[:, None] + part
    if known.max(initial=0) <= TIE:
        return 0.0, 0.0
    chosen, drawn = known.argmax(axis=0), np.arange(known.shape[1])
    gained = known[chosen, drawn]
    noise = np.where(gained > 0, residual[chosen, drawn], 0)
    return float(np.maximum(gained, 0).mean()), float(noise.std() / sqrt(len(drawn)))


def _everything(ahead: Array, price: float | None) -> Worth:
    gained, moves = ahead.max(axis=0, initial=0), float(ahead[:1].std(axis=1).sum())
    error = float(gained.std() / sqrt(gained.size))
    return _worth("everything", float(gained.mean()), error, price, moves)


def _told_first(worth: Worth) -> tuple[bool, float, float, str]:
    """What is told from nothing first, then by worth, then by how much it moves the lead."""
    return not worth.told_from_nothing, -round(worth.value, 12), -worth.moves, worth.id


def _worth(name: str, found: float, error: float, price: float | None, moves: float) -> Worth:
    return Worth(name, found, error, None if price is None else found * price, moves)
