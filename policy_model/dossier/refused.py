"""What a record refuses of an entry, said by the keys of its file."""

from typing import Any

from pydantic_core import ErrorDetails

from policy_model.dossier.problems import ABSENT, Problem
from policy_model.dossier.wording import NO_MARKS, ONE_LINE

_EXPECTED = {
    "missing": "a value here",
    "extra_forbidden": "no such key",
    "invalid_key": "no such key",
    "literal_error": "one of {expected}",
    "union_tag_invalid": "one of {expected_tags}",
    "union_tag_not_found": "one of the known kinds",
    "string_pattern_mismatch": "an id of small letters, digits and underscores",
    "string_too_short": "some words",
    "string_too_long": "at most {max_length} characters",
    "model_type": "a mapping of keys to values",
    "model_attributes_type": "a mapping of keys to values",
    "too_short": "at least {min_length}",
    "too_long": "at most {max_length}",
}

_PATTERNS = {
    ONE_LINE: "words on one line, with single spaces between them",
    NO_MARKS: "a currency as EUR or €, without marks such as $, * or _",
}


def problem_of(detail: ErrorDetails, raw: Any, file: str, prefix: str) -> Problem:
    """Say what pydantic found wrong, of the entry `raw` that stands at `prefix` in a file."""
    path, found = _place(detail, raw)
    key = ".".join([prefix, *path] if prefix else path)
    return Problem(file, key, found, _expected(detail))


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
    if (pattern := detail.get("ctx", {}).get("pattern")) in _PATTERNS:
        return _PATTERNS[pattern]
    if detail["type"] in _EXPECTED:
        return _EXPECTED[detail["type"]].format(**detail.get("ctx", {}))
    return detail["msg"].removeprefix("Value error, ").removeprefix("Input should be ")
