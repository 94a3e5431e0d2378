"""What a dossier's numbers rest on, as rows and as a text to read."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, get_args

from policy_model.analysis.answer import Answer
from policy_model.analysis.coverage import Cited, ParagraphCoverage
from policy_model.analysis.robustness.sobol import FirstOrder
from policy_model.analysis.robustness.tornado import Tornado
from policy_model.dossier import Dossier
from policy_model.dossier.backing import Backed, backed
from policy_model.dossier.records import Kind
from policy_model.export.tables import Row, figure, provenance
from policy_model.words.judgements import judgement_words, unit_words


def coverage_rows(
    dossier: Dossier, paragraphs: Sequence[ParagraphCoverage]
) -> list[dict[str, Any]]:
    """One row for each number that cites a paragraph that makes a claim."""
    return [
        {
            "paragraph": paragraph.paragraph,
            "covered": paragraph.covered,
            "number": cited.judgement.id,
            "unit": cited.judgement.unit,
            "low": cited.judgement.quantity.low,
            "mode": cited.judgement.quantity.mode,
            "high": cited.judgement.quantity.high,
            "from_source": cited.from_source,
            "counts": cited.counts,
            **_move(cited),
            "dossier": dossier.id,
        }
        for paragraph in paragraphs
        if paragraph.claim
        for cited in paragraph.cited
    ]


def evidence_rows(answer: Answer, tornado: Tornado, found: FirstOrder) -> list[Row]:
    """One row a number of the dossier, in file order: what it is, why, and what it moves.

    Parameters
    ----------
    answer : Answer
    tornado : Tornado
        How each number moves the lead from end to end of its range.
    found : FirstOrder
        What each explains of the lead's variance.
    """
    dossier = answer.dossier
    shares = {each.id: figure(each.share) for each in found.judgements}
    bars = {each.judgement: each for each in tornado.bars}
    rows: list[Row] = []
    for each in backed(dossier):
        bar = bars.get(each.judgement.id)
        rows.append(
            {
                **backing_row(dossier, each),
                "share_of_lead_variance": shares.get(each.judgement.id),
                "lead_at_low": figure(bar.lead_at_low) if bar else None,
                "lead_at_high": figure(bar.lead_at_high) if bar else None,
                **provenance(answer.comparison),
            }
        )
    return rows


def backing_row(dossier: Dossier, each: Backed) -> Row:
    """What a number is, here and in the dossier as it was read, and why."""
    quantity = each.judgement.quantity
    as_read = quantity.original or quantity
    return {
        "number": each.judgement.id,
        "name": judgement_words(dossier, each.judgement.id),
        "low": quantity.low,
        "mode": quantity.mode,
        "high": quantity.high,
        "low_in_dossier": as_read.low,
        "mode_in_dossier": as_read.mode,
        "high_in_dossier": as_read.high,
        "unit": unit_words(dossier, each.judgement),
        "kind": each.kind,
        "confidence": each.confidence,
        "paragraphs": " ".join(f"¶{number}" for number in each.paragraphs),
        "why": " ".join(reason.paraphrase for reason in each.reasons),
    }


def coverage_text(dossier: Dossier, paragraphs: Sequence[ParagraphCoverage]) -> str:
    """Say what each claim rests on, what is background, and how it adds up, in that order."""
    return "\n".join(
        [*_claims(dossier, paragraphs), *_background(dossier), *_sums(dossier, paragraphs)]
    )


def _claims(dossier: Dossier, paragraphs: Sequence[ParagraphCoverage]) -> Iterator[str]:
    for paragraph in paragraphs:
        if paragraph.claim:
            yield f"¶{paragraph.paragraph}: {'covered' if paragraph.covered else 'NOT COVERED'}"
            yield from (f"    {_said(dossier, cited)}" for cited in paragraph.cited)


def _said(dossier: Dossier, cited: Cited) -> str:
    name, move = cited.judgement.id, cited.move
    if cited.judgement.quantity.certain:
        return f"{name}: certain, moves nothing"
    if move is None:
        return f"{name}: moves no result by a thousandth of its scale"
    own = "" if cited.from_source else " (a judgement of ours, does not count)"
    return (
        f"{name}: {move.result} of “{move.option}” {move.low:.4g} → {move.high:.4g} {move.unit} "
        f"(“{move.future}”, {dossier.header.currency} {move.total_musd:g} million){own}"
    )


def _background(dossier: Dossier) -> Iterator[str]:
    for fact in dossier.background:
        figure = f": {fact.value.mode:g} ({fact.unit})" if fact.value else ""
        yield f"background, used in no equation: {fact.name}{figure}"


def _sums(dossier: Dossier, paragraphs: Sequence[ParagraphCoverage]) -> Iterator[str]:
    numbers = backed(dossier)
    kinds = Counter(each.kind for each in numbers)
    split = ", ".join(f"{kinds[kind]} {kind}" for kind in get_args(Kind) if kinds[kind])
    yield f"{dossier.id}: {len(numbers)} numbers, each with evidence: {split}"
    claims = [each for each in paragraphs if each.claim]
    covered = sum(each.covered for each in claims)
    yield (
        f"{covered} of {len(claims)} claims are covered: a number stated there or inferred "
        "from there moves a result"
    )


def _move(cited: Cited) -> dict[str, Any]:
    move = cited.move
    return {
        "moves": move.result if move else "",
        "of_option": move.option if move else "",
        "in_future": move.future if move else "",
        "at_total_musd": move.total_musd if move else "",
        "result_unit": move.unit if move else "",
        "result_at_low": move.low if move else "",
        "result_at_high": move.high if move else "",
    }
