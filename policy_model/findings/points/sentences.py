"""Where the points come from, in plain words."""

from policy_model.analysis.answer import Answer
from policy_model.analysis.contributions import parts
from policy_model.words.phrases import SMALLEST_SHOWN, points_of


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
