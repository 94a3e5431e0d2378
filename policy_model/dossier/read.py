"""Read a dossier: a folder of YAML files, one for each kind of entry."""

import hashlib
import json
from operator import itemgetter
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from policy_model.dossier.checks import check
from policy_model.dossier.entries import Driver, Outcome, Programme
from policy_model.dossier.problems import ABSENT, InputError, Problem
from policy_model.dossier.quantity import SCALES, Quantity, Record
from policy_model.dossier.records import (
    BackgroundFact,
    Dossier,
    Evidence,
    Future,
    Header,
    Option,
    Paragraph,
    Scale,
)
from policy_model.dossier.value_tree import Criterion, Objective, Perspective
from policy_model.dossier.yaml_file import read_yaml

KINDS: dict[str, type[Record]] = {
    "evidence": Evidence,
    "paragraphs": Paragraph,
    "programmes": Programme,
    "outcomes": Outcome,
    "drivers": Driver,
    "objectives": Objective,
    "criteria": Criterion,
    "options": Option,
    "perspectives": Perspective,
    "futures": Future,
    "background": BackgroundFact,
}
OPTIONAL = {"background"}
_EXPECTED = {
    "missing": "a value here",
    "extra_forbidden": "no such key",
    "invalid_key": "no such key",
    "literal_error": "one of {expected}",
    "union_tag_invalid": "one of {expected_tags}",
    "union_tag_not_found": "one of the known kinds",
    "string_pattern_mismatch": "an id of small letters, digits and underscores",
    "string_too_short": "some words",
    "model_type": "a mapping of keys to values",
    "model_attributes_type": "a mapping of keys to values",
    "too_short": "at least {min_length}",
    "too_long": "at most {max_length}",
}
Files = dict[str, dict[Any, Any]]
Steps = dict[str, dict[str, Quantity]]


class _Unreadable(dict[Any, Any]):
    """Stands for a file or a scale that is itself wrong: to say so once, any id is in it."""

    def __contains__(self, name: object) -> bool:
        return True

    def __missing__(self, name: str) -> Quantity:
        return Quantity(low=0, mode=0, high=0)


def read_dossier(folder: Path) -> Dossier:
    """Read and check the dossier in `folder`; its id is the folder's name.

    Raises
    ------
    InputError
        With every problem of every file: file, key path, value, expectation.
    """
    if not folder.is_dir():
        raise InputError([Problem(str(folder), "", "no folder", "a folder of YAML files")])
    problems: list[Problem] = []
    raw = _read_files(folder, problems)
    scales = _entries(Scale, "scales", raw, {}, problems)
    wanted = SCALES if isinstance(raw["scales"], _Unreadable) else raw["scales"]
    steps: Steps = dict.fromkeys(map(str, wanted), _Unreadable())
    steps |= {scale.id: {step.id: step.value for step in scale.steps} for scale in scales}
    header: Any = None
    if not isinstance(raw["dossier"], _Unreadable):
        header = _record(Header, raw["dossier"], "dossier.yaml", "", steps, problems)
    entries: dict[str, Any] = {
        name: _entries(kind, name, raw, steps, problems) for name, kind in KINDS.items()
    }
    dossier = Dossier.model_construct(
        id=folder.resolve().name, digest=_digest(raw), header=header, scales=scales, **entries
    )
    whole = {
        name
        for name in KINDS
        if not isinstance(raw[name], _Unreadable) and len(raw[name]) == len(entries[name])
    }
    problems += check(dossier, header, raw, whole)
    if problems:
        raise InputError(problems)
    return dossier


def _read_files(folder: Path, problems: list[Problem]) -> Files:
    raw: Files = {}
    for name in ("dossier", "scales", *KINDS):
        path = folder / f"{name}.yaml"
        if name in OPTIONAL and not path.exists():
            raw[name] = {}
            continue
        try:
            raw[name] = read_yaml(path)
        except InputError as error:
            raw[name] = _Unreadable()
            problems += error.problems
    strangers = {path.name for path in folder.glob("*.y*ml")} - {f"{name}.yaml" for name in raw}
    expected = f"one of {', '.join(f'{name}.yaml' for name in raw)}"
    problems += [Problem(name, "", "an unknown file", expected) for name in sorted(strangers)]
    return raw


def _entries(
    kind: type[Record],
    name: str,
    raw: Files,
    steps: Steps,
    problems: list[Problem],
) -> tuple[Any, ...]:
    found = []
    for key, entry in raw[name].items():
        if isinstance(entry, dict) and "id" in entry:
            problems.append(Problem(f"{name}.yaml", f"{key}.id", entry["id"], "no such key"))
        with_id = {**entry, "id": key} if isinstance(entry, dict) else entry
        found.append(_record(kind, with_id, f"{name}.yaml", str(key), steps, problems))
    return tuple(record for record in found if record is not None)


def _record(
    kind: type[Record],
    raw: Any,
    file: str,
    prefix: str,
    steps: Steps,
    problems: list[Problem],
) -> Any:
    try:
        return kind.model_validate(raw, context={"scales": steps})
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            path, found = _place(detail, raw)
            key = ".".join([prefix, *path] if prefix else path)
            problems.append(Problem(file, key, found, _expected(detail)))
        return None


def _place(detail: ErrorDetails, raw: Any) -> tuple[list[str], Any]:
    """Follow pydantic's location through the file's own keys, and the value there."""
    parts: tuple[Any, ...] = detail["loc"]
    *parents, last = parts or ("",)
    path: list[str] = []
    here: Any = raw
    key: Any = raw["id"] if isinstance(raw, dict) and "id" in raw else ""
    for part in parents if detail["type"] in ("missing", "invalid_key") else parts:
        if isinstance(here, dict) and isinstance(part, int):
            # Of a mapping that became a tuple of records, pydantic gives the position.
            key, here = list(here.items())[part]
            path.append(str(key))
        elif part == "id" and detail["type"] != "extra_forbidden":
            here = key
        elif (isinstance(here, dict) and part in here) or (
            isinstance(here, list) and isinstance(part, int)
        ):
            here = here[part]
            path.append(str(part))
    match detail["type"]:
        case "missing":
            return [*path, str(last)], ABSENT
        case "invalid_key":
            return [*path, str(last)], detail["input"]
        case "union_tag_not_found":
            return [*path, "kind"], ABSENT
        case "union_tag_invalid":
            return [*path, "kind"], here["kind"]
        case _:
            return path, here


def _expected(detail: ErrorDetails) -> str:
    if detail["type"] in _EXPECTED:
        return _EXPECTED[detail["type"]].format(**detail.get("ctx", {}))
    return detail["msg"].removeprefix("Value error, ").removeprefix("Input should be ")


def _digest(raw: Files) -> str:
    """Hash the content, whatever the order and comments of the files."""
    canonical = json.dumps(_sorted(raw), separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()[:16]


def _sorted(data: Any) -> Any:
    if isinstance(data, dict):
        pairs = ((str(key), _sorted(value)) for key, value in data.items())
        return sorted(pairs, key=itemgetter(0))
    return [_sorted(each) for each in data] if isinstance(data, list) else str(data)
