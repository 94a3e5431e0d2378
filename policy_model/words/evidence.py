"""What there is to say of a dossier's numbers: why each is what it is, and what it moves."""

from collections import Counter
from collections.abc import Mapping, Sequence

from policy_model.analysis.answer import Answer
from policy_model.analysis.dependence import Reach
from policy_model.analysis.robustness.flips import Flips
from policy_model.analysis.robustness.sobol import FirstOrder
from policy_model.analysis.robustness.tornado import Tornado
from policy_model.dossier import Dossier
from policy_model.dossier.backing import Backed, Standing
from policy_model.dossier.quantity import Quantity
from policy_model.dossier.records import Paragraph
from policy_model.words.changes import changes
from policy_model.words.judgements import entry_words, judgement_words
from policy_model.words.phrases import signed

KINDS: Mapping[Standing, str] = {
    "stated": "Stated in the source",
    "inferred": "Inferred from it",
    "judgement": "A judgement of ours",
    "challenged": "Challenged",
}
_SHORT: Mapping[Standing, str] = {"judgement": "ours"}
FILES = {
    "programmes": "Programmes",
    "outcomes": "Outcomes",
    "drivers": "Context",
    "criteria": "Criteria",
    "options": "Options",
    "perspectives": "Priorities",
    "futures": "Futures",
    "scales": "Rating scales",
    "background": "Background, used in no equation",
    "dossier": "Settings",
}
SORTS = ("What moves the lead most", "Least sure first", "As in the files")
_MOST_NAMED = 3


def heading(numbers: Sequence[Backed]) -> str:
    """Say how many numbers equations use, how many the source gives, and how many are ranges."""
    used = [each for each in numbers if each.computes]
    kinds = Counter(each.kind for each in used)
    ranges = sum(not each.judgement.quantity.certain for each in used)
    challenged = f", {kinds['challenged']} challenged here" if kinds["challenged"] else ""
    return (
        f"{len(used)} numbers in the equations: {kinds['stated']} stated in the source, "
        f"{kinds['inferred']} inferred from it, {kinds['judgement']} judgements of ours"
        f"{challenged}; {ranges} have a range"
    )


def short(kind: Standing) -> str:
    """Say a kind in a word."""
    return _SHORT.get(kind, kind)


def standing(number: Backed) -> str:
    """Say in a few words what a number is, and who challenged it when."""
    own = number.judgement.quantity
    said = ", ".join(filter(None, (own.challenged_by, own.challenged_on)))
    return f"{short(number.kind)} ({said})" if said else short(number.kind)


def range_words(quantity: Quantity) -> str:
    """Say a number and its range."""
    if quantity.certain:
        return f"{quantity.mode:g}"
    return f"{quantity.mode:g} ({quantity.low:g} to {quantity.high:g})"


def range_of(quantity: Quantity) -> str:
    """Say a number's range alone; empty where it is certain."""
    return "" if quantity.certain else f"{quantity.low:g} to {quantity.high:g}"


def sources(numbers: Sequence[int]) -> str:
    """Say paragraphs."""
    return ", ".join(f"¶{each}" for each in numbers) or "–"


def paragraph_label(paragraph: Paragraph) -> str:
    """Say a paragraph in one line."""
    return f"¶{paragraph.id} {paragraph.gist}"


def disagreement(paragraph: Paragraph) -> str:
    """Say where the record disagrees with the source; empty where it doesn't."""
    record = paragraph.on_record
    return f"**The record disagrees.** {record.says} ({record.source})" if record else ""


def unknown(number: str) -> str:
    """Say that there is no such number."""
    return f"This link asks for a number that the dossier does not have: {number}"


def moves(answer: Answer, number: Backed, tornado: Tornado, found: FirstOrder) -> str:
    """Say what a number does to the lead: its share of what is uncertain, and its swing."""
    own = number.judgement
    if own.quantity.certain:
        return "It has no range, so it makes nothing uncertain."
    share = next((each.share for each in found.judgements if each.id == own.id), 0.0)
    bar = next((each for each in tornado.bars if each.judgement == own.id), None)
    if bar is None:
        return "It does not move the lead in this scenario."
    low, high = signed(100 * bar.lead_at_low), signed(100 * bar.lead_at_high)
    explained = "under 1%" if share < 0.005 else f"{share:.0%}"  # noqa: PLR2004 - half a percent
    return (
        f"It explains **{explained}** of what is uncertain about the lead of "
        f"“{answer.leader.name}”. From its low to its high end the lead goes from **{low}** to "
        f"**{high}** points, all else most likely."
    )


def flip(answer: Answer, found: Flips | None) -> str:
    """Say where a number changes the leader."""
    if found is None:
        return ""
    said = [
        f"{way} {number} “{answer.comparison.candidates[each.leader].name}” leads"
        for each, way, number in changes("judgement", found)
    ]
    if not said:
        return "Nowhere in its range does another option take the lead on average."
    return f"It changes the answer: {', '.join(said)}."


def reach(dossier: Dossier, found: Reach) -> str:
    """Say what a number can move in this scenario."""
    if found.nothing:
        return "Nothing that is computed in this scenario uses it."
    names = {each.id: each.name for each in dossier.options}
    options = [names.get(each, "your mix") for each in sorted(found.options)]
    parts = [
        _some("option", options),
        _some("outcome", [entry_words(dossier, f"outcomes.{k}") for k in sorted(found.outcomes)]),
        _some("criterion", [entry_words(dossier, f"criteria.{j}") for j in sorted(found.criteria)]),
    ]
    said = "; ".join(each for each in parts if each)
    return f"It can move {said}." if said else "It says how far apart people's weights are drawn."


def _some(kind: str, names: Sequence[str]) -> str:
    plural = {"criterion": "criteria"}.get(kind, f"{kind}s")
    if not names:
        return ""
    if len(names) > _MOST_NAMED:
        return f"{len(names)} {plural}"
    return f"the {kind if len(names) == 1 else plural} {', '.join(names)}"


def standing_on(dossier: Dossier, numbers: Sequence[Backed], paragraph: int) -> str:
    """Name the entries that rest on a paragraph, by kind."""
    lines = []
    for file in ("drivers", "programmes", "outcomes", "criteria", "futures", "background"):
        found = [each for each in numbers if paragraph in each.paragraphs and _of(each) == file]
        names = dict.fromkeys(entry_words(dossier, each.judgement.entry) for each in found)
        if names:
            lines.append(f"- **{FILES[file].partition(',')[0]}**: {', '.join(names)}")
    return "\n".join(lines) or "No number rests on it."


def matches(dossier: Dossier, number: Backed, text: str) -> bool:
    """Whether all words of a search are in a number's name, reasons or unit."""
    hay = " ".join(
        [
            judgement_words(dossier, number.judgement.id),
            number.judgement.unit,
            *(each.paraphrase for each in number.reasons),
        ]
    ).casefold()
    return all(word in hay for word in text.casefold().split())


def _of(number: Backed) -> str:
    return number.judgement.id.partition(".")[0]
