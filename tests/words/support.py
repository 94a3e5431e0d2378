"""Answers made by hand, to be said in words."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from policy_model.analysis.answer import Answer, find_answer
from policy_model.analysis.disagreement import Disagreement, disagree
from policy_model.analysis.robustness.weight_flips import WeightFlips
from policy_model.analysis.verdict import judge
from policy_model.dossier import Dossier
from policy_model.scenario import default_scenario
from tests.support import comparison_of, drawn, lakeland

EVEN = [0.5, 0.5]
INPUTS = drawn(lakeland(), draws=2)


def answer_of(
    values: Sequence[float],
    *,
    first_share: float = 1.0,
    weight_flips: Sequence[WeightFlips] = (),
    by_perspective: Sequence[Sequence[float]] = (),
    by_future: Sequence[Sequence[float]] = (),
    **scenario: float,
) -> Answer:
    """An answer where the small dossier's options have these values in every draw.

    In the share of draws that the leader does not win, it loses to the runner-up.
    `by_perspective` and `by_future` are values where they differ from these.
    """
    scores = np.repeat(np.array(values, dtype=float)[:, None, None], 100, axis=2)
    comparison = comparison_of(np.repeat(scores, 2, axis=1), EVEN)
    comparison = replace(comparison, scenario=replace(comparison.scenario, **scenario))
    lost = comparison.scores.copy()
    first, second = comparison.ranking[:2]
    lost[first, :, : round(100 * (1 - first_share))] = 0
    lost[second, :, : round(100 * (1 - first_share))] = 1
    verdict = judge(comparison)
    drawn_verdict = judge(replace(comparison, scores=lost))
    answer = Answer(
        inputs=INPUTS,
        comparison=comparison,
        verdict=replace(
            verdict,
            first_share=first_share,
            sureness=verdict.sureness if verdict.sureness == "tie" else drawn_verdict.sureness,
        ),
        weight_flips=tuple(weight_flips),
    )
    around = Disagreement(
        candidates=comparison.candidates,
        futures=("calm", "drought"),
        perspectives=("villagers", "treasury"),
        values=np.array([by_perspective or [values, values]] * 2),
        own_values=np.array(by_future or [values, values]),
    )
    answer.kept._place((disagree,)).found = (around,)
    return answer


# The small dossier's options: status quo, the note's advice, and three corners.
QUO, ADVICE, MINISTRY, GRANTS, FUND = range(5)
LEADING = [0.1, 0.6, 0.2, 0.5, 0.3]


def asked(dossier: Dossier, **scenario: float) -> Answer:
    return find_answer(drawn(dossier), replace(default_scenario(dossier), **scenario))
