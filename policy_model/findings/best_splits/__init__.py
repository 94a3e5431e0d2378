"""Would a better split of a corner's money change the answer?"""

from policy_model.analysis.answer import Answer
from policy_model.analysis.corners import best_splits
from policy_model.analysis.progress import Hook
from policy_model.findings.best_splits import sentences
from policy_model.findings.best_splits.tables import by_corner, every_split
from policy_model.findings.kit.choice import Chosen
from policy_model.findings.kit.finding import Finding, Search
from policy_model.findings.kit.told import File, Part, Told
from policy_model.words.help import CORNERS


def tell(_: Answer, __: Chosen, ___: Hook) -> Told:
    """Say nothing before somebody asks."""
    return Told("")


def search(answer: Answer, _: Chosen, __: Hook) -> Told:
    """Try other splits inside the corners."""
    comparison, found = answer.comparison, answer.once(best_splits)
    table = every_split(comparison, found)
    file = File("the best splits", "best-splits", table) if table.records() else None
    part = Part("best splits", tables=(by_corner(comparison, found),), file=file, unfolded=True)
    return Told(sentences.verdict(answer, found), table, parts=(part,))


def _no_corner(answer: Answer) -> str:
    corner = any(each.role == "corner" for each in answer.comparison.candidates)
    return "" if corner else sentences.NO_CORNER


FINDING = Finding(
    id="best_splits",
    question="Would a better split change the answer?",
    help=CORNERS,
    place=40,
    tell=tell,
    media=frozenset({"page"}),
    search=Search("Try the best split inside each corner", search),
    silent=_no_corner,
    page="overview",
)
