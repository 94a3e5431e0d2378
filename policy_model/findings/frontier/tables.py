"""What the best mix brings at every total, in figures."""

from collections.abc import Sequence
from itertools import pairwise

from policy_model.analysis.allocation.frontier import Point, by_mean
from policy_model.dossier import Dossier
from policy_model.findings.kit.format import FIGURES, MUSD, OF_100
from policy_model.findings.kit.money import by_programme
from policy_model.findings.kit.table import Column, Seen, Table, table_of
from policy_model.scenario import Scenario
from policy_model.words.best_mix import in_points
from policy_model.words.phrases import capital, signed

_FILES: Seen = "in files"
_Step = tuple[Point | None, Point]  # the total before, and this one


def every_total(dossier: Dossier, scenario: Scenario, points: Sequence[Point]) -> Table:
    """One row a total, in points of 100: worth of the best mix, and what the last money bought.

    Parameters
    ----------
    dossier : Dossier
    scenario : Scenario
        That they were found for.
    points : sequence of Point
        At least one.
    """
    first, best_at = points[0], by_mean(scenario).objective
    over = f" over {'no extra money' if not first.total_musd else 'the smallest total'}"
    head = capital(in_points(dossier, scenario, over))
    index = f"{capital(dossier.header.index.short_name)}, 0 to 100"
    columns = (
        Column("total_musd", dossier.header.money_unit, lambda step: step[1].total_musd, MUSD),
        Column("spent_musd", "Spent", lambda step: step[1].mix.budgets.sum(), MUSD),
        Column("best_at", "Best at", lambda _: best_at, seen=_FILES),
        Column("points", "Points", lambda step: 100 * step[1].mix.worth, OF_100, seen=_FILES),
        Column("points_per_100k", "Bought by 100,000", _bought, OF_100, seen=_FILES),
        Column("points_over", head, lambda step: _over(first, step[1]), FIGURES, seen="on pages"),
        Column("empowerment_index", index, lambda step: 100 * step[1].index, OF_100),
        *by_programme(dossier, lambda step: step[1].mix.budgets),
    )
    steps: list[_Step] = [(None, first), *pairwise(points)]
    return table_of("Every total in numbers", columns, steps)


def _over(first: Point, point: Point) -> str:
    return signed(100 * (point.mix.worth - first.mix.worth))


def _bought(step: _Step) -> float | None:
    before, point = step
    if before is None:
        return None
    gained, musd = point.mix.worth - before.mix.worth, point.total_musd - before.total_musd
    return 100 * gained * 0.1 / musd
