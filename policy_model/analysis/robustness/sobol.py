"""Which judgements move the lead, all together: Sobol' indices of the lead's variance.

First-order indices, what a judgement does by itself, come from the fit to the draws at hand
(Sudret 2008). Total indices, its part in interactions included, need model runs of their own
(Jansen 1999), one pass for each group.

Jansen, M. J. W. (1999). Analysis of variance designs for model output. *Computer Physics
Communications* 117(1-2), 35-43.
Sobol', I. M. (1993). Sensitivity estimates for nonlinear mathematical models. *Mathematical
Modelling and Computational Experiments* 1(4), 407-414.
Sudret, B. (2008). Global sensitivity analysis using polynomial chaos expansions. *Reliability
Engineering & System Safety* 93(7), 964-979.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from policy_model.analysis.comparison import Comparison
from policy_model.analysis.order import TIE
from policy_model.analysis.progress import Hook, unheard
from policy_model.analysis.robustness.basis import find_basis
from policy_model.analysis.robustness.expansion import Expansion, expand
from policy_model.analysis.robustness.lead import by_entry, drawn_lead, lead_model, uncertain
from policy_model.model.inputs import Array, Inputs, Values

Groups = Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class Index:
    """Share of the lead's variance.

    Attributes
    ----------
    id : str
        Of a judgement or of an entry.
    share : float
        Sobol' index, at least 0; of first or of total order.
    error : float
        Its standard error.
    """

    id: str
    share: float
    error: float


@dataclass(frozen=True)
class FirstOrder:
    """What the judgements do to the lead by themselves.

    Attributes
    ----------
    spread : float
        Standard deviation of the lead over the draws, weights fixed, 0 to 1.
    explained : float
        Share of its variance that the fit explains; the rest is interactions across entries,
        and effects too small to tell from noise.
    judgements, entries : tuple of Index
        The largest first; of an entry, interactions inside it included. Empty where nothing
        moves the lead.
    """

    spread: float
    explained: float
    judgements: tuple[Index, ...]
    entries: tuple[Index, ...]


def find_first_order(inputs: Inputs, comparison: Comparison) -> FirstOrder:
    """First-order Sobol' indices of the lead of the leader over the runner-up.

    Parameters
    ----------
    inputs : Inputs
        That `comparison` was made with.
    comparison : Comparison
    """
    lead = drawn_lead(comparison)
    if lead.std() <= TIE:
        return FirstOrder(0.0, 0.0, (), ())
    basis = inputs.once(find_basis)
    expansion = expand(basis, lead[None])
    return FirstOrder(
        spread=float(lead.std()),
        explained=float(expansion.explained[0]),
        judgements=first_order(expansion, {each: (each,) for each in basis.judgements}),
        entries=first_order(expansion, by_entry(basis.judgements)),
    )


def first_order(expansion: Expansion, groups: Groups) -> tuple[Index, ...]:
    """Share of the variance of a single result that each group has by itself, largest first."""
    (noise,), (total,) = expansion.noise, expansion.total_variance
    draws = expansion.terms.shape[1]
    found = []
    for name, members in groups.items():
        (own,) = expansion.variance(expansion.of(members))
        error = 2 * noise * np.sqrt(own / draws) / total
        found.append(Index(name, float(own / total), float(error)))
    return _largest_first(found)


def find_total_order(
    inputs: Inputs,
    comparison: Comparison,
    progress: Hook = unheard,
    groups: Groups | None = None,
) -> tuple[Index, ...]:
    """Total Sobol' indices of the lead of the leader over the runner-up.

    Parameters
    ----------
    inputs : Inputs
        That `comparison` was made with.
    comparison : Comparison
    progress : callable
        Told the share of the work that is done. To cancel, raise from it.
    groups : mapping of str to sequence of str, optional
        Judgement ids by name of the group; programmes, outcomes and criteria when not given.

    Returns
    -------
    tuple of Index
        The largest first; empty where nothing moves the lead.
    """
    lead = drawn_lead(comparison)
    if lead.std() <= TIE:
        return ()
    groups = by_entry(uncertain(inputs.values)) if groups is None else groups
    found = []
    model = lead_model(inputs, comparison)
    for index in total_order(model, inputs.values, lead, groups):
        found.append(index)
        progress(len(found) / len(groups))
    return _largest_first(found)


def total_order(
    model: Callable[[Values], Array], values: Values, result: Array, groups: Groups
) -> Iterator[Index]:
    """Total index of each group, one model pass each.

    Half the mean square of what changes when the group alone is drawn anew (Jansen 1999).
    Anew are the draws of the next row: rows of a Latin hypercube are as good as independent, and
    no second sample is needed.

    Parameters
    ----------
    model : callable
        Result, shape (N,), at values of the judgements.
    values : mapping of str to ndarray, shape (N,)
    result : ndarray, shape (N,)
        The model's at `values`; not the same in all draws.
    groups : mapping of str to sequence of str
    """
    centred = result - result.mean()
    variance = float(centred.var())
    for name, members in groups.items():
        anew = model({**values, **{each: np.roll(values[each], 1) for each in members}})
        changed = (result - anew) ** 2 / 2
        share = float(changed.mean()) / variance
        # Of a ratio of means, to first order.
        spread = float((changed - share * centred**2).std()) / variance
        yield Index(name, share, spread / float(np.sqrt(result.size)))


def _largest_first(found: Sequence[Index]) -> tuple[Index, ...]:
    return tuple(sorted(found, key=lambda each: (-round(each.share, 12), each.id)))
