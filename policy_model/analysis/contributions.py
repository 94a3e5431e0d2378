"""Where an option's points come from: weight times score, by criterion and by objective."""

import numpy as np

from policy_model.analysis.comparison import Comparison
from policy_model.model.inputs import Array


def contributions(comparison: Comparison) -> Array:
    """What each criterion adds to each option's mean value, shape (O, J)."""
    added: Array = comparison.mean_scores * comparison.weights
    return added


def by_objective(comparison: Comparison) -> Array:
    """What each objective's criteria together add, shape (O, objectives)."""
    dossier = comparison.dossier
    belongs = np.array(
        [
            [float(criterion.objective == objective.id) for objective in dossier.objectives]
            for criterion in dossier.criteria
        ]
    )
    added: Array = contributions(comparison) @ belongs
    return added


def parts(comparison: Comparison, objective: str = "") -> tuple[list[str], Array]:
    """Names and points of 100, shape (O, parts), of all objectives, or of one's criteria."""
    dossier = comparison.dossier
    if not objective:
        return [each.name for each in dossier.objectives], 100 * by_objective(comparison)
    inside = [j for j, each in enumerate(dossier.criteria) if each.objective == objective]
    names = [dossier.criteria[j].short_name for j in inside]
    return names, 100 * contributions(comparison)[:, inside]
