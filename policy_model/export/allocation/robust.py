"""Mixes that do well when the draws or the futures disagree, as rows."""

from collections.abc import Sequence

from policy_model.analysis.allocation.robust_mix import Standing
from policy_model.dossier import Dossier
from policy_model.export.tables import Row, figure, origin
from policy_model.scenario import Scenario


def robust_rows(
    standings: Sequence[Standing], dossier: Dossier, scenario: Scenario | None = None
) -> list[Row]:
    """One row a mix: how it does by every measure in points of 100, and what it spends.

    Parameters
    ----------
    standings : sequence of Standing
    dossier : Dossier
    scenario : Scenario, optional
        That they were found for; when given, the end columns are there too.
    """
    return [
        {
            "best_at": each.best_at,
            "mean_points": figure(100 * each.mean),
            "low_end_points": figure(100 * each.low_end),
            "worst_future_points": figure(100 * each.worst_future),
            "regret_points": figure(100 * each.regret),
            "spent_musd": figure(each.budgets.sum()),
            **{
                f"{programme.id}_musd": figure(budget)
                for programme, budget in zip(dossier.programmes, each.budgets, strict=True)
            },
            **(origin(dossier, scenario) if scenario else {}),
        }
        for each in standings
    ]
