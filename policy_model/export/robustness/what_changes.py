"""Where first place changes hands, as rows."""

from collections.abc import Mapping, Sequence

from policy_model.analysis.answer import Answer
from policy_model.analysis.comparison import Comparison
from policy_model.analysis.robustness.every_flip import Kind
from policy_model.analysis.robustness.flips import Flip, Flips
from policy_model.dossier import units_of
from policy_model.export.tables import Row, figure, provenance
from policy_model.words.robustness.changes import (
    NOTHING,
    SET,
    amount,
    by_distance,
    changes,
    named,
    nowhere_ahead,
    unit_of,
)


def what_changes_rows(comparison: Comparison, found: Mapping[Kind, Sequence[Flips]]) -> list[Row]:
    """One row for each number moved: where it is, its range, the nearest flips either way.

    Parameters
    ----------
    comparison : Comparison
    found : mapping of kind to sequence of Flips
        ``weight``: of `weight_flips`; ``money``: of `total_flips` and `budget_flips`;
        ``driver``: of `driver_flips`; ``judgement``: of `judgement_flips`.
    """
    judged = units_of(comparison.dossier)
    return [
        {
            "kind": kind,
            "id": own.id,
            "name": named(comparison.dossier, kind, own),
            "unit": unit_of(comparison.dossier, kind) or judged.get(own.id, ""),
            "now": figure(own.now),
            "low": figure(own.low),
            "high": figure(own.high),
            **_end(comparison, "below", own.below),
            **_end(comparison, "above", own.above),
            "precision": figure(own.precision),
            "set_by_future": own.ruled,
            **provenance(comparison),
        }
        for kind, flips in found.items()
        for own in flips
    ]


def what_changes_summary(answer: Answer, kind: Kind, found: Sequence[Flips]) -> list[Row]:
    """One row for each number, the nearest change first; judged numbers that change nothing not."""
    dossier, judged = answer.dossier, units_of(answer.dossier)
    return [
        {
            "What moves": named(dossier, kind, own),
            **({"Unit": judged.get(own.id, "")} if kind == "judgement" else {}),
            "Now": amount(kind, own.now),
            "Range": f"{amount(kind, own.low)} to {amount(kind, own.high)}",
            "Who would lead": _takers(answer, kind, own),
        }
        for own in by_distance(found)
        if kind != "judgement" or own.nearest
    ]


def _takers(answer: Answer, kind: Kind, own: Flips) -> str:
    if own.ruled:
        return SET
    options = answer.comparison.candidates
    if nowhere_ahead(own) and own.below:
        return f"{options[own.below.leader].name}, wherever it is fixed"
    said = (
        f"{way} {number}: {options[flip.leader].name}" for flip, way, number in changes(kind, own)
    )
    return "; ".join(said) or NOTHING


def _end(comparison: Comparison, end: str, flip: Flip | None) -> Row:
    taker = comparison.candidates[flip.leader] if flip else None
    return {
        end: figure(flip.at) if flip else None,
        f"{end}_leader_id": taker.id if taker else "",
        f"{end}_leader": taker.name if taker else "",
    }
