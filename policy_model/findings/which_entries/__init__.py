"""What makes the lead uncertain?"""

from collections.abc import Sequence

from policy_model.analysis.answer import Answer
from policy_model.analysis.progress import Hook
from policy_model.analysis.robustness.sobol import Index, find_first_order, find_total_order
from policy_model.findings.kit.choice import Chosen
from policy_model.findings.kit.finding import Finding, Search
from policy_model.findings.kit.told import File, Part, Told
from policy_model.findings.which_entries.chart import share_bars
from policy_model.findings.which_entries.sentences import caption, verdict
from policy_model.findings.which_entries.tables import every_entry

_HELP = (
    "All judgements move together: the share of the lead's variance that each entry explains by "
    "itself (first-order Sobol' index, fitted to the same draws; Sudret 2008), and on request with "
    "its part in interactions (total index; Jansen 1999). The lead is the value of the leading "
    "option less that of the runner-up."
)
_TOTAL_ORDER_HELP = (
    "Runs the model once more for each entry, to see what its judgements do in combination with "
    "others (total Sobol' index). Takes a few seconds."
)
_FILE = "the shares"


def tell(answer: Answer, _: Chosen, __: Hook) -> Told:
    """Find what each entry explains of the lead's variance by itself, and say which most."""
    return _told(answer)


def _tell_in_all(answer: Answer, _: Chosen, progress: Hook) -> Told:
    return _told(answer, answer.once(find_total_order, progress=progress))


def _told(answer: Answer, total: Sequence[Index] | None = None) -> Told:
    found = answer.once(find_first_order)
    table = every_entry(answer.comparison, found, total)
    bars = Part(
        name="shares of the uncertainty",
        chart=lambda look, _: share_bars(answer, found, total, look),
        tables=(table,),
        caption=caption(found, total),
        # With what was searched for, the file is the whole finding's.
        file=File(_FILE, "which-entries", table) if total is None else None,
    )
    return Told(verdict(answer, found), table, parts=(bars,))


def _nothing(answer: Answer) -> str:
    """Say that nothing makes the lead uncertain, where that is so."""
    found = answer.once(find_first_order)
    return "" if found.entries else verdict(answer, found)


FINDING = Finding(
    id="which_entries",
    question="What makes the lead uncertain?",
    help=_HELP,
    place=40,
    tell=tell,
    media=frozenset({"page", "file", "picture", "answer"}),
    search=Search("Add what they do together", _tell_in_all, _TOTAL_ORDER_HELP, pictured=False),
    silent=_nothing,
    takes_time=True,
    file=_FILE,
)
