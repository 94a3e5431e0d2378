"""What it costs to play safe: mixes that do well when things turn out otherwise."""

from policy_model.analysis.allocation.allocate import clash_of
from policy_model.analysis.allocation.robust_mix import robust_mixes_of
from policy_model.analysis.answer import Answer
from policy_model.analysis.progress import Hook
from policy_model.findings.kit.choice import Chosen
from policy_model.findings.kit.finding import Finding, Search
from policy_model.findings.kit.told import Part, Told
from policy_model.findings.robust.sentences import verdict
from policy_model.findings.robust.tables import by_measure, every_mix, side_by_side_of

_HELP = (
    "Four mixes within the same limits: the best one at the most likely numbers alone (naive), on "
    "average over all cases, in bad luck (10th percentile), and the one least to regret "
    "whichever future comes (minimax regret). Each is then judged by all four measures."
)
_NOT_NOW = "There is no mix to compare: there is no money, or the limits clash."
_READ = (
    "Points of 100, cost left out, within the same limits and at the same total. Most to regret: "
    "how far behind the best mix of a future it can be; less is better."
)


def tell(_: Answer, __: Chosen, ___: Hook) -> Told:
    """Nothing before it is searched for."""
    return Told("")


def search(answer: Answer, _: Chosen, progress: Hook) -> Told:
    """Look for the best mix by each of four measures, and judge each by all of them."""
    found = robust_mixes_of(answer, progress)
    return Told(
        verdict(found),
        every_mix(answer.dossier, found),
        parts=(
            Part("safe mixes", tables=(by_measure(found),), caption=_READ, unfolded=True),
            Part("money of safe mixes", tables=(side_by_side_of(answer.dossier, found),)),
        ),
    )


def _none(answer: Answer) -> str:
    return "" if answer.scenario.total_musd and not clash_of(answer) else _NOT_NOW


FINDING = Finding(
    id="robust",
    question="What does it cost to play safe?",
    help=_HELP,
    place=40,
    tell=tell,
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
