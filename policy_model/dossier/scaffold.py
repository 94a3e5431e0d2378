"""A new dossier to start from: small, complete, and explained in its files."""

import json
import re
import shutil
from pathlib import Path

from policy_model.dossier.problems import InputError, Problem
from policy_model.dossier.schema import file_schemas
from policy_model.dossier.shelf import SHELF

_TEMPLATE = Path(__file__).parent / "template"
_SCHEMAS = ".schema"  # where the first line of each file says that its schema is


def write_scaffold(name: str, parent: Path) -> Path:
    """Write the folder `name` in `parent`: a made-up policy, and schemas for editors.

    Raises
    ------
    InputError
        When the name is no plain id or is taken, or `parent` is no folder.
    OSError
        When it can't be written; then nothing of it stays.
    """
    folder = parent / name
    if problem := _refusal(name, parent, folder):
        raise InputError([problem])
    folder.mkdir()
    try:
        _fill(folder)
    except OSError:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return folder


def _refusal(name: str, parent: Path, folder: Path) -> Problem | None:
    if not re.fullmatch(r"[a-z][a-z0-9_]*", name):
        return Problem("new", "PATH", name, "small letters, digits and underscores, a letter first")
    if not parent.is_dir():
        return Problem("new", "PATH", str(parent), "a folder that exists, to write into")
    if folder.exists() or folder.is_symlink():
        return Problem("new", "PATH", str(folder), "a name that is free: nothing is overwritten")
    if (SHELF / name).exists():
        return Problem("new", "PATH", name, "another name: this one opens the dossier in data/")
    return None


def _fill(folder: Path) -> None:
    for source in sorted(_TEMPLATE.glob("*.yaml")):
        (folder / source.name).write_bytes(source.read_bytes())
    (folder / _SCHEMAS).mkdir()
    for name, schema in file_schemas().items():
        text = json.dumps(schema, indent=1)
        (folder / _SCHEMAS / f"{name}.json").write_text(f"{text}\n", encoding="utf-8")
