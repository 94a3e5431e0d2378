"""What money can buy and what it moves: programmes, outcomes, drivers.

Every number is a `Quantity` with a unit. A record's ``evidence`` backs the numbers in it
that name none of their own. Cross-references between records are checked in `checks`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any, Literal, get_args

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from policy_model.dossier.quantity import (
    CertainLevel,
    CertainMusd,
    DecayPerYear,
    Dependence,
    EffectPerYear,
    Exposure,
    LegitimationPerYear,
    Level,
    Musd,
    MusdAboveZero,
    Rating,
)
from policy_model.dossier.record import EvidenceIds, Ids, Record

Channel = Literal["bilateral", "multilateral"]
Target = Literal["state", "non_state", "mixed"]
Group = Literal["new_non_state", "reform_state", "incumbent", "institution"]
Sense = Literal["helps", "hinders"]
Words = Annotated[str, Field(min_length=1)]


def as_tuple(raw: Any) -> Any:
    """Turn a list into a tuple."""
    if not isinstance(raw, list | tuple):
        raise PydanticCustomError("list", "a list")
    return tuple(raw)


def entries_of(raw: Any) -> Any:
    """Turn ``{id: {key: ...}}`` into records that know their id."""
    if isinstance(raw, tuple):
        return raw
    if not isinstance(raw, dict):
        raise PydanticCustomError("mapping", "a mapping of ids to entries")
    if any(isinstance(entry, dict) and "id" in entry for entry in raw.values()):
        raise PydanticCustomError("own_id", "no key id: an entry's key is its id")
    return tuple({"id": i, **e} if isinstance(e, dict) else e for i, e in raw.items())


def values_of(raw: Any) -> Any:
    """Turn ``{id: value}`` into records of id and value."""
    if isinstance(raw, tuple):
        return raw
    if not isinstance(raw, dict):
        raise PydanticCustomError("mapping", "a mapping of ids to values")
    return tuple({"id": i, "value": value} for i, value in raw.items())


@dataclass(frozen=True)
class ById:
    """Reads a tuple of records from a mapping of their ids, as a file has it.

    Attributes
    ----------
    read : function
        `entries_of`, or `values_of` where a record is no more than an id and a value.
    least : int
        For the JSON Schema, the `min_length` that is checked once all are read.
    """

    read: Callable[[Any], Any]
    least: int = 0

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        kind: type[Record] = get_args(source)[0]
        of = {name: field.rebuild_annotation() for name, field in kind.model_fields.items()}
        written = core_schema.dict_schema(
            handler.generate_schema(of["id"]),
            handler.generate_schema(of["value"] if self.read is values_of else kind),
            min_length=self.least or None,
        )
        return core_schema.no_info_before_validator_function(
            self.read, handler(source), json_schema_input_schema=written
        )

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"additionalProperties": False, **handler(schema)}  # also where keys keep a pattern


ENTRIES, VALUES = ById(entries_of), ById(values_of)


def distinct(ids: Ids) -> Ids:
    """Refuse an id that is named twice."""
    if len(set(ids)) < len(ids):
        raise PydanticCustomError("twice", "each id once")
    return ids


IdList = Annotated[
    Ids,
    BeforeValidator(as_tuple),
    Field(min_length=1, json_schema_extra={"minItems": 1, "uniqueItems": True}),
    AfterValidator(distinct),
]
Anchors = Annotated[tuple[Words, Words, Words, Words, Words], BeforeValidator(as_tuple)]


class Entry(Record):
    """A named thing of the dossier; its id is its key in the file."""

    id: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    name: Words
    description: str = ""
    evidence: EvidenceIds = ()


class DependsOn(Record):
    """How much of an effect is lost where the driver `id` is at its least favourable."""

    id: str
    value: Dependence


Dependences = Annotated[tuple[DependsOn, ...], VALUES]


class DriverLevel(Record):
    """Level of the driver `id`."""

    id: str
    value: CertainLevel


class ExposedTo(Record):
    """How much faster an outcome decays where the driver `id` is at its least favourable."""

    id: str
    value: Exposure


class Effect(Record):
    """What money does to the outcome `id`, per year at a programme's full reach."""

    id: str
    strengthens: EffectPerYear | None = None
    erodes: EffectPerYear | None = None
    evidence: EvidenceIds = ()


class RatedOn(Record):
    """A programme's rating on the judged criterion `id`: 0 worst, 1 best."""

    id: str
    value: Rating


class LegitimatedBy(Record):
    """Yearly strength that the outcome `id` lends by legitimation."""

    id: str
    value: LegitimationPerYear


class Programme(Entry):
    """What money can buy. Budgets are millions a year, in constant prices.

    `needs` are levels of drivers, on their own scale, up to which it can run at all: at least
    that of one that helps, at most that of one that hinders.
    """

    short_name: Words
    channel: Channel
    target: Target
    running_musd: Musd
    maximum_musd: CertainMusd
    start_up_musd: Musd
    half_potential_musd: MusdAboveZero
    effects_per_year: Annotated[tuple[Effect, ...], ENTRIES]
    dependence: Dependences = ()
    needs: Annotated[tuple[DriverLevel, ...], VALUES] = ()
    ratings: Annotated[tuple[RatedOn, ...], VALUES] = ()


class Outcome(Entry):
    """A level in [0, 1] that money and context move: an actor's or an institution's."""

    short_name: Words
    group: Group
    start_level: Level
    decay_per_year: DecayPerYear
    dependence: Dependences = ()
    exposure: Annotated[tuple[ExposedTo, ...], VALUES] = ()
    legitimated_by: Annotated[tuple[LegitimatedBy, ...], VALUES] = ()
    anchors: Anchors


class Driver(Entry):
    """A feature of the context; `reference_level` is where it stands at the start."""

    sense: Sense
    reference_level: CertainLevel
    low_words: Words
    high_words: Words
