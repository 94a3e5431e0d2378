"""Costly work tells how far it is, and can be cancelled: by what the hook raises."""

from collections.abc import Callable

Hook = Callable[[float], None]


def unheard(_: float) -> None:
    """Tell nobody."""


def part(progress: Hook, start: float, end: float) -> Hook:
    """The hook of a part of the work that goes from share `start` of the whole to share `end`."""
    return lambda done: progress(start + (end - start) * done)
