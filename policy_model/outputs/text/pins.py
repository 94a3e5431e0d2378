"""Mixes put aside, side by side and as a file."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from policy_model.dossier import Dossier
from policy_model.findings.kit.format import FIGURES, MUSD, OF_100
from policy_model.findings.kit.money import by_programme, side_by_side
from policy_model.findings.kit.table import Column, Table, table_of
from policy_model.model.inputs import Array
from policy_model.words.phrases import amount, capital, signed
from policy_model.words.pins import TITLE


@dataclass(frozen=True)
class Pinned:
    """A mix put aside, and how it does.

    Attributes
    ----------
    name : str
    budgets : ndarray, shape (P,)
    points : float
        Of 100 over no extra money, cost left out.
    index : float
        Empowerment index, 0 to 100.
    """

    name: str
    budgets: Array
    points: float
    index: float


def pins_beside(dossier: Dossier, pins: Sequence[Pinned]) -> Table:
    """Mixes side by side: what each brings, then its money by programme."""
    figures: dict[str, Callable[[Pinned], str]] = {
        "Points over no extra money": lambda each: signed(each.points),
        f"{capital(dossier.header.index.short_name)}, 0 to 100": lambda each: f"{each.index:.1f}",
        f"{dossier.header.money_unit}, in all": lambda each: amount(float(each.budgets.sum())),
    }
    money = side_by_side(TITLE, dossier, {each.name: each.budgets for each in pins}).read()
    rows = [(head, *map(say, pins)) for head, say in figures.items()]
    columns = [
        Column("what", "What", lambda row: row[0]),
        *(
            Column(f"mix:{each.name}", each.name, _nth(at), FIGURES)
            for at, each in enumerate(pins, 1)
        ),
    ]
    return table_of(TITLE, columns, [*rows, *money])


def _nth(at: int) -> Callable[[Sequence[str]], str]:
    return lambda row: row[at]


def every_pin(dossier: Dossier, pins: Sequence[Pinned]) -> Table:
    """One row a pinned mix: what it brings in a scenario, and its money by programme."""
    columns = (
        Column("mix", "Mix", lambda each: each.name),
        Column(
            "points_over_no_extra_money",
            "Points over no extra money",
            lambda each: each.points,
            OF_100,
        ),
        Column("empowerment_index", "Index", lambda each: each.index, OF_100),
        Column("spent_musd", "Spent", lambda each: each.budgets.sum(), MUSD),
        *by_programme(dossier, lambda each: each.budgets),
    )
    return table_of(TITLE, columns, pins)
