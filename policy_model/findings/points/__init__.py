"""Where the points come from: by objective, or by the criteria of one."""

from functools import partial

from policy_model.analysis.answer import Answer
from policy_model.analysis.progress import Hook
from policy_model.findings.kit.choice import Chosen, OneOf
from policy_model.findings.kit.finding import Finding, never
from policy_model.findings.kit.told import File, Part, Told
from policy_model.findings.points.chart import value_breakdown
from policy_model.findings.points.sentences import branches, points_from
from policy_model.findings.points.tables import by_option, by_part, every_criterion

_HELP = (
    "Weight times score of each criterion, as means over the cases (additive multi-attribute "
    "value). Adding an option never changes another's points."
)
BRANCH = OneOf("branch", "Broken into", branches, folded=True)


def tell(answer: Answer, chosen: Chosen, _: Hook) -> Told:
    """Add up weights times scores, by objective or by criterion of one."""
    comparison, objective = answer.comparison, chosen[BRANCH.id]
    file = by_part(comparison, objective)
    broken = Part(
        name="points",
        chart=partial(value_breakdown, comparison, objective),
        tables=(by_option(comparison, objective),),
        choices=(BRANCH.id,),
        file=File("where the points come from, in numbers", "points", file),
    )
    return Told(points_from(answer, objective), every_criterion(comparison), parts=(broken,))


FINDING = Finding(
    id="points",
    question="Where do the points come from?",
    help=_HELP,
    place=20,
    tell=tell,
    media=frozenset({"page", "picture"}),
    choices=(BRANCH,),
    silent=never,
    page="compare",
)
