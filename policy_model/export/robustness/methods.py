"""Ranks by each method of adding up, as rows."""

from policy_model.analysis.comparison import Comparison
from policy_model.analysis.robustness.methods import MethodComparison
from policy_model.export.tables import Row, figure, provenance
from policy_model.words.robustness.methods import NAMES, TERMS


def methods_rows(comparison: Comparison, found: MethodComparison) -> list[Row]:
    """One row for each method and option, the weighted sum first, options by its rank."""
    return [
        {
            "method": method,
            "option_id": comparison.candidates[o].id,
            "option": comparison.candidates[o].name,
            "rank": int(found.ranks[m, o]),
            "kendall_tau": figure(found.tau[m]),
            "first_differs": found.first_differs[m],
            "order_differs": found.order_differs[m],
            **provenance(comparison),
        }
        for m, method in enumerate(found.methods)
        for o in comparison.ranking
    ]


def methods_summary(comparison: Comparison, found: MethodComparison) -> list[Row]:
    """One row an option with its rank by each method; the last says how far they agree."""
    heads = [f"{NAMES[each]} ({TERMS[each]})" for each in found.methods]
    rows = [
        {
            "Option": comparison.candidates[o].name,
            **{head: str(found.ranks[m, o]) for m, head in enumerate(heads)},
        }
        for o in comparison.ranking
    ]
    agreement = {head: f"{found.tau[m]:.2f}" for m, head in enumerate(heads)}
    return [*rows, {"Option": "Agreement with the sum (Kendall's tau)", **agreement}]
