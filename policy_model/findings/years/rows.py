"""The headline index over the years, as rows."""

from itertools import count

import numpy as np

from policy_model.analysis.comparison import Comparison
from policy_model.findings.kit.chart import Rows
from policy_model.findings.kit.look import DESK, Look

ENDS = (0.05, 0.95)  # between which 90 % of the draws lie


def index_rows(comparison: Comparison, focus: int, look: Look = DESK) -> Rows:
    """Index of every option by year: mean and the range that holds 90 % of the draws."""
    low, high = np.quantile(comparison.index, ENDS, axis=-1).tolist()
    mean = comparison.index.mean(axis=-1).tolist()
    years = count(comparison.dossier.header.horizon.first_year)
    return [
        {
            "id": option.id,
            "option": option.short_name,
            "colour": look.colour(option),
            "year": year,
            "mean": mean[t][o],
            "p05": low[t][o],
            "p95": high[t][o],
            "own": o == focus,
        }
        for t, year in zip(range(len(mean)), years, strict=False)
        for o, option in enumerate(comparison.candidates)
    ]
