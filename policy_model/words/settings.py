"""The settings of a scenario in plain words, and where two scenarios differ."""

from dataclasses import dataclass, fields
from typing import Any

from policy_model.dossier import Dossier, judgement_of
from policy_model.dossier.quantity import Quantity
from policy_model.scenario import (
    Override,
    Scenario,
    default_scenario,
    mix,
    overridden,
    perspectives_of,
    raw_weights,
)
from policy_model.scenario.override import numbers
from policy_model.scenario.record import Pairs, plain
from policy_model.words.best_mix import objective_name
from policy_model.words.evidence import range_words
from policy_model.words.judgements import entry_words, judgement_words
from policy_model.words.phrases import money, side

_MIX = "Your mix"
_NAMES = {
    "total_musd": "Extra money",
    "perspective": "Whose priorities",
    "future": "What the future brings",
    "horizon_years": "Years looked at",
    "objective": "The best mix is best at",
    "date": "Dated",
    "weights": "Weight of {}",
    "drivers": "Context: {}",
    "mix_musd": f"{_MIX}: {{}}",
    "own_perspectives": "Added priorities: {}",
    "floors_musd": "Best mix: at least for {}",
    "ceilings_musd": "Best mix: at most for {}",
    "earmarks_musd": "Best mix: exactly for {}",
    "least_shares": "Best mix: at least {}",
    "most_shares": "Best mix: at most {}",
}
_AMOUNTS = ("floors_musd", "ceilings_musd", "earmarks_musd")
_SHARES = ("least_shares", "most_shares")
_ENTRIES = {"weights": "criteria", "drivers": "drivers"} | dict.fromkeys(
    ("mix_musd", *_AMOUNTS), "programmes"
)
_MAIN = ("total_musd", "perspective", "future", "horizon_years", "objective")
_APART = ("overrides", "date")
_THEIR_OWN, _DOSSIERS = ", as these priorities have it", ", as in the dossier"
_NO_LIMIT, _NONE = "no limit", "none"


@dataclass(frozen=True)
class Difference:
    """A setting that is not the same in two scenarios.

    Attributes
    ----------
    path : str
        Its field, and where it has several its key, as in ``weights.<criterion>``.
    name, before, after : str
        In plain words; `before` and `after` are never the same.
    """

    path: str
    name: str
    before: str
    after: str


def differences(dossier: Dossier, before: Scenario, after: Scenario) -> tuple[Difference, ...]:
    """Say setting by setting where a scenario differs from another; nothing where none does.

    Parameters
    ----------
    dossier : Dossier
        Without overrides.
    before, after : Scenario
    """
    one, other = _Said(before, dossier), _Said(after, dossier)
    if not (one.asked.mix_musd and other.asked.mix_musd):
        one.take_mix_as_one()
        other.take_mix_as_one()
    return tuple(
        _difference(one, other, field, key)
        for field, key in _in_order({**one.values, **other.values})
        if one.values.get((field, key)) != other.values.get((field, key))
    )


def settings(dossier: Dossier, asked: Scenario) -> tuple[tuple[str, str, str], ...]:
    """Say what is asked beside what the dossier asks: what every scenario says, then what differs.

    Numbers set otherwise, and the day, are left out.

    Returns
    -------
    tuple of (str, str, str)
        Of each setting its name, how it is here, and how it is in the dossier.
    """
    own, here = _Said(default_scenario(dossier), dossier), _Said(asked, dossier)
    own.take_mix_as_one()
    here.take_mix_as_one()
    differing = [
        at
        for at in _in_order(here.values)
        if at[0] not in (*_MAIN, *_APART) and here.values[at] != own.values.get(at)
    ]
    return tuple(
        (_name(here.dossier, *at), here.say(*at), own.say(*at))
        for at in [*((field, "") for field in _MAIN), *differing]
    )


def _difference(one: "_Said", other: "_Said", field: str, key: str) -> Difference:
    said, then = one.say(field, key), other.say(field, key)
    if said == then:  # less than what is shown: say all that is written
        said, then = f"{said} {one.written(field, key)}", f"{then} {other.written(field, key)}"
    path = f"{field}.{key}" if key else field
    return Difference(path, _name(other.dossier, field, key), said, then)


def _in_order(values: dict[tuple[str, str], Any]) -> list[tuple[str, str]]:
    place = {each.name: k for k, each in enumerate(fields(Scenario))}
    return sorted(values, key=lambda at: (place[at[0]], at[1]))


