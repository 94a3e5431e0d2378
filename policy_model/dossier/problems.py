"""What is wrong with an input, said in one line each."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

ABSENT: Any = object()
_LONGEST_VALUE = 60


@dataclass(frozen=True)
class Problem:
    """One thing wrong: where it is, what was found there, what was expected."""

    file: str
    key: str
    found: Any
    expected: str

    def __str__(self) -> str:
        place = f"{self.file}: {self.key}" if self.key else self.file
        return " ".join(f"{place}: found {shown(self.found)}; expected {self.expected}".split())


class InputError(ValueError):
    """Raised for bad input; carries every problem found, not just the first."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))

    def __reduce__(self) -> tuple[type["InputError"], tuple[tuple[Problem, ...]]]:
        """Take every problem along to another process."""
        return type(self), (self.problems,)


def shown(value: Any) -> str:
    """Say a value of an input file in at most one short line."""
    if value is ABSENT:
        return "nothing"
    text = " ".join(repr(value).split())
    return text if len(text) <= _LONGEST_VALUE else text[: _LONGEST_VALUE - 1] + "…"


def plain(name: str) -> str:
    """Return the name of a file as one short line, whoever gave it that name."""
    printed = "".join(each if each.isprintable() else "�" for each in name)
    return printed if len(printed) <= _LONGEST_VALUE else f"{printed[: _LONGEST_VALUE - 1]}…"
