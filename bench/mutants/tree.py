"""A copy of the repository, in which a fault harms nobody."""

import itertools
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.mutants.pick import Mutant, mutated

_clock = itertools.count(1)


def copied(root: Path, to: Path) -> Path:
    """Copy what git holds, or would, of a repository."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],  # noqa: S607
        cwd=root,
        check=True,
        capture_output=True,
        text=True,
    )
    for name in filter(None, listed.stdout.split("\0")):
        if (root / name).is_file():
            (to / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(root / name, to / name)
    return to


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
