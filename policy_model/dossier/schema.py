"""JSON Schemas of the files of a dossier, made from the records, for editors and other programs.

They describe the files as they are written: ids are keys, a number is a figure, a range or a step
of a scale. What one file alone can't show (an id that another must hold) is left to `read_dossier`.
"""

from inspect import cleandoc
from math import inf
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from policy_model.dossier.entries import distinct, entries_of, values_of
from policy_model.dossier.quantity import Quantity, Record, Unit, evidence_ids
from policy_model.dossier.read import KINDS, OPTIONAL
from policy_model.dossier.records import Header, Scale

Schema = dict[str, Any]
_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_IDS: dict[str, type[Record]] = {"scales": Scale, **KINDS}
_PLAIN: dict[Any, Schema] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    NoneType: {"type": "null"},
}
_WHOLE_NUMBER = "^(0|[1-9][0-9]*)$"


def dossier_schema() -> Schema:
    """One document for all files: a property for each, by the file's name."""
    defined: dict[str, Schema] = {}
    files = {f"{name}.yaml": _file(name, defined) for name in ("dossier", *_IDS)}
    required = [f"{name}.yaml" for name in ("dossier", *_IDS) if name not in OPTIONAL]
    return {
        "$schema": _DIALECT,
        "title": "Files of a dossier",
        "type": "object",
        "properties": files,
        "required": required,
        "additionalProperties": False,
        "$defs": defined,
    }


def file_schemas() -> dict[str, Schema]:
    """A document for each file, complete in itself, by the file's name without its ending."""
    found = {}
    for name in ("dossier", *_IDS):
        defined: dict[str, Schema] = {}
        content = _file(name, defined)
        found[name] = {"$schema": _DIALECT, "title": f"{name}.yaml", **content, "$defs": defined}
    return found


def _file(name: str, defined: dict[str, Schema]) -> Schema:
    if name == "dossier":
        return _fields(Header, defined)
    return _mapping(_IDS[name], _record(_IDS[name], defined), 0)


def _record(kind: type[Record], defined: dict[str, Schema]) -> Schema:
    if kind.__name__ not in defined:
        defined[kind.__name__] = {}  # stands in until it is known
        defined[kind.__name__] = _fields(kind, defined)
    return {"$ref": f"#/$defs/{kind.__name__}"}


def _fields(kind: type[Record], defined: dict[str, Schema]) -> Schema:
    """Keys of a record; its id is its key and stands outside."""
    fields = {name: field for name, field in kind.model_fields.items() if name != "id"}
    return {
        "type": "object",
        "description": cleandoc(kind.__doc__ or "").partition("\n")[0],
        "properties": {name: _field(field, defined) for name, field in fields.items()},
        "required": [name for name, field in fields.items() if field.is_required()],
        "additionalProperties": False,
    }


def _field(field: FieldInfo, defined: dict[str, Schema]) -> Schema:
    return _value(field.annotation, field.metadata, defined)


def _value(kind: Any, notes: list[Any], defined: dict[str, Schema]) -> Schema:
    """Schema of a value of a type, with the notes that stand beside it."""
    origin, parts = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return _value(parts[0], [*parts[1:], *notes], defined)
    if kind is Quantity:
        return _number(next(note for note in notes if isinstance(note, Unit)))
    if origin in (Union, UnionType):
        return {"anyOf": [_value(part, [], defined) for part in parts]}
    if origin is Literal:
        return {"enum": list(parts)}
    if origin is tuple:
        return _several(parts, notes, defined)
    if isinstance(kind, type) and issubclass(kind, Record):
        return _record(kind, defined)
    return {**_PLAIN[kind], **_text(notes)}


def _several(parts: tuple[Any, ...], notes: list[Any], defined: dict[str, Schema]) -> Schema:
    """Schema of a tuple: a mapping of ids, an evidence id or a list of them, or a list."""
    readers = {getattr(note, "func", None) for note in notes}
    if evidence_ids in readers:
        return _EVIDENCE
    if entries_of in readers:
        return _mapping(parts[0], _record(parts[0], defined), _least(notes))
    if values_of in readers:
        value = _field(parts[0].model_fields["value"], defined)
        return _mapping(parts[0], value, _least(notes))
    of = _value(parts[0], [], defined)
    if Ellipsis not in parts:
        return {"type": "array", "items": of, "minItems": len(parts), "maxItems": len(parts)}
    once = {"uniqueItems": True} if distinct in readers else {}
    return {"type": "array", "items": of, **once, **_lengths(notes, "Items")}


def _mapping(kind: type[Record], value: Schema, least: int) -> Schema:
    """Schema of a mapping of ids to values; YAML's whole numbers count as their digits."""
    field = kind.model_fields["id"]
    kept: Schema = {}
    pattern = _noted(field.metadata, "pattern")
    low, high = (_noted(field.metadata, bound) for bound in ("ge", "le"))
    if low is not None and high is not None:
        kept = {"propertyNames": {"enum": [str(number) for number in range(low, high + 1)]}}
    elif field.annotation is int or pattern:
        kept = {"propertyNames": {"pattern": pattern or _WHOLE_NUMBER}}
    more = {"minProperties": least} if least else {}
    return {"type": "object", **kept, "additionalProperties": value, **more}


def _noted(notes: list[Any], name: str) -> Any:
    return next((getattr(note, name) for note in notes if hasattr(note, name)), None)


def _least(notes: list[Any]) -> int:
    return _noted(notes, "min_length") or 0


def _lengths(notes: list[Any], what: str) -> Schema:
    return {f"min{what}": _least(notes)} if _least(notes) else {}


def _text(notes: list[Any]) -> Schema:
    """What a text keeps: its length, and how it is made up."""
    most, pattern = _noted(notes, "max_length"), _noted(notes, "pattern")
    kept = {"maxLength": most, "pattern": pattern}
    return _lengths(notes, "Length") | {name: each for name, each in kept.items() if each}


def _number(unit: Unit) -> Schema:
    """A figure, a range or a step, or a mapping with one of them and its evidence."""
    figure: Schema = {"type": "number", "description": unit.name}
    if unit.minimum != -inf:
        figure["exclusiveMinimum" if unit.above else "minimum"] = unit.minimum
    if unit.maximum != inf:
        figure["maximum"] = unit.maximum
    step = {"type": "string", "description": f"a step of the scale {unit.scale}"}
    bare = [figure, step] if unit.scale else [figure]
    said = {"value": {"anyOf": bare} if unit.scale else figure}
    forms = [_closed(said)]
    if not unit.certain:
        forms.append(_closed(dict.fromkeys(("low", "mode", "high"), figure)))
    if unit.scale:
        forms.append(_closed({"step": step}))
    return {"description": unit.name, "anyOf": [*bare, *forms]}


def _closed(keys: dict[str, Schema]) -> Schema:
    return {
        "type": "object",
        "properties": {**keys, "evidence": _EVIDENCE},
        "required": list(keys),
        "additionalProperties": False,
    }


_EVIDENCE: Schema = {
    "description": "an id of evidence.yaml, or a list of them",
    "anyOf": [_PLAIN[str], {"type": "array", "items": _PLAIN[str]}],
}
