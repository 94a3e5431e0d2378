"""What claims rest on, in figures: each citation for files, by claim for reading."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from policy_model.analysis.coverage import Cited, Move, ParagraphCoverage
from policy_model.dossier import Dossier, Judgement
from policy_model.dossier.backing import Backed, backed
from policy_model.dossier.records import Paragraph
from policy_model.findings.kit.format import FIGURES, FLAG, TEXT, WHOLE, Format
from policy_model.findings.kit.table import Column, Table, table_of
from policy_model.words.evidence import FILES, paragraph_label

_ENTRIES = ("drivers", "programmes", "outcomes", "criteria")
_FIGURE = Format("number", "number's unit", exact=True)
_MONEY = Format("number", "millions a year", exact=True)
_RESULT = Format("number", "result’s unit", exact=True)
Row = tuple[ParagraphCoverage, Cited]


def _of_judgement(read: Callable[[Judgement], Any]) -> Callable[[Row], Any]:
    return lambda row: read(row[1].judgement)


def _moved(name: str, read: Callable[[Move], Any], form: Format = TEXT) -> Column:
    nothing = "" if form is TEXT else None
    return Column(name, name, lambda row: read(row[1].move) if row[1].move else nothing, form)


def every_citation(dossier: Dossier, paragraphs: Sequence[ParagraphCoverage]) -> Table:
    """One row for each number that cites a paragraph that makes a claim."""
    columns = (
        Column("paragraph", "Paragraph", lambda row: row[0].paragraph, WHOLE),
        Column("covered", "Covered", lambda row: row[0].covered, FLAG),
        Column("number", "Number", _of_judgement(lambda own: own.id)),
        Column("unit", "Unit", _of_judgement(lambda own: own.unit)),
        Column("low", "Low", _of_judgement(lambda own: own.quantity.low), _FIGURE),
        Column("mode", "Most likely", _of_judgement(lambda own: own.quantity.mode), _FIGURE),
        Column("high", "High", _of_judgement(lambda own: own.quantity.high), _FIGURE),
        Column("from_source", "From the source", lambda row: row[1].from_source, FLAG),
        Column("counts", "Counts", lambda row: row[1].counts, FLAG),
        _moved("moves", lambda move: move.result),
        _moved("of_option", lambda move: move.option),
        _moved("in_future", lambda move: move.future),
        _moved("at_total_musd", lambda move: move.total_musd, _MONEY),
        _moved("result_unit", lambda move: move.unit),
        _moved("result_at_low", lambda move: move.low, _RESULT),
        _moved("result_at_high", lambda move: move.high, _RESULT),
        Column("dossier", "Dossier", lambda _: dossier.id),
    )
    rows = ((each, cited) for each in paragraphs if each.claim for cited in each.cited)
    return replace(table_of("Every citation", columns, rows), of_dossier=True)


@dataclass(frozen=True)
class _Claim:
    """A paragraph that makes a claim, the numbers on it, and how many of them move a result."""

    paragraph: Paragraph
    numbers: Sequence[Backed]
    moving: int

    @property
    def from_source(self) -> int:
        return sum(each.from_source for each in self.numbers)


def by_claim(dossier: Dossier, paragraphs: Sequence[ParagraphCoverage]) -> Table:
    """One row a claim: how many numbers of each kind of entry rest on it, and move a result."""
    moving = {each.paragraph: sum(one.counts for one in each.cited) for each in paragraphs}
    numbers = backed(dossier)
    claims = (
        _Claim(own, [here for each in numbers if (here := each.on(own.id))], moving.get(own.id, 0))
        for own in dossier.paragraphs
        if own.claim
    )
    columns = (
        Column("Claim", "Claim", lambda claim: paragraph_label(claim.paragraph)),
        *(_count_in(file) for file in _ENTRIES),
        _count("From the source", lambda claim: claim.from_source),
        _count("of these move a result", lambda claim: claim.moving),
    )
    return table_of("Numbers by paragraph", columns, claims)


def _count_in(file: str) -> Column:
    start = f"{file}."
    return _count(
        FILES[file],
        lambda claim: sum(each.judgement.id.startswith(start) for each in claim.numbers),
    )


def _count(heading: str, of: Callable[[_Claim], int]) -> Column:
    return Column(heading, heading, lambda claim: of(claim) or "–", FIGURES)
