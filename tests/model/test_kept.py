"""What is found is kept with its object, and nobody waits for what he didn't ask for."""

import gc
import weakref
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event
from typing import Any

import pytest

from policy_model.model.kept import Kept, kept_property, latest

LONG = 30  # seconds after which a test gives up: what is waited for happens at once, or never


class Thing:
    """Something with a property that takes as long as it is held."""

    def __init__(self, held: bool = False) -> None:
        self.begun, self.go, self.asked = Event(), Event(), 0
        if not held:
            self.go.set()

    @kept_property
    def worth(self) -> object:
        """What it is worth."""
        return self.search()

    def search(self, *_: Any) -> object:
        self.asked += 1
        self.begun.set()
        assert self.go.wait(LONG)
        return object()


def search(thing: Thing, *_: Any) -> object:
    return thing.search()


def another(thing: Thing) -> object:
    return thing, "another"


@latest(2)
def large(*_: str) -> Thing:
    return Thing()


@pytest.fixture
def start() -> Iterator[Callable[..., "Future[Any]"]]:
    with ThreadPoolExecutor(4) as threads:
        yield threads.submit


def test_a_search_holds_no_other_up(start: Callable[..., "Future[Any]"]) -> None:
    kept, slow = Kept(), Thing(held=True)
    first = start(kept.once, search, (slow,))
    assert slow.begun.wait(LONG)
    try:
        assert start(Kept().once, search, (Thing(),)).result(LONG)  # of something else
        assert start(kept.once, search, (Thing(),), ("else",)).result(LONG)  # asked otherwise
        assert start(kept.once, another, (slow,)).result(LONG)
        assert kept.known(search) is None
        assert not first.done()
    finally:
        slow.go.set()
    assert first.result(LONG) is kept.known(search)


def test_who_asks_the_same_waits_and_shares(start: Callable[..., "Future[Any]"]) -> None:
    kept, slow, heard = Kept(), Thing(held=True), Event()
    first = start(kept.once, search, (slow,))
    assert slow.begun.wait(LONG)
    told: list[float] = []

    def progress(done: float) -> None:
        told.append(done)
        heard.set()

    second = start(kept.once, search, (slow,), progress=progress)
    assert heard.wait(LONG)  # how far the first is
    slow.go.set()
    assert first.result(LONG) is second.result(LONG)
    assert slow.asked == 1
    assert told[-1] == 1


def test_who_waits_hears_how_far_it_is_and_can_leave(start: Callable[..., "Future[Any]"]) -> None:
    kept, begun, go = Kept(), Event(), Event()

    def halves(progress: Callable[[float], None]) -> str:
        progress(0.5)
        begun.set()
        assert go.wait(LONG)
        return "found"

    first = start(kept.once, halves, (), progress=lambda _: None)
    assert begun.wait(LONG)

    def leave(done: float) -> None:
        raise InterruptedError(done)

    try:
        left = start(kept.once, halves, (), progress=leave).exception(LONG)
        assert isinstance(left, InterruptedError)
        assert left.args == (0.5,)
    finally:
        go.set()
    assert first.result(LONG) == kept.once(halves, ()) == "found"


@pytest.mark.parametrize("stopped", [InterruptedError, KeyboardInterrupt])
def test_a_search_that_ends_early_is_made_again(stopped: type[BaseException]) -> None:
    kept = Kept()

    def searched(progress: Callable[[float], None]) -> str:
        progress(0.3)
        return "found"

    def stop(_: float) -> None:
        raise stopped

    with pytest.raises(stopped):
        kept.once(searched, (), progress=stop)
    assert kept.known(searched) is None
    told: list[float] = []
    assert kept.once(searched, (), progress=told.append) == "found"
    assert told == [0.3, 1]


def test_who_waited_for_one_that_fails_searches(start: Callable[..., "Future[Any]"]) -> None:
    kept, begun, go, calls = Kept(), Event(), Event(), iter([True, False])

    def searched(*_: Any) -> str:
        if next(calls):
            begun.set()
            assert go.wait(LONG)
            raise ValueError
        return "found"

    first = start(kept.once, searched, ())
    assert begun.wait(LONG)
    waits = Event()
    second = start(kept.once, searched, (), progress=lambda _: waits.set())
    assert waits.wait(LONG)
    go.set()
    assert isinstance(first.exception(LONG), ValueError)
    assert second.result(LONG) == "found"


def test_nothing_found_is_a_result_too() -> None:
    kept, times = Kept(), []

    def nothing() -> None:
        times.append(1)

    assert kept.once(nothing, ()) is kept.once(nothing, ()) is None
    assert len(times) == 1


def test_of_what_is_large_the_latest_few_are_kept_whatever_holds_them() -> None:
    one, other = Kept(), Kept()
    first = one.once(large, ("a",), ("first",))
    one.once(large, ("a",), ("second",))
    assert one.once(large, ("a",), ("first",)) is first  # now the latest
    third = other.once(large, ("a",))
    assert one.known(large, ("second",)) is None
    assert one.known(large, ("first",)) is first
    assert other.known(large) is third
    del one
    other.once(large, ("a",), ("fourth",))
    assert other.known(large) is third  # what ended takes no place


def test_it_ends_with_its_object_without_a_collection() -> None:
    kept = Kept()
    found = weakref.ref(kept.once(large, ("a",)))
    gc.disable()
    try:
        del kept
        assert found() is None
    finally:
        gc.enable()


def test_a_property_of_one_holds_no_other_up(start: Callable[..., "Future[Any]"]) -> None:
    slow = Thing(held=True)
    first = start(lambda: slow.worth)
    assert slow.begun.wait(LONG)
    try:
        assert start(lambda: Thing().worth).result(LONG)
    finally:
        slow.go.set()
    assert first.result(LONG) is slow.worth
    assert slow.asked == 1
