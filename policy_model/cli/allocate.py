"""The best mix for the money on the command line: the mix, its proof, and why."""

import argparse
import math
import sys
from collections.abc import Callable
from typing import Any

from policy_model.analysis.allocation.allocate import best_mix_of, mix_of
from policy_model.analysis.allocation.frontier import frontier_of, last_worthwhile
from policy_model.analysis.allocation.limits import LimitsClashError
from policy_model.analysis.answer import Answer, find_answer
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
from policy_model.cli.mix_json import mix_data
from policy_model.findings import shown_in
from policy_model.findings.kit.finding import Finding
from policy_model.outputs.text.encoded import csv_bytes, json_bytes
from policy_model.outputs.text.rows import Row, figure, file_rows
from policy_model.scenario import GROUPS, Scenario, read_scenario
from policy_model.words.limits import conflict_words

Said = Callable[[Answer, argparse.Namespace], Any]

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
            data = _said_of(find_answer(inputs, scenario), options)
    except LimitsClashError as no:
        print(conflict_words(inputs.dossier, no.limits), file=sys.stderr)
        return MODEL_SAYS_NO
    return write(data, options.output)


def _said_of(answer: Answer, options: argparse.Namespace) -> bytes:
    if options.format == "csv":
        return csv_bytes(_table(answer, options))
    return json_bytes(_JSON.get(options.part, _rows)(answer, options))


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


def _mix(answer: Answer, options: argparse.Namespace) -> Any:
    told = by_quarters("mix")
    if not options.prove:
        return mix_data(mix_of(answer, progress=told))
    sure = best_mix_of(answer, told)
    return mix_data(sure.mix, sure.proof)


def _frontier(answer: Answer, options: argparse.Namespace) -> Any:
    least, points = _threshold(options), frontier_of(answer, by_quarters("frontier"))
    last = None if least is None else last_worthwhile(points, least).total_musd
    said = None if least is None else figure(100 * least)
    return {
        "threshold_points_per_100k": said,
        "last_worthwhile_musd": last,
        **_rows(answer, options),
    }


def _rows(answer: Answer, options: argparse.Namespace) -> Any:
    return {"rows": _table(answer, options)}


def _table(answer: Answer, options: argparse.Namespace) -> list[Row]:
    finding, told = PARTS[options.part], by_quarters(options.part)
    if options.part == "mix" and not options.prove:
        return file_rows(finding.told(answer, progress=told).table, answer.comparison)
    return file_rows(finding.figures(answer, told), answer.comparison)


PARTS: dict[str, Finding] = {each.id: each for each in shown_in("file") if each.page == "allocate"}
_JSON: dict[str, Said] = {"mix": _mix, "frontier": _frontier}
