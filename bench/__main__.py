"""`python -m bench`: measure, and print one table."""

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from pathlib import Path

from bench.figures import Line, data, table
from bench.plan import FULL, QUICK, Plan

PARTS = ("page", "drag", "model", "smaa", "allocation", "users", "start", "memory")
Measure = Callable[[Plan], Iterator[Line]]


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure what is asked for; 1 when a target is missed and that was asked to count."""
    asked = _arguments().parse_args(arguments)
    plan = QUICK if asked.quick else FULL
    lines = [line for part in asked.only or PARTS for line in _part(part, plan)]
    _say(f"{table(lines)}\n\n{_about(asked.quick)}")
    if asked.json:
        asked.json.write_text(json.dumps(data(lines), indent=1, ensure_ascii=False) + "\n")
    return int(asked.strict and any(line.met is False for line in lines))


def _part(name: str, plan: Plan) -> Iterator[Line]:
    sys.stderr.write(f"measuring: {name}\n")
    measure: Measure = import_module(f"bench.{name}").measure
    return measure(plan)


def _about(quick: bool) -> str:
    load = ", ".join(f"{each:.1f}" for each in os.getloadavg())
    few = " --quick: too few repetitions to judge by." if quick else ""
    return (
        "Figures: median (middle half). Ratio: of medians taken in turns in this run.\n"
        f"{os.cpu_count()} cores, load over 1, 5 and 15 minutes at the end: {load}.{few}"
    )


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="few repetitions, to try it out")
    parser.add_argument("--only", nargs="+", choices=PARTS, metavar="NAME", help=" ".join(PARTS))
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the lines here as well")
    parser.add_argument("--strict", action="store_true", help="fail when a target is missed")
    return parser


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")


if __name__ == "__main__":
    sys.exit(main())
