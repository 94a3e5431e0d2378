"""Command line for staff and pipelines: the same calls as the app's."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any, NoReturn

from policy_model import words
from policy_model.analysis.answer import find_answer
from policy_model.cli import allocate, export, new, report, sweep, validate
from policy_model.cli.asked import (
    BAD_INPUT,
    SUCCESS,
    UsageError,
    add_scenario,
    asked,
    by_quarters,
    called,
    write,
    write_rows,
)
from policy_model.dossier import InputError
from policy_model.findings import evidence, years
from policy_model.findings import options as every_option
from policy_model.outputs.text.encoded import csv_bytes, json_bytes
from policy_model.outputs.text.tables import QUESTIONS, rows_of

STOPPED = 130  # as shells have it


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command.

    Parameters
    ----------
    arguments : sequence of str, optional
        The process's own when not given.

    Returns
    -------
    int
        0 for success, 1 when the model says no, 2 for bad input, 130 when stopped.
    """
    try:
        options = _parser().parse_args(arguments)
        return int(options.run(options))
    except (InputError, UsageError) as error:
        print(error, file=sys.stderr)
        return BAD_INPUT
    except KeyboardInterrupt:
        print("stopped", file=sys.stderr)
        return STOPPED
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


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise UsageError(f"command line: {message}; see {self.prog} --help")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog=called(), description="Where should aid money go?")
    commands = parser.add_subparsers(dest="command", required=True)
    purpose = "check a dossier and what its claims rest on"
    validate.add_arguments(_command(commands, "validate", validate.run, purpose))
    for name, run, purpose in (
        ("compare", _compare, "compare the options side by side"),
        ("project", _project, "who is empowered how far, year by year"),
    ):
        command = _command(commands, name, run, purpose)
        add_scenario(command)
        command.add_argument("--format", choices=("csv", "json"), default="csv")
    purpose = "compare the options in many scenarios, one table of them all"
    sweep.add_arguments(_command(commands, "sweep", sweep.run, purpose))
    purpose = "every number: its range, why it is that, and what it moves"
    command = _command(commands, "evidence", _evidence, purpose)
    add_scenario(command)
    command.add_argument("--format", choices=("csv", "json"), default="csv")
    purpose = "how sure the answer is, and what would change it, question by question"
    command = _command(commands, "robustness", _robustness, purpose)
    add_scenario(command)
    command.add_argument("--question", choices=tuple(QUESTIONS), help="only this one")
    command.add_argument("--format", choices=("csv", "json"), default="json")
    purpose = "the best mix for the money, how sure that is, and why"
    allocate.add_arguments(_command(commands, "allocate", allocate.run, purpose))
    purpose = "one file to print or send: the answer, its reasons and every number"
    report.add_arguments(_command(commands, "report", report.run, purpose))
    purpose = "everything about a scenario as one zip, or a workbook, or slides"
    export.add_arguments(_command(commands, "export", export.run, purpose))
    purpose = "write a dossier to start from, and to edit"
    new.add_arguments(commands.add_parser("new", help=purpose, description=purpose))
    return parser


def _command(
    commands: Any, name: str, run: Callable[[argparse.Namespace], int], purpose: str
) -> argparse.ArgumentParser:
    command: argparse.ArgumentParser = commands.add_parser(name, help=purpose, description=purpose)
    command.add_argument(
        "--dossier", metavar="ID", help="id in data/, or path of a folder or a zip"
    )
    command.add_argument("--output", metavar="FILE", help="instead of standard output")
    command.set_defaults(run=run)
    return command


def _compare(options: argparse.Namespace) -> int:
    inputs, scenario = asked(options)
    answer = find_answer(inputs, scenario)
    rows = rows_of(every_option.FINDING, answer)
    if options.format == "csv":
        return write(csv_bytes(rows), options.output)
    said = {
        "answer": words.headline(answer),
        "sureness": words.sureness(answer),
        "what_would_change_it": words.what_would_change_it(answer),
        "advice": words.advice(answer),
        "notes": words.notes(answer),
    }
    return write(json_bytes({**said, "options": rows}), options.output)


def _project(options: argparse.Namespace) -> int:
    return write_rows(rows_of(years.FINDING, find_answer(*asked(options))), options)


def _evidence(options: argparse.Namespace) -> int:
    return write_rows(rows_of(evidence.FINDING, find_answer(*asked(options))), options)


def _robustness(options: argparse.Namespace) -> int:
    if options.format == "csv" and options.question is None:
        raise UsageError(
            "command line: --question: found nothing; expected one of "
            f"{', '.join(QUESTIONS)}, as a CSV file holds one"
        )
    answer = find_answer(*asked(options))
    names = (options.question,) if options.question else tuple(QUESTIONS)
    found = {name: QUESTIONS[name](answer, by_quarters(name)) for name in names}
    if options.format == "csv":
        return write(csv_bytes(found[options.question].rows), options.output)
    said = {name: {"verdict": each.verdict, "rows": each.rows} for name, each in found.items()}
    return write(json_bytes(said), options.output)
