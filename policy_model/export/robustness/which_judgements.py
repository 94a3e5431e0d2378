"""What moves the lead, as rows."""

from collections.abc import Sequence

from policy_model.analysis.answer import Answer
from policy_model.analysis.comparison import Comparison
from policy_model.analysis.robustness.sobol import FirstOrder, Index
from policy_model.analysis.robustness.tornado import Tornado
from policy_model.dossier import units_of
from policy_model.export.tables import Row, figure, provenance
from policy_model.words.judgements import entry_words, judgement_words
from policy_model.words.phrases import signed
from policy_model.words.robustness.which_judgements import share_words

_BAR = ("judgement", "name", "unit", "low", "high", "lead_at_low", "lead_at_high", "swing")
_ENTRY = ("entry", "name", "first_order", "first_order_error", "total_order", "total_order_error")


def which_judgements_rows(comparison: Comparison, tornado: Tornado) -> list[Row]:
    """One row a judgement that moves the lead, the largest swing first; value from 0 to 1.

    One row without a judgement where none does.
    """
    units = units_of(comparison.dossier)
    shared: Row = {
        "lead_at_modes": figure(tornado.at_modes),
        "mean_lead": figure(tornado.mean),
        **_pair(comparison),
        **provenance(comparison),
    }
    bars: list[Row] = [
        {
            "judgement": bar.judgement,
            "name": judgement_words(comparison.dossier, bar.judgement),
            "unit": units[bar.judgement],
            "low": bar.low,
            "high": bar.high,
            "lead_at_low": figure(bar.lead_at_low),
            "lead_at_high": figure(bar.lead_at_high),
            "swing": figure(bar.swing),
            "turns_the_lead": tornado.turns(bar),
        }
        for bar in tornado.bars
    ]
    none: Row = dict.fromkeys((*_BAR, "turns_the_lead"))
    return [{**each, **shared} for each in bars or [none]]


def share_rows(
    comparison: Comparison, found: FirstOrder, total: Sequence[Index] | None = None
) -> list[Row]:
    """One row an entry: share of the lead's variance by itself, and in all where it is known.

    One row without an entry where nothing is uncertain.
    """
    totals = {each.id: each for each in total or ()}
    shared: Row = {
        "explained_together": figure(found.explained),
        "lead_standard_deviation": figure(found.spread),
        **_pair(comparison),
        **provenance(comparison),
    }
    entries: list[Row] = [
        {
            "entry": each.id,
            "name": entry_words(comparison.dossier, each.id),
            "first_order": figure(each.share),
            "first_order_error": figure(each.error),
            "total_order": figure(totals[each.id].share) if each.id in totals else None,
            "total_order_error": figure(totals[each.id].error) if each.id in totals else None,
        }
        for each in found.entries
    ]
    return [{**each, **shared} for each in entries or [dict.fromkeys(_ENTRY)]]


def which_judgements_summary(answer: Answer, tornado: Tornado) -> list[Row]:
    """One row a judgement: its range, and the lead at both ends in points of 100."""
    return [
        {
            "Judgement": row["name"],
            "Unit": row["unit"],
            "Low": f"{row['low']:.3g}",
            "High": f"{row['high']:.3g}",
            "Lead at low, points of 100": signed(100 * row["lead_at_low"], 2),
            "Lead at high, points of 100": signed(100 * row["lead_at_high"], 2),
        }
        for row in which_judgements_rows(answer.comparison, tornado)
        if row["judgement"]
    ]


def share_summary(
    answer: Answer, found: FirstOrder, total: Sequence[Index] | None = None
) -> list[Row]:
    """One row an entry: what it explains by itself, and with its part in combinations."""
    totals = {each.id: each for each in total or ()}
    return [
        {
            "Entry": entry_words(answer.dossier, each.id),
            "By itself": share_words(each),
            "Standard error": f"{each.error:.1%}",
            **({"In all": share_words(totals[each.id])} if totals else {}),
            **({"Its standard error": f"{totals[each.id].error:.1%}"} if totals else {}),
        }
        for each in found.entries
    ]


def _pair(comparison: Comparison) -> Row:
    ahead, behind = (comparison.candidates[o] for o in comparison.contenders[:2])
    return {"leader_id": ahead.id, "runner_up_id": behind.id}
