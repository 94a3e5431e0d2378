"""A dossier as one file: a zip of its YAML files, read and written in memory."""

import re
import unicodedata
from io import BytesIO
from pathlib import PurePosixPath
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from policy_model.dossier.read import KINDS, read_files
from policy_model.dossier.records import Dossier
from policy_model.dossier.unzip import Unzip
from policy_model.dossier.yaml_file import Files

UPLOADED = "uploaded:"  # in front of the id: no folder of a dossier that we write has a colon
_HEADER = "dossier.yaml"
_LONGEST_ID = 40
_EXPECTED = "the YAML files of one dossier, and nothing else"
_ATTRIBUTES = 0o644 << 16
# What a server that others share reads and computes with ease: several times the memo's dossier.
_MOST_ENTRIES = dict.fromkeys(KINDS, 400) | dict.fromkeys(
    ("programmes", "outcomes", "drivers", "criteria", "options", "perspectives", "futures"), 40
)


def read_archive(content: bytes, name: str) -> Dossier:
    """Read and check the dossier in a zip of its files, or of the folder that they are in.

    Nothing is written. What zip programs add and what `new` writes for editors is left aside.

    Parameters
    ----------
    content : bytes
    name : str
        Of the zip. Its folder, or else this, gives the dossier's id, behind `UPLOADED`.

    Raises
    ------
    InputError
        With one problem of the zip, or every problem of its YAML files; also of files with more
        entries than a server for many should compute.
    """
    opened = Unzip(content, name)
    paths = [path for path in opened.paths if not _aside(path)]
    folder = _folder(opened, paths)
    files = {}
    for path in paths:
        if path != folder:
            file = path.removeprefix(folder)
            if "/" in file or not path.startswith(folder) or not file.endswith((".yaml", ".yml")):
                raise opened.refused(path, "something else", _EXPECTED)
            files[file] = opened.read(path)
    named = UPLOADED + _id(folder or PurePosixPath(name).stem)
    return read_files(files, named, _MOST_ENTRIES)


def write_archive(files: Files, folder: str) -> bytes:
    """Write a dossier's files into a zip of one folder; the same files give the same bytes."""
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        for name, content in sorted(files.items()):
            entry = ZipInfo(f"{folder}/{name}")
            entry.external_attr, entry.create_system = _ATTRIBUTES, 3
            archive.writestr(entry, content or b"", ZIP_DEFLATED, 9)
    return packed.getvalue()


def called(dossier: str) -> str:
    """What a command line calls a dossier by its id: an uploaded one by its zip."""
    return f"{dossier.removeprefix(UPLOADED)}.zip" if is_uploaded(dossier) else dossier


def is_uploaded(dossier: str) -> bool:
    """Whether the id of a dossier is one that `read_archive` gives."""
    return bool(re.fullmatch(rf"{UPLOADED}[a-z][a-z0-9_]*", dossier))


def _aside(path: str) -> bool:
    """Whether a zip program or `new` adds it by itself."""
    *folders, last = path.split("/")
    return (
        folders[:1] == ["__MACOSX"]
        or last == ".DS_Store"
        or last.endswith(".schema.json")
        or (folders[-1:] == [".schema"] and (not last or last.endswith(".json")))
    )


def _folder(opened: Unzip, paths: list[str]) -> str:
    """The folder that the dossier is in, with a slash; empty where it is at the top."""
    headers = [path for path in paths if path.split("/")[-1] == _HEADER]
    if not headers:
        raise opened.refused("", f"no {_HEADER}", _EXPECTED)
    if len(headers) > 1:
        raise opened.refused("", f"{len(headers)} dossiers", "one")
    folder = headers[0].removesuffix(_HEADER)
    if folder.count("/") > 1:
        raise opened.refused(headers[0], "folders within folders", "one folder at most")
    return folder


def _id(name: str) -> str:
    """Make a plain id of the name of a folder or file."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "_", plain)[:_LONGEST_ID].strip("_")
    return words if re.match("[a-z]", words) else f"policy_{words}".strip("_")
