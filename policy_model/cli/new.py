"""The command that writes a dossier to start from."""

import argparse
import shlex
import sys
from pathlib import Path

from policy_model.cli.asked import SUCCESS
from policy_model.dossier.scaffold import write_scaffold


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Let the command take a name and a place."""
    command.add_argument("name", metavar="NAME", help="small letters, digits and underscores")
    command.add_argument(
        "--output", metavar="FOLDER", default=".", help="where to write it; else here"
    )
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the folder, and say what to do with it."""
    folder = write_scaffold(options.name, Path(options.output))
    print(
        f"{folder} is a dossier about a made-up policy, complete as it stands.\n"
        f"Now: edit its files, dossier.yaml first, then run "
        f"python -m policy_model validate --dossier {shlex.quote(str(folder))}",
        file=sys.stderr,
    )
    return SUCCESS
