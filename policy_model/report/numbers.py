"""The numbers that a report rests on: those set otherwise, and every one with its evidence."""

from collections.abc import Callable, Mapping, Sequence

from policy_model.analysis.answer import Answer
from policy_model.analysis.robustness.sobol import find_first_order
from policy_model.dossier.backing import Backed, backed
from policy_model.export.tables import Row
from policy_model.report.section import Section
from policy_model.report.tables import table
from policy_model.words import evidence as evidence_words
from policy_model.words.judgements import judgement_words, unit_words
from policy_model.words.overrides import changed_rows, effect

Without = Callable[[str], Answer]


def overrides(answer: Answer, without: Without) -> Section | None:
    """Numbers set otherwise: before, after, why, who, and what each does; None without any."""
    asked = answer.scenario.overrides
    if not asked:
        return None
    effects = [effect(answer, without(each.judgement), each) for each in asked]
    rows = changed_rows(answer.dossier, asked, effects)
    return Section("Numbers set otherwise", tables=(table("Changed numbers", rows, small=True),))


def evidence(answer: Answer) -> Section:
    """Every number of the dossier, and what it rests on."""
    numbers, found = backed(answer.dossier), answer.once(find_first_order)
    shares = {each.id: each.share for each in found.judgements}
    parts: dict[str, list[Backed]] = {}
    for each in numbers:
        parts.setdefault(each.judgement.id.partition(".")[0], []).append(each)
    return Section(
        "The evidence",
        f"{evidence_words.heading(numbers)}.",
        (
            evidence_words.what_matters(found),
            "Stated: the source gives the figure or fact. Inferred: it gives the direction and "
            "rough strength. Ours: a judgement of ours. ¶ is a paragraph of the source. The last "
            "column is what a number explains, by itself, of what is uncertain about the lead.",
        ),
        tables=tuple(
            table(evidence_words.FILES[kind], _evidence_rows(answer, own, shares), small=True)
            for kind, own in parts.items()
        ),
    )


def _evidence_rows(
    answer: Answer, numbers: Sequence[Backed], shares: Mapping[str, float]
) -> list[Row]:
    return [
        {
            "Number": judgement_words(answer.dossier, own.id),
            "Value and range": evidence_words.range_words(own.quantity)
            + (" ✎" if own.quantity.original else ""),
            "Unit": unit_words(answer.dossier, own),
            "Kind": evidence_words.SHORT[each.kind],
            "Confidence": each.confidence,
            "Source": evidence_words.sources(each.paragraphs),
            "Of the lead’s uncertainty": f"{shares[own.id]:.1%}" if own.id in shares else "–",
        }
        for each in numbers
        for own in [each.judgement]
    ]
