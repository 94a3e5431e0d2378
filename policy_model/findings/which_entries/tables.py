"""What makes the lead uncertain, in figures."""

from collections.abc import Callable, Sequence
from typing import Any

from policy_model.analysis.comparison import Comparison
from policy_model.analysis.robustness.sobol import FirstOrder, Index
from policy_model.findings.kit.format import POINTS, SHARE, Format
from policy_model.findings.kit.table import Column, Seen, Table, table_of
from policy_model.findings.which_entries.sentences import share_words
from policy_model.words.judgements import entry_words

_OF_ALL = Format("number", "0 to 1", reads=share_words)
_ERROR = Format("number", "0 to 1", reads=lambda error: f"{error:.1%}")


def every_entry(
    comparison: Comparison, found: FirstOrder, total: Sequence[Index] | None = None
) -> Table:
    """One row an entry: share of the lead's variance by itself, and in all where it is known.

    One row without an entry where nothing is uncertain.
    """
    dossier, options = comparison.dossier, comparison.candidates
    totals, pair = {each.id: each for each in total or ()}, comparison.contenders
    behind = options[pair[1]].id if pair[1:] else None
    seen: Seen = "everywhere" if totals else "in files"

    def in_all(get: Callable[[Index], float]) -> Callable[[Index | None], float | None]:
        return lambda own: get(totals[own.id]) if own and own.id in totals else None

    columns = (
        Column("entry", "Id", _index(lambda own: own.id), seen="in files"),
        Column("name", "Entry", _index(lambda own: entry_words(dossier, own.id))),
        Column("first_order", "By itself", _index(lambda own: own.share), _OF_ALL),
        Column("first_order_error", "Standard error", _index(lambda own: own.error), _ERROR),
        Column("total_order", "In all", in_all(lambda whole: whole.share), _OF_ALL, seen=seen),
        Column(
            "total_order_error",
            "Its standard error",
            in_all(lambda whole: whole.error),
            _ERROR,
            seen=seen,
        ),
        Column("explained_together", "Together", lambda _: found.explained, SHARE, seen="in files"),
        Column(
            "lead_standard_deviation",
            "Of the lead",
            lambda _: found.spread,
            POINTS,
            seen="in files",
        ),
        Column("leader_id", "Leader", lambda _: options[pair[0]].id, seen="in files"),
        Column("runner_up_id", "Runner-up", lambda _: behind, seen="in files"),
    )
    return table_of("The shares in numbers", columns, found.entries or (None,))


def _index(get: Callable[[Index], Any]) -> Callable[[Index | None], Any]:
    """What an index has; nothing where there is none."""
    return lambda own: None if own is None else get(own)
