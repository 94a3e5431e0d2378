"""Costly work tells how far it is, and can be cancelled: by what the hook raises."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

Work = TypeVar("Work")
Hook = Callable[[float], None]


def unheard(_: float) -> None:
    """Tell nobody."""


def part(progress: Hook, start: float, end: float) -> Hook:
    """The hook of a part of the work that goes from share `start` of the whole to share `end`."""
    return lambda done: progress(start + (end - start) * done)


def in_turn(works: Sequence[Work], progress: Hook) -> Iterator[tuple[Work, Hook]]:
    """Works of about the same length, one after the other, each with the hook of its part."""
    for at, work in enumerate(works):
        yield work, part(progress, at / len(works), (at + 1) / len(works))
