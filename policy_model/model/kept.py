"""What was found of an object is kept with it, and ends with it.

Who asks what somebody else is searching for waits and shares what is found; nobody else waits.
Python's own means hold visitors up or work twice: in Python 3.11 `cached_property` has one lock
for all objects of a class, and `lru_cache` has none.
"""

from collections.abc import Callable, Hashable
from contextlib import nullcontext
from functools import cached_property
from threading import Lock
from typing import Any, TypeVar
from weakref import ref

Result = TypeVar("Result")
Search = TypeVar("Search", bound=Callable[..., Any])
Key = tuple[Hashable, ...]

_LOOK_SECONDS = 0.1  # how soon who waits may end it


class Kept:
    """Results of searches, each by the search and what it was asked."""

    def __init__(self) -> None:
        self._places: dict[Key, _Place] = {}

    def once(
        self,
        search: Callable[..., Result],
        given: tuple[Any, ...],
        asked: Key = (),
        progress: Callable[[float], None] | None = None,
    ) -> Result:
        """Search, unless it was searched before; one that raises keeps nothing.

        Parameters
        ----------
        search : callable
            A module's function. Takes `given`, then `asked`, then the hook where there is one.
        given : tuple
            Whose results these are.
        asked : tuple, optional
            What makes this search differ from others by the same function.
        progress : callable, optional
            Told the share done, also of another's search that is waited for, and 1 at the end,
            also where it was found before. To cancel, raise from it.
        """
        place = self._place((search, *asked))
        result: Result
        (result,) = place.found or place.search(search, (*given, *asked), progress)
        if search in _bounds:
            _bounds[search].keep(place)
        if progress:
            progress(1.0)
        return result

    def known(self, search: Callable[..., Result], asked: Key = ()) -> Result | None:
        """Return what a search found, if it has; never waits."""
        place = self._places.get((search, *asked))
        result: Result | None = place.found[0] if place and place.found else None
        return result

    def _place(self, key: Key) -> "_Place":
        return self._places.get(key) or self._places.setdefault(key, _Place(self, key))


class _Place:
    """Where one result is, or is going to be."""

    def __init__(self, home: Kept, key: Key) -> None:
        self._home, self._key = ref(home), key  # no circle: what ends is freed at once
        self._lock, self._share = Lock(), 0.0
        self.found: tuple[Any] | None = None

    def search(
        self,
        search: Callable[..., Any],
        arguments: tuple[Any, ...],
        progress: Callable[[float], None] | None,
    ) -> tuple[Any]:
        """Search, or wait for who does."""

        def tell(done: float) -> None:
            self._share = done
            if progress:
                progress(done)

        while not self._lock.acquire(timeout=_LOOK_SECONDS):
            if progress:
                progress(self._share)
        try:
            found = self.found
            if found is None:
                self._share = 0.0
                self.found = found = (search(*arguments, *((tell,) if progress else ())),)
            return found
        finally:
            self._lock.release()

    def leave(self) -> None:
        """Keep it no longer."""
        home = self._home()
        if home:
            home._places.pop(self._key, None)


class _Bound:
    """The latest few places of one kind of result, wherever they are."""

    def __init__(self, most: int) -> None:
        self._most, self._lock = most, Lock()
        self._latest: list[ref[_Place]] = []

    def keep(self, place: _Place) -> None:
        """Keep a place, and no longer the one that was asked for longest ago."""
        with self._lock:
            if self._latest and self._latest[-1]() is place:
                return
            known = [each for each in self._latest if each() not in (None, place)]
            known.append(ref(place))
            self._latest, gone = known[-self._most :], known[: -self._most]
        for each in filter(None, (left() for left in gone)):
            each.leave()


_bounds: dict[Callable[..., Any], _Bound] = {}


def latest(most: int) -> Callable[[Search], Search]:
    """Keep what a search finds no more than so many times, the latest, whatever it is kept with."""

    def bounded(search: Search) -> Search:
        _bounds[search] = _Bound(most)
        return search

    return bounded


class kept_property(cached_property[Result]):  # noqa: N801 - used as `cached_property` is
    """A `cached_property` without its lock: two who ask at once may both work it out."""

    def __init__(self, work: Callable[[Any], Result]) -> None:
        super().__init__(work)
        self.lock = nullcontext()  # what Python 3.11 holds; later ones hold nothing
