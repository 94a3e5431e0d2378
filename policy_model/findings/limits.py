"""What holds the best mix back: what a little more room in each limit would buy."""

from collections.abc import Sequence

from policy_model.analysis.allocation.allocate import best_mix_of
from policy_model.analysis.allocation.why import RELAXED_MUSD, Binding, binding
from policy_model.analysis.answer import Answer
from policy_model.analysis.progress import Hook, part
from policy_model.dossier import Dossier
from policy_model.findings.kit.choice import Chosen
from policy_model.findings.kit.finding import Finding, no_money
from policy_model.findings.kit.format import MUSD, OF_100, Format
from policy_model.findings.kit.table import Column, Table, table_of
from policy_model.findings.kit.told import Part, Told
from policy_model.scenario import Scenario
from policy_model.words.best_mix import in_points
from policy_model.words.limits import clash_words, limit_words
from policy_model.words.phrases import in_full

_SHARES = ("least_share", "most_share")
_SMALL = 0.005
_AMOUNT = Format("number", "as the unit says", decimals=2)


def tell(answer: Answer, _: Chosen, progress: Hook) -> Told:
    """Ease each limit that the best mix just keeps to, and look for the best mix again."""
    best = best_mix_of(answer, part(progress, 0.0, 0.5)).mix
    found = best.once(binding, part(progress, 0.5, 1.0))
    verdict, said = held_back(answer.dossier, answer.scenario, found)
    return Told(verdict, every_limit(answer.dossier, found), parts=(Part("limits", said),))


def held_back(dossier: Dossier, scenario: Scenario, found: Sequence[Binding]) -> tuple[str, str]:
    """Say which limits hold the mix back, and what room in them would buy."""
    sum_ = in_full(dossier, RELAXED_MUSD)
    paying = [each for each in found if 100 * each.gained >= _SMALL]
    if not paying:
        more = f"{sum_} more in all, or in any of them, would buy nothing."
        return "None of your limits holds it back:", more
    said = "; ".join(
        f"“{limit_words(dossier, each.limit)}”: {100 * each.gained:.2f}" for each in paying
    )
    unit = in_points(dossier, scenario)
    return f"What {sum_} more room would buy, limit by limit, in {unit}:", f"{said}."


def every_limit(dossier: Dossier, found: Sequence[Binding]) -> Table:
    """One row a limit that holds the best mix back, the costliest first, in points of 100."""
    unit = dossier.header.money_unit
    columns = (
        Column("limit", "Limit", lambda each: each.limit.kind),
        Column("about_id", "On", lambda each: each.limit.about),
        Column("amount", "Amount", lambda each: each.limit.amount, _AMOUNT),
        Column("unit", "Unit", lambda each: "share of 1" if each.limit.kind in _SHARES else unit),
        Column("relaxed_by_musd", "Eased by", lambda _: RELAXED_MUSD, MUSD),
        Column("points_gained", "Points gained", lambda each: 100 * each.gained, OF_100),
    )
    return table_of("What holds the mix back, in numbers", columns, found)


def _none(answer: Answer) -> str:
    return clash_words(answer) or no_money(answer)


FINDING = Finding(
    id="limits",
    question="What holds the mix back?",
    place=25,
    tell=tell,
    media=frozenset({"page", "file"}),
    silent=_none,
    page="allocate",
    takes_time=True,
    file="the limits",
)
