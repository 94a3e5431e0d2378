"""Tables to read behind the pictures of the best mix, and the file of pinned mixes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from policy_model.analysis.allocation.allocate import Allocation
from policy_model.analysis.allocation.frontier import Point
from policy_model.analysis.allocation.robust_mix import Standing
from policy_model.analysis.allocation.why import Contribution
from policy_model.dossier import Dossier
from policy_model.export.tables import Row, figure, origin
from policy_model.model.inputs import Array
from policy_model.scenario import Scenario
from policy_model.words.allocation.best import amount, reference, who
from policy_model.words.allocation.robust import BEST_AT
from policy_model.words.phrases import capital, place_words, signed, signed_finely

_SHOWN_MUSD = 0.005


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


def mix_summary(found: Allocation) -> list[Row]:
    """One row a programme: what it gets in the best mix and in the mix beside it."""
    beside = reference(found)
    dossier, head = found.ground.inputs.dossier, capital(who(found, beside))
    pairs = zip(found.offered.budgets, beside.option.spending.budgets, strict=True)
    return [
        {
            "Programme": programme.name,
            "Corner": place_words(dossier, programme.channel, programme.target),
            "Best mix": amount(best),
            head: amount(other),
            "Difference": signed_finely(best - other),
        }
        for programme, (best, other) in zip(dossier.programmes, pairs, strict=True)
    ]


def frontier_summary(dossier: Dossier, points: Sequence[Point]) -> list[Row]:
    """One row a total: what the best mix spends, and what it brings."""
    first = points[0].mix.worth
    head = f"Points over {'no extra money' if not points[0].total_musd else 'the smallest total'}"
    return [
        {
            dossier.header.money_unit: f"{each.total_musd:.2f}",
            "Spent": f"{each.mix.budgets.sum():.2f}",
            head: signed(100 * (each.mix.worth - first)),
            f"{capital(dossier.header.index.short_name)}, 0 to 100": f"{100 * each.index:.1f}",
        }
        for each in points
    ]


def contribution_summary(dossier: Dossier, found: Sequence[Contribution]) -> list[Row]:
    """One row a funded programme: its fair share of what the mix brings, and what is lost."""
    return [
        {
            "Programme": each.programme.name,
            dossier.header.money_unit: f"{each.musd:.2f}",
            "Fair share, points": signed_finely(100 * each.fair),
            "± of that": f"{100 * each.error:.2f}",
            "Lost without it, points": signed_finely(100 * each.alone),
        }
        for each in found
    ]


def robust_summary(found: Sequence[Standing]) -> list[Row]:
    """One row a mix: how it does by each measure, points of 100."""
    return [
        {
            "Best mix": BEST_AT[each.best_at],
            "On average": f"{100 * each.mean:.2f}",
            "In bad luck": f"{100 * each.low_end:.2f}",
            "In the worst future": f"{100 * each.worst_future:.2f}",
            "Most to regret": f"{100 * each.regret:.2f}",
        }
        for each in found
    ]


def robust_mix_summary(dossier: Dossier, found: Sequence[Standing]) -> list[Row]:
    """One row a programme that gets money in any of the mixes."""
    return _side_by_side(dossier, {BEST_AT[each.best_at]: each.budgets for each in found})


def pin_summary(dossier: Dossier, pins: Sequence[Pinned]) -> list[Row]:
    """Mixes side by side: what each brings, then its money by programme."""
    index = dossier.header.index.short_name
    figures = {
        "Points over no extra money": [signed(each.points) for each in pins],
        f"{index[0].upper()}{index[1:]}, 0 to 100": [f"{each.index:.1f}" for each in pins],
        f"{dossier.header.money_unit}, in all": [
            amount(float(each.budgets.sum())) for each in pins
        ],
    }
    names = [each.name for each in pins]
    top = [{"What": head, **dict(zip(names, said, strict=True))} for head, said in figures.items()]
    money = _side_by_side(dossier, {each.name: each.budgets for each in pins})
    return [*top, *({"What": row.pop("Programme"), **row} for row in money)]


def pin_rows(dossier: Dossier, scenario: Scenario, pins: Sequence[Pinned]) -> list[Row]:
    """One row a pinned mix: what it brings in a scenario, and its money by programme."""
    return [
        {
            "mix": each.name,
            "points_over_no_extra_money": figure(each.points),
            "empowerment_index": figure(each.index),
            "spent_musd": figure(each.budgets.sum()),
            **{
                f"{programme.id}_musd": figure(budget)
                for programme, budget in zip(dossier.programmes, each.budgets, strict=True)
            },
            **origin(dossier, scenario),
        }
        for each in pins
    ]


def _side_by_side(dossier: Dossier, mixes: Mapping[str, Array]) -> list[Row]:
    return [
        {
            "Programme": programme.short_name,
            **{name: amount(float(budgets[p])) for name, budgets in mixes.items()},
        }
        for p, programme in enumerate(dossier.programmes)
        if any(budgets[p] > _SHOWN_MUSD for budgets in mixes.values())
    ]
