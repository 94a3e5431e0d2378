"""`python -m bench.same BASE`: whether this version says what another one says."""

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.same.compared import Compared, State, compare_all
from bench.same.jobs import PARTS, Job, jobs, write_jobs
from bench.same.report import report
from bench.same.sides import answers, check_out, commit_of, start
from bench.working_tree import copied

ROOT = Path(__file__).parents[2]
_WAIT_S = 5


def main(arguments: Sequence[str] | None = None) -> int:
    """Compare; 0 when all is equal, 1 when anything differs, 2 when nothing can be compared."""
    asked = _arguments().parse_args(arguments)
    try:
        base = commit_of(ROOT, asked.base)
        here = commit_of(ROOT, asked.head) if asked.head else None
    except ValueError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    with TemporaryDirectory(prefix="same-") as folder:
        every = _compared(Path(folder), base, here, asked)
    sys.stdout.write(report(every))
    sys.stdout.write(f"base: {base}; here: {here or 'the working tree'}\n")
    return int(any(each.state is not State.EQUAL for each in every))


def _compared(
    folder: Path, base: str, here: str | None, asked: argparse.Namespace
) -> list[Compared]:
    sides = {name: folder / name for name in ("base", "here")}
    for side in sides.values():
        side.mkdir()
    check_out(ROOT, base, sides["base"])
    if here:
        check_out(ROOT, here, sides["here"])
    else:
        copied(ROOT, sides["here"])
    made = [
        each
        for each in jobs(sides["here"], folder / "asked", asked.quick)
        if _is_asked(each, asked)
    ]
    write_jobs(made, folder / "jobs.json")
    said = {name: folder / f"said-by-{name}" for name in sides}
    _work({said[name]: sides[name] for name in sides}, folder / "jobs.json", len(made))
    return list(compare_all(*(answers(said[name]) for name in ("base", "here"))))


def _is_asked(job: Job, asked: argparse.Namespace) -> bool:
    kind = job["name"].partition("/")[0] in (asked.only or PARTS)
    return kind and all(each in job["name"] for each in asked.match)


def _work(sides: dict[Path, Path], jobs_file: Path, number: int) -> None:
    """Run both workers to their ends, and tell how far they are."""
    workers = [start(checkout, jobs_file, into) for into, checkout in sides.items()]
    told = 0
    try:
        while any(each.poll() is None for each in workers):
            time.sleep(_WAIT_S if number > 20 else 0.2)
            done = [len(_lines(into / "done")) for into in sides]
            if (now := 10 * min(done) // max(1, number)) > told:
                told = now
                sys.stderr.write(f"{min(done)} of {number} done\n")
    finally:
        for each in workers:
            each.terminate()
            each.wait()
    for into in sides:
        if len(_lines(into / "done")) < number:
            log = (into.parent / f"{into.name}.log").read_text(errors="replace")
            raise SystemExit(f"{into.name} ended before its work was done:\n{log[-2000:]}")


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines() if path.exists() else []


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench.same", description=__doc__)
    parser.add_argument("base", metavar="BASE", help="commit to compare with")
    parser.add_argument("--head", metavar="COMMIT", help="instead of the working tree")
    parser.add_argument("--quick", action="store_true", help="about 2 minutes: the small dossier")
    parser.add_argument("--only", nargs="+", choices=PARTS, metavar="PART", help=" ".join(PARTS))
    purpose = "only what has this in its name, as lakeland"
    parser.add_argument("--match", action="append", default=[], metavar="TEXT", help=purpose)
    return parser


if __name__ == "__main__":
    sys.exit(main())
