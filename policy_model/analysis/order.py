"""Which options are ahead, which are level, and which are the same."""

from collections.abc import Sequence

import numpy as np

from policy_model.model.budgets import Candidate
from policy_model.model.inputs import Array

TIE = 1e-12


def in_order(values: Array, options: Sequence[Candidate]) -> tuple[int, ...]:
    """Positions of options from first to last by value; equals in order of id."""
    keys = [(-round(float(v), 12), c.id) for v, c in zip(values, options, strict=True)]
    return tuple(sorted(range(len(keys)), key=keys.__getitem__))


def contenders(values: Array, options: Sequence[Candidate]) -> tuple[int, ...]:
    """Positions of options from first to last, a mix that is a twin left out."""
    doubled = twins(options)
    return tuple(o for o in in_order(values, options) if o not in doubled)


def twins(options: Sequence[Candidate]) -> dict[int, int]:
    """The user's mix where it spends just what a named option does, and that option."""
    return {
        o: next(iter(same))
        for o, own in enumerate(options)
        if own.role == "mix"
        and (
            same := [
                other
                for other, named in enumerate(options)
                if other != o
                and not named.drivers
                and np.allclose(own.spending.budgets, named.spending.budgets, atol=1e-6)
            ]
        )
    }


def first_share(values: Array) -> Array:
    """Share of draws in which each option is first; equals share the draw.

    Parameters
    ----------
    values : ndarray, shape (O, N)

    Returns
    -------
    ndarray, shape (O,)
        Adds up to 1.
    """
    best = values >= values.max(axis=0) - TIE
    share: Array = (best / best.sum(axis=0)).mean(axis=1)
    return share
