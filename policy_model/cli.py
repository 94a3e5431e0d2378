"""Command line for staff and pipelines: the same calls as the app's."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, NoReturn

from policy_model import words
from policy_model.analysis.answer import find_answer
from policy_model.analysis.comparison import compare
from policy_model.analysis.coverage import coverage
from policy_model.analysis.draws import draw_judgements
from policy_model.dossier import InputError, find_dossier, read_dossier
from policy_model.dossier.problems import Problem
from policy_model.dossier.yaml_file import read_yaml
from policy_model.export.evidence import coverage_rows, coverage_text
from policy_model.export.tables import option_rows, projection_rows
from policy_model.export.text import csv_bytes, json_bytes
from policy_model.model.inputs import Inputs, build_inputs
from policy_model.scenario import Scenario, default_scenario, read_scenario

SUCCESS, MODEL_SAYS_NO, BAD_INPUT = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command.

    Parameters
    ----------
    arguments : sequence of str, optional
        The process's own when not given.

    Returns
    -------
    int
        0 for success, 1 when the model says no, 2 for bad input.
    """
    try:
        options = _parser().parse_args(arguments)
        return int(options.run(options))
    except (InputError, _UsageError) as error:
        print(error, file=sys.stderr)
        return BAD_INPUT
    except BrokenPipeError:
        _give_up_output()
        return SUCCESS
    except OSError as error:
        print(f"{error.filename or 'standard output'}: {error.strerror}", file=sys.stderr)
        _give_up_output()
        return BAD_INPUT


def _give_up_output() -> None:
    """Send what is still unwritten nowhere, or Python would try again at its exit, and complain."""
    with suppress(OSError), open(os.devnull, "wb") as nothing:  # noqa: PTH123 - not a path
        os.dup2(nothing.fileno(), sys.stdout.fileno())


class _UsageError(Exception):
    """A command line that can't be read."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise _UsageError(f"command line: {message}; see {self.prog} --help")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="python -m policy_model", description="Where should aid money go?")
    commands = parser.add_subparsers(dest="command", required=True)
    purpose = "check a dossier and what its claims rest on"
    validate = _command(commands, "validate", _validate, purpose)
    validate.add_argument("--format", choices=("text", "csv", "json"), default="text")
    for name, run, purpose in (
        ("compare", _compare, "compare the options side by side"),
        ("project", _project, "who is empowered how far, year by year"),
    ):
        command = _command(commands, name, run, purpose)
        command.add_argument("--scenario", metavar="FILE", help="YAML file of a scenario")
        command.add_argument("--total", metavar="MUSD", help="common total, USD million a year")
        command.add_argument("--perspective", metavar="ID", help="whose weights")
        command.add_argument("--future", metavar="ID", help="which path the context takes")
        command.add_argument("--format", choices=("csv", "json"), default="csv")
    return parser


def _command(
    commands: Any, name: str, run: Callable[[argparse.Namespace], int], purpose: str
) -> argparse.ArgumentParser:
    command: argparse.ArgumentParser = commands.add_parser(name, help=purpose, description=purpose)
    command.add_argument("--dossier", metavar="ID", help="id in data/, or path of a folder")
    command.add_argument("--output", metavar="FILE", help="instead of standard output")
    command.set_defaults(run=run)
    return command


def _validate(options: argparse.Namespace) -> int:
    dossier = read_dossier(find_dossier(options.dossier))
    paragraphs = coverage(dossier)
    rows = coverage_rows(dossier, paragraphs)
    match options.format:
        case "csv":
            data = csv_bytes(rows)
        case "json":
            data = json_bytes(rows)
        case _:
            data = f"{coverage_text(dossier, paragraphs)}\n".encode()
    _write(data, options.output)
    covered = all(each.covered for each in paragraphs if each.claim)
    return SUCCESS if covered else MODEL_SAYS_NO


def _compare(options: argparse.Namespace) -> int:
    inputs, scenario = _question(options)
    answer = find_answer(inputs, scenario)
    rows = option_rows(answer.comparison)
    if options.format == "csv":
        return _write(csv_bytes(rows), options.output)
    said = {
        "answer": words.headline(answer),
        "sureness": words.sureness(answer),
        "what_would_change_it": words.what_would_change_it(answer),
        "advice": words.advice(answer),
        "notes": words.notes(answer),
    }
    return _write(json_bytes({**said, "options": rows}), options.output)


def _project(options: argparse.Namespace) -> int:
    rows = projection_rows(compare(*_question(options), every_year=True))
    data = csv_bytes(rows) if options.format == "csv" else json_bytes(rows)
    return _write(data, options.output)


def _question(options: argparse.Namespace) -> tuple[Inputs, Scenario]:
    """The inputs and the scenario that the options name; options overrule the file."""
    dossier = read_dossier(find_dossier(options.dossier))
    scenario = default_scenario(dossier)
    if options.scenario is not None:
        path = Path(options.scenario)
        scenario = read_scenario(read_yaml(path), dossier, path.name, scenario)
    said = {
        "total_musd": _number(options.total),
        "perspective": options.perspective,
        "future": options.future,
    }
    given = {key: value for key, value in said.items() if value is not None}
    scenario = read_scenario(given, dossier, "command line", scenario)
    return build_inputs(dossier, draw_judgements(dossier)), scenario


def _number(text: str | None) -> float | str | None:
    """A number where the text is one; else the text, for the scenario reader to refuse."""
    try:
        return text if text is None or "_" in text else float(text)
    except ValueError:
        return text


def _write(data: bytes, output: str | None) -> int:
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
