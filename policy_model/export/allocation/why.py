"""Why this mix, as rows: what each programme contributes, what each limit costs."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from policy_model.analysis.allocation.why import RELAXED_MUSD, Binding, Contribution
from policy_model.dossier import Dossier
from policy_model.export.tables import Row, figure

_NO_ORIGIN: Mapping[str, str] = MappingProxyType({})
_SHARES = ("least_share", "most_share")


def contribution_rows(
    contributions: Sequence[Contribution], origin: Mapping[str, str] = _NO_ORIGIN
) -> list[Row]:
    """One row a funded programme, the largest Shapley value first, in points of 100.

    Parameters
    ----------
    contributions : sequence of Contribution
    origin : mapping, optional
        End columns, as `policy_model.export.tables.origin` gives them.
    """
    return [
        {
            "programme_id": each.programme.id,
            "programme": each.programme.name,
            "channel": each.programme.channel,
            "target": each.programme.target,
            "budget_musd": figure(each.musd),
            "points": figure(100 * each.fair),
            "points_error": figure(100 * each.error),
            "points_lost_without": figure(100 * each.alone),
            **origin,
        }
        for each in contributions
    ]


def binding_rows(
    dossier: Dossier, bindings: Sequence[Binding], origin: Mapping[str, str] = _NO_ORIGIN
) -> list[Row]:
    """One row a limit that holds the best mix back, the costliest first, in points of 100.

    Parameters
    ----------
    dossier : Dossier
    bindings : sequence of Binding
    origin : mapping, optional
        End columns, as `policy_model.export.tables.origin` gives them.
    """
    return [
        {
            "limit": each.limit.kind,
            "about_id": each.limit.about,
            "amount": figure(each.limit.amount),
            "unit": "share of 1" if each.limit.kind in _SHARES else dossier.header.money_unit,
            "relaxed_by_musd": RELAXED_MUSD,
            "points_gained": figure(100 * each.gained),
            **origin,
        }
        for each in bindings
    ]
