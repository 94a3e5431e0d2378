"""What the next money would buy, in plain words."""

from collections.abc import Sequence

from policy_model.analysis.answer import Answer
from policy_model.analysis.effects import option_shown
from policy_model.analysis.next_dollar import NEXT_MUSD, Gain
from policy_model.analysis.price import value_of_spending
from policy_model.dossier import Dossier
from policy_model.words.phrases import in_full, in_millions, money, signed
from policy_model.words.price import cost_out

_UNMOVED = 0.005


def verdict(answer: Answer, gains: Sequence[Gain]) -> str:
    """Say where a little more money buys most value, and most of the index."""
    dossier = answer.dossier
    more = in_full(dossier, NEXT_MUSD)
    if not gains:
        return f"No programme can take {more} more"
    best = gains[0]
    if best.value < _UNMOVED:
        return f"The next {more} a year gains nothing anywhere"
    said = (
        f"The next {more} a year buys most in {best.programme.short_name}: "
        f"{signed(best.value, 2)} points{cost_out(dossier, answer.scenario)}"
    )
    widest = max(gains, key=lambda each: each.index)
    if widest is best or widest.index < _UNMOVED:
        return said
    return f"{said}; most {dossier.header.index.short_name} in {widest.programme.short_name}"


def in_numbers(dossier: Dossier) -> str:
    """Name the table of what a little more money buys."""
    return f"The next {in_full(dossier, NEXT_MUSD)} in numbers"


def notes(answer: Answer, gains: Sequence[Gain]) -> str:
    """Say what the bars leave out, and where the money does not yet reach a start."""
    dossier = answer.dossier
    short = [
        f"{gain.programme.short_name} still lacks "
        f"{money(dossier, round(gain.short_of_start_musd, 2))}"
        for gain in gains
        if gain.short_of_start_musd > 0
    ]
    said = (
        "Added to one programme at a time, on top of the mix. Value in points of 100 with these "
        f"priorities{_cost(answer)}."
    )
    if short:
        said += (
            f" Below the start-up cost money strengthens no one: {'; '.join(short)} after this "
            "step."
        )
        if dossier.header.ratings_by == "money":
            said += " A bar there shows only how the option would be judged."
    able = {gain.programme.id for gain in gains}
    full = [each.short_name for each in dossier.programmes if each.id not in able]
    return said + (f" At their maximum, so left out: {', '.join(full)}." if full else "")


def _cost(answer: Answer) -> str:
    """Say that cost is left out of value, and what the step itself takes there."""
    dossier, comparison = answer.dossier, answer.comparison
    out = cost_out(dossier, answer.scenario)
    if not out:
        return ""
    spent = float(comparison.candidates[option_shown(comparison)].spending.budgets.sum())
    before, after = (
        value_of_spending(dossier.criteria, comparison.weights, musd)
        for musd in (spent, spent + NEXT_MUSD)
    )
    return f"{out} ({signed(100 * (before - after), 2)} for {in_full(dossier, NEXT_MUSD)})"


def explained(dossier: Dossier) -> str:
    """Explain what the next money buys."""
    more = in_millions(dossier, f"{NEXT_MUSD:g}")
    return (
        f"The marginal value of money: the model is run again with {more} more for one programme, "
        "in the same draws. A programme that runs at a large scale already gives less."
    )
