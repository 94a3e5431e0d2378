"""What the claims of a source rest on, in plain words."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from policy_model.analysis.coverage import Cited, ParagraphCoverage
from policy_model.dossier import Dossier
from policy_model.dossier.backing import backed
from policy_model.words.evidence import heading


def verdict(paragraphs: Sequence[ParagraphCoverage]) -> str:
    """Say how many claims are covered."""
    claims = [each for each in paragraphs if each.claim]
    covered = sum(each.covered for each in claims)
    return (
        f"{covered} of {len(claims)} claims are covered: a number stated there or inferred "
        "from there moves a result"
    )


def coverage_text(
    dossier: Dossier, paragraphs: Sequence[ParagraphCoverage], warnings: Iterable[str] = ()
) -> str:
    """Say what each claim rests on, what is background, warnings, and how it adds up."""
    said = (_claims(dossier, paragraphs), _background(dossier), warnings)
    return "\n".join([*chain(*said), *_sums(dossier, paragraphs)])


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
    yield f"{dossier.id}: {len(numbers)} numbers, each with evidence; {heading(numbers)}"
    yield verdict(paragraphs)
