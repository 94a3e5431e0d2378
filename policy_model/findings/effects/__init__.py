"""Who is empowered how far by the option shown."""

from policy_model.analysis.answer import Answer
from policy_model.analysis.effects import effects_of, option_shown
from policy_model.analysis.progress import Hook
from policy_model.findings.effects import sentences
from policy_model.findings.effects.chart import actors_before_after
from policy_model.findings.effects.tables import every_effect
from policy_model.findings.kit.choice import Chosen
from policy_model.findings.kit.finding import Finding
from policy_model.findings.kit.told import File, Part, Told
from policy_model.words.help import empowered


def tell(answer: Answer, _: Chosen, __: Hook) -> Told:
    """Say what the user's mix does to each outcome, or the source's advice where there is none."""
    comparison, dossier = answer.comparison, answer.dossier
    shown = option_shown(comparison)
    found = effects_of(comparison, shown)
    table = every_effect(dossier, found)
    gains = Part(
        name="gains",
        chart=lambda look, _: actors_before_after(dossier, found, look),
        tables=(table,),
        caption=sentences.in_words(answer, found),
        file=File("who is empowered how far, in numbers and words", "effects", table),
    )
    option = comparison.candidates[shown]
    return Told(sentences.verdict(option, found), table, parts=(gains,), help=empowered(dossier))


FINDING = Finding(
    id="effects",
    question="Who is empowered how far?",
    place=10,
    tell=tell,
    media=frozenset({"page", "picture"}),
    page="budgets",
)
