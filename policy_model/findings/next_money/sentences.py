"""What the next money would buy, in plain words."""

from collections.abc import Sequence

from policy_model.analysis.next_dollar import NEXT_MUSD, Gain
from policy_model.dossier import Dossier
from policy_model.words.phrases import in_full, in_millions, money, signed

_UNMOVED = 0.005


def verdict(dossier: Dossier, gains: Sequence[Gain]) -> str:
    """Say where a little more money buys most value, and most of the index."""
    more = in_full(dossier, NEXT_MUSD)
    if not gains:
        return f"No programme can take {more} more"
    best = gains[0]
    if best.value < _UNMOVED:
        return f"The next {more} a year gains nothing anywhere"
    said = (
        f"The next {more} a year buys most in {best.programme.short_name}: "
        f"{signed(best.value, 2)} points"
    )
    widest = max(gains, key=lambda each: each.index)
    if widest is best or widest.index < _UNMOVED:
        return said
    return f"{said}; most {dossier.header.index.short_name} in {widest.programme.short_name}"


def in_numbers(dossier: Dossier) -> str:
    """Name the table of what a little more money buys."""
    return f"The next {in_full(dossier, NEXT_MUSD)} in numbers"


def notes(dossier: Dossier, gains: Sequence[Gain]) -> str:
    """Say what the bars leave out, and where the money does not yet reach a start."""
    short = [
        f"{gain.programme.short_name} still lacks "
        f"{money(dossier, round(gain.short_of_start_musd, 2))}"
        for gain in gains
        if gain.short_of_start_musd > 0
    ]
    said = (
        "Added to one programme at a time, on top of the mix. Value in points of 100 with these "
        "priorities, the cost criterion left out, for here money is what is spent."
    )
    if short:
        said += (
            f" Below the start-up cost money strengthens no one: {'; '.join(short)} after this "
            "step. A bar there shows only how the option would be judged."
        )
    able = {gain.programme.id for gain in gains}
    full = [each.short_name for each in dossier.programmes if each.id not in able]
    return said + (f" At their maximum, so left out: {', '.join(full)}." if full else "")


def explained(dossier: Dossier) -> str:
    """Explain what the next money buys."""
    more = in_millions(dossier, f"{NEXT_MUSD:g}")
    return (
        f"The marginal value of money: the model is run again with {more} more for one programme, "
        "in the same draws. A programme that runs at a large scale already gives less."
    )
