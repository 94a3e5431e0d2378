"""What it costs to play safe: mixes that do well when things turn out otherwise."""

from collections.abc import Sequence
from dataclasses import replace

from policy_model.analysis.allocation.allocate import clash_of
from policy_model.analysis.allocation.robust_mix import Standing, robust_mixes_of
from policy_model.analysis.answer import Answer
from policy_model.analysis.progress import Hook
from policy_model.dossier import Dossier
from policy_model.findings.kit.choice import Chosen
from policy_model.findings.kit.finding import Finding, Search
from policy_model.findings.kit.format import MUSD, OF_100, TEXT
from policy_model.findings.kit.money import by_programme, side_by_side
from policy_model.findings.kit.table import Column, Table, table_of
from policy_model.findings.kit.told import Part, Told
from policy_model.words.phrases import points_of
from policy_model.words.price import cost_out

_HELP = (
    "Four mixes within the same limits: the best one at the most likely numbers alone (naive), on "
    "average over all cases, in bad luck (10th percentile), and the one least to regret "
    "whichever future comes (minimax regret). Each is then judged by all four measures."
)
_NOT_NOW = "There is no mix to compare: there is no money, or the limits clash."
_READ = (
    "Within the same limits and at the same total. Most to regret: "
    "how far behind the best mix of a future it can be; less is better."
)
BEST_AT = {
    "likely": "at the most likely numbers",
    "value": "on average",
    "low_end": "in bad luck (1 case in 10)",
    "regret": "least to regret",
}
_LEVEL = 0.05
_POINTS = replace(OF_100, decimals=2)
_MEASURES = (
    Column(
        "best_at", "Best mix", lambda each: each.best_at, replace(TEXT, reads=BEST_AT.__getitem__)
    ),
    Column("mean_points", "On average", lambda each: 100 * each.mean, _POINTS),
    Column("low_end_points", "In bad luck", lambda each: 100 * each.low_end, _POINTS),
    Column(
        "worst_future_points", "In the worst future", lambda each: 100 * each.worst_future, _POINTS
    ),
    Column("regret_points", "Most to regret", lambda each: 100 * each.regret, _POINTS),
)


def search(answer: Answer, _: Chosen, progress: Hook) -> Told:
    """Look for the best mix by each of four measures, and judge each by all of them."""
    found = robust_mixes_of(answer, progress)
    read = f"Points of 100{cost_out(answer.dossier, answer.scenario)}. {_READ}"
    return Told(
        verdict(found),
        every_mix(answer.dossier, found),
        parts=(
            Part("safe mixes", tables=(by_measure(found),), caption=read, unfolded=True),
            Part("money of safe mixes", tables=(side_by_side_of(answer.dossier, found),)),
        ),
    )


def _none(answer: Answer) -> str:
    return "" if answer.scenario.total_musd and not clash_of(answer) else _NOT_NOW


def verdict(found: Sequence[Standing]) -> str:
    """Say what the mix least to regret costs on average, and what it saves."""
    by = {each.best_at: each for each in found}
    safe, best = by["regret"], by["value"]
    cost, saved = 100 * (best.mean - safe.mean), 100 * (best.regret - safe.regret)
    if max(cost, saved) < _LEVEL:
        return "Playing safe costs nothing: the best mix on average is as safe as any."
    price = "hardly anything" if cost < _LEVEL else points_of(cost)
    return (
        f"Playing safe costs {price} on average, and cuts the most there can be to regret from "
        f"{100 * best.regret:.1f} to {100 * safe.regret:.1f} points."
    )


def by_measure(found: Sequence[Standing]) -> Table:
    """One row a mix: how it does by each measure, points of 100."""
    return table_of("What does it cost to play safe?", _MEASURES, found)


def every_mix(dossier: Dossier, found: Sequence[Standing]) -> Table:
    """The same, and what each mix spends."""
    columns = (
        *_MEASURES,
        Column("spent_musd", "Spent", lambda each: each.budgets.sum(), MUSD),
        *by_programme(dossier, lambda each: each.budgets),
    )
    return table_of("The four mixes", columns, found)


def side_by_side_of(dossier: Dossier, found: Sequence[Standing]) -> Table:
    """One row a programme that gets money in any of the mixes."""
    mixes = {BEST_AT[each.best_at]: each.budgets for each in found}
    return side_by_side("The four mixes, programme by programme", dossier, mixes)


FINDING = Finding(
    id="robust",
    question="What does it cost to play safe?",
    help=_HELP,
    place=40,
    media=frozenset({"page", "file"}),
    search=Search(
        "Find the mixes that play safe",
        search,
        before="Looks for the best mix in every future. Takes some seconds.",
    ),
    silent=_none,
    page="allocate",
    file="the four mixes",
)
