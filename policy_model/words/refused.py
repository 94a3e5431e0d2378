"""Say to who fills in the form why a number can't be set so: one plain sentence."""

from collections.abc import Iterable
from pathlib import PurePath

from policy_model.dossier import Dossier, Judgement, Problem, judgement_of
from policy_model.scenario import Override
from policy_model.scenario.override import INITIALS, VANISHED, clash, reason_is_good
from policy_model.scenario.override import LONGEST_REASON as LONGEST
from policy_model.words.judgements import entry_words

ENDS = ("Low", "Most likely", "High")
VALUE = ("Value",)
WHY, WHO = "Why", "Initials"


def refused(dossier: Dossier, new: Override) -> str:
    """Say what is wrong with a number that a form sets otherwise; empty for nothing.

    Parameters
    ----------
    dossier : Dossier
        With the overrides that are taken already.
    new : Override
    """
    own = judgement_of(dossier, new.judgement)
    if own is None:
        return f"This is not {VANISHED.partition(';')[0]}."
    said = _numbers(own, new)
    if said:
        return said
    if not reason_is_good(new.reason):
        found = f"you gave {len(new.reason)} characters" if new.reason else "it is empty"
        return f"“{WHY}” takes a reason, one line of at most {LONGEST} characters: {found}."
    if not INITIALS.fullmatch(new.initials):
        found = f"you gave {len(new.initials)} characters" if new.initials else "it is empty"
        return f"“{WHO}” takes 1 to 8 letters or digits, a letter first: {found}."
    wrong = clash(dossier, own, new)
    return _upset(dossier, wrong) if wrong else ""


def bounds(own: Judgement) -> str:
    """Say which numbers a judgement can be; empty where it can be any."""
    return "" if own.allowed.bounds == "at most inf" else f"{own.allowed.bounds} ({own.unit})"


def _numbers(own: Judgement, new: Override) -> str:
    """Say what is wrong with the numbers by themselves: their order, then their range."""
    ends = (new.low, new.mode, new.high)
    given = dict(zip(VALUE, ends[:1], strict=True))
    if not own.allowed.certain:
        given = dict(zip(ENDS, ends, strict=True))
    allowed = bounds(own)
    outside = {name: each for name, each in given.items() if not own.allowed.holds(each)}
    if sorted(ends) != list(ends):
        low, mode, high = ENDS
        found = ", ".join(f"{each:g}" for each in ends)
        also = f"; each must be {allowed}" if outside else ""
        return (
            f"“{low}” must be at most “{mode}”, and “{mode}” at most “{high}”: "
            f"you gave {found}{also}."
        )
    if outside:
        names = _and(f"“{each}”" for each in outside)
        found = _and(f"{each:g}" for each in outside.values())
        return f"{names} must be {allowed}: you gave {found}."
    return ""


def _upset(dossier: Dossier, wrong: Problem) -> str:
    """Say what a number would do to the dossier's others."""
    file = PurePath(wrong.file).stem
    entry = f"{file}.{wrong.key.partition('.')[0]}" if wrong.key else ""
    where = f", for “{entry_words(dossier, entry)}”," if entry else ""
    return (
        f"This does not go with the dossier's other numbers: it would leave{where} "
        f"{wrong.found}; needed is {wrong.expected}."
    )


def _and(parts: Iterable[str]) -> str:
    *others, last = parts
    return f"{', '.join(others)} and {last}" if others else last
