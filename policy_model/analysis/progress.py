"""Costly work tells how far it is, and can be cancelled: by what the hook raises."""

from collections.abc import Callable

Hook = Callable[[float], None]


def unheard(_: float) -> None:
    """Tell nobody."""
