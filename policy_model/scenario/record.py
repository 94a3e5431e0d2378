"""A scenario: one question put to a dossier, as one immutable object."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from policy_model import __version__
from policy_model.dossier import Dossier

Pairs = tuple[tuple[str, float], ...]
DECIMALS = 6


@dataclass(frozen=True)
class Scenario:
    """What differs from one look at a dossier to the next.

    Attributes
    ----------
    total_musd : float
        Common total that options are compared at, USD million a year.
    perspective, future : str
        Ids.
    horizon_years : int
        Years over which effects are read.
    weights : tuple of (criterion id, raw swing weight)
        Where they differ from the perspective's.
    drivers : tuple of (driver id, level)
        Where they differ from the reference.
    mix_musd : tuple of (programme id, USD million a year)
        The user's own mix; empty for none. Its shares hold, its size is the common total.
    """

    total_musd: float
    perspective: str
    future: str
    horizon_years: int
    weights: Pairs = ()
    drivers: Pairs = ()
    mix_musd: Pairs = ()


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


def raw_weights(dossier: Dossier, perspective: str) -> dict[str, float]:
    """Raw swing weights of a perspective by criterion."""
    chosen = next(each for each in dossier.perspectives if each.id == perspective)
    return {weight.id: weight.value.mode for weight in chosen.weights}


def scenario_data(scenario: Scenario, dossier: Dossier) -> dict[str, Any]:
    """Return what differs from the dossier's own scenario, as plain data for a file or a link."""
    own, asked = default_scenario(dossier), plain(scenario, dossier)
    return {
        field: dict(value) if isinstance(value, tuple) else value
        for field, value in asdict(asked).items()
        if value != getattr(own, field)
    }


def plain(scenario: Scenario, dossier: Dossier) -> Scenario:
    """Return the same scenario said in the least words: nothing that holds anyway."""
    weights = raw_weights(dossier, scenario.perspective)
    drivers = {each.id: each.reference_level.mode for each in dossier.drivers}
    return replace(
        scenario,
        total_musd=_rounded(scenario.total_musd),
        weights=_differing(scenario.weights, weights),
        drivers=_differing(scenario.drivers, drivers),
        mix_musd=_differing(scenario.mix_musd, dict.fromkeys(dict(scenario.mix_musd), 0.0)),
    )


def _differing(pairs: Pairs, anyway: Mapping[str, float]) -> Pairs:
    rounded = sorted((key, _rounded(number)) for key, number in pairs)
    return tuple((key, number) for key, number in rounded if number != anyway[key])


def _rounded(number: float) -> float:
    return round(number, DECIMALS) + 0.0
