"""Points by criterion and by objective add up to the value."""

import numpy as np
import pytest

from policy_model.analysis.contributions import by_objective, contributions
from policy_model.dossier import Dossier
from tests.support import compared, comparison_of


def test_by_hand() -> None:
    comparison = comparison_of([[[1, 0], [0.5, 0.5]], [[0, 0], [1, 1]]], [0.8, 0.2])
    assert contributions(comparison) == pytest.approx(np.array([[0.4, 0.1], [0, 0.2]]))
    # The small dossier's two criteria stand under one objective each.
    assert by_objective(comparison) == pytest.approx(np.array([[0.4, 0.1], [0, 0.2]]))


def test_they_add_up_to_the_value(dossier: Dossier) -> None:
    comparison = compared(dossier)
    for parts in (contributions(comparison), by_objective(comparison)):
        assert np.abs(parts.sum(axis=1) - comparison.mean_value).max() <= 1e-12
