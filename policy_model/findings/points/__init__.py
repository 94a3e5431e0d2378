"""Where the points come from: by objective, or by the criteria of one."""

from functools import partial

from policy_model.analysis.answer import Answer
from policy_model.analysis.contributions import parts
from policy_model.analysis.progress import Hook
from policy_model.findings.kit.choice import Chosen, OneOf
from policy_model.findings.kit.finding import Finding
from policy_model.findings.kit.told import File, Part, Told
from policy_model.findings.points.chart import value_breakdown
from policy_model.findings.points.tables import by_option, by_part, every_criterion
from policy_model.words.phrases import SMALLEST_SHOWN, points_of

_HELP = (
    "Weight times score of each criterion, as means over the cases (additive multi-attribute "
    "value). Adding an option never changes another's points."
)


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


def points_from(answer: Answer, objective: str = "") -> str:
    """Say where the leading option gains most, by objective or by criterion of one."""
    comparison, leader = answer.comparison, answer.verdict.leader
    names, points = parts(comparison, objective)
    own, quo = comparison.candidates[leader], comparison.candidates[comparison.status_quo]
    gained = points[leader] - points[comparison.status_quo]
    if own.id == quo.id:
        return f"“{own.name}” leads with {points_of(points[leader].sum())} here"
    if not len(gained) or gained.max() < SMALLEST_SHOWN:
        return f"“{own.name}” gains nothing over “{quo.name}” here"
    largest = int(gained.argmax())
    return (
        f"“{own.name}” gains most in “{names[largest]}”: {points_of(gained[largest])} over "
        f"“{quo.name}”"
    )


def branches(answer: Answer) -> dict[str, str]:
    """What a value can be broken into: all objectives, or one objective's criteria."""
    one = {each.id: f"Criteria of “{each.name}”" for each in answer.dossier.objectives}
    return {"": "All objectives", **one}


BRANCH = OneOf("branch", "Broken into", branches, folded=True)


FINDING = Finding(
    id="points",
    question="Where do the points come from?",
    help=_HELP,
    place=20,
    tell=tell,
    media=frozenset({"page", "picture"}),
    choices=(BRANCH,),
    page="compare",
)
