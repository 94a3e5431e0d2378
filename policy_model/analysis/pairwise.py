"""Why one option is ahead of another: the difference, criterion by criterion."""

from dataclasses import dataclass

from policy_model.analysis.comparison import Comparison
from policy_model.analysis.contributions import contributions
from policy_model.model.inputs import Array


@dataclass(frozen=True)
class Pairwise:
    """Two options compared.

    Attributes
    ----------
    first, second : int
        Positions among the candidates.
    differences : ndarray, shape (J,)
        Weight times difference of mean scores; above 0 speaks for the first. They add up
        to `lead`.
    lead : float
        Mean value of the first above the second's.
    order : tuple of int
        Criteria from the largest difference, either way, to the smallest.
    """

    first: int
    second: int
    differences: Array
    lead: float
    order: tuple[int, ...]


def compare_pair(comparison: Comparison, first: int, second: int) -> Pairwise:
    """Break the difference of two options' values into criteria."""
    added = contributions(comparison)
    differences: Array = added[first] - added[second]
    lead = float(comparison.mean_value[first] - comparison.mean_value[second])
    order = sorted(range(len(differences)), key=lambda j: (-abs(differences[j]), j))
    return Pairwise(first, second, differences, lead, tuple(order))
