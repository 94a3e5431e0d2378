"""What each programme contributes to the best mix, in figures."""

from collections.abc import Sequence
from dataclasses import replace

from policy_model.analysis.allocation.why import Contribution
from policy_model.dossier import Dossier
from policy_model.findings.kit.format import OF_100
from policy_model.findings.kit.money import MUSD
from policy_model.findings.kit.table import Column, Seen, Table, table_of
from policy_model.words.phrases import signed_finely

_FILES: Seen = "in files"
_SIGNED = replace(OF_100, reads=signed_finely)
_ERROR = replace(OF_100, decimals=2)


def shares(dossier: Dossier, found: Sequence[Contribution]) -> Table:
    """One row a funded programme, the largest Shapley value first, in points of 100."""
    columns = (
        Column("programme_id", "Id", lambda each: each.programme.id, seen=_FILES),
        Column("programme", "Programme", lambda each: each.programme.name, width=34),
        Column("channel", "Channel", lambda each: each.programme.channel, seen=_FILES),
        Column("target", "Target", lambda each: each.programme.target, seen=_FILES),
        Column("budget_musd", dossier.header.money_unit, lambda each: each.musd, MUSD),
        Column("points", "Fair share, points", lambda each: 100 * each.fair, _SIGNED),
        Column("points_error", "± of that", lambda each: 100 * each.error, _ERROR),
        Column(
            "points_lost_without",
            "Lost without it, points",
            lambda each: 100 * each.alone,
            _SIGNED,
        ),
    )
    return table_of("What each programme brings, in numbers", columns, found)
