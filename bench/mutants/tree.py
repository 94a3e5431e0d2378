"""A fault put into a copy of the repository, and taken out again."""

import itertools
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.mutants.pick import Mutant, mutated

_clock = itertools.count(1)


@contextmanager
def faulty(tree: Path, mutant: Mutant) -> Iterator[None]:
    """The copy with a mutant in it."""
    file = tree / mutant.file
    source = file.read_text()
    try:
        _write(file, mutated(source, mutant))
        yield
    finally:
        _write(file, source)


def _write(file: Path, source: str) -> None:
    """Write with a time that no compiled copy of the file has, so that none is taken for it."""
    file.write_text(source)
    at = file.stat().st_mtime + next(_clock)
    os.utime(file, (at, at))
