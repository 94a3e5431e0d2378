"""A scenario: one question put to a dossier, as one immutable object."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from policy_model import __version__
from policy_model.dossier import Dossier

Pairs = tuple[tuple[str, float], ...]
OwnPerspectives = tuple[tuple[str, Pairs], ...]
DECIMALS = 6
OWN = "own:"  # in front of an added perspective's name: no id of a dossier has a colon


@dataclass(frozen=True)
class Scenario:
    """What differs from one look at a dossier to the next.

    Attributes
    ----------
    total_musd : float
        Common total that options are compared at, USD million a year.
    perspective, future : str
        Ids. That of a perspective that the user added is `OWN` and its name.
    horizon_years : int
        Years over which effects are read.
    weights : tuple of (criterion id, raw swing weight)
        Where they differ from the perspective's.
    drivers : tuple of (driver id, level)
        Where they differ from the reference.
    mix_musd : tuple of (programme id, USD million a year)
        The user's own mix; empty for none. Its shares hold, its size is the common total.
    own_perspectives : tuple of (name, tuple of (criterion id, raw swing weight))
        Perspectives that the user added, by name; criteria that are not named weigh nothing.
    """

    total_musd: float
    perspective: str
    future: str
    horizon_years: int
    weights: Pairs = ()
    drivers: Pairs = ()
    mix_musd: Pairs = ()
    own_perspectives: OwnPerspectives = ()


@dataclass(frozen=True)
class Priorities:
    """A perspective that a scenario can choose, of the dossier or added by the user.

    Attributes
    ----------
    id, name : str
    weights : tuple of (criterion id, raw swing weight)
        Of every criterion.
    added : bool
        Whether the user added it.
    """

    id: str
    name: str
    weights: Pairs
    added: bool


def default_scenario(dossier: Dossier) -> Scenario:
    """The scenario that a dossier opens with."""
    header = dossier.header
    return Scenario(
        total_musd=header.total_musd.default.mode,
        perspective=header.default_perspective,
        future=header.default_future,
        horizon_years=int(header.horizon.default_years.mode),
    )


def scenario_hash(scenario: Scenario, dossier: Dossier) -> str:
    """Name a scenario by an s and 11 hexadecimal digits, the same for the same content.

    The letter keeps spreadsheets from reading the name as a number.
    """
    content = scenario_data(scenario, dossier)
    parts = [dossier.id, dossier.digest, __version__, content]
    return "s" + hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()[:11]


def perspectives_of(scenario: Scenario, dossier: Dossier) -> tuple[Priorities, ...]:
    """Perspectives that a scenario can choose from: the dossier's, then those added."""
    named = (
        Priorities(each.id, each.name, tuple((w.id, w.value.mode) for w in each.weights), False)
        for each in dossier.perspectives
    )
    nothing = {criterion.id: 0.0 for criterion in dossier.criteria}
    added = (
        Priorities(OWN + name, name, tuple((nothing | dict(weights)).items()), True)
        for name, weights in scenario.own_perspectives
    )
    return (*named, *added)


def raw_weights(scenario: Scenario, dossier: Dossier) -> dict[str, float]:
    """Raw swing weights of the scenario's perspective, by criterion."""
    named = perspectives_of(scenario, dossier)
    return dict(next(each.weights for each in named if each.id == scenario.perspective))


def scenario_data(scenario: Scenario, dossier: Dossier) -> dict[str, Any]:
    """Return what differs from the dossier's own scenario, as plain data for a file or a link."""
    own, asked = default_scenario(dossier), plain(scenario, dossier)
    return {
        field: _mapping(value) if isinstance(value, tuple) else value
        for field, value in asdict(asked).items()
        if value != getattr(own, field)
    }


def plain(scenario: Scenario, dossier: Dossier) -> Scenario:
    """Return the same scenario said in the least words: nothing that holds anyway."""
    weights = raw_weights(scenario, dossier)
    drivers = {each.id: each.reference_level.mode for each in dossier.drivers}
    return replace(
        scenario,
        total_musd=_rounded(scenario.total_musd),
        weights=_differing(scenario.weights, weights),
        drivers=_differing(scenario.drivers, drivers),
        mix_musd=_above_zero(scenario.mix_musd),
        own_perspectives=tuple(
            sorted((name, _above_zero(pairs)) for name, pairs in scenario.own_perspectives)
        ),
    )


def _mapping(pairs: tuple[tuple[str, Any], ...]) -> dict[str, Any]:
    return {key: _mapping(v) if isinstance(v, tuple) else v for key, v in pairs}


def _above_zero(pairs: Pairs) -> Pairs:
    return _differing(pairs, dict.fromkeys(dict(pairs), 0.0))


def _differing(pairs: Pairs, anyway: Mapping[str, float]) -> Pairs:
    rounded = sorted((key, _rounded(number)) for key, number in pairs)
    return tuple((key, number) for key, number in rounded if number != anyway[key])


def _rounded(number: float) -> float:
    return round(number, DECIMALS) + 0.0
