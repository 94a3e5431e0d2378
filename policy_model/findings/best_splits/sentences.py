"""Whether the best split inside each corner changes the answer, in plain words."""

from collections.abc import Sequence

from policy_model.analysis.answer import Answer
from policy_model.analysis.corners import BestSplit
from policy_model.analysis.verdict import TIE_BELOW
from policy_model.words.phrases import points_of

NO_CORNER = "No option of this dossier is a corner."


def verdict(answer: Answer, splits: Sequence[BestSplit]) -> str:
    """Say whether the best split inside each corner changes the answer."""
    if not splits:
        return NO_CORNER
    best = max(splits, key=lambda split: split.value)
    ahead = best.value - float(answer.comparison.mean_value[answer.verdict.leader])
    corner = answer.comparison.candidates[best.option]
    if best.option == answer.verdict.leader or ahead <= -TIE_BELOW:
        return f"No. Even with the best split inside each corner, “{answer.leader.name}” leads."
    if ahead < TIE_BELOW:
        return f"Hardly. Split in the best way, “{corner.name}” and the leading option are level."
    return (
        f"Yes. Split in the best way, “{corner.name}” would be {points_of(100 * ahead)} "
        f"ahead of “{answer.leader.name}”."
    )
