"""What there is to say of judgements that a scenario sets otherwise."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from policy_model.analysis.answer import Answer
from policy_model.analysis.comparison import Comparison
from policy_model.analysis.dependence import Reach, reach_of, sample
from policy_model.dossier import Dossier, judgements
from policy_model.scenario import Override
from policy_model.words.evidence import range_words
from policy_model.words.judgements import judgement_words
from policy_model.words.phrases import points_of

NO_EFFECT = "no effect here"
_LEAST = 5e-4  # of value: a twentieth of a point, the least that is shown


def marked(overrides: Sequence[Override]) -> str:
    """Mark what rests on changed numbers; empty without any."""
    return f"✎ {_with(overrides)}" if overrides else ""


def notice(dossier: Dossier, overrides: Sequence[Override]) -> str:
    """Say on every page which numbers are not the dossier's own."""
    names = "; ".join(judgement_words(dossier, each.judgement) for each in overrides[:3])
    more = f"; and {len(overrides) - 3} more" if len(overrides) > 3 else ""
    return f"{_with(overrides)}: {names}{more}. The list, and the way back, is on *Evidence*."


def changed_rows(
    dossier: Dossier, overrides: Sequence[Override], effects: Sequence[str]
) -> list[dict[str, Any]]:
    """One row a changed number: before, after, why, who, and what it does to the ranking."""
    quantities = {each.id: each for each in judgements(dossier)}
    rows = []
    for each, effect in zip(overrides, effects, strict=True):
        now = quantities[each.judgement].quantity
        rows.append(
            {
                "Number": judgement_words(dossier, each.judgement),
                "In the dossier": range_words(now.as_read),
                "Here": range_words(now),
                "Unit": quantities[each.judgement].unit,
                "Why": each.reason,
                "Who": each.signed,
                "What it changes": effect,
            }
        )
    return rows


def effect(here: Answer, without: Answer, override: Override) -> str:
    """Say what an override does, from the answers with and without it."""
    if same(here.comparison, without.comparison):
        reach = reach_of(here.once(sample), override.judgement)
        return f"{NO_EFFECT.capitalize()}: {_why_none(reach)}"
    lead, before = 100 * here.verdict.lead, 100 * without.verdict.lead
    if here.leader.id != without.leader.id:
        return f"“{here.leader.name}” leads; without it “{without.leader.name}” did"
    if _order(here) != _order(without):
        return f"The order below it changes; the lead goes from {before:.1f} to {points_of(lead)}"
    if abs(lead - before) < 100 * _LEAST:
        return "Same ranking, same lead"
    return f"Same ranking; the lead goes from {before:.1f} to {points_of(lead)}"


def same(one: Comparison, other: Comparison) -> bool:
    """Whether two comparisons show the same in every draw."""
    pairs = (
        (one.outlook.levels, other.outlook.levels),
        (one.outlook.raw, other.outlook.raw),
        (one.scores, other.scores),
        (one.weights, other.weights),
        (one.drawn_weights, other.drawn_weights),
    )
    return all(np.array_equal(here, there) for here, there in pairs)


def _with(overrides: Sequence[Override]) -> str:
    who = ", ".join(dict.fromkeys(each.initials for each in overrides))
    return f"With {numbers(len(overrides))} ({who})"


def numbers(count: int) -> str:
    """Say how many numbers are changed."""
    return f"{count} changed number{'' if count == 1 else 's'}"


def _order(answer: Answer) -> list[str]:
    compared = answer.comparison
    return [compared.candidates[o].id for o in compared.ranking]


def _why_none(reach: Reach) -> str:
    if reach.nothing:
        return "nothing that is computed in this scenario uses it"
    return "what it would move does not come into play in this scenario"
