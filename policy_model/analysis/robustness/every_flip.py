"""What would change the answer, whatever moves: weights, money, context and judged numbers."""

from collections.abc import Mapping, Sequence
from typing import Literal

from policy_model.analysis.answer import Answer
from policy_model.analysis.comparison import Comparison
from policy_model.analysis.progress import Hook, part, unheard
from policy_model.analysis.robustness.flips import Flips
from policy_model.analysis.robustness.judgement_flips import judgement_flips
from policy_model.analysis.robustness.level_flips import budget_flips, driver_flips, total_flips
from policy_model.model.inputs import Inputs

Kind = Literal["weight", "money", "driver", "judgement"]


def every_flip(answer: Answer, progress: Hook = unheard) -> Mapping[Kind, Sequence[Flips]]:
    """Where each number changes the leader, by kind; found once.

    Parameters
    ----------
    answer : Answer
    progress : callable, optional
        Told the share done.
    """
    return {"weight": answer.weight_flips, **answer.once(_moved, progress=progress)}


def _moved(
    inputs: Inputs, comparison: Comparison, progress: Hook
) -> Mapping[Kind, Sequence[Flips]]:
    asked = inputs, comparison
    return {
        "money": (
            total_flips(*asked, part(progress, 0, 0.1)),
            *budget_flips(*asked, part(progress, 0.1, 0.3)),
        ),
        "driver": driver_flips(*asked, part(progress, 0.3, 0.5)),
        "judgement": judgement_flips(*asked, part(progress, 0.5, 1)),
    }
