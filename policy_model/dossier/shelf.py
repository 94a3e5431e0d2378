"""Which dossiers there are, and which one opens when none is named."""

from collections.abc import Mapping
from pathlib import Path

from policy_model.dossier.problems import InputError, Problem
from policy_model.dossier.yaml_file import read_yaml

_PACKAGE = Path(__file__).resolve().parents[1]
_INSTALLED = _PACKAGE / "data"
# An installed package brings its dossiers along; in a checkout they stand beside it.
SHELF = _INSTALLED if _INSTALLED.is_dir() else _PACKAGE.parent / "data"


def find_dossier(name: str | None = None) -> Path:
    """Find a dossier's folder by id or path; by default the one that ``data/index.yaml`` names.

    Raises
    ------
    InputError
        When there is no such folder.
    """
    if name is None:
        name = str(read_yaml(SHELF / "index.yaml").get("opens_with"))
    for folder in (SHELF / name, Path(name)):
        if (folder / "dossier.yaml").is_file():
            return folder
    expected = f"a folder with dossier.yaml, or one of {', '.join(shelved())}"
    raise InputError([Problem("dossier", "", name, expected)])


def shelved() -> Mapping[str, str]:
    """Ids of the dossiers on the shelf, and their titles."""
    found = sorted(SHELF.glob("*/dossier.yaml"))
    return {path.parent.name: str(read_yaml(path).get("title")) for path in found}
