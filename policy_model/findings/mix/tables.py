"""The best mix in figures."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from policy_model.analysis.allocation.allocate import Allocation
from policy_model.dossier.entries import Programme
from policy_model.findings.kit.format import MUSD, Format
from policy_model.findings.kit.table import Column, Seen, Table, table_of
from policy_model.findings.mix.sentences import reference, who
from policy_model.model.inputs import Array
from policy_model.words.phrases import amount, capital, place_words, signed

_FILES: Seen = "in files"
_AMOUNT = replace(MUSD, reads=amount)
_BESIDE = replace(_AMOUNT, exact=True)
_MORE = Format("number", "millions a year", exact=True, reads=partial(signed, decimals=2))
_ASKED = replace(MUSD, exact=True)


def every_budget(found: Allocation) -> Table:
    """One row a programme: the best mix to sign and unrounded, the others, and its limits.

    Empty where there is no such mix or limit.
    """
    dossier, scenario = found.ground.inputs.dossier, found.scenario
    best, beside = found.offered.budgets, reference(found)
    other = beside.option.spending.budgets
    advice, own = _named(found, "recommendation"), _named(found, "mix")
    limits = {
        "floor_musd": ("At least", dict(scenario.floors_musd)),
        "ceiling_musd": ("At most", dict(scenario.ceilings_musd)),
        "earmark_musd": ("Exactly", dict(scenario.earmarks_musd)),
    }
    programmes = dossier.programmes
    columns = (
        Column("programme_id", "Id", lambda p: programmes[p].id, seen=_FILES),
        Column("programme", "Programme", lambda p: programmes[p].name, width=34),
        Column("channel", "Channel", lambda p: programmes[p].channel, seen=_FILES),
        Column("target", "Target", lambda p: programmes[p].target, seen=_FILES),
        Column(
            "corner",
            "Corner",
            lambda p: place_words(dossier, programmes[p].channel, programmes[p].target),
            seen="on pages",
        ),
        Column("best_musd", "Best mix", best.item, _AMOUNT),
        Column("unrounded_musd", "Unrounded", found.best.budgets.item, MUSD, seen=_FILES),
        _of("advice_musd", "The advice", advice),
        _of("own_mix_musd", "Your mix", own),
        *(
            Column(name, head, _asked(programmes, asked), _ASKED, seen=_FILES)
            for name, (head, asked) in limits.items()
        ),
        Column("beside_musd", capital(who(found, beside)), other.item, _BESIDE, seen="on pages"),
        Column("difference", "Difference", (best - other).item, _MORE, seen="on pages"),
    )
    return table_of("Every programme in numbers", columns, range(len(programmes)))


def _named(found: Allocation, role: str) -> Array | None:
    placed = (each.option for each in found.placed if each.option.role == role)
    option = next(placed, None)
    return option.spending.budgets if option else None


def _of(name: str, heading: str, budgets: Array | None) -> Column:
    def musd(p: int) -> float | None:
        return None if budgets is None else float(budgets[p])

    return Column(name, heading, musd, MUSD, seen=_FILES)


def _asked(
    programmes: Sequence[Programme], asked: Mapping[str, float]
) -> Callable[[int], float | None]:
    return lambda p: asked.get(programmes[p].id)
