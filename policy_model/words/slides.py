"""What the screens of a briefing say, one message each."""

from policy_model.analysis.answer import Answer
from policy_model.analysis.verdict import TIE_BELOW
from policy_model.words.answers import notes
from policy_model.words.phrases import money, signed

_UNMOVED = 0.05


def asked(answer: Answer) -> str:
    """Say the total, whose priorities count, and which future is looked at."""
    dossier, scenario = answer.dossier, answer.scenario
    perspective = next(each for each in dossier.perspectives if each.id == scenario.perspective)
    future = next(each for each in dossier.futures if each.id == scenario.future)
    own = ", changed" if scenario.weights else ""
    return (
        f"{money(scenario.total_musd)} · priorities “{perspective.name}”{own} · "
        f"future “{future.name}”"
    )


def source(answer: Answer) -> str:
    """Say what kind of numbers follow, and whose."""
    return f"Structured judgement, not a forecast. Source: {answer.dossier.header.source}."


def best_corner(answer: Answer) -> str:
    """Say which corner of the 2×2 gains most."""
    comparison = answer.comparison
    gains = sorted(
        (
            (100 * float(comparison.over_status_quo[o]), option.name)
            for o, option in enumerate(comparison.candidates)
            if option.role == "corner"
        ),
        key=lambda gain: -gain[0],
    )
    if not gains:
        return "No option of this dossier is a corner"
    if not answer.scenario.total_musd:
        return "With no extra money, no corner gains"
    (most, best), *others = gains
    if most < _UNMOVED:
        return f"No corner gains; the best is “{best}”, {signed(most)} points"
    said = f"“{best}”, {signed(most)} points"
    if others and most - others[0][0] < 100 * TIE_BELOW:
        level, second = others[0]
        return f"Best corners: {said}, and “{second}”, {signed(level)}"
    return f"Best corner: {said}"


def corner_notes(answer: Answer) -> str:
    """Say what the figures on the 2×2 are, and what a reader of this total must know."""
    return f"Points gained over no extra money, of 100. {notes(answer)}".rstrip()
