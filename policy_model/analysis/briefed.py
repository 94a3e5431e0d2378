"""What a briefing shows beyond the answer, found in one go."""

from dataclasses import dataclass

from policy_model.analysis.allocation.allocate import (
    Allocation,
    best_mix_of,
    clash_of,
    mix_of,
)
from policy_model.analysis.allocation.certificate import Certificate
from policy_model.analysis.allocation.search import Agreement
from policy_model.analysis.answer import Answer
from policy_model.analysis.pairwise import Pairwise, compare_pair
from policy_model.analysis.progress import Hook, part, unheard
from policy_model.analysis.robustness.information import Information, find_information
from policy_model.analysis.robustness.tornado import Tornado, find_tornado

_LOOKED_AROUND = 0.2  # share of the whole by which this is done


@dataclass(frozen=True)
class Briefed:
    """An answer, and what is found from it.

    Attributes
    ----------
    answer : Answer
    pair : Pairwise
        The leader and the next.
    mix : Allocation or None
        The best mix; None where limits clash.
    proof : Certificate, Agreement or None
        How sure it is that no mix is better; None where there is no mix, or no money.
    worth : Information
    tornado : Tornado
    """

    answer: Answer
    pair: Pairwise
    mix: Allocation | None
    proof: Certificate | Agreement | None
    worth: Information
    tornado: Tornado


def find_briefing(answer: Answer, progress: Hook = unheard) -> Briefed:
    """Find what a briefing shows, the cheap parts last.

    Parameters
    ----------
    answer : Answer
    progress : Hook
        Told how far it is.
    """
    comparison, verdict = answer.comparison, answer.verdict
    answer.look_around(part(progress, 0.0, _LOOKED_AROUND))
    mix, proof = _best_mix(answer, part(progress, _LOOKED_AROUND, 1.0))
    return Briefed(
        answer=answer,
        pair=compare_pair(comparison, verdict.leader, verdict.runner_up),
        mix=mix,
        proof=proof,
        worth=answer.once(find_information),
        tornado=answer.once(find_tornado),
    )


def _best_mix(
    answer: Answer, progress: Hook
) -> tuple[Allocation | None, Certificate | Agreement | None]:
    """The best mix and how sure it is: nothing to prove without money."""
    if clash_of(answer):
        return None, None
    if not answer.scenario.total_musd:
        return mix_of(answer, progress=progress), None
    found = best_mix_of(answer, progress)
    return found.mix, found.proof
