"""Judgements that a user sets otherwise, for one scenario, with a reason and initials."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic_core import PydanticCustomError

from policy_model.dossier import Dossier, Judgement, Problem, judgement_of, with_quantity
from policy_model.dossier.checks import check_numbers
from policy_model.dossier.quantity import Quantity

_LARGEST = 1e15
LONGEST_REASON = 280
MOST_OVERRIDES = 60
INITIALS = re.compile(r"[^\W\d_][\w.-]{0,7}")
VANISHED = "a number of this dossier; it opens without this change"


@dataclass(frozen=True)
class Override:
    """One judgement set otherwise.

    Attributes
    ----------
    judgement : str
        Its id, as in `policy_model.dossier.judgements`.
    low, mode, high : float
        In the judgement's unit; equal when certain.
    reason : str
        Why, in the user's words: one line, `LONGEST_REASON` characters at most.
    initials : str
        Whose change it is.
    date : str
        The day of the change; empty where it is not known.
    """

    judgement: str
    low: float
    mode: float
    high: float
    reason: str
    initials: str
    date: str = ""

    @property
    def signed(self) -> str:
        """Initials, and the day where it is known."""
        return ", ".join(filter(None, (self.initials, self.date)))


Overrides = tuple[Override, ...]


def overridden(dossier: Dossier, overrides: Overrides) -> Dossier:
    """The dossier with these judgements in the place of its own; those it lacks are left out.

    Steps of rating scales first, so that a number that is set by itself has the last word.
    """
    for each in sorted(overrides, key=lambda each: not each.judgement.startswith("scales.")):
        found = judgement_of(dossier, each.judgement)
        if found:
            dossier = with_quantity(dossier, found, _quantity(each))
    return dossier


def with_override(overrides: Overrides, new: Override) -> Overrides:
    """Add one, in the place of an earlier one of the same judgement."""
    return in_order([*without_override(overrides, new.judgement), new])


def without_override(overrides: Overrides, judgement: str) -> Overrides:
    """Take that of one judgement away."""
    return tuple(each for each in overrides if each.judgement != judgement)


def in_order(overrides: Iterable[Override]) -> Overrides:
    """Overrides as a scenario has them: by judgement."""
    return tuple(sorted(overrides, key=lambda each: each.judgement))


def refusal(dossier: Dossier, new: Override, file: str) -> Problem | None:
    """Say why an override can't be taken; None where it can.

    Parameters
    ----------
    dossier : Dossier
        With the overrides that are taken already.
    new : Override
    file : str
        How errors call the source.
    """
    at = f"overrides.{new.judgement}"
    found = judgement_of(dossier, new.judgement)
    if found is None:
        return Problem(file, at, "no such number", VANISHED)
    if not reason_is_good(new.reason):
        expected = f"a reason, one line of at most {LONGEST_REASON} characters"
        return Problem(file, f"{at}.reason", new.reason, expected)
    if not INITIALS.fullmatch(new.initials):
        return Problem(file, f"{at}.initials", new.initials, "initials, 1 to 8 letters")
    numbers = {"low": new.low, "mode": new.mode, "high": new.high}
    try:
        found.allowed.read(numbers)
    except PydanticCustomError as error:
        said = new.mode if new.low == new.high else f"{new.low:g} to {new.high:g}"
        return Problem(file, at, said, error.message())
    upset = clash(dossier, found, new)
    if upset:
        where = f" for {upset.key}" if upset.key else ""
        return Problem(file, at, f"{upset.found}{where}", upset.expected)
    return None


def reason_is_good(reason: str) -> bool:
    """Whether a reason is one line, of a length that is kept."""
    return 0 < len(reason) <= LONGEST_REASON and reason.isprintable()


def clash(dossier: Dossier, own: Judgement, new: Override) -> Problem | None:
    """The first thing that goes wrong between a number set otherwise and the dossier's others."""
    wrong = check_numbers(with_quantity(dossier, own, _quantity(new)))
    return wrong[0] if wrong else None


def override_data(overrides: Overrides) -> dict[str, dict[str, Any]]:
    """Overrides as plain data, by judgement."""
    return {each.judgement: {**numbers(each), **_signed(each)} for each in overrides}


def numbers(override: Override) -> dict[str, float]:
    """What an override sets, as a dossier's file would say it."""
    if override.low == override.high:
        return {"value": override.mode}
    return {"low": override.low, "mode": override.mode, "high": override.high}


def override_of(judgement: str, raw: Any) -> Override | None:
    """An override from plain data; None where its shape is another."""
    if not isinstance(raw, dict):
        return None
    parts = {key: raw[key] for key in raw if key not in ("reason", "initials", "date")}
    if set(parts) == {"value"}:
        parts = dict.fromkeys(("low", "mode", "high"), parts["value"])
    reason, initials, day = raw.get("reason"), raw.get("initials"), day_of(raw.get("date", ""))
    good = all(_is_number(each) for each in parts.values())
    if set(parts) != {"low", "mode", "high"} or not good:
        return None
    if not (isinstance(reason, str) and isinstance(initials, str) and day is not None):
        return None
    low, mode, high = (float(parts[key]) for key in ("low", "mode", "high"))
    return Override(judgement, low, mode, high, reason, initials, day)


def day_of(raw: Any) -> str | None:
    """A day as scenarios have it; empty for none, None where it is no day."""
    said = raw.isoformat() if isinstance(raw, date) else raw
    try:
        if said == "" or date.fromisoformat(said).isoformat() == said:
            return str(said)
    except (TypeError, ValueError):
        pass
    return None


def _is_number(raw: object) -> bool:
    """Whether it is one that a float can hold: a whole number may be of any length."""
    if isinstance(raw, bool) or not isinstance(raw, int | float):
        return False
    return isinstance(raw, float) or abs(raw) <= _LARGEST


def _signed(override: Override) -> dict[str, str]:
    signed = {"reason": override.reason, "initials": override.initials}
    return signed | ({"date": override.date} if override.date else {})


def _quantity(override: Override) -> Quantity:
    return Quantity(
        low=override.low,
        mode=override.mode,
        high=override.high,
        challenged_by=override.initials,
        challenged_on=override.date,
        challenged_because=override.reason,
    )
