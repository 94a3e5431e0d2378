"""What each weight decides: a large one decides little where all mixes score alike."""

from policy_model.analysis.answer import Answer
from policy_model.analysis.effective_weights import EffectiveWeights, find_effective_weights
from policy_model.analysis.progress import Hook
from policy_model.dossier import Dossier
from policy_model.findings.effective_weights import sentences
from policy_model.findings.effective_weights.tables import by_effect, every_weight
from policy_model.findings.kit.choice import Chosen
from policy_model.findings.kit.finding import Finding, no_money
from policy_model.findings.kit.paired_bars import Bar, PairedBars
from policy_model.findings.kit.told import Part, Told
from policy_model.words.weights import share


def tell(answer: Answer, _: Chosen, __: Hook) -> Told:
    """Put what each weight decides beside what it says."""
    dossier, found = answer.dossier, answer.once(find_effective_weights)
    part = Part(
        name="effective weights",
        chart=weight_bars(dossier, found),
        tables=(by_effect(dossier, found),),
        caption=sentences.how_found(answer),
        alt=sentences.alt(dossier, found),
    )
    return Told(sentences.verdict(dossier, found), every_weight(dossier, found), parts=(part,))


def weight_bars(dossier: Dossier, found: EffectiveWeights) -> PairedBars:
    """Bars of effective weights, the largest first, and thin ones of the weights themselves."""
    effective, nominal = (
        [Bar(100 * of_all, share(of_all)) for of_all in each.tolist()]
        for each in (found.effective, found.nominal)
    )
    pairs = ((dossier.criteria[j], effective[j], nominal[j]) for j in found.order)
    return PairedBars(dossier, tuple(pairs), ("in effect", "weight"), ("In effect", "Weight"))


FINDING = Finding(
    id="effective_weights",
    question="What does each weight decide?",
    help=sentences.HELP,
    place=50,
    tell=tell,
    media=frozenset({"page", "file", "picture", "report"}),
    silent=no_money,
    page="compare",
    file="what each weight decides",
)