def _name(dossier: Dossier, field: str, key: str) -> str:
    match field:
        case "overrides":
            return judgement_words(dossier, key)
        case "least_shares" | "most_shares":
            key = side(dossier, key).in_limit
        case "mix_musd" if not key:
            return _MIX
        case _ if field in _ENTRIES:
            key = entry_words(dossier, f"{_ENTRIES[field]}.{key}")
    return _NAMES.get(field, field.replace("_", " ").capitalize()).format(key)


class _Said:
    """A scenario whose settings are to be said.

    Attributes
    ----------
    values : dict
        What it says itself, by field and key.
    dossier : Dossier
        With the numbers that it sets.
    """

    def __init__(self, asked: Scenario, dossier: Dossier) -> None:
        self.read = dossier
        self.dossier = overridden(dossier, asked.overrides)
        self.asked = plain(asked, self.dossier)
        self.values = _values(self.asked)

    def take_mix_as_one(self) -> None:
        """Say the whole mix as one setting: for who has none, a row a programme is no help."""
        self.values = {at: own for at, own in self.values.items() if at[0] != "mix_musd"}
        if self.asked.mix_musd:
            self.values["mix_musd", ""] = self.asked.mix_musd

    def say(self, field: str, key: str) -> str:
        """Say a setting; also one that it does not have itself."""
        value: Any = self.values.get((field, key))
        if field in (*_AMOUNTS, *_SHARES):
            return _NO_LIMIT if value is None else self._limit(field, value)
        match field:
            case "total_musd":
                said = money(self.dossier, value)
            case "perspective":
                named = perspectives_of(self.asked, self.dossier)
                said = next(each.name for each in named if each.id == value)
            case "future":
                said = next(each.name for each in self.dossier.futures if each.id == value)
            case "objective":
                said = objective_name(self.dossier, value)
            case "weights":
                own = raw_weights(self.asked, self.dossier)[key]
                said = f"{own:g}{_THEIR_OWN}" if value is None else f"{value:g}"
            case "drivers":
                levels = {each.id: each.reference_level.mode for each in self.dossier.drivers}
                said = f"{levels[key]:.0%}{_DOSSIERS}" if value is None else f"{value:.0%}"
            case "horizon_years":
                said = f"{value} year{'' if value == 1 else 's'}"
            case "mix_musd":
                spent = mix(self.asked, self.dossier)
                said = money(self.dossier, spent[key]) if key else self._mix(value)
            case "own_perspectives":
                said = self._weights(value)
            case "overrides":
                said = self._number(key, value)
            case _:
                said = _NONE if value in (None, "") else str(value)
        return said

    def written(self, field: str, key: str) -> str:
        """Say a setting as a file has it."""
        value = self.values.get((field, key))
        if isinstance(value, Override):
            value = "/".join(repr(each) for each in numbers(value).values())
        elif isinstance(value, tuple):
            value = ", ".join(f"{criterion} {weight!r}" for criterion, weight in value)
        return "(not written)" if value is None else f"(written {value})"

    def _limit(self, field: str, limit: float) -> str:
        return f"{100 * limit:.4g}%" if field in _SHARES else money(self.dossier, limit)

    def _weights(self, weights: Pairs | None) -> str:
        if weights is None:
            return _NONE
        named = ((entry_words(self.dossier, f"criteria.{each}"), w) for each, w in weights)
        return ", ".join(f"{name} {weight:g}" for name, weight in named)

    def _mix(self, own: Pairs | None) -> str:
        if own is None:
            return "none of your own"
        spent = mix(self.asked, self.dossier)
        named = (f"{entry_words(self.dossier, f'programmes.{p}')} {spent[p]:.4g}" for p, _ in own)
        return f"{', '.join(named)} ({self.dossier.header.money_unit})"

    def _number(self, judgement: str, own: Override | None) -> str:
        if own is None:
            found = judgement_of(self.read, judgement)
            return f"{range_words(found.quantity)}{_DOSSIERS}" if found else _NONE
        quantity = Quantity(low=own.low, mode=own.mode, high=own.high)
        return f"{range_words(quantity)}: “{own.reason}” ({own.signed})"


def _values(asked: Scenario) -> dict[tuple[str, str], Any]:
    found: dict[tuple[str, str], Any] = {}
    for field in (each.name for each in fields(Scenario)):
        value = getattr(asked, field)
        if field == "overrides":
            found |= {(field, each.judgement): each for each in value}
        elif isinstance(value, tuple):
            found |= {(field, key): own for key, own in value}
        else:
            found[field, ""] = value
    return found
