"""A dossier with other numbers in some places."""

from typing import Any

from policy_model.dossier.judgements import Judgement, judgements
from policy_model.dossier.quantity import Quantity
from policy_model.dossier.record import Record
from policy_model.dossier.records import Dossier


def with_quantity(dossier: Dossier, judgement: Judgement, quantity: Quantity) -> Dossier:
    """Put another quantity in a judgement's place; the old one is kept in it as the original.

    A step of a rating scale takes all the numbers with it that were given as that step.
    """
    for each in places(dossier, judgement):
        step = each.quantity.step if each is not judgement else None
        new = quantity.model_copy(
            update={
                "step": step,
                "evidence": each.quantity.evidence,
                "original": each.quantity.as_read,
            }
        )
        dossier = _put(dossier, each.path, new)
    return dossier


def places(dossier: Dossier, judgement: Judgement) -> list[Judgement]:
    """A judgement, and where it is a step of a rating scale, the numbers given as that step."""
    file, scale, *rest = judgement.id.split(".")
    if file != "scales":
        return [judgement]
    every = judgements(dossier)
    given = [e for e in every if e.quantity.step == rest[-1] and e.allowed.scale == scale]
    return [judgement, *given]


def _put(record: Any, path: tuple[str, ...], quantity: Quantity) -> Any:
    """Follow a path as `judgements` writes it: a field, or an entry of the field ``value``."""
    head, *rest = path if path and path[0] in type(record).model_fields else ("value", *path)
    content = getattr(record, head)
    if isinstance(content, Quantity):
        new: Any = quantity
    elif isinstance(content, Record):
        new = _put(content, tuple(rest), quantity)
    else:
        entry, *inner = rest
        new = tuple(
            _put(each, tuple(inner), quantity) if str(each.id) == entry else each
            for each in content
        )
    return record.model_copy(update={head: new})
