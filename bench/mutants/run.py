"""Run tests in a process forked from one that has loaded the libraries already."""

import importlib
import os
import pickle
import resource
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from bench.mutants.reach import Reach

LIBRARIES = ("numpy", "scipy.optimize", "scipy.stats", "pandas", "altair", "pydantic", "yaml")
MOST_BYTES = 4 * 1024**3
PASSED = (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED)
NO_LIMIT = 24 * 3600.0


@dataclass
class Run:
    """What came of some tests.

    Attributes
    ----------
    failed : list of str
        Node ids; of files that could not be read as well.
    passed : bool
        False also where pytest stopped for another reason, the process died or ran out of time.
    reached : set of (str, str)
        File and qualified name of each function called, if that was asked for.
    cpu_s : float
    """

    failed: list[str] = field(default_factory=list)
    passed: bool = False
    reached: set[tuple[str, str]] = field(default_factory=set)
    cpu_s: float = 0.0


def load_libraries() -> None:
    """Load once what every run needs, and make its random cases the same each time."""
    os.environ.update(CI="1", OPENBLAS_NUM_THREADS="1", OMP_NUM_THREADS="1")
    for name in ("hypothesis", *LIBRARIES):
        with suppress(ImportError):
            importlib.import_module(name)


def run_tests(
    tree: Path,
    tests: Sequence[str],
    marker: str,
    *,
    limit_s: float = NO_LIMIT,
    omit: Sequence[str] = (),
    watched: Sequence[str] = (),
) -> Run:
    """Run tests of a copy until one fails; all of them where functions are watched.

    Parameters
    ----------
    tree : Path
    tests : sequence of str
        Files or folders, relative to the copy.
    marker : str
        Expression of pytest's `-m`.
    limit_s : float
        Seconds of CPU; ten times as many by the clock.
    omit : sequence of str
        Node ids of tests to leave out.
    watched : sequence of str
        Folders whose functions are noted when called.
    """
    read, write = os.pipe()
    child = os.fork()
    if not child:
        os.close(read)
        _be_the_child(tree, tests, marker, omit, watched, limit_s, write)
    os.close(write)
    told, cpu_s = _awaited(child, read, 10 * limit_s + 60)
    run: Run = pickle.loads(told) if told else Run([f"{tests[0]} … (ended early)"])  # noqa: S301
    run.cpu_s = cpu_s
    return run


def _awaited(child: int, read: int, seconds: float) -> tuple[bytes, float]:
    signal.signal(signal.SIGALRM, lambda *_: os.killpg(child, signal.SIGKILL))
    signal.setitimer(signal.ITIMER_REAL, seconds)
    with os.fdopen(read, "rb") as pipe:
        told = pipe.read()
    _, _, used = os.wait4(child, 0)
    signal.setitimer(signal.ITIMER_REAL, 0)
    with suppress(ProcessLookupError):
        os.killpg(child, signal.SIGKILL)  # what it may have started
    return told, used.ru_utime + used.ru_stime


def _be_the_child(
    tree: Path,
    tests: Sequence[str],
    marker: str,
    omit: Sequence[str],
    watched: Sequence[str],
    limit_s: float,
    write: int,
) -> None:
    try:
        os.setsid()
        resource.setrlimit(resource.RLIMIT_CPU, (int(limit_s) + 1, int(limit_s) + 3))
        resource.setrlimit(resource.RLIMIT_DATA, (MOST_BYTES, MOST_BYTES))
        os.chdir(tree)
        own = Path(__file__).parents[2].resolve()
        sys.path[:] = [str(tree), *(each for each in sys.path if Path(each).resolve() != own)]
        nowhere = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(nowhere, stream)
        run = _tested(tree, tests, marker, omit, watched)
        with os.fdopen(write, "wb") as pipe:
            pipe.write(pickle.dumps(run))
    finally:
        os._exit(0)


def _tested(
    tree: Path, tests: Sequence[str], marker: str, omit: Sequence[str], watched: Sequence[str]
) -> Run:
    run = Run()
    options = [f"--rootdir={tree}", f"--confcutdir={tree}", "-p", "no:cacheprovider", "-m", marker]
    options += [f"--deselect={each}" for each in omit]
    with Reach(tree, watched) as reach:
        code = pytest.main(
            [*options, *([] if watched else ["-x"]), *tests], plugins=[_Watcher(run.failed)]
        )
    run.passed, run.reached = code in PASSED, reach.functions
    return run


class _Watcher:
    """A plugin of pytest that notes what fails."""

    def __init__(self, failed: list[str]) -> None:
        self._failed = failed

    def pytest_runtest_logreport(self, report: Any) -> None:
        if report.failed:
            self._failed.append(report.nodeid)

    def pytest_collectreport(self, report: Any) -> None:
        if report.failed:
            self._failed.append(report.nodeid)
