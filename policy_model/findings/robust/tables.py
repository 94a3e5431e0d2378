"""Mixes that do well when the draws or the futures disagree, in figures."""

from collections.abc import Sequence
from dataclasses import replace

from policy_model.analysis.allocation.robust_mix import Standing
from policy_model.dossier import Dossier
from policy_model.findings.kit.format import OF_100, TEXT
from policy_model.findings.kit.money import MUSD, by_programme, side_by_side
from policy_model.findings.kit.table import Column, Table, table_of
from policy_model.findings.robust.sentences import BEST_AT

_POINTS = replace(OF_100, decimals=2)
_MEASURES = (
    Column(
        "best_at", "Best mix", lambda each: each.best_at, replace(TEXT, reads=BEST_AT.__getitem__)
    ),
    Column("mean_points", "On average", lambda each: 100 * each.mean, _POINTS),
    Column("low_end_points", "In bad luck", lambda each: 100 * each.low_end, _POINTS),
    Column(
        "worst_future_points", "In the worst future", lambda each: 100 * each.worst_future, _POINTS
    ),
    Column("regret_points", "Most to regret", lambda each: 100 * each.regret, _POINTS),
)


def by_measure(found: Sequence[Standing]) -> Table:
    """One row a mix: how it does by each measure, points of 100."""
    return table_of("What does it cost to play safe?", _MEASURES, found)


def every_mix(dossier: Dossier, found: Sequence[Standing]) -> Table:
    """The same, and what each mix spends."""
    columns = (
        *_MEASURES,
        Column("spent_musd", "Spent", lambda each: each.budgets.sum(), MUSD),
        *by_programme(dossier, lambda each: each.budgets),
    )
    return table_of("The four mixes", columns, found)


def side_by_side_of(dossier: Dossier, found: Sequence[Standing]) -> Table:
    """One row a programme that gets money in any of the mixes."""
    mixes = {BEST_AT[each.best_at]: each.budgets for each in found}
    return side_by_side("The four mixes, programme by programme", dossier, mixes)
