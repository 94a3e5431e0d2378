"""A scenario: one question put to a dossier, as one immutable object."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from typing import Any

from policy_model.dossier import Dossier
from policy_model.scenario.override import Overrides, numbers, override_data
from policy_model.version import __version__

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
        Common total that options are compared at, millions a year.
    perspective, future : str
        Ids. That of a perspective that the user added is `OWN` and its name.
    horizon_years : int
        Years over which effects are read.
    weights : tuple of (criterion id, raw swing weight)
        Where they differ from the perspective's.
    drivers : tuple of (driver id, level)
        Where they differ from the reference.
    mix_musd : tuple of (programme id, millions a year)
        The user's own mix; empty for none. Its shares hold, its size is the common total.
    own_perspectives : tuple of (name, tuple of (criterion id, raw swing weight))
        Perspectives that the user added, by name; criteria that are not named weigh nothing.
    floors_musd, ceilings_musd, earmarks_musd : tuple of (programme id, millions a year)
        What the best mix must give a programme at least, at most, exactly.
    least_shares, most_shares : tuple of (group id, share of the money spent, 0 to 1)
        What of the best mix must go to a group at least, at most. Groups are ``bilateral`` and
        ``multilateral``, ``state`` and ``non_state``; a programme whose target is mixed counts
        half in either of the last two.
    objective : str
        What the best mix is to have most of: ``value``, mean over the draws; ``index``, the
        empowerment index; ``low_end``, the 10th percentile of value over the draws;
        ``worst_future``, the lowest mean value over the dossier's futures; ``regret``, the least
        largest regret over them; or ``criterion:<id>``.
    overrides : tuple of Override
        Judgements set otherwise than in the dossier. Whatever takes a scenario and a dossier
        takes the dossier that `overridden` makes of them.
    date : str
        Day on which it was last changed, as ISO 8601 has it; empty where nobody says. What is
        asked does not hang on it, but files say it.
    """

    total_musd: float
    perspective: str
    future: str
    horizon_years: int
    weights: Pairs = ()
    drivers: Pairs = ()
    mix_musd: Pairs = ()
    own_perspectives: OwnPerspectives = ()
    floors_musd: Pairs = ()
    ceilings_musd: Pairs = ()
    earmarks_musd: Pairs = ()
    least_shares: Pairs = ()
    most_shares: Pairs = ()
    objective: str = "value"
    overrides: Overrides = ()
    date: str = ""


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


def today() -> str:
    """The day that a scenario put together now is of, the same wherever on earth that is."""
    return datetime.now(UTC).date().isoformat()


def asks_the_same(one: Scenario, other: Scenario) -> bool:
    """Whether two scenarios differ in their dates at most."""
    return replace(one, date=other.date) == other


def scenario_hash(scenario: Scenario, dossier: Dossier) -> str:
    """Name a scenario by an s and 11 hexadecimal digits, the same for the same content.

    The letter keeps spreadsheets from reading the name as a number. Why a judgement was set
    otherwise, by whom and when, is no part of the content.
    """
    content = scenario_data(replace(scenario, date=""), dossier)
    if scenario.overrides:
        content["overrides"] = {each.judgement: numbers(each) for each in scenario.overrides}
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
    data = {
        field: _mapping(value) if isinstance(value, tuple) else value
        for field, value in asdict(replace(asked, overrides=())).items()
        if value != getattr(own, field)
    }
    overrides = override_data(scenario.overrides)
    return {**data, "overrides": overrides} if overrides else data


def plain(scenario: Scenario, dossier: Dossier) -> Scenario:
    """Return the same scenario said in the least words: nothing that holds anyway."""
    weights = raw_weights(scenario, dossier)
    drivers = {each.id: each.reference_level.mode for each in dossier.drivers}
    most_musd = {each.id: each.maximum_musd.mode for each in dossier.programmes}
    return replace(
        scenario,
        total_musd=_rounded(scenario.total_musd),
        weights=_differing(scenario.weights, weights),
        drivers=_differing(scenario.drivers, drivers),
        mix_musd=_above_zero(scenario.mix_musd),
        own_perspectives=tuple(
            sorted((name, _above_zero(pairs)) for name, pairs in scenario.own_perspectives)
        ),
        floors_musd=_above_zero(scenario.floors_musd),
        ceilings_musd=_below(scenario.ceilings_musd, most_musd),
        # Unlike a floor of 0, an earmark of 0 says something: nothing for this programme.
        earmarks_musd=_in_order(scenario.earmarks_musd),
        least_shares=_above_zero(scenario.least_shares),
        most_shares=_below(scenario.most_shares, dict.fromkeys(dict(scenario.most_shares), 1.0)),
    )


def _mapping(pairs: tuple[tuple[str, Any], ...]) -> dict[str, Any]:
    return {key: _mapping(v) if isinstance(v, tuple) else v for key, v in pairs}


def _above_zero(pairs: Pairs) -> Pairs:
    return _differing(pairs, dict.fromkeys(dict(pairs), 0.0))


def _differing(pairs: Pairs, anyway: Mapping[str, float]) -> Pairs:
    return tuple((key, number) for key, number in _in_order(pairs) if number != anyway[key])


def _below(pairs: Pairs, most: Mapping[str, float]) -> Pairs:
    return tuple((key, number) for key, number in _in_order(pairs) if number < _rounded(most[key]))


def _in_order(pairs: Pairs) -> Pairs:
    return tuple(sorted((key, _rounded(number)) for key, number in pairs))


def _rounded(number: float) -> float:
    return round(number, DECIMALS) + 0.0
