"""The best mix for the money on the command line: the mix, its proof, and why."""

import argparse
import math
import sys
from collections.abc import Callable
from typing import Any

from policy_model.analysis.allocation.allocate import (
    Allocation,
    allocate,
    allocate_and_prove,
)
from policy_model.analysis.allocation.frontier import frontier
from policy_model.analysis.allocation.limits import LimitsClashError
from policy_model.analysis.allocation.objective import Ground, ground_of
from policy_model.analysis.progress import Hook
from policy_model.cli.aside import solver_aside
from policy_model.cli.asked import (
    MODEL_SAYS_NO,
    UsageError,
    add_scenario,
    asked,
    by_quarters,
    number,
    write,
)
from policy_model.export.allocation import parts
from policy_model.export.allocation.parts import Told
from policy_model.export.text import csv_bytes, json_bytes
from policy_model.scenario import GROUPS, Scenario, read_scenario
from policy_model.words.limits import conflict_words

Part = Callable[[Ground, Scenario, argparse.Namespace], Told]

_LIMITS = {
    "floor": ("floors_musd", "ID=MUSD", "the least for a programme"),
    "ceiling": ("ceilings_musd", "ID=MUSD", "the most for a programme"),
    "earmark": ("earmarks_musd", "ID=MUSD", "just what a programme gets"),
    "least_share": ("least_shares", "GROUP=SHARE", f"of the money spent: {', '.join(GROUPS)}"),
    "most_share": ("most_shares", "GROUP=SHARE", "of the money spent"),
}


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Let the command take a scenario, limits, and what to tell."""
    add_scenario(command)
    command.add_argument("--objective", metavar="WHAT", help="what to have most of, as value")
    for name, (_, form, purpose) in _LIMITS.items():
        option = f"--{name.replace('_', '-')}"
        command.add_argument(option, action="append", default=[], metavar=form, help=purpose)
    command.add_argument("--part", choices=tuple(PARTS), default="mix")
    purpose = "with --part frontier: the last total at which 100,000 more buys so much"
    command.add_argument("--threshold", metavar="POINTS", help=purpose)
    purpose = "with --part mix: say how sure it is that no mix is better"
    command.add_argument(
        "--prove", action=argparse.BooleanOptionalAction, default=True, help=purpose
    )
    command.add_argument("--format", choices=("csv", "json"), default="json")


def run(options: argparse.Namespace) -> int:
    """Find what was asked for and write it; the model says no where limits conflict."""
    _threshold(options)
    inputs, scenario = asked(options)
    scenario = read_scenario(_said(options, scenario), inputs.dossier, "command line", scenario)
    try:
        with solver_aside():
            told = PARTS[options.part](ground_of(inputs), scenario, options)
    except LimitsClashError as no:
        print(conflict_words(inputs.dossier, no.limits), file=sys.stderr)
        return MODEL_SAYS_NO
    data = csv_bytes(told.rows) if options.format == "csv" else json_bytes(told.data)
    return write(data, options.output)


def _said(options: argparse.Namespace, scenario: Scenario) -> dict[str, Any]:
    """What the options ask of the best mix; a limit overrules the file's on the same thing."""
    said = {} if options.objective is None else {"objective": options.objective}
    for name, (field, form, _) in _LIMITS.items():
        given = dict(_pair(name, form, text) for text in getattr(options, name))
        if given:
            said[field] = dict(getattr(scenario, field)) | given
    return said


def _pair(name: str, form: str, text: str) -> tuple[str, float | str | None]:
    key, equals, value = text.partition("=")
    if not equals:
        option = f"--{name.replace('_', '-')}"
        raise UsageError(f"command line: {option}: found {text!r}; expected {form}")
    return key.strip(), number(value)


def _threshold(options: argparse.Namespace) -> float | None:
    """The threshold as a share of 1."""
    if options.threshold is None:
        return None
    if (options.part, options.format) != ("frontier", "json"):
        raise UsageError(
            f"command line: --threshold: found {options.threshold!r}; "
            "expected only with --part frontier and --format json"
        )
    least = number(options.threshold)
    if not isinstance(least, float) or not math.isfinite(least) or least < 0:
        raise UsageError(
            f"command line: --threshold: found {options.threshold!r}; "
            "expected points of 100, a number of at least 0"
        )
    return least / 100


def _mix(ground: Ground, scenario: Scenario, options: argparse.Namespace) -> Told:
    if not options.prove:
        return parts.mix(allocate(ground, scenario, by_quarters("mix")))
    sure = allocate_and_prove(ground, scenario, by_quarters("mix"))
    return parts.mix(sure.mix, sure.proof)


def _frontier(ground: Ground, scenario: Scenario, options: argparse.Namespace) -> Told:
    points = frontier(ground, scenario, by_quarters("frontier"))
    return parts.frontier(points, ground.inputs.dossier, scenario, _threshold(options))


def _about_mix(name: str, tell: Callable[[Allocation, Hook], Told]) -> Part:
    def told(ground: Ground, scenario: Scenario, _: argparse.Namespace) -> Told:
        return tell(allocate_and_prove(ground, scenario).mix, by_quarters(name))

    return told


def _robust(ground: Ground, scenario: Scenario, _: argparse.Namespace) -> Told:
    return parts.robust(ground, scenario, by_quarters("robust"))


PARTS: dict[str, Part] = {
    "mix": _mix,
    "frontier": _frontier,
    "contributions": _about_mix("contributions", parts.contributions),
    "limits": _about_mix("limits", parts.limits),
    "robust": _robust,
}
