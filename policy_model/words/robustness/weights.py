"""The weight at which another option leads, said; the overview and the questions share it."""

from policy_model.analysis.answer import Answer
from policy_model.analysis.robustness.flips import Flip
from policy_model.analysis.robustness.weight_flips import WeightFlips
from policy_model.words.phrases import beyond


def by_one_weight(answer: Answer) -> str:
    """Say the smallest change of one weight that changes the leader; nothing where none does."""
    found = [
        (abs(flip.at - own.now), own, flip) for own in answer.weight_flips if (flip := own.nearest)
    ]
    if not found:
        return ""
    _, own, flip = min(found, key=lambda each: each[0])
    names = {each.id: each.name for each in answer.dossier.criteria}
    needed, now = weight_said(own, flip)
    return (
        f"If “{names[own.id]}” counted for {needed} of the decision instead of {now}, "
        f"“{answer.comparison.candidates[flip.leader].name}” would lead."
    )


def weight_said(own: WeightFlips, flip: Flip) -> tuple[str, str]:
    """Say a weight at which another option leads, and that of now, told apart."""
    upwards = flip in own.all_above
    onward = own.all_above if upwards else own.all_below
    until = next((each.at for each in onward[onward.index(flip) + 1 :]), None)
    return beyond(flip.at, own.now, upwards, until)
