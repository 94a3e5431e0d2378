"""A scenario: one question put to a dossier, as one immutable object."""

import hashlib
import json
from dataclasses import dataclass, replace
from typing import Any

from policy_model import __version__
from policy_model.dossier import Dossier, InputError, Problem
from policy_model.dossier.problems import ABSENT

Pairs = tuple[tuple[str, float], ...]


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
    parts = [dossier.id, dossier.digest, __version__, *_content(scenario)]
    return "s" + hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:11]


def _content(scenario: Scenario) -> list[Any]:
    return [
        round(scenario.total_musd, 6),
        scenario.perspective,
        scenario.future,
        scenario.horizon_years,
        *(
            sorted((key, round(number, 6)) for key, number in pairs)
            for pairs in (scenario.weights, scenario.drivers, scenario.mix_musd)
        ),
    ]


def read_scenario(
    raw: dict[Any, Any], dossier: Dossier, file: str, base: Scenario | None = None
) -> Scenario:
    """Read a scenario from plain data; what is not said is as in `base`.

    Parameters
    ----------
    raw : dict
        Keys are the fields of `Scenario`, and ``dossier``, the id it was made for.
    dossier : Dossier
    file : str
        How errors call the source.
    base : Scenario, optional
        The dossier's own when not given.

    Raises
    ------
    InputError
        With every problem found.
    """
    base = base or default_scenario(dossier)
    reader = _Reader(raw, file)
    header = dossier.header
    perspectives, futures = dossier.perspectives, dossier.futures
    programmes, criteria, drivers = dossier.programmes, dossier.criteria, dossier.drivers
    reader.known("dossier", dossier.id, {dossier.id})
    scenario = replace(
        base,
        total_musd=reader.number("total_musd", base.total_musd, 0, header.total_musd.maximum.mode),
        perspective=reader.known("perspective", base.perspective, {p.id for p in perspectives}),
        future=reader.known("future", base.future, {f.id for f in futures}),
        horizon_years=reader.whole(
            "horizon_years", base.horizon_years, 1, int(header.horizon.maximum_years.mode)
        ),
        weights=reader.pairs("weights", base.weights, {c.id: 1e6 for c in criteria}),
        drivers=reader.pairs("drivers", base.drivers, {d.id: 1.0 for d in drivers}),
        mix_musd=reader.pairs(
            "mix_musd", base.mix_musd, {p.id: p.maximum_musd.mode for p in programmes}
        ),
    )
    perspective = next(p for p in perspectives if p.id == scenario.perspective)
    weights = {each.id: each.value.mode for each in perspective.weights} | dict(scenario.weights)
    reader.some_weight(weights)
    reader.finish()
    return scenario


class _Reader:
    """Takes values out of plain data and remembers every problem."""

    def __init__(self, raw: dict[Any, Any], file: str) -> None:
        self.left = dict(raw)
        self.file = file
        self.problems: list[Problem] = []

    def number(self, key: str, default: float, least: float, most: float) -> float:
        raw = self.left.pop(key, default)
        return self._within(key, raw, default, least, most)

    def whole(self, key: str, default: int, least: int, most: int) -> int:
        raw = self.left.pop(key, default)
        if isinstance(raw, bool) or not isinstance(raw, int) or not least <= raw <= most:
            self._reject(key, raw, f"a whole number from {least} to {most}")
            return default
        return raw

    def known(self, key: str, default: str, ids: set[str]) -> str:
        raw = self.left.pop(key, default)
        if not isinstance(raw, str) or raw not in ids:
            self._reject(key, raw, f"one of {', '.join(sorted(ids))}")
            return default
        return raw

    def pairs(self, key: str, default: Pairs, most: dict[str, float]) -> Pairs:
        if key not in self.left:
            return default
        raw = self.left.pop(key)
        if not isinstance(raw, dict):
            self._reject(key, raw, "a mapping of ids to numbers")
            return default
        kept = []
        for name, number in raw.items():
            if name not in most:
                self._reject(f"{key}.{name}", number, f"one of {', '.join(sorted(most))}")
            else:
                value = self._within(f"{key}.{name}", number, 0.0, 0, most[name])
                kept.append((str(name), value))
        return tuple(sorted(kept))

    def some_weight(self, weights: dict[str, float]) -> None:
        wrong = any(problem.key.split(".")[0] == "weights" for problem in self.problems)
        if not wrong and not any(weights.values()):
            self._reject("weights", weights, "at least one above 0")

    def finish(self) -> None:
        for key, raw in self.left.items():
            self._reject(str(key), raw, "no such key")
        if self.problems:
            raise InputError(self.problems)

    def _within(self, key: str, raw: Any, default: float, least: float, most: float) -> float:
        is_number = isinstance(raw, int | float) and not isinstance(raw, bool)
        if not is_number or not least <= raw <= most:
            self._reject(key, raw, f"a number from {least:g} to {most:g}")
            return default
        return float(raw) + 0.0  # a negative zero is zero

    def _reject(self, key: str, found: Any, expected: str) -> None:
        self.problems.append(Problem(self.file, key, found if found != "" else ABSENT, expected))
