"""Read a dossier: YAML files, one for each kind of entry, of a folder or from elsewhere."""

import hashlib
import json
from collections.abc import Mapping
from operator import itemgetter
from pathlib import Path
from types import MappingProxyType
from typing import Any

from pydantic import ValidationError

from policy_model.dossier.checks import check
from policy_model.dossier.entries import Driver, Outcome, Programme
from policy_model.dossier.problems import InputError, Problem
from policy_model.dossier.quantity import SCALES, Quantity
from policy_model.dossier.record import Record
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
from policy_model.dossier.refused import problem_of
from policy_model.dossier.value_tree import Criterion, Objective, Perspective
from policy_model.dossier.wording import default_words, stated
from policy_model.dossier.yaml_file import Files, parse_yaml, yaml_files

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
Raw = dict[str, dict[Any, Any]]
Steps = dict[str, dict[str, Quantity]]
Context = dict[str, Any]  # what fields are read by: the steps of the scales, the currency


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
    return read_files(yaml_files(folder), folder.resolve().name)


def read_files(files: Files, name: str, most: Mapping[str, int] = MappingProxyType({})) -> Dossier:
    """Read and check the dossier that YAML files hold.

    Parameters
    ----------
    files : mapping of str to bytes or None
        Content by file name, None where it can't be read.
    name : str
        The dossier's id.
    most : mapping of str to int
        How many entries each kind may have; before any is looked at.

    Raises
    ------
    InputError
        As `read_dossier`.
    """
    problems: list[Problem] = []
    raw = _parsed(files, problems)
    if too_many := [kind for kind, limit in most.items() if len(raw[kind]) > limit]:
        raise InputError(
            Problem(f"{kind}.yaml", "", f"{len(raw[kind])} entries", f"at most {most[kind]}")
            for kind in too_many
        )
    context: Context = {"currency": _currency(raw["dossier"])}
    scales = _entries(Scale, "scales", raw, context, problems)
    wanted = SCALES if isinstance(raw["scales"], _Unreadable) else raw["scales"]
    steps: Steps = dict.fromkeys(map(str, wanted), _Unreadable())
    steps |= {scale.id: {step.id: step.value for step in scale.steps} for scale in scales}
    context["scales"] = steps
    header: Any = None
    if not isinstance(raw["dossier"], _Unreadable):
        header = _record(Header, raw["dossier"], "dossier.yaml", "", context, problems)
        if unknown := [p for p in problems if (p.file, p.key) == ("dossier.yaml", "format")]:
            raise InputError(unknown)  # its other rules aren't known either
    entries: dict[str, Any] = {
        each: _entries(kind, each, raw, context, problems) for each, kind in KINDS.items()
    }
    dossier = Dossier.model_construct(
        id=name, digest=_digest(raw), header=header, scales=scales, **entries
    )
    whole = {
        each
        for each in KINDS
        if not isinstance(raw[each], _Unreadable) and len(raw[each]) == len(entries[each])
    }
    problems += check(dossier, header, raw, whole)
    if problems:
        raise InputError(problems)
    return dossier


def _parsed(files: Files, problems: list[Problem]) -> Raw:
    raw: Raw = {}
    for name in ("dossier", "scales", *KINDS):
        file = f"{name}.yaml"
        if name in OPTIONAL and file not in files:
            raw[name] = {}
            continue
        try:
            raw[name] = parse_yaml(files.get(file), file)
        except InputError as error:
            raw[name] = _Unreadable()
            problems += error.problems
    known = [f"{name}.yaml" for name in raw]
    expected = f"one of {', '.join(known)}"
    strangers = sorted(set(files) - set(known))
    problems += [Problem(file, "", "an unknown file", expected) for file in strangers]
    return raw


def _entries(
    kind: type[Record],
    name: str,
    raw: Raw,
    context: Context,
    problems: list[Problem],
) -> tuple[Any, ...]:
    found = []
    for key, entry in raw[name].items():
        if isinstance(entry, dict) and "id" in entry:
            problems.append(Problem(f"{name}.yaml", f"{key}.id", entry["id"], "no such key"))
        with_id = {**entry, "id": key} if isinstance(entry, dict) else entry
        found.append(_record(kind, with_id, f"{name}.yaml", str(key), context, problems))
    return tuple(record for record in found if record is not None)


def _record(
    kind: type[Record],
    raw: Any,
    file: str,
    prefix: str,
    context: Context,
    problems: list[Problem],
) -> Any:
    try:
        return kind.model_validate(raw, context=context)
    except ValidationError as error:
        details = error.errors(include_url=False)
        problems += [problem_of(detail, raw, file, prefix) for detail in details]
        return None


def _currency(header: Mapping[Any, Any]) -> str:
    """The currency that amounts are said in, also of a header that is refused."""
    own = header.get("currency")
    return own if isinstance(own, str) and own else str(default_words()["currency"])


def _digest(raw: Raw) -> str:
    """Hash the content, whatever the order and comments of the files.

    What a dossier would have anyway counts the same whether it states it or not.
    """
    header = stated(raw["dossier"])
    for key in ("format", "ratings_by"):
        if header.get(key) == Header.model_fields[key].default:
            del header[key]
    content = {**raw, "dossier": header}
    canonical = json.dumps(_sorted(content), separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()[:16]


def _sorted(data: Any) -> Any:
    if isinstance(data, dict):
        pairs = ((str(key), _sorted(value)) for key, value in data.items())
        return sorted(pairs, key=itemgetter(0))
    return [_sorted(each) for each in data] if isinstance(data, list) else str(data)
