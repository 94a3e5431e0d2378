"""What the best mix brings at every total, as rows."""

from collections.abc import Sequence

from policy_model.analysis.allocation.frontier import Point
from policy_model.dossier import Dossier
from policy_model.export.tables import Row, figure, origin
from policy_model.scenario import Scenario
from policy_model.scenario.best_mix import NOT_MEANS


def frontier_rows(
    points: Sequence[Point], scenario: Scenario, dossier: Dossier | None = None
) -> list[Row]:
    """One row a total, in points of 100: worth of the best mix, and what the last money bought.

    Parameters
    ----------
    points : sequence of Point
    scenario : Scenario
        That they were found for.
    dossier : Dossier, optional
        When given, each programme's budget and the end columns are there too.
    """
    return [
        {
            "total_musd": figure(point.total_musd),
            "spent_musd": figure(point.mix.budgets.sum()),
            "best_at": "value" if scenario.objective in NOT_MEANS else scenario.objective,
            "points": figure(100 * point.mix.worth),
            "points_per_100k": _bought(before, point),
            "empowerment_index": figure(100 * point.index),
            **(_budgets(point, dossier) if dossier else {}),
            **(origin(dossier, scenario) if dossier else {}),
        }
        for before, point in zip([None, *points], points, strict=False)
    ]


def _bought(before: Point | None, point: Point) -> float | None:
    if before is None:
        return None
    gained, musd = point.mix.worth - before.mix.worth, point.total_musd - before.total_musd
    return figure(100 * gained * 0.1 / musd)


def _budgets(point: Point, dossier: Dossier) -> Row:
    named = zip(dossier.programmes, point.mix.budgets, strict=True)
    return {f"{each.id}_musd": figure(budget) for each, budget in named}
