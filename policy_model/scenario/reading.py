"""Read a scenario from plain data: a file, a link, the command line."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from math import isnan, nan
from typing import Any

from policy_model.dossier import Dossier, InputError, Problem
from policy_model.dossier.problems import ABSENT
from policy_model.scenario.best_mix import largest_limits, objectives
from policy_model.scenario.override import (
    MOST_OVERRIDES,
    Override,
    Overrides,
    overridden,
    override_of,
    refusal,
    with_override,
)
from policy_model.scenario.own import LONGEST_NAME, MOST_OWN, in_order, is_name
from policy_model.scenario.record import (
    DECIMALS,
    OwnPerspectives,
    Pairs,
    Scenario,
    default_scenario,
    perspectives_of,
    raw_weights,
)

_MOST_WEIGHT = 1e6


def read_scenario(
    raw: dict[Any, Any], dossier: Dossier, file: str, base: Scenario | None = None
) -> Scenario:
    """Read a scenario from plain data; what is not said is as in `base`.

    Parameters
    ----------
    raw : dict
        Keys are the fields of `Scenario`, and ``dossier``, the id it was made for.
    dossier : Dossier
        Without overrides.
    file : str
        How errors call the source.
    base : Scenario, optional
        The dossier's own when not given.

    Raises
    ------
    InputError
        With every problem found.
    """
    scenario, problems = accept_scenario(raw, dossier, file, base)
    if problems:
        raise InputError(problems)
    return scenario


def accept_scenario(
    raw: dict[Any, Any], dossier: Dossier, file: str, base: Scenario | None = None
) -> tuple[Scenario, tuple[Problem, ...]]:
    """Read a scenario as `read_scenario` does, but keep what is right and return the rest.

    Returns
    -------
    Scenario
        With the values that could be read.
    tuple of Problem
        One for each value that was not taken.
    """
    reader = _Reader(raw, file)
    overrides = reader.overrides("overrides", base.overrides if base else (), dossier)
    dossier = overridden(dossier, overrides)
    base = replace(base or default_scenario(dossier), overrides=overrides)
    header = dossier.header
    futures, drivers = dossier.futures, dossier.drivers
    programmes, weight_of = dossier.programmes, {each.id: _MOST_WEIGHT for each in dossier.criteria}
    own = reader.own_perspectives("own_perspectives", base.own_perspectives, weight_of)
    base = replace(base, own_perspectives=own)
    perspectives = {each.id for each in perspectives_of(base, dossier)}
    if base.perspective not in perspectives:
        base = replace(base, perspective=header.default_perspective)
    reader.known("dossier", dossier.id, {dossier.id})
    scenario = replace(
        base,
        total_musd=reader.number("total_musd", base.total_musd, 0, header.total_musd.maximum.mode),
        perspective=reader.known("perspective", base.perspective, perspectives),
        future=reader.known("future", base.future, {f.id for f in futures}),
        date=reader.day("date", base.date),
        horizon_years=reader.whole(
            "horizon_years", base.horizon_years, 1, int(header.horizon.maximum_years.mode)
        ),
        weights=reader.pairs("weights", base.weights, weight_of),
        drivers=reader.pairs("drivers", base.drivers, {d.id: 1.0 for d in drivers}),
        mix_musd=reader.pairs(
            "mix_musd", base.mix_musd, {p.id: p.maximum_musd.mode for p in programmes}
        ),
    )
    scenario = _best_mix(reader, scenario, dossier)
    weights = raw_weights(scenario, dossier) | dict(scenario.weights)
    if reader.no_weight(weights):
        scenario = replace(scenario, weights=base.weights)
    return scenario, reader.finish()


def _best_mix(reader: "_Reader", base: Scenario, dossier: Dossier) -> Scenario:
    """Take what is asked of the best mix; whether limits can be kept together is not asked."""
    asked: dict[str, Any] = {
        field: reader.pairs(field, getattr(base, field), most)
        for field, most in largest_limits(dossier).items()
    }
    objective = reader.known("objective", base.objective, set(objectives(dossier)))
    return replace(base, objective=objective, **asked)


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

    def day(self, key: str, default: str) -> str:
        raw = self.left.pop(key, default)
        said = raw.isoformat() if isinstance(raw, date) else raw  # YAML reads days as such
        if said == "" or (isinstance(said, str) and _is_day(said)):
            return said
        self._reject(key, raw, "a day, such as 1997-11-28")
        return default

    def pairs(self, key: str, default: Pairs, most: Mapping[str, float]) -> Pairs:
        return (
            self._numbers(key, self.left.pop(key), default, most) if key in self.left else default
        )

    def own_perspectives(
        self, key: str, default: OwnPerspectives, most: Mapping[str, float]
    ) -> OwnPerspectives:
        if key not in self.left:
            return default
        raw = self.left.pop(key)
        if not isinstance(raw, dict):
            self._reject(key, raw, "a mapping of names to weights")
            return default
        kept: dict[str, Pairs] = {}
        for name, weights in raw.items():
            if not is_name(name):
                self._reject(key, name, f"a plain name of at most {LONGEST_NAME} characters")
                continue
            pairs = self._numbers(f"{key}.{name}", weights, (), most)
            if not any(dict(pairs).values()):
                self._reject(f"{key}.{name}", weights, "at least one weight above 0")
            elif len(kept) == MOST_OWN:
                self._reject(f"{key}.{name}", weights, f"at most {MOST_OWN} of them")
            else:
                kept[name] = pairs
        return in_order(kept)

    def overrides(self, key: str, default: Overrides, dossier: Dossier) -> Overrides:
        if key not in self.left:
            return default
        raw = self.left.pop(key)
        if not isinstance(raw, dict):
            self._reject(key, raw, "a mapping of judgements to their numbers")
            return default
        kept: Overrides = ()
        for name, content in raw.items():
            new = override_of(str(name), content)
            if new is None:
                expected = "value (or low, mode, high), reason and initials"
                self._reject(f"{key}.{name}", content, expected)
            elif len(kept) == MOST_OVERRIDES:
                self._reject(f"{key}.{name}", content, f"at most {MOST_OVERRIDES} of them")
            else:
                kept = self._unless_refused(kept, new, dossier)
        return kept

    def _unless_refused(self, kept: Overrides, new: Override, dossier: Dossier) -> Overrides:
        problem = refusal(overridden(dossier, kept), new, self.file)
        if problem:
            self.problems.append(problem)
            return kept
        return with_override(kept, new)

    def no_weight(self, weights: dict[str, float]) -> bool:
        if any(weights.values()):
            return False
        self._reject("weights", weights, "at least one above 0")
        return True

    def finish(self) -> tuple[Problem, ...]:
        for key, raw in self.left.items():
            self._reject(str(key), raw, "no such key")
        return tuple(self.problems)

    def _numbers(self, key: str, raw: Any, default: Pairs, most: Mapping[str, float]) -> Pairs:
        if not isinstance(raw, dict):
            self._reject(key, raw, "a mapping of ids to numbers")
            return default
        kept = []
        for name, number in raw.items():
            if name not in most:
                self._reject(f"{key}.{name}", number, f"one of {', '.join(sorted(most))}")
                continue
            value = self._within(f"{key}.{name}", number, nan, 0, most[name])
            if not isnan(value):
                kept.append((str(name), value))
        return tuple(sorted(kept))

    def _within(self, key: str, raw: Any, default: float, least: float, most: float) -> float:
        is_number = isinstance(raw, int | float) and not isinstance(raw, bool)
        if not is_number or not least <= raw <= most:
            self._reject(key, raw, f"a number from {least:g} to {most:g}")
            return default
        return round(float(raw), DECIMALS) + 0.0  # a negative zero is zero

    def _reject(self, key: str, found: Any, expected: str) -> None:
        self.problems.append(Problem(self.file, key, found if found != "" else ABSENT, expected))


def _is_day(said: str) -> bool:
    try:
        return date.fromisoformat(said).isoformat() == said
    except ValueError:
        return False
