"""Which tests notice a mutant: those that call its function, the nearest first."""

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path, PurePath

from bench.mutants.pick import Mutant
from bench.mutants.run import Run, run_tests
from bench.mutants.tree import faulty

TIMES, MORE_S = 4, 20.0  # what tests may take with a fault in the code


@dataclass(frozen=True)
class Suite:
    """Tests, and what came of each file of them without a fault.

    Attributes
    ----------
    folders : tuple of str
        Of tests, those to be tried first first.
    marker : str
        Expression of pytest's `-m`.
    runs : mapping of str to Run
    """

    folders: tuple[str, ...]
    marker: str
    runs: Mapping[str, Run]

    @property
    def failing(self) -> list[str]:
        """Tests that fail without a fault; they say nothing about one."""
        return [each for run in self.runs.values() for each in run.failed]

    def nearest_first(self, mutant: Mutant) -> Iterator[list[str]]:
        """Files of tests that call the mutant's function: its own, its folder's, the others."""
        code = PurePath(mutant.file)
        mirrored = PurePath("tests", *code.parts[1:-1])
        called = (mutant.file, mutant.function or "<module>")

        def far(file: str) -> tuple[bool, bool, int]:
            test = PurePath(file)
            at_home = test.parent == mirrored
            own = at_home and test.stem.startswith(f"test_{code.stem}")
            within = next(i for i, each in enumerate(self.folders) if test.is_relative_to(each))
            return not own, not at_home, within

        calling = [file for file, run in self.runs.items() if called in run.reached]
        calling.sort(key=lambda file: (far(file), self.runs[file].cpu_s))
        for _, files in groupby(calling, key=far):
            yield list(files)


@dataclass(frozen=True)
class Verdict:
    """What became of a mutant.

    Attributes
    ----------
    mutant : Mutant
    outcome : str
        "killed", "survived", or "untried" for lack of time.
    by : str
        The test that failed first.
    cpu_s : float
    """

    mutant: Mutant
    outcome: str
    by: str = ""
    cpu_s: float = 0.0


def test_files(tree: Path, folders: Sequence[str]) -> list[str]:
    """Every file of tests in some folders, once."""
    found = (each for folder in folders for each in sorted((tree / folder).rglob("test_*.py")))
    return list(dict.fromkeys(str(each.relative_to(tree)) for each in found))


def judge(tree: Path, suite: Suite, mutant: Mutant, until: float) -> Verdict:
    """Try a mutant on a copy of the repository.

    Parameters
    ----------
    tree : Path
        The copy, of which nobody else makes use.
    suite : Suite
    mutant : Mutant
    until : float
        No tests are started later, by `time.monotonic`.
    """
    used = 0.0
    with faulty(tree, mutant):
        for files in suite.nearest_first(mutant):
            if time.monotonic() > until:
                return Verdict(mutant, "untried", cpu_s=used)
            limit_s = TIMES * sum(suite.runs[file].cpu_s for file in files) + MORE_S
            run = run_tests(tree, files, suite.marker, limit_s=limit_s, omit=suite.failing)
            used += run.cpu_s
            if not run.passed:
                return Verdict(mutant, "killed", next(iter(run.failed), files[0]), used)
    return Verdict(mutant, "survived", cpu_s=used)
