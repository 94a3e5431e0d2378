"""What each claim of the source carries: the numbers that rest on it, and what they move."""

from policy_model.analysis.answer import Answer
from policy_model.analysis.coverage import ParagraphCoverage, coverage
from policy_model.analysis.progress import Hook
from policy_model.findings.claims.sentences import verdict
from policy_model.findings.claims.tables import by_claim, every_citation
from policy_model.findings.kit.choice import Chosen
from policy_model.findings.kit.finding import Finding
from policy_model.findings.kit.told import File, Part, Told
from policy_model.model.inputs import Inputs

_HELP = (
    "Each paragraph of the source in our words, and the entries with a number that is stated "
    "there, inferred from there, or judged where the source raises the question."
)


def tell(answer: Answer, _: Chosen, __: Hook) -> Told:
    """Find what rests on each claim, and whether that moves a result."""
    found, dossier = answer.inputs.once(_covered), answer.dossier
    claims = by_claim(dossier, found)
    part = Part("claims", tables=(claims,), file=File("the claims", "claims", claims))
    return Told(f"{verdict(found)}.", every_citation(dossier, found), parts=(part,))


def _covered(inputs: Inputs) -> tuple[ParagraphCoverage, ...]:
    return coverage(inputs.dossier)


FINDING = Finding(
    id="claims",
    question="What each claim of the source carries",
    help=_HELP,
    place=20,
    tell=tell,
    media=frozenset({"page", "file"}),
    page="evidence",
    stem="claims",
)
