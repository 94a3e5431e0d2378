"""Every picture of an answer: what pages draw, as they stand before anything is chosen there."""

from policy_model.analysis.answer import Answer
from policy_model.analysis.progress import Hook, in_turn, unheard
from policy_model.findings import shown_in
from policy_model.outputs.picture.picture import Picture, of_part


def pictures_of(answer: Answer, progress: Hook = unheard) -> tuple[Picture, ...]:
    """Draw every picture of an answer, page by page.

    Parameters
    ----------
    answer : Answer
    progress : Hook
        Told how far the searches are; some take seconds.
    """
    return tuple(
        of_part(told, each, each.chart)
        for finding, of_one in in_turn(shown_in("picture"), progress)
        for told in finding.pictured(answer, of_one)
        for each in told.parts
        if each.chart
    )
