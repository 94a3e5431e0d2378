"""Mixes in figures: what each programme gets."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from policy_model.dossier import Dossier
from policy_model.findings.kit.format import FIGURES, MUSD
from policy_model.findings.kit.table import Column, Table, table_of
from policy_model.model.inputs import Array
from policy_model.words.phrases import amount

_SHOWN_MUSD = 0.005


def by_programme(dossier: Dossier, of: Callable[[Any], Array]) -> Iterator[Column]:
    """A column for files with each programme's money in the mix that a row is about."""
    for p, each in enumerate(dossier.programmes):
        yield Column(f"{each.id}_musd", each.short_name, _at(of, p), MUSD, seen="in files")


def side_by_side(name: str, dossier: Dossier, mixes: Mapping[str, Array]) -> Table:
    """One row a programme that gets money in any of some mixes, a column a mix."""
    funded = [
        p
        for p in range(len(dossier.programmes))
        if any(budgets[p] > _SHOWN_MUSD for budgets in mixes.values())
    ]
    columns = [
        Column("programme", "Programme", lambda p: dossier.programmes[p].short_name),
        *(Column(f"mix:{head}", head, _said(budgets), FIGURES) for head, budgets in mixes.items()),
    ]
    return table_of(name, columns, funded)


def _at(of: Callable[[Any], Array], p: int) -> Callable[[Any], float]:
    return lambda row: float(of(row)[p])


def _said(budgets: Array) -> Callable[[int], str]:
    return lambda p: amount(float(budgets[p]))
