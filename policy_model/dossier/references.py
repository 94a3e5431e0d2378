"""Ids that the files of a dossier name, of which each must be one of its entries."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from policy_model.dossier.problems import Problem

# Where the entries of a file name those of another: key path, file.
_NAMES = {
    "programmes": {
        "effects_per_year": "outcomes",
        "dependence": "drivers",
        "needs": "drivers",
        "ratings": "criteria",
    },
    "outcomes": {"dependence": "drivers", "exposure": "drivers", "legitimated_by": "outcomes"},
    "criteria": {
        "objective": "objectives",
        "measure.outcomes": "outcomes",
        "measure.commitments": "outcomes",
        "measure.pressure_from_above": "outcomes",
        "measure.pressure_from_below": "outcomes",
        "measure.dependence": "drivers",
    },
    "options": {"shares": "programmes", "drivers": "drivers"},
    "perspectives": {"weights": "criteria"},
    "futures": {"paths": "drivers"},
    "evidence": {"paragraphs": "paragraphs"},
}
# Mappings whose keys are ids.
_OF_IDS = {
    "dependence",
    "drivers",
    "effects_per_year",
    "exposure",
    "legitimated_by",
    "needs",
    "paths",
    "ratings",
    "shares",
    "steps",
    "weights",
}

Files = Mapping[str, Mapping[Any, Any]]


def references(raw: Files) -> Iterator[Problem]:
    """Ids that one entry names of another, in entries that failed on their own too.

    Parameters
    ----------
    raw : mapping of str to mapping
        What the files say, by name.
    """
    for kind in ("perspective", "future"):
        name = raw["dossier"].get(f"default_{kind}")
        if isinstance(name, str) and name not in raw[f"{kind}s"]:
            yield Problem("dossier.yaml", f"default_{kind}", name, f"an id of {kind}s.yaml")
    for file, places in _NAMES.items():
        for entry, content in raw[file].items():
            for path, kind in places.items():
                here = content
                for key in path.split("."):
                    here = here.get(key) if isinstance(here, dict) else None
                if isinstance(here, dict) != (key in _OF_IDS):
                    continue
                for name in _ids(here, int if kind == "paragraphs" else str):
                    if name not in raw[kind]:
                        at = f"{entry}.{path}.{name}" if key in _OF_IDS else f"{entry}.{path}"
                        yield Problem(f"{file}.yaml", at, name, f"an id of {kind}.yaml")


def _ids(named: Any, of: type) -> Iterable[Any]:
    """Return the ids in a mapping or list, or the one that stands alone."""
    names = named if isinstance(named, dict | list) else (named,)
    return (name for name in names if isinstance(name, of))


def cited(raw: Files) -> Iterator[Problem]:
    """Evidence that is named and isn't there, of files as `references` takes them."""
    for file, content in raw.items():
        for at, named in _citations(content, "", file != "dossier"):
            for name in _ids(named, str):
                if name not in raw["evidence"]:
                    yield Problem(f"{file}.yaml", at, name, "an id of evidence.yaml")


def _citations(content: Any, path: str, keys_are_ids: bool) -> Iterator[tuple[str, Any]]:
    """Key path and content of every ``evidence`` in a file."""
    for key, value in content.items() if isinstance(content, Mapping) else ():
        at = f"{path}.{key}" if path else str(key)
        if key == "evidence" and not keys_are_ids:
            yield at, value
        else:
            yield from _citations(value, at, key in _OF_IDS and not keys_are_ids)
