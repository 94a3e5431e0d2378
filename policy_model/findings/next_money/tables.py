"""What the next money would buy, in figures."""

from collections.abc import Sequence
from functools import partial

from policy_model.analysis.next_dollar import Gain
from policy_model.dossier import Dossier
from policy_model.findings.kit.format import FIGURES, Format
from policy_model.findings.kit.table import Column, Seen, Table, table_of
from policy_model.findings.next_money.sentences import in_numbers
from policy_model.words.phrases import capital, place_words, signed

_FILES: Seen = "in files"
_POINTS = Format("number", "points of 100", reads=partial(signed, decimals=2))
_MUSD = Format("number", "millions a year", decimals=1)


def gained(dossier: Dossier, gains: Sequence[Gain]) -> Table:
    """One row a programme: points that the next money gains, cost left out."""
    index, unit = capital(dossier.header.index.short_name), dossier.header.money_unit
    columns = (
        Column("programme_id", "Id", lambda gain: gain.programme.id, seen=_FILES),
        Column("programme", "Programme", lambda gain: gain.programme.name, width=34),
        Column("channel", "Channel", lambda gain: gain.programme.channel, seen=_FILES),
        Column("target", "Target", lambda gain: gain.programme.target, seen=_FILES),
        Column("corner", "Corner", lambda gain: _corner(dossier, gain), seen="on pages"),
        Column("value_points", "Value, points of 100", lambda gain: gain.value, _POINTS),
        Column("value_points_p05", "low end", lambda gain: gain.value_p05, _POINTS, seen=_FILES),
        Column("value_points_p95", "high end", lambda gain: gain.value_p95, _POINTS, seen=_FILES),
        Column("ends", "90% of cases", _ends, FIGURES, seen="on pages"),
        Column("index_points", f"{index}, points", lambda gain: gain.index, _POINTS),
        Column(
            "short_of_start_musd",
            f"Missing to start, {unit}",
            lambda gain: gain.short_of_start_musd,
            _MUSD,
        ),
    )
    return table_of(in_numbers(dossier), columns, gains)


def _corner(dossier: Dossier, gain: Gain) -> str:
    return place_words(dossier, gain.programme.channel, gain.programme.target)


def _ends(gain: Gain) -> str:
    return f"{signed(gain.value_p05, 2)} to {signed(gain.value_p95, 2)}"
