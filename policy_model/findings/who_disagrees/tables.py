"""Who disagrees, in figures: every one for files, and points behind the best for reading."""

from dataclasses import dataclass, replace

from policy_model.analysis.robustness.regret import RegretTable, by_most_regret
from policy_model.findings.kit.format import FLAG, OF_100, POINTS
from policy_model.findings.kit.table import Column, Table, table_of
from policy_model.findings.who_disagrees.sentences import in_states
from policy_model.model.budgets import Candidate

_HAIR = 1e-9
_BEHIND = replace(POINTS, zero="best")


@dataclass(frozen=True)
class _Cell:
    """An option for one perspective or in one future."""

    kind: str
    table: RegretTable
    state: int
    option: int
    threshold: float

    @property
    def candidate(self) -> Candidate:
        return self.table.candidates[self.option]

    @property
    def behind(self) -> float:
        return float(self.table.regret[self.option, self.state])

    @property
    def acceptable(self) -> float:
        return float(self.table.acceptable_share(self.threshold)[self.option])


_COLUMNS = (
    Column("kind", "Kind", lambda cell: cell.kind),
    Column("state_id", "Id", lambda cell: cell.table.ids[cell.state], width=24),
    Column("state", "Priorities or future", lambda cell: cell.table.names[cell.state], width=28),
    Column("option_id", "Option’s id", lambda cell: cell.candidate.id, width=24),
    Column("option", "Option", lambda cell: cell.candidate.name, width=34),
    Column(
        "value", "Points of 100", lambda cell: cell.table.values[cell.option, cell.state], POINTS
    ),
    Column("regret", "Points behind the best", lambda cell: cell.behind, POINTS),
    Column("best", "Best", lambda cell: cell.behind <= _HAIR, FLAG),
    Column("largest_regret", "At worst", lambda cell: cell.table.most_regret[cell.option], POINTS),
    Column("minimax_regret", "Safest", lambda cell: cell.option == cell.table.minimax, FLAG),
    Column("threshold_points", "Acceptable: at most", lambda cell: cell.threshold, OF_100),
    Column("acceptable_share", "Acceptable in, percent", lambda cell: cell.acceptable, POINTS),
)


def every_regret(perspectives: RegretTable, futures: RegretTable, threshold: float) -> Table:
    """One row for each perspective or future and option.

    Parameters
    ----------
    perspectives, futures : RegretTable
    threshold : float
        Largest regret that is acceptable, points of 100.
    """
    cells = (
        _Cell(kind, table, state, option, threshold)
        for kind, table in (("perspective", perspectives), ("future", futures))
        for state in range(len(table.ids))
        for option in by_most_regret(table)
    )
    return table_of("Who disagrees, in numbers", _COLUMNS, cells)


def by_state(table: RegretTable, name: str, title: str, threshold: float | None = None) -> Table:
    """One row an option: points behind the best in each state, the safest first."""
    columns = [
        Column("option", "Option", lambda option: table.candidates[option].name, width=34),
        *(_behind(table, state) for state in range(len(table.ids))),
        Column("at_worst", "At worst", table.most_regret.__getitem__, POINTS),
    ]
    if threshold is not None:
        shares = table.acceptable_share(threshold)
        columns.append(
            Column(
                "acceptable", "Acceptable in", lambda each: in_states(table, float(shares[each]))
            )
        )
    return table_of(name, columns, by_most_regret(table), title)


def _behind(table: RegretTable, state: int) -> Column:
    name, heading = f"behind:{table.ids[state]}", table.names[state]
    return Column(name, heading, lambda option: table.regret[option, state], _BEHIND)
