"""Which functions some tests call."""

import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from types import CodeType, FrameType, TracebackType


class Reach:
    """Notes, while it is open, each function called whose file is in one of some folders.

    Functions inside of functions count as the outermost one. Other processes aren't seen.
    """

    def __init__(self, tree: Path, folders: Sequence[str]) -> None:
        self.functions: set[tuple[str, str]] = set()
        self._tree = f"{tree}/"
        self._starts = tuple(f"{tree}/{each}/" for each in folders)
        self._seen: dict[int, CodeType] = {}

    def __enter__(self) -> "Reach":
        if self._starts:
            threading.settrace(self._called)
            sys.settrace(self._called)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        if self._starts:
            sys.settrace(None)
            threading.settrace(None)

    def _called(self, frame: FrameType, _event: str, _argument: object) -> None:
        code = frame.f_code
        if id(code) in self._seen:
            return
        self._seen[id(code)] = code
        if code.co_filename.startswith(self._starts):
            name = code.co_qualname.partition(".<locals>")[0]
            self.functions.add((code.co_filename.removeprefix(self._tree), name))
