"""Pictures of the page Robustness."""

from collections.abc import Sequence

from policy_model.analysis.answer import Answer
from policy_model.analysis.robustness.acceptability import Acceptability
from policy_model.analysis.robustness.methods import MethodComparison
from policy_model.analysis.robustness.sobol import FirstOrder, Index
from policy_model.analysis.robustness.tornado import Tornado
from policy_model.charts.look import DESK, Look
from policy_model.charts.robustness.how_often import rank_map
from policy_model.charts.robustness.methods import method_ranks
from policy_model.charts.robustness.what_to_care import care_dots
from policy_model.charts.robustness.which_judgements import SHOWN, share_bars, tornado_bars
from policy_model.pictures.picture import Picture
from policy_model.words.robustness import (
    how_often,
    methods,
    which_judgements,
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


def tornado(answer: Answer, found: Tornado, look: Look = DESK) -> Picture:
    """How single judgements move the lead."""
    return Picture(
        "single judgements",
        which_judgements.verdict(answer, found),
        tornado_bars(answer, found, look),
        which_judgements.chart_title(answer),
        which_judgements.caption(found, min(SHOWN, len(found.bars))),
    )


def shares(
    answer: Answer, found: FirstOrder, total: Sequence[Index] | None = None, look: Look = DESK
) -> Picture:
    """What each entry explains of the lead's uncertainty."""
    return Picture(
        "shares of the uncertainty",
        f"{which_judgements.shares_title(answer, found)}.",
        share_bars(answer, found, total, look),
        caption=which_judgements.shares_caption(found, total),
    )


def by_method(answer: Answer, found: MethodComparison, look: Look = DESK) -> Picture:
    """How the options rank by other methods of adding up."""
    return Picture(
        "methods",
        methods.verdict(answer, found),
        method_ranks(answer.comparison, found, look),
        caption=methods.how_to_read(found),
        said=methods.alt(answer, found),
    )
