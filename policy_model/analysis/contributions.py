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
