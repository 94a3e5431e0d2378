"""What every record is, and the evidence that it names."""

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError

Ids = tuple[str, ...]


class Record(BaseModel):
    """Base of every record: frozen, closed to unknown keys, finite numbers only."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, allow_inf_nan=False)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler, /
    ) -> dict[str, Any]:
        """Leave the id out: in a file it is the key, and stands outside."""
        said = handler(schema)
        keys = handler.resolve_ref_schema(said)
        keys["properties"].pop("id", None)
        keys["required"] = [key for key in keys.get("required", ()) if key != "id"]
        return said


def evidence_ids(raw: Any) -> Ids:
    """Read one evidence id or a list of them.

    Raises
    ------
    PydanticCustomError
        When `raw` is neither.
    """
    ids = (raw,) if isinstance(raw, str) else tuple(raw) if isinstance(raw, list | tuple) else None
    if ids is None or not all(isinstance(each, str) for each in ids):
        raise PydanticCustomError("evidence", "an evidence id or a list of them")
    return ids


EvidenceIds = Annotated[
    Ids,
    BeforeValidator(evidence_ids, json_schema_input_type=str | list[str]),
    Field(description="an id of evidence.yaml, or a list of them"),
]
