"""JSON Schemas of the files of a dossier, made from the records, for editors and other programs.

They describe the files as they are written: ids are keys, a number is a figure, a range or a step
of a scale. What one file alone can't show (an id that another must hold) is left to `read_dossier`.
"""

from typing import Annotated, Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaMode
from pydantic_core import core_schema

from policy_model.dossier.entries import ENTRIES
from policy_model.dossier.read import KINDS, OPTIONAL
from policy_model.dossier.records import Header, Scale

Schema = dict[str, Any]
_DIALECT = {"$schema": GenerateJsonSchema.schema_dialect}


def _of(kind: Any) -> TypeAdapter[Any]:
    written: Any = Annotated[tuple[kind, ...], ENTRIES]
    return TypeAdapter(written)


_FILES = {
    "dossier": TypeAdapter[Any](Header),
    "scales": _of(Scale),
    **{name: _of(kind) for name, kind in KINDS.items()},
}
_MODE: JsonSchemaMode = "validation"  # as it is read


class _Plain(GenerateJsonSchema):
    """Without titles, which repeat the keys, and defaults, which are not as a file has them."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002 - pydantic's
        return False

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> Schema:
        return self.generate_inner(schema["schema"])


def dossier_schema() -> Schema:
    """One document for all files: a property for each, by the file's name."""
    asked = [(f"{name}.yaml", _MODE, file) for name, file in _FILES.items()]
    files, defined = TypeAdapter.json_schemas(asked, schema_generator=_Plain)
    return {
        **_DIALECT,
        "title": "Files of a dossier",
        "type": "object",
        "properties": {name: schema for (name, _), schema in files.items()},
        "required": [f"{name}.yaml" for name in _FILES if name not in OPTIONAL],
        "additionalProperties": False,
        **defined,
    }


def file_schemas() -> dict[str, Schema]:
    """A document for each file, complete in itself, by the file's name without its ending."""
    return {
        name: {**_DIALECT, **file.json_schema(schema_generator=_Plain), "title": f"{name}.yaml"}
        for name, file in _FILES.items()
    }
