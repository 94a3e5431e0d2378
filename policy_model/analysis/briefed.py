"""What a briefing shows beyond the answer, found in one go."""

from dataclasses import dataclass

from policy_model.analysis.answer import Answer
from policy_model.analysis.pairwise import Pairwise, compare_pair
from policy_model.analysis.progress import Hook, unheard
from policy_model.analysis.robustness.information import Information, find_information
from policy_model.analysis.robustness.tornado import Tornado, find_tornado


@dataclass(frozen=True)
class Briefed:
    """An answer, and what is found from it.

    Attributes
    ----------
    answer : Answer
    pair : Pairwise
        The leader and the next.
    worth : Information
    tornado : Tornado
    """

    answer: Answer
    pair: Pairwise
    worth: Information
    tornado: Tornado


def find_briefing(answer: Answer, progress: Hook = unheard) -> Briefed:
    """Find what a briefing shows besides its findings, the cheap parts last.

    Parameters
    ----------
    answer : Answer
    progress : Hook
        Told how far it is.
    """
    comparison, verdict = answer.comparison, answer.verdict
    answer.look_around(progress)
    return Briefed(
        answer=answer,
        pair=compare_pair(comparison, verdict.leader, verdict.runner_up),
        worth=answer.once(find_information),
        tornado=answer.once(find_tornado),
    )
