"""Results kept by what was asked; those on an uploaded policy are kept with it, and go with it."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from functools import lru_cache, wraps
from threading import Lock
from typing import Any, Concatenate, ParamSpec, TypeVar
from weakref import ref

from policy_model.dossier import Dossier

_FEWEST = 2  # a policy as read, and with the numbers that its scenario sets otherwise
Asked = ParamSpec("Asked")
Found = TypeVar("Found")


class Upload:
    """A policy that one browser session looks at, and holds alone.

    Equal to no other, not even to another upload of the same file: nobody meets its results by
    asking the same. They are kept here, so that they end with the session that holds it.

    Parameters
    ----------
    dossier : Dossier
    file : bytes
        The zip that it was read from.
    name : str
        Of that file.
    """

    def __init__(self, dossier: Dossier, file: bytes, name: str) -> None:
        self.dossier, self.file, self.name = dossier, file, name
        self._own: dict[Hashable, Any] = {}

    def own(self, key: Hashable, make: Callable[[], Found]) -> Found:
        """Return what is kept here under a key; before that, make it."""
        kept: Found = self._own[key] if key in self._own else self._own.setdefault(key, make())
        return kept


Policy = str | None | Upload  # by its name here, None for the one that opens; or uploaded


def kept(
    most: int,
) -> Callable[
    [Callable[Concatenate[Policy, Asked], Found]], Callable[Concatenate[Policy, Asked], Found]
]:
    """Keep what a function finds of a policy, the latest few, as `lru_cache` does.

    Parameters
    ----------
    most : int
        How many are kept for all sessions together; with each upload, an eighth of that.
    """
    few = max(_FEWEST, most // 8)

    def keeping(
        find: Callable[Concatenate[Policy, Asked], Found],
    ) -> Callable[Concatenate[Policy, Asked], Found]:
        for_all: Callable[..., Found] = lru_cache(most)(find)

        @wraps(find)
        def found(policy: Policy, /, *asked: Asked.args, **named: Asked.kwargs) -> Found:
            if not isinstance(policy, Upload):
                return for_all(policy, *asked, **named)
            # Its cache must not hold the upload itself: a circle is freed late.
            itself = ref(policy)
            cache: Callable[..., Found] = policy.own(
                find, lambda: lru_cache(few)(lambda *args, **more: find(itself(), *args, **more))
            )
            return cache(*asked, **named)

        return found

    return keeping


class _Place:
    """Where one result is, or is going to be."""

    def __init__(self) -> None:
        self.lock, self.found = Lock(), None


class Kept:
    """Results of one kind of work, the latest few.

    Unlike with `kept`, the work can be stopped half-way, and parts of a page that run side by
    side don't do it twice.

    Parameters
    ----------
    most : int
        How many are kept, as by `kept`.
    """

    def __init__(self, most: int) -> None:
        self._most, self._lock = most, Lock()
        self._places: OrderedDict[Hashable, _Place] = OrderedDict()

    def once(self, policy: Policy, asked: Hashable, find: Callable[[], Any]) -> Any:
        """Return what was found of a policy for what is asked; before that, find it."""
        home, key = self._home(policy, asked)
        place = home._place(key)
        with place.lock:
            if place.found is None:
                place.found = find()
            return place.found

    def replace(self, policy: Policy, asked: Hashable, found: Any) -> None:
        """Put a better result in the place of what is kept, if it still is."""
        home, key = self._home(policy, asked)
        with home._lock:
            place = home._places.get(key)
        if place is not None:
            with place.lock:
                place.found = found

    def _home(self, policy: Policy, asked: Hashable) -> tuple["Kept", Hashable]:
        if isinstance(policy, Upload):
            return policy.own(self, lambda: Kept(max(_FEWEST, self._most // 8))), asked
        return self, (policy, asked)

    def _place(self, key: Hashable) -> _Place:
        with self._lock:
            place = self._places.setdefault(key, _Place())
            self._places.move_to_end(key)
            while len(self._places) > self._most:
                self._places.popitem(last=False)
        return place
