"""The command that writes a dossier to start from."""

import argparse
import shlex
import sys
from pathlib import Path

from policy_model.cli.asked import SUCCESS, called
from policy_model.dossier.scaffold import write_scaffold


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Let the command take a path and a place."""
    purpose = "the folder to write: small letters, digits and underscores, in a folder that exists"
    command.add_argument("path", metavar="PATH", type=Path, help=purpose)
    purpose = "where a PATH starts that is no absolute one; else here"
    command.add_argument("--output", metavar="FOLDER", type=Path, default=".", help=purpose)
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the folder, and say what to do with it."""
    path = options.output / options.path
    folder = write_scaffold(path.name, path.parent)
    print(
        f"{folder} is a dossier about a made-up policy, complete as it stands.\n"
        f"Now: edit its files, dossier.yaml first, then run "
        f"{called()} validate --dossier {shlex.quote(str(folder))}",
        file=sys.stderr,
    )
    return SUCCESS
