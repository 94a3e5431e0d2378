"""What a briefing is about: the question as it is put, and whose numbers answer it."""

from policy_model.analysis.answer import Answer
from policy_model.scenario import perspectives_of
from policy_model.words.phrases import money


def asked(answer: Answer) -> str:
    """Say the total, whose priorities count, which future is looked at, and what is changed."""
    dossier, scenario = answer.dossier, answer.scenario
    people = {each.id: each.name for each in perspectives_of(scenario, dossier)}
    future = next(each for each in dossier.futures if each.id == scenario.future)
    own = ", changed" if scenario.weights else ""
    context = ", context changed" if scenario.drivers else ""
    total = money(dossier, scenario.total_musd)
    return (
        f"{total} · priorities “{people[scenario.perspective]}”{own} · "
        f"future “{future.name}”{context}"
    )


def source(answer: Answer) -> str:
    """Say what kind of numbers follow, and whose."""
    return f"Structured judgement, not a forecast. Source: {answer.dossier.header.source}."
