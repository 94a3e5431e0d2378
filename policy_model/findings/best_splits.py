"""Would a better split of a corner's money change the answer?"""

from collections.abc import Sequence

from policy_model.analysis.answer import Answer
from policy_model.analysis.comparison import Comparison
from policy_model.analysis.corners import BestSplit, best_splits
from policy_model.analysis.progress import Hook
from policy_model.analysis.verdict import TIE_BELOW
from policy_model.findings.kit.choice import Chosen
from policy_model.findings.kit.finding import Finding, Search
from policy_model.findings.kit.format import MUSD, POINTS
from policy_model.findings.kit.table import Column, Table, table_of
from policy_model.findings.kit.told import File, Part, Told
from policy_model.words.help import CORNERS
from policy_model.words.phrases import points_of

NO_CORNER = "No option of this dossier is a corner."


def search(answer: Answer, _: Chosen, __: Hook) -> Told:
    """Try other splits inside the corners."""
    comparison, found = answer.comparison, answer.once(best_splits)
    table = every_split(comparison, found)
    file = File("the best splits", "best-splits", table) if table.records() else None
    part = Part("best splits", tables=(by_corner(comparison, found),), file=file, unfolded=True)
    return Told(verdict(answer, found), table, parts=(part,))


def _no_corner(answer: Answer) -> str:
    corner = any(each.role == "corner" for each in answer.comparison.candidates)
    return "" if corner else NO_CORNER


def verdict(answer: Answer, splits: Sequence[BestSplit]) -> str:
    """Say whether the best split inside each corner changes the answer."""
    if not splits:
        return NO_CORNER
    best = max(splits, key=lambda split: split.value)
    ahead = best.value - float(answer.comparison.mean_value[answer.verdict.leader])
    corner = answer.comparison.candidates[best.option]
    if best.option == answer.verdict.leader or ahead <= -TIE_BELOW:
        return f"No. Even with the best split inside each corner, “{answer.leader.name}” leads."
    if ahead < TIE_BELOW:
        return f"Hardly. Split in the best way, “{corner.name}” and the leading option are level."
    return (
        f"Yes. Split in the best way, “{corner.name}” would be {points_of(100 * ahead)} "
        f"ahead of “{answer.leader.name}”."
    )


def every_split(comparison: Comparison, splits: Sequence[BestSplit]) -> Table:
    """One row a corner and programme: value split equally and in the best way, and that way."""
    options, programmes = comparison.candidates, comparison.dossier.programmes
    columns = (
        Column("option_id", "Option’s id", lambda row: options[row[0].option].id, width=24),
        Column("option", "Corner", lambda row: options[row[0].option].name, width=34),
        Column(
            "value", "Points, equal split", lambda row: comparison.mean_value[row[0].option], POINTS
        ),
        Column("value_best_split", "Points, best split", lambda row: row[0].value, POINTS),
        Column("programme_id", "Id", lambda row: row[1].id, width=24),
        Column("programme", "Programme", lambda row: row[1].name, width=34),
        Column("best_split_musd", "Best split found", lambda row: row[2], MUSD),
    )
    rows = (
        (split, programme, budget)
        for split in splits
        for programme, budget in zip(programmes, split.budgets.tolist(), strict=True)
        if budget > 0
    )
    return table_of("The best splits", columns, rows)


def by_corner(comparison: Comparison, splits: Sequence[BestSplit]) -> Table:
    """One row a corner: its points split equally and in the best way found, and that way."""
    options, header = comparison.candidates, comparison.dossier.header

    def way(split: BestSplit) -> str:
        programmes = comparison.dossier.programmes
        return ", ".join(
            f"{programme.short_name} {budget:.2f}"
            for programme, budget in zip(programmes, split.budgets, strict=True)
            if budget > 0
        )

    columns = (
        Column("corner", "Corner", lambda split: options[split.option].name),
        Column(
            "equal",
            "Points, equal split",
            lambda split: comparison.mean_value[split.option],
            POINTS,
        ),
        Column("best", "Points, best split", lambda split: split.value, POINTS),
        Column("way", f"Best split found, {header.money_unit}", way),
    )
    return table_of("The best split inside each corner", columns, splits)


FINDING = Finding(
    id="best_splits",
    question="Would a better split change the answer?",
    help=CORNERS,
    place=40,
    media=frozenset({"page"}),
    search=Search("Try the best split inside each corner", search),
    silent=_no_corner,
    page="overview",
)
