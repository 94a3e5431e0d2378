"""Which judgements move the lead, in figures."""

from collections.abc import Callable
from typing import Any

from policy_model.analysis.comparison import Comparison
from policy_model.analysis.robustness.tornado import Bar, Tornado
from policy_model.dossier import units_of
from policy_model.findings.kit.format import FLAG, POINTS, Format
from policy_model.findings.kit.table import Column, Table, table_of
from policy_model.words.judgements import judgement_words
from policy_model.words.phrases import signed

_END = Format("number", "number's unit", exact=True, reads=lambda end: f"{end:.3g}")
_LEAD = Format("number", "-1 to 1", reads=lambda lead: signed(100 * lead, 2))


def every_judgement(comparison: Comparison, tornado: Tornado) -> Table:
    """One row a judgement that moves the lead, the largest swing first.

    One row without a judgement where none does.
    """
    dossier, options = comparison.dossier, comparison.candidates
    units, pair = units_of(dossier), comparison.contenders
    behind = options[pair[1]].id if pair[1:] else None
    columns = (
        Column("judgement", "Id", _bar(lambda bar: bar.judgement), seen="in files"),
        Column("name", "Judgement", _bar(lambda bar: judgement_words(dossier, bar.judgement))),
        Column("unit", "Unit", _bar(lambda bar: units[bar.judgement])),
        Column("low", "Low", _bar(lambda bar: bar.low), _END),
        Column("high", "High", _bar(lambda bar: bar.high), _END),
        Column("lead_at_low", "Lead at low, points of 100", _bar(lambda b: b.lead_at_low), _LEAD),
        Column(
            "lead_at_high", "Lead at high, points of 100", _bar(lambda b: b.lead_at_high), _LEAD
        ),
        Column("swing", "Swing", _bar(lambda bar: bar.swing), POINTS, seen="in files"),
        Column("turns_the_lead", "Turns the lead", _bar(tornado.turns), FLAG, seen="in files"),
        Column("lead_at_modes", "Most likely", lambda _: tornado.at_modes, _LEAD, seen="in files"),
        Column("mean_lead", "Mean lead", lambda _: tornado.mean, _LEAD, seen="in files"),
        Column("leader_id", "Leader", lambda _: options[pair[0]].id, seen="in files"),
        Column("runner_up_id", "Runner-up", lambda _: behind, seen="in files"),
    )
    return table_of("The judgements in numbers", columns, tornado.bars or (None,))


def _bar(get: Callable[[Bar], Any]) -> Callable[[Bar | None], Any]:
    """What a bar has; nothing where there is no bar."""
    return lambda bar: None if bar is None else get(bar)
