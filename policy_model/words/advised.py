"""How the source's advice fares, as plain sentences."""

from collections.abc import Callable

from policy_model.analysis.answer import Answer
from policy_model.analysis.disagreement import Case
from policy_model.scenario import perspectives_of
from policy_model.words.phrases import capital, points_of


def advice(answer: Answer) -> str:
    """Say how the source's advice fares here, where it loses and where it is only level."""
    header, comparison = answer.dossier.header, answer.comparison
    own, options = capital(header.advice), comparison.candidates
    if not answer.scenario.total_musd:
        return f"{own} spends nothing here."
    rank = comparison.contenders.index(comparison.recommendation) + 1
    here = "leads" if rank == 1 else f"is number {rank} of {len(comparison.contenders)}"

    def loss(case: Case) -> str | None:
        winner = options[case.winner].name
        return f" (to “{winner}”, by {points_of(100 * case.regret)})" if case.lost else None

    said = f"{own} {here}."
    lost = _where(answer, loss)
    level = _where(answer, lambda case: "" if case.level else None)
    if lost:
        said += f" It loses {lost}."
    else:
        looked = f"{len(answer.perspectives)} priorities and {len(answer.futures)} futures"
        said += f" At this total it loses in none of the {looked} that we look at."
    return said + (f" It is within 1 point of the best other option {level}." if level else "")


def _where(answer: Answer, detail: Callable[[Case], str | None]) -> str:
    """Name perspectives and futures, each with its detail; without a detail it is not meant."""
    if all(detail(case) == "" for case in (*answer.perspectives, *answer.futures)):
        return "everywhere"
    parts = []
    for start, cases, entries in (
        ("for ", answer.perspectives, perspectives_of(answer.scenario, answer.dossier)),
        ("in the future ", answer.futures, answer.dossier.futures),
    ):
        names = {each.id: each.name for each in entries}
        said = [(names[case.id], detail(case)) for case in cases]
        named = [f"“{name}”{what}" for name, what in said if what is not None]
        if named:
            parts.append(start + ", ".join(named))
    return "; ".join(parts)
