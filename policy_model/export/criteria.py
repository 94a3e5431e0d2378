"""What each option brings on each criterion, as rows."""

from policy_model.analysis.comparison import Comparison
from policy_model.analysis.contributions import contributions
from policy_model.export.tables import Row, figure, provenance


def criteria_rows(comparison: Comparison) -> list[Row]:
    """One row for each option and criterion, options from first to last; means over the draws."""
    added = contributions(comparison)
    raw = comparison.outlook.raw.mean(axis=-1)
    return [
        {
            "rank": rank,
            "option_id": comparison.candidates[o].id,
            "option": comparison.candidates[o].name,
            "objective_id": criterion.objective,
            "criterion_id": criterion.id,
            "criterion": criterion.name,
            "unit": criterion.unit,
            "raw": figure(raw[o, j]),
            "score": figure(comparison.mean_scores[o, j]),
            "weight": figure(comparison.weights[j]),
            "points": figure(100 * added[o, j]),
            **provenance(comparison),
        }
        for rank, o in enumerate(comparison.ranking, start=1)
        for j, criterion in enumerate(comparison.dossier.criteria)
    ]
