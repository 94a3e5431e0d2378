"""What a command line asks about, and where its answer goes."""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from policy_model.analysis.progress import Hook
from policy_model.dossier import Dossier, InputError, open_source
from policy_model.dossier.problems import Problem
from policy_model.dossier.yaml_file import read_yaml
from policy_model.model.inputs import Inputs
from policy_model.outputs.bundle.asked import Asked
from policy_model.outputs.text.encoded import csv_bytes, json_bytes
from policy_model.outputs.text.rows import Row
from policy_model.outputs.text.scenario_file import accept_file
from policy_model.scenario import Scenario, read_scenario, today
from policy_model.scenario.override import VANISHED

SUCCESS, MODEL_SAYS_NO, BAD_INPUT = 0, 1, 2


class UsageError(Exception):
    """A command line that can't be read."""


def add_scenario(command: argparse.ArgumentParser) -> None:
    """Let a command take a scenario."""
    add_base(command)
    command.add_argument(
        "--total", metavar="MUSD", help="common total, millions a year in the dossier's currency"
    )
    command.add_argument("--perspective", metavar="ID", help="whose weights")
    command.add_argument("--future", metavar="ID", help="which path the context takes")


def add_base(command: argparse.ArgumentParser) -> None:
    """Let a command take a scenario's file and its day."""
    command.add_argument("--scenario", metavar="FILE", help="YAML file of a scenario")
    command.add_argument("--date", metavar="DAY", help="day that files say; today's by default")


def asked(options: argparse.Namespace) -> tuple[Inputs, Scenario]:
    """The inputs and the scenario that the options name; options overrule the file.

    An override of a number that the dossier no longer has is told on standard error.
    """
    put = asked_with_files(options)
    return put.inputs, put.scenario


def asked_with_files(options: argparse.Namespace) -> Asked:
    """What the options name, with the files of the dossier."""
    source = open_source(options.dossier)
    return Asked(source, _scenario(options, source.dossier))


def asked_base(options: argparse.Namespace, dossier: Dossier) -> Scenario | None:
    """The scenario of the file that the options name; None without one."""
    if options.scenario is None:
        return None
    path = Path(options.scenario)
    scenario, problems = accept_file(read_yaml(path), path.name, dossier)
    vanished = [each for each in problems if each.expected == VANISHED]
    if len(vanished) < len(problems):
        raise InputError(problems)
    for each in vanished:
        print(each, file=sys.stderr)
    return scenario


def _scenario(options: argparse.Namespace, dossier: Dossier) -> Scenario:
    said = {
        "total_musd": number(options.total),
        "perspective": options.perspective,
        "future": options.future,
        "date": options.date,
    }
    given = {key: value for key, value in said.items() if value is not None}
    scenario = read_scenario(given, dossier, "command line", asked_base(options, dossier))
    return scenario if scenario.date else replace(scenario, date=today())


def called() -> str:
    """How this command line is called: by its own name where it is installed."""
    own = "policy-model"
    return own if Path(sys.argv[0]).name == own else "python -m policy_model"


def number(text: str | None) -> float | str | None:
    """A number where the text is one; else the text, for the scenario reader to refuse."""
    try:
        return text if text is None or "_" in text else float(text)
    except ValueError:
        return text


def write_rows(rows: Sequence[Row], options: argparse.Namespace) -> int:
    """Write rows in the format that was asked for, to where it was."""
    data = csv_bytes(rows) if options.format == "csv" else json_bytes(rows)
    return write(data, options.output)


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
    return by_steps(work, 4)


def by_steps(work: str, steps: int) -> Hook:
    """A hook that says on standard error when each step of the work but the last is done."""
    said = [0]

    def progress(done: float) -> None:
        step = int(steps * done)
        if said[0] < step < steps:
            said[0] = step
            print(f"{work}: {100 * step // steps}% done", file=sys.stderr, flush=True)

    return progress
