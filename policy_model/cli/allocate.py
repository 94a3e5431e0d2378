"""The best mix for the money on the command line: the mix, its proof, and why."""

import argparse
import math
import sys
from collections.abc import Callable
from typing import Any, NamedTuple

from policy_model.analysis.allocation.allocate import Allocation, allocate, improved, prove
from policy_model.analysis.allocation.frontier import frontier, last_worthwhile
from policy_model.analysis.allocation.limits import Limit, conflict, limits_of
from policy_model.analysis.allocation.objective import Ground, ground_of
from policy_model.analysis.allocation.robust_mix import robust_mixes
from policy_model.analysis.allocation.why import binding, contributions
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
from policy_model.export.allocation import (
    binding_rows,
    contribution_rows,
    frontier_rows,
    mix_data,
    mix_rows,
    robust_rows,
)
from policy_model.export.tables import Row, figure, origin
from policy_model.export.text import csv_bytes, json_bytes
from policy_model.scenario import GROUPS, Scenario, read_scenario
from policy_model.words.limits import conflict_words

_LIMITS = {
    "floor": ("floors_musd", "ID=MUSD", "the least for a programme"),
    "ceiling": ("ceilings_musd", "ID=MUSD", "the most for a programme"),
    "earmark": ("earmarks_musd", "ID=MUSD", "just what a programme gets"),
    "least_share": ("least_shares", "GROUP=SHARE", f"of the money spent: {', '.join(GROUPS)}"),
    "most_share": ("most_shares", "GROUP=SHARE", "of the money spent"),
}


class Told(NamedTuple):
    """What JSON says, and the rows of a CSV file."""

    data: Any
    rows: list[Row]


class _NoMix(Exception):  # noqa: N818 - the model's answer, not an error
    def __init__(self, limits: tuple[Limit, ...]) -> None:
        self.limits = limits


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Let the command take a scenario, limits, and what to tell."""
    add_scenario(command)
    command.add_argument("--objective", metavar="WHAT", help="what to have most of, as value")
    for name, (_, form, purpose) in _LIMITS.items():
        option = f"--{name.replace('_', '-')}"
        command.add_argument(option, action="append", default=[], metavar=form, help=purpose)
    command.add_argument("--part", choices=tuple(PARTS), default="mix")
    purpose = "with --part frontier: the last total at which USD 100,000 more buys so much"
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
    except _NoMix as no:
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
    found, proof = _best(ground, scenario), None
    if options.prove:
        proof = prove(found, by_quarters("proof"))
        found = improved(found, proof)
    return Told(mix_data(found, proof), mix_rows(found))


def _best(ground: Ground, scenario: Scenario) -> Allocation:
    found = allocate(ground, scenario, by_quarters("mix"))
    if isinstance(found, tuple):
        raise _NoMix(found)
    return found


def _frontier(ground: Ground, scenario: Scenario, options: argparse.Namespace) -> Told:
    dossier, least = ground.inputs.dossier, _threshold(options)
    points = frontier(ground, scenario, by_quarters("frontier"))
    if not points:
        largest = dossier.header.total_musd.maximum.mode
        raise _NoMix(conflict(limits_of(dossier, scenario).at_total(largest)))
    rows = frontier_rows(points, scenario, dossier)
    last = None if least is None else last_worthwhile(points, least).total_musd
    threshold = None if least is None else figure(100 * least)
    said = {"threshold_points_per_100k": threshold, "last_worthwhile_musd": last}
    return Told({**said, "rows": rows}, rows)


def _contributions(ground: Ground, scenario: Scenario, _: argparse.Namespace) -> Told:
    found, programmes = _best(ground, scenario), ground.inputs.dossier.programmes
    progress = by_quarters("contributions")
    shared = contributions(found.goal, programmes, found.offered.budgets, progress)
    return _rows(contribution_rows(shared, origin(ground.inputs.dossier, scenario)))


def _limits(ground: Ground, scenario: Scenario, _: argparse.Namespace) -> Told:
    held = binding(_best(ground, scenario), by_quarters("limits"))
    return _rows(binding_rows(held, origin(ground.inputs.dossier, scenario)))


def _robust(ground: Ground, scenario: Scenario, _: argparse.Namespace) -> Told:
    dossier = ground.inputs.dossier
    if clash := conflict(limits_of(dossier, scenario)):
        raise _NoMix(clash)
    found = robust_mixes(ground, scenario, by_quarters("robust"))
    return _rows(robust_rows(found, dossier, scenario))


def _rows(rows: list[Row]) -> Told:
    return Told({"rows": rows}, rows)


PARTS: dict[str, Callable[[Ground, Scenario, argparse.Namespace], Told]] = {
    "mix": _mix,
    "frontier": _frontier,
    "contributions": _contributions,
    "limits": _limits,
    "robust": _robust,
}
