"""Every number of a dossier: its range, why it is that, and what it moves."""

from collections.abc import Sequence

from policy_model.analysis.answer import Answer
from policy_model.analysis.progress import Hook
from policy_model.analysis.robustness.sobol import FirstOrder, find_first_order
from policy_model.analysis.robustness.tornado import find_tornado
from policy_model.dossier.backing import Backed, backed
from policy_model.findings.evidence.tables import by_file, every_number
from policy_model.findings.kit.choice import Chosen
from policy_model.findings.kit.finding import Finding, Search
from policy_model.findings.kit.table import Table
from policy_model.findings.kit.told import Part, Told
from policy_model.words.evidence import heading

_HELP = (
    "Stated: the source gives the figure or fact. Inferred: it gives the direction and rough "
    "strength. A judgement: ours. The weakest reason of a number decides. Challenged: somebody set "
    "it otherwise in this scenario. What moves the lead is the share of its variance that a number "
    "explains by itself (first-order Sobol' index), in this scenario. Ranges are drawn beside "
    "their like, by factors where none of these reaches 0."
)
_READ = (
    "Stated: the source gives the figure or fact. Inferred: it gives the direction and rough "
    "strength. Ours: a judgement of ours. The weakest reason decides. ¶ is a paragraph of the "
    "source. The last column is what a number explains, by itself, of what is uncertain about the "
    "lead."
)
_MOST = 10


def tell(answer: Answer, _: Chosen, __: Hook) -> Told:
    """List every number, and what it rests on."""
    numbers = backed(answer.dossier)
    return _told(numbers, every_number(answer.dossier, numbers))


def _and_what_it_moves(answer: Answer, _: Chosen, __: Hook) -> Told:
    """Add how each moves the lead, and what it explains of the lead's variance."""
    numbers = backed(answer.dossier)
    tornado, found = answer.once(find_tornado), answer.once(find_first_order)
    shares = {each.id: each.share for each in found.judgements}
    table = every_number(answer.dossier, numbers, shares, tornado.bars)
    return _told(numbers, table, _what_matters(found))


def _told(numbers: Sequence[Backed], table: Table, moves: str = "") -> Told:
    part = Part("numbers", tables=by_file(table), caption=_READ)
    return Told(heading(numbers), table, moves, parts=(part,))


def _what_matters(found: FirstOrder) -> str:
    """Say how few of them make the lead uncertain."""
    most = found.judgements[:_MOST]
    if not most:
        return "None of them makes the lead uncertain in this scenario."
    share = min(1.0, sum(each.share for each in most))
    return (
        f"The {len(most)} that matter most explain {share:.0%} of what is uncertain about the lead."
    )


FINDING = Finding(
    id="evidence",
    question="Why is every number what it is?",
    help=_HELP,
    place=10,
    tell=tell,
    media=frozenset({"page", "file"}),
    search=Search("", _and_what_it_moves),
    page="evidence",
    file="every number",
    stem="evidence",
)
