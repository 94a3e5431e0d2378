"""Pictures of the page Allocate."""

from collections.abc import Mapping, Sequence

from policy_model.analysis.allocation.allocate import Allocation
from policy_model.analysis.allocation.frontier import Point
from policy_model.analysis.allocation.why import Contribution
from policy_model.analysis.answer import Answer
from policy_model.charts.allocation.contributions import contribution_bars
from policy_model.charts.allocation.frontier import frontier_lines, index_lines
from policy_model.charts.allocation.mix import mix_bars
from policy_model.charts.look import DESK, Look
from policy_model.dossier import Dossier
from policy_model.pictures.picture import Picture
from policy_model.words.allocation import best, frontier, why


def mix(found: Allocation, look: Look = DESK) -> Picture:
    """What each programme gets in the best mix."""
    return Picture(
        "best mix",
        best.headline(found),
        mix_bars(found, look),
        best.difference(found),
        best.by_corner(found),
    )


def contributions(dossier: Dossier, found: Sequence[Contribution], look: Look = DESK) -> Picture:
    """What each programme brings of what the best mix brings; at least one."""
    return Picture(
        "contributions",
        why.verdict(found),
        contribution_bars(dossier, found, look),
        caption=why.CAPTION,
    )


def totals(
    answer: Answer, points: Sequence[Point], found: Allocation | None, look: Look = DESK
) -> Picture:
    """What money could do best at every total; at least one."""
    return Picture(
        "best mix at every total",
        frontier.title(answer.dossier, points),
        frontier_lines(answer.dossier, points, found, look),
        caption=frontier.caption(answer.dossier, answer.scenario),
    )


def index_of_totals(
    answer: Answer,
    points: Sequence[Point],
    found: Allocation | None,
    levels: Mapping[str, float],
    look: Look = DESK,
) -> Picture:
    """Where the best mix takes the index at every total; see `index_lines`."""
    return Picture(
        "index at every total",
        frontier.index_title(answer.dossier, points),
        index_lines(answer.dossier, points, found, levels, look),
        caption=frontier.index_caption(answer.dossier, answer.scenario),
    )
