"""Walk a dossier: every number in it, where it stands and what it rests on."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from pydantic.fields import FieldInfo

from policy_model.dossier.quantity import Quantity, Unit
from policy_model.dossier.record import Ids, Record
from policy_model.dossier.records import Dossier


@dataclass(frozen=True)
class Judgement:
    """One number of a dossier.

    Attributes
    ----------
    id : str
        Its key path, file first: ``programmes.regional_centres.start_up_musd``.
    quantity : Quantity
        Range and mode.
    allowed : Unit
        Its unit, and the bounds that it keeps.
    evidence : tuple of str
        Its own evidence, or that of the nearest record around it.
    """

    id: str
    quantity: Quantity
    allowed: Unit
    evidence: Ids

    @property
    def unit(self) -> str:
        """Unit in words."""
        return self.allowed.name

    @property
    def path(self) -> tuple[str, ...]:
        """Fields and entries that lead to it, from the dossier on."""
        file, *keys = self.id.split(".")
        return ("header" if file == "dossier" else file, *keys)

    @property
    def entry(self) -> str:
        """The entry that it is of, file first: ``programmes.regional_centres``."""
        return entry_of(self.id)

    @property
    def file(self) -> str:
        """The file it stands in."""
        return f"{self.id.split('.')[0]}.yaml"

    @property
    def key(self) -> str:
        """Its key path inside the file."""
        return self.id.partition(".")[2]


def judgements(dossier: Dossier) -> tuple[Judgement, ...]:
    """List every number of a dossier, rating scales included, in file order."""
    return tuple(_walk(dossier))


def entry_of(judgement: str) -> str:
    """The entry that a judgement is of, by their ids."""
    return ".".join(judgement.split(".")[:2])


def judgement_of(dossier: Dossier, name: str) -> Judgement | None:
    """The number of a dossier with that id; None where it has none."""
    return next((each for each in _walk(dossier) if each.id == name), None)


def units_of(dossier: Dossier) -> dict[str, str]:
    """Unit of every number of a dossier, in words, by id."""
    return {each.id: each.unit for each in _walk(dossier)}


def _walk(dossier: Dossier) -> Iterator[Judgement]:
    currency = getattr(dossier.header, "currency", None)  # a header that is refused is None
    for name in Dossier.model_fields:
        part = getattr(dossier, name)
        if isinstance(part, Record):
            yield from _in_record(part, "dossier", (), currency)
        elif isinstance(part, tuple):
            for entry in part:
                yield from _in_record(entry, f"{name}.{entry.id}", (), currency)


def _in_record(
    record: Record, path: str, evidence: Ids, currency: str | None
) -> Iterator[Judgement]:
    evidence = getattr(record, "evidence", ()) or evidence
    for name, field in type(record).model_fields.items():
        value = getattr(record, name)
        # A record of id and value is one line of a mapping: its id is the key.
        here = path if name == "value" else f"{path}.{name}"
        if isinstance(value, Quantity):
            allowed = _unit(field).in_currency(currency)
            yield Judgement(here, value, allowed, value.evidence or evidence)
        elif isinstance(value, Record):
            yield from _in_record(value, here, evidence, currency)
        elif isinstance(value, tuple):
            for each in value:
                if isinstance(each, Record):
                    key = getattr(each, "id", "")
                    yield from _in_record(each, f"{here}.{key}", evidence, currency)


def _unit(field: FieldInfo) -> Unit:
    # An optional number keeps its unit one level down, inside ``Annotated[...] | None``.
    nested = (data for part in get_args(field.annotation) for data in get_args(part)[1:])
    return next(data for data in (*field.metadata, *nested) if isinstance(data, Unit))
