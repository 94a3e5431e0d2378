"""Pictures of the page Overview."""

from policy_model import words
from policy_model.analysis.answer import Answer
from policy_model.charts.empowerment import empowerment_over_years
from policy_model.charts.look import DESK, Look
from policy_model.charts.two_by_two import two_by_two
from policy_model.pictures.picture import Picture


def corners(answer: Answer, look: Look = DESK) -> Picture:
    """The 2×2."""
    return Picture(
        "corners",
        words.best_corner(answer),
        two_by_two(answer.comparison, answer.verdict.leader, look),
        words.CORNER_POINTS,
        words.notes(answer),
        words.corners(answer),
    )


def years(answer: Answer, look: Look = DESK) -> Picture:
    """The index over the years, the leading option in focus."""
    return years_of(answer, answer.verdict.leader, "years", look)


def years_of(answer: Answer, option: int, name: str, look: Look = DESK) -> Picture:
    """The index over the years, one option in focus.

    Parameters
    ----------
    answer : Answer
    option : int
        Its position.
    name : str
        Of the picture.
    look : Look
    """
    return Picture(
        name,
        words.empowerment(answer, option),
        empowerment_over_years(answer.comparison, option, look),
        caption=words.empowerment_in_words(answer, option),
    )
