"""What would change the answer, in figures: every number for files, each kind for reading."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from policy_model.analysis.answer import Answer
from policy_model.analysis.comparison import Comparison
from policy_model.analysis.robustness.every_flip import Kind
from policy_model.analysis.robustness.flips import Flips
from policy_model.dossier import units_of
from policy_model.findings.kit.format import FIGURES, FLAG, Format
from policy_model.findings.kit.table import Column, Table, table_of
from policy_model.findings.what_changes.moved import (
    NOTHING,
    SET,
    by_distance,
    named,
    nowhere_ahead,
    unit_of,
)
from policy_model.words.changes import amount, changes

_AMOUNT = Format("number", "number's unit", decimals=2)
_NAMES: Mapping[Kind, str] = {
    "weight": "The weights in numbers",
    "money": "Budgets and total in numbers",
    "driver": "The context in numbers",
    "judgement": "The judged numbers that change the answer",
}


@dataclass(frozen=True)
class _Moved:
    """A number that was moved by itself."""

    comparison: Comparison
    kind: Kind
    unit: str
    flips: Flips

    @property
    def name(self) -> str:
        return named(self.comparison.dossier, self.kind, self.flips)


def _end(end: Literal["below", "above"]) -> tuple[Column, ...]:
    def leader(moved: _Moved, field: Literal["id", "name"]) -> str:
        flip = getattr(moved.flips, end)
        return getattr(moved.comparison.candidates[flip.leader], field) if flip else ""

    def at(moved: _Moved) -> float | None:
        flip = getattr(moved.flips, end)
        return flip.at if flip else None

    head = end.capitalize()
    return (
        Column(end, head, at, _AMOUNT),
        Column(f"{end}_leader_id", f"{head}: leader’s id", lambda moved: leader(moved, "id")),
        Column(f"{end}_leader", f"{head}: who leads", lambda moved: leader(moved, "name")),
    )


_COLUMNS = (
    Column("kind", "Kind", lambda moved: moved.kind),
    Column("id", "Id", lambda moved: moved.flips.id),
    Column("name", "What moves", lambda moved: moved.name),
    Column("unit", "Unit", lambda moved: moved.unit),
    Column("now", "Now", lambda moved: moved.flips.now, _AMOUNT),
    Column("low", "Low", lambda moved: moved.flips.low, _AMOUNT),
    Column("high", "High", lambda moved: moved.flips.high, _AMOUNT),
    *_end("below"),
    *_end("above"),
    Column("precision", "Precision", lambda moved: moved.flips.precision, _AMOUNT),
    Column("set_by_future", "Set by the future", lambda moved: moved.flips.ruled, FLAG),
)


def every_number(comparison: Comparison, found: Mapping[Kind, Sequence[Flips]]) -> Table:
    """One row for each number moved: where it is, its range, the nearest flips either way."""
    dossier, judged = comparison.dossier, units_of(comparison.dossier)
    moved = (
        _Moved(comparison, kind, unit_of(dossier, kind) or judged.get(own.id, ""), own)
        for kind, flips in found.items()
        for own in flips
    )
    return table_of("What would change the answer, in numbers", _COLUMNS, moved)


def by_nearest(answer: Answer, kind: Kind, found: Sequence[Flips]) -> Table:
    """One row for each number, the nearest change first; judged numbers that change nothing not."""
    judged, units = kind == "judgement", units_of(answer.dossier)
    unit = Column("unit", "Unit", lambda own: units.get(own.id, ""))
    columns = (
        Column("name", "What moves", lambda own: named(answer.dossier, kind, own)),
        *((unit,) if judged else ()),
        Column("now", "Now", lambda own: amount(kind, own.now), FIGURES),
        Column("range", "Range", lambda own: _range(kind, own), FIGURES),
        Column("takers", "Who would lead", lambda own: _takers(answer, kind, own)),
    )
    rows = (own for own in by_distance(found) if own.nearest or not judged)
    return table_of(_NAMES[kind], columns, rows)


def _range(kind: Kind, own: Flips) -> str:
    return f"{amount(kind, own.low)} to {amount(kind, own.high)}"


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
