"""A dossier by the name that somebody gives it, with the files that it is read from."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from policy_model.dossier.archive import read_archive
from policy_model.dossier.problems import InputError, Problem
from policy_model.dossier.read import read_files
from policy_model.dossier.records import Dossier
from policy_model.dossier.shelf import find_dossier
from policy_model.dossier.yaml_file import yaml_files


@dataclass(frozen=True)
class Source:
    """A dossier, and what it takes to read it again.

    Attributes
    ----------
    dossier : Dossier
    name : str
        Of its folder or its zip.
    files : mapping of str to bytes
        By their paths beside each other: the zip, or what is in the folder.
    """

    dossier: Dossier
    name: str
    files: Mapping[str, bytes]


def open_source(name: str | None = None) -> Source:
    """Read a dossier by id or by the path of its folder or of a zip; by default the one that opens.

    Raises
    ------
    InputError
        With every problem found.
    """
    path = Path(name or "")
    if path.suffix == ".zip" and path.exists():
        return zipped_source(_content(path), path.name)
    folder = find_dossier(name)
    files, own = yaml_files(folder), folder.resolve().name
    kept = {f"{own}/{file}": content for file, content in files.items() if content is not None}
    return Source(read_files(files, own), own, kept)


def zipped_source(content: bytes, name: str) -> Source:
    """Read a dossier from the content of a zip of that name; see `read_archive`."""
    return Source(read_archive(content, name), name, {name: content})


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        raise InputError([Problem(path.name, "", "no readable file", "a zip")]) from None
