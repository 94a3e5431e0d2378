"""`python -m bench.mutants`: put faults into the model, one at a time, and see what notices."""

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.mutants import results
from bench.mutants.judge import Suite, Verdict, test_files
from bench.mutants.pick import every_mutant, pick
from bench.mutants.workers import Workers

ROOT = Path(__file__).parents[2]
SOURCE = ("policy_model/model", "policy_model/analysis")
TESTS = ("model", "analysis", "scenario", "words", "findings", "outputs/text", "cli")


def main(arguments: Sequence[str] | None = None) -> int:
    """Try mutants, or compare two runs; 1 when one is missed that was caught before."""
    asked = _arguments().parse_args(arguments)
    if asked.compare:
        text, nothing_missed = results.compared(*map(results.read, asked.compare))
        _say(text)
        return int(not nothing_missed)
    began = time.monotonic()
    if not asked.tests:
        asked.tests = [f"tests/{each}" for each in TESTS if (asked.root / "tests" / each).is_dir()]
    with (
        TemporaryDirectory(prefix="mutants-") as folder,
        Workers(asked.jobs, asked.root, folder) as workers,
    ):
        suite = _suite(asked, workers)
        verdicts = _verdicts(asked, workers, suite, began + 60 * asked.minutes)
    minutes = round((time.monotonic() - began) / 60, 1)
    about = {name: getattr(asked, name) for name in ("seed", "marker", "tests", "source")}
    about |= {"minutes": minutes, "failing": suite.failing}
    results.write(asked.output, about, verdicts)
    _say(f"{results.summary(verdicts)}\n{minutes} minutes; written to {asked.output}")
    return 0


def _suite(asked: argparse.Namespace, workers: Workers) -> Suite:
    files = test_files(asked.root, asked.tests)
    runs = {}
    for file, run in zip(files, workers.runs(files, asked.marker, asked.source), strict=True):
        _say(f"{run.cpu_s:6.1f} s  {file}{' FAILS' * bool(run.failed)}")
        runs[file] = run
    return Suite(tuple(asked.tests), asked.marker, runs)


def _verdicts(
    asked: argparse.Namespace, workers: Workers, suite: Suite, until: float
) -> list[Verdict]:
    verdicts = []
    mutants = pick(every_mutant(asked.root, asked.source), asked.number, asked.seed)
    for each in workers.verdicts(suite, mutants, until):
        verdicts.append(each)
        _say(
            f"{len(verdicts):4} {each.outcome:9} {each.cpu_s:5.0f} s  {each.mutant.file}  {each.by}"
        )
    return verdicts


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench.mutants", description=__doc__)
    add = parser.add_argument
    add("--number", type=int, default=100, metavar="N", help="how many mutants (100)")
    add("--seed", type=int, default=17, help="picks them (17)")
    add("--jobs", type=int, default=1, metavar="N", help="how many at once (1)")
    add("--minutes", type=float, default=40, metavar="N", help="what is left then is untried (40)")
    add("-m", "--marker", default="", metavar="EXPR", help='which tests, as pytest: "not slow"')
    add("--tests", nargs="+", metavar="DIR", help=f"in tests, nearest first: {' '.join(TESTS)}")
    add("--source", nargs="+", default=SOURCE, metavar="DIR", help=f"{' '.join(SOURCE)}")
    add("--root", type=Path, default=ROOT, metavar="DIR", help="another checkout")
    add("--output", type=Path, default=ROOT / "build/mutants.json", metavar="FILE", help="JSON")
    add("--compare", type=Path, nargs=2, metavar=("BEFORE", "AFTER"), help="only compare outputs")
    return parser


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
