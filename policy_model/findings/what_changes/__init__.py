"""What would change the answer: one number moves, whatever its kind, while all others stay."""

from collections.abc import Mapping, Sequence

from policy_model.analysis.answer import Answer
from policy_model.analysis.progress import Hook
from policy_model.analysis.robustness.every_flip import Kind, every_flip
from policy_model.analysis.robustness.flips import Flips
from policy_model.findings.kit.choice import Chosen
from policy_model.findings.kit.finding import Finding, Search
from policy_model.findings.kit.told import File, Part, Told
from policy_model.findings.what_changes import sentences
from policy_model.findings.what_changes.chart import change_lines
from policy_model.findings.what_changes.tables import by_nearest, every_number

_HELP = (
    "One number moves while all others stay, until another option is ahead on average over the "
    "cases (threshold analysis, switching values). For a weight, the others keep their "
    "proportions, and every such place is known in closed form. Budgets, context and judged "
    "numbers are searched, and the model is run again on both sides of each place found. A lead "
    "that is lost and won back between two values tried can be missed."
)
_READ = (
    "Dot, and the figure after a name: what the criterion counts for now. Each line runs from "
    "nothing to the whole of the decision, the other criteria in proportion. Where it is thin, "
    "the leading option stays ahead; at a tick first place changes hands, and the label says "
    "to whom."
)
_PICTURES: Mapping[Kind, str] = {
    "weight": "weights that change it",
    "money": "budgets that change it",
    "driver": "context that changes it",
    "judgement": "numbers that change it",
}


def tell(answer: Answer, _: Chosen, __: Hook) -> Told:
    """Say which weights change the leader: they are known without a search."""
    found = answer.weight_flips
    table = every_number(answer.comparison, {"weight": found})
    weights = Part(
        _PICTURES["weight"],
        chart=lambda look, _: change_lines(answer, "weight", found, look),
        tables=(by_nearest(answer, "weight", found),),
        caption=_READ,
        file=File("the weights", "weights", table),
    )
    return Told(sentences.verdict(answer), table, parts=(weights,))


def search(answer: Answer, chosen: Chosen, progress: Hook) -> Told:
    """Move budgets, context and judged numbers too."""
    found, told = every_flip(answer, progress), tell(answer, chosen, progress)
    moved = [_moved(answer, kind, each) for kind, each in found.items() if kind != "weight"]
    return Told(
        told.verdict,
        every_number(answer.comparison, found),
        parts=(*told.parts, *moved),
        in_full=" ".join([told.verdict, *(each.said for each in moved)]),
    )


def _moved(answer: Answer, kind: Kind, found: Sequence[Flips]) -> Part:
    """Those of a kind that change the leader; a picture of none says nothing."""
    turning = [each for each in found if each.nearest]
    table = by_nearest(answer, kind, found)
    return Part(
        _PICTURES[kind],
        sentences.searched(answer, kind, found),
        (lambda look, _: change_lines(answer, kind, turning, look)) if turning else None,
        (table,) if table.records() else (),
        caption=sentences.searched_caption(answer, kind, found),
    )


FINDING = Finding(
    id="what_changes",
    question="What would change the answer?",
    help=_HELP,
    place=20,
    tell=tell,
    media=frozenset({"page", "file", "picture", "answer"}),
    search=Search(
        "Search budgets, context and judged numbers too",
        search,
        "Runs the model for each of them, at values over its range. Takes some seconds.",
    ),
    silent=sentences.not_asked,
    file="what would change it",
)
