"""What a command line asks about, and where its answer goes."""

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from policy_model.analysis.draws import draw_judgements
from policy_model.analysis.progress import Hook
from policy_model.dossier import InputError, find_dossier, read_dossier
from policy_model.dossier.problems import Problem
from policy_model.dossier.yaml_file import read_yaml
from policy_model.export.scenario_file import accept_file
from policy_model.model.inputs import Inputs, build_inputs
from policy_model.scenario import Scenario, overridden, read_scenario, today
from policy_model.scenario.override import VANISHED

SUCCESS, MODEL_SAYS_NO, BAD_INPUT = 0, 1, 2


class UsageError(Exception):
    """A command line that can't be read."""


def add_scenario(command: argparse.ArgumentParser) -> None:
    """Let a command take a scenario."""
    command.add_argument("--scenario", metavar="FILE", help="YAML file of a scenario")
    command.add_argument("--total", metavar="MUSD", help="common total, USD million a year")
    command.add_argument("--perspective", metavar="ID", help="whose weights")
    command.add_argument("--future", metavar="ID", help="which path the context takes")
    command.add_argument("--date", metavar="DAY", help="day that files say; today's by default")


def asked(options: argparse.Namespace) -> tuple[Inputs, Scenario]:
    """The inputs and the scenario that the options name; options overrule the file.

    An override of a number that the dossier no longer has is told on standard error.
    """
    dossier = read_dossier(find_dossier(options.dossier))
    scenario = None
    if options.scenario is not None:
        path = Path(options.scenario)
        scenario, problems = accept_file(read_yaml(path), path.name, dossier)
        vanished = [each for each in problems if each.expected == VANISHED]
        if len(vanished) < len(problems):
            raise InputError(problems)
        for each in vanished:
            print(each, file=sys.stderr)
    said = {
        "total_musd": number(options.total),
        "perspective": options.perspective,
        "future": options.future,
        "date": options.date,
    }
    given = {key: value for key, value in said.items() if value is not None}
    scenario = read_scenario(given, dossier, "command line", scenario)
    scenario = scenario if scenario.date else replace(scenario, date=today())
    dossier = overridden(dossier, scenario.overrides)
    return build_inputs(dossier, draw_judgements(dossier)), scenario


def number(text: str | None) -> float | str | None:
    """A number where the text is one; else the text, for the scenario reader to refuse."""
    try:
        return text if text is None or "_" in text else float(text)
    except ValueError:
        return text


def write(data: bytes, output: str | None) -> int:
    """Write what was asked for to a file, or to standard output."""
    if output is None:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return SUCCESS
    try:
        Path(output).write_bytes(data)
    except OSError as error:
        raise InputError(
            [Problem("--output", "", output, f"a file that can be written ({error.strerror})")]
        ) from None
    return SUCCESS


def by_quarters(work: str) -> Hook:
    """A hook that says on standard error when each quarter of the work but the last is done."""
    said = [0]

    def progress(done: float) -> None:
        quarter = int(4 * done)
        if said[0] < quarter < 4:
            said[0] = quarter
            print(f"{work}: {25 * quarter}% done", file=sys.stderr, flush=True)

    return progress
