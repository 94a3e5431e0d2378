"""What money could do best at every total."""

from collections.abc import Mapping, Sequence
from functools import partial

from policy_model.analysis.allocation.allocate import clash_of, latest_mix, mix_of
from policy_model.analysis.allocation.frontier import (
    Point,
    by_mean,
    clash_at_most,
    find_catching_up,
    frontier_of,
    index_levels,
)
from policy_model.analysis.allocation.objective import comparable
from policy_model.analysis.answer import Answer
from policy_model.analysis.progress import Hook, part
from policy_model.findings.frontier import sentences
from policy_model.findings.frontier.chart import frontier_lines, index_lines
from policy_model.findings.frontier.tables import every_total
from policy_model.findings.kit.choice import Chosen, OneOf, Threshold
from policy_model.findings.kit.finding import Finding
from policy_model.findings.kit.told import Part, Told

_HELP = (
    "The best mix is looked for anew at each total from nothing to the largest, under the same "
    "limits (efficient frontier). The marks are the named options at the total of now: the "
    "percentage is how much each gets of what that money could."
)


def _spending(answer: Answer) -> Mapping[str, str]:
    """Names of the options that money alone makes, by id; none without money."""
    options = comparable(answer.dossier, answer.scenario)
    return {each.id: each.name for each in options if each.spending.budgets.any()}


def _ahead(answer: Answer) -> str:
    """The source's advice, where it spends money."""
    names, roles = list(_spending(answer)), {each.id: each.role for each in answer.dossier.options}
    advised = (each for each in names if roles.get(each) == "recommendation")
    return next(advised, next(iter(names), ""))


def _behind(answer: Answer) -> str:
    """The first other option."""
    names, ahead = list(_spending(answer)), _ahead(answer)
    return next((each for each in names if each != ahead), ahead)


LEAST = Threshold(
    "least_points", lambda answer: sentences.threshold(answer.dossier), 0.1, 0.0, 1.0, 0.05
)
BEHIND = OneOf("option_behind", sentences.BEHIND, _spending, _behind, folded=True)
AHEAD = OneOf("option_ahead", sentences.AHEAD, _spending, _ahead, folded=True)


def tell(answer: Answer, chosen: Chosen, progress: Hook) -> Told:
    """Look for the best mix at each total, and say how soon money buys less."""
    points = frontier_of(answer, part(progress, 0.0, 0.9))
    scenario = answer.scenario
    table = every_total(answer.dossier, scenario, points)
    least = sentences.worthwhile(answer.dossier, scenario, points, chosen[LEAST.id])
    return Told(
        sentences.title(answer.dossier, points),
        table,
        parts=(
            *_lines(answer, points, part(progress, 0.9, 1.0)),
            Part("worthwhile total", least, choices=(LEAST.id,)),
            *_catch_up(answer, chosen),
            Part("every total", tables=(table,)),
        ),
    )


def _lines(answer: Answer, points: Sequence[Point], progress: Hook) -> tuple[Part, Part]:
    """What the best mixes bring, with marks of the options where some mix meets the limits."""
    dossier, scenario = answer.dossier, answer.scenario
    found = None
    if not clash_of(answer):
        found = latest_mix(mix_of(answer, by_mean(scenario).objective, progress))
    levels = found.once(index_levels) if found else {}
    gains = Part(
        name="best mix at every total",
        chart=partial(frontier_lines, dossier, scenario, points, found),
        caption=sentences.caption(dossier, scenario),
    )
    index = Part(
        name="index at every total",
        said=sentences.index_title(dossier, points),
        chart=partial(index_lines, dossier, points, found, levels),
        caption=sentences.index_caption(dossier, scenario),
    )
    return gains, index


def _catch_up(answer: Answer, chosen: Chosen) -> tuple[Part, ...]:
    """How much more one option needs to be worth what another is."""
    pair, names = (chosen[BEHIND.id], chosen[AHEAD.id]), _spending(answer)
    if not names:
        return ()
    needed = answer.once(find_catching_up, *pair)
    said = sentences.catch_up(answer.dossier, names, answer.scenario, pair, needed)
    return (Part("catching up", said, choices=(BEHIND.id, AHEAD.id)),)


def _none(answer: Answer) -> str:
    return sentences.NO_TOTAL if clash_at_most(answer) else ""


FINDING = Finding(
    id="frontier",
    question="What could money do best at every total?",
    help=_HELP,
    place=30,
    tell=tell,
    media=frozenset({"page", "file", "picture"}),
    choices=(LEAST, BEHIND, AHEAD),
    silent=_none,
    page="allocate",
    takes_time=True,
    waiting="Looking for the best mix at every total",
    file="every total",
)
