"""Processes that each try mutants on a copy of their own."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from tempfile import mkdtemp

from bench.mutants.judge import Suite, Verdict, judge
from bench.mutants.pick import Mutant
from bench.mutants.run import Run, load_libraries, run_tests
from bench.working_tree import copied

_tree: Path


def _begin(root: Path, folder: str) -> None:
    global _tree  # noqa: PLW0603  a process has one
    _tree = copied(root, Path(mkdtemp(dir=folder)).resolve())


class Workers:
    """A pool of processes; close it.

    Parameters
    ----------
    jobs : int
    root : Path
        The repository.
    folder : str
        Where copies of it may be made.
    """

    def __init__(self, jobs: int, root: Path, folder: str) -> None:
        load_libraries()
        self._pool = ProcessPoolExecutor(jobs, get_context("fork"), _begin, (root, folder))

    def __enter__(self) -> "Workers":
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.shutdown(cancel_futures=True)

    def runs(self, files: Sequence[str], marker: str, source: Sequence[str]) -> Iterator[Run]:
        """Run files of tests, each by itself, noting the functions of the source that it calls."""
        return self._pool.map(partial(_run, marker=marker, source=source), files)

    def verdicts(self, suite: Suite, mutants: Sequence[Mutant], until: float) -> Iterator[Verdict]:
        """Try mutants, in turn."""
        return self._pool.map(partial(_judged, suite=suite, until=until), mutants)


def _run(file: str, marker: str, source: Sequence[str]) -> Run:
    return run_tests(_tree, [file], marker, watched=source)


def _judged(mutant: Mutant, suite: Suite, until: float) -> Verdict:
    return judge(_tree, suite, mutant, until)
