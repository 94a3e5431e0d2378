"""Every table of a scenario as CSV, the same bytes as the command line gives one by one."""

from collections.abc import Callable
from functools import partial

from policy_model.analysis.allocation.allocate import Allocation, best_mix_of
from policy_model.analysis.allocation.frontier import frontier_of
from policy_model.analysis.allocation.objective import ground_of
from policy_model.analysis.answer import Answer
from policy_model.analysis.progress import Hook, part, unheard
from policy_model.export.allocation import parts
from policy_model.export.allocation.parts import Told
from policy_model.export.tables import Row, file_rows
from policy_model.findings import shown_in
from policy_model.findings.kit.finding import Finding

Rows = Callable[[Answer, Hook], list[Row]]


def rows_of(finding: Finding, answer: Answer, progress: Hook = unheard) -> list[Row]:
    """Every figure of a finding, as files have them."""
    return file_rows(finding.figures(answer, progress), answer.comparison)


def _about_mix(tell: Callable[[Allocation, Hook], Told]) -> Rows:
    def rows(answer: Answer, progress: Hook) -> list[Row]:
        sure = best_mix_of(answer, part(progress, 0, 0.5))
        return tell(sure.mix, part(progress, 0.5, 1)).rows

    return rows


def _frontier(answer: Answer, progress: Hook) -> list[Row]:
    return parts.frontier(frontier_of(answer, progress), answer.dossier, answer.scenario).rows


def _robust(answer: Answer, progress: Hook) -> list[Row]:
    return parts.robust(ground_of(answer.inputs), answer.scenario, progress).rows


# By the name of the file. Those of the best mix may find that no mix meets the limits.
TABLES: dict[str, Rows] = {each.table_name: partial(rows_of, each) for each in shown_in("file")}
BEST_MIX: dict[str, Rows] = {
    "allocate-mix": _about_mix(lambda found, _: parts.mix(found)),
    "allocate-frontier": _frontier,
    "allocate-contributions": _about_mix(parts.contributions),
    "allocate-limits": _about_mix(parts.limits),
    "allocate-robust": _robust,
}
