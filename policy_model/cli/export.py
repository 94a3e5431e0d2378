"""The command that writes files to take away: the bundle, the workbook, the deck."""

import argparse
from collections.abc import Callable
from pathlib import Path

from policy_model.analysis.progress import Hook
from policy_model.cli.aside import solver_aside
from policy_model.cli.asked import UsageError, add_scenario, asked_with_files, by_steps, write
from policy_model.outputs.bundle.asked import Asked
from policy_model.outputs.bundle.write import bundle_bytes
from policy_model.outputs.deck.write import deck_bytes
from policy_model.outputs.workbook.write import workbook_bytes

FORMATS: dict[str, Callable[[Asked, Hook], bytes]] = {
    "zip": bundle_bytes,
    "xlsx": lambda asked, _: workbook_bytes(asked.answer),
    "pptx": lambda asked, progress: deck_bytes(asked.answer, progress),
}
_TOLD = 50  # times that the bundle, the longest, says how far it is


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Let the command take a scenario, and which file to write."""
    add_scenario(command)
    purpose = "everything, a live workbook, or slides"
    command.add_argument("--format", choices=tuple(FORMATS), default="zip", help=purpose)
    purpose = "a presentation to put the slides into, in place of our look"
    command.add_argument("--template", metavar="FILE", help=purpose)


def run(options: argparse.Namespace) -> int:
    """Write one file of a scenario."""
    if options.template is not None and options.format != "pptx":
        raise UsageError(
            f"command line: --template: found --format {options.format} beside it; "
            "expected --format pptx"
        )
    asked, progress = asked_with_files(options), by_steps("export", _TOLD)
    with solver_aside():
        if options.template is not None:
            data = deck_bytes(asked.answer, progress, Path(options.template))
        else:
            data = FORMATS[options.format](asked, progress)
    return write(data, options.output)
