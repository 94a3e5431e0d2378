"""What is told of the best mix, part by part, each as plain data and as rows."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from policy_model.analysis.allocation import why
from policy_model.analysis.allocation.allocate import Allocation
from policy_model.analysis.allocation.certificate import Certificate
from policy_model.analysis.allocation.frontier import Point, last_worthwhile
from policy_model.analysis.allocation.objective import Ground
from policy_model.analysis.allocation.robust_mix import robust_mixes
from policy_model.analysis.allocation.search import Agreement
from policy_model.analysis.progress import Hook, unheard
from policy_model.dossier import Dossier
from policy_model.export.allocation.frontier import frontier_rows
from policy_model.export.allocation.mix import mix_data, mix_rows
from policy_model.export.allocation.robust import robust_rows
from policy_model.export.allocation.why import binding_rows, contribution_rows
from policy_model.export.tables import Row, figure, origin
from policy_model.scenario import Scenario


class Told(NamedTuple):
    """What JSON says, and the rows of a CSV file."""

    data: Any
    rows: list[Row]


def mix(found: Allocation, proof: Certificate | Agreement | None = None) -> Told:
    """Tell the best mix, and, where it is proven, how sure it is that no other is better."""
    return Told(mix_data(found, proof), mix_rows(found))


def frontier(
    points: Sequence[Point], dossier: Dossier, scenario: Scenario, threshold: float | None = None
) -> Told:
    """Tell what the best mix brings at every total.

    Parameters
    ----------
    points : sequence of Point
    dossier : Dossier
    scenario : Scenario
    threshold : float, optional
        Value, 0 to 1, that another 100,000 must bring to be worth it.
    """
    rows = frontier_rows(points, scenario, dossier)
    last = None if threshold is None else last_worthwhile(points, threshold).total_musd
    least = None if threshold is None else figure(100 * threshold)
    said = {"threshold_points_per_100k": least, "last_worthwhile_musd": last}
    return Told({**said, "rows": rows}, rows)


def contributions(found: Allocation, progress: Hook = unheard) -> Told:
    """Tell what each programme contributes to the best mix."""
    shared = why.contributions_of(found, progress)
    return _rows(contribution_rows(shared, origin(found.ground.inputs.dossier, found.scenario)))


def limits(found: Allocation, progress: Hook = unheard) -> Told:
    """Tell what each limit costs."""
    dossier, held = found.ground.inputs.dossier, why.binding(found, progress)
    return _rows(binding_rows(dossier, held, origin(dossier, found.scenario)))


def robust(ground: Ground, scenario: Scenario, progress: Hook = unheard) -> Told:
    """Tell mixes that hold up when judgements or futures disagree."""
    found = robust_mixes(ground, scenario, progress)
    return _rows(robust_rows(found, ground.inputs.dossier, scenario))


def _rows(rows: list[Row]) -> Told:
    return Told({"rows": rows}, rows)
