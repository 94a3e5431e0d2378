"""Costly results, kept by what was asked; who asks for one that is being found waits for it."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any


class _Place:
    """Where one result is, or is going to be."""

    def __init__(self) -> None:
        self.lock, self.found = Lock(), None


class Kept:
    """Results of one kind of work, the latest few.

    Unlike `lru_cache`, the work can be stopped half-way, and parts of a page that run side by
    side don't do it twice.

    Parameters
    ----------
    most : int
        How many are kept.
    """

    def __init__(self, most: int) -> None:
        self._most, self._lock = most, Lock()
        self._places: OrderedDict[Hashable, _Place] = OrderedDict()

    def once(self, key: Hashable, find: Callable[[], Any]) -> Any:
        """Return what was found for a key; before that, find it."""
        with self._lock:
            place = self._places.setdefault(key, _Place())
            self._places.move_to_end(key)
            while len(self._places) > self._most:
                self._places.popitem(last=False)
        with place.lock:
            if place.found is None:
                place.found = find()
            return place.found

    def replace(self, key: Hashable, found: Any) -> None:
        """Put a better result in the place of what is kept for a key, if it still is."""
        with self._lock:
            place = self._places.get(key)
        if place is not None:
            with place.lock:
                place.found = found
