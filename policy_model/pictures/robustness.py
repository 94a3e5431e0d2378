"""Pictures of the page Robustness."""

from policy_model.analysis.answer import Answer
from policy_model.analysis.robustness.acceptability import Acceptability
from policy_model.charts.look import DESK, Look
from policy_model.charts.robustness.how_often import rank_map
from policy_model.charts.robustness.what_to_care import care_dots
from policy_model.pictures.picture import Picture
from policy_model.words.robustness import (
    how_often,
)


def ranks(answer: Answer, found: Acceptability, look: Look = DESK) -> Picture:
    """How often each option takes each rank."""
    return Picture(
        "ranks",
        how_often.verdict(answer, found),
        rank_map(answer.comparison, found, look),
        caption=how_often.caption(found),
        said=how_often.rank_alt(answer, found),
    )


def care(answer: Answer, found: Acceptability, look: Look = DESK) -> Picture:
    """What one would have to care about for an option to come first."""
    return Picture(
        "priorities it takes",
        how_often.care(answer, found),
        care_dots(answer.comparison, found, look),
        caption=how_often.care_caption(found),
    )
