"""Values taken out of plain data, one by one."""

from collections.abc import Mapping
from math import isnan, nan
from typing import Any

from policy_model.dossier import Dossier, Problem
from policy_model.dossier.problems import ABSENT
from policy_model.scenario.override import (
    MOST_OVERRIDES,
    Override,
    Overrides,
    day_of,
    overridden,
    override_of,
    refusal,
    with_override,
)
from policy_model.scenario.own import LONGEST_NAME, MOST_OWN, in_order, is_name
from policy_model.scenario.record import DECIMALS, OwnPerspectives, Pairs


class Reader:
    """Takes values out of plain data and remembers every problem.

    What is missing, or can't be taken, is as the default.

    Parameters
    ----------
    raw : dict
    file : str
        How problems call the source.
    """

    def __init__(self, raw: dict[Any, Any], file: str) -> None:
        self.left = dict(raw)
        self.file = file
        self.problems: list[Problem] = []

    def number(self, key: str, default: float, least: float, most: float) -> float:
        """Take a number between two ends."""
        raw = self.left.pop(key, default)
        return self._within(key, raw, default, least, most)

    def whole(self, key: str, default: int, least: int, most: int) -> int:
        """Take a whole number between two ends."""
        raw = self.left.pop(key, default)
        if isinstance(raw, bool) or not isinstance(raw, int) or not least <= raw <= most:
            self._reject(key, raw, f"a whole number from {least} to {most}")
            return default
        return raw

    def known(self, key: str, default: str, ids: set[str]) -> str:
        """Take one of some ids."""
        raw = self.left.pop(key, default)
        if not isinstance(raw, str) or raw not in ids:
            self._reject(key, raw, f"one of {', '.join(sorted(ids))}")
            return default
        return raw

    def day(self, key: str, default: str) -> str:
        """Take a day; empty for none."""
        raw = self.left.pop(key, default)
        said = day_of(raw)
        if said is None:
            self._reject(key, raw, "a day, such as 1997-11-28")
            return default
        return said

    def pairs(self, key: str, default: Pairs, most: Mapping[str, float]) -> Pairs:
        """Take a number for each id, none above its most."""
        return (
            self._numbers(key, self.left.pop(key), default, most) if key in self.left else default
        )

    def own_perspectives(
        self, key: str, default: OwnPerspectives, most: Mapping[str, float]
    ) -> OwnPerspectives:
        """Take weights by the name of who holds them."""
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
        """Take judgements set otherwise, those that the dossier has."""
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
                expected = "value (or low, mode, high), reason and initials; date if it is known"
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
        """Whether no weight is above 0, which is a problem."""
        if any(weights.values()):
            return False
        self._reject("weights", weights, "at least one above 0")
        return True

    def finish(self) -> tuple[Problem, ...]:
        """Return every problem: what is left was not asked for."""
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
