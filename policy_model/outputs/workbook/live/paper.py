"""How the live sheet falls on paper: as wide as the page, no block cut in two where it fits."""

from collections.abc import Sequence
from itertools import pairwise

from policy_model.outputs.workbook.live.places import CHART_ROWS, Places

WIDE, HIGH = 10.69 * 72, 7.1 * 72  # points between the margins of an A4 that lies on its side
_DIGIT, _PADDING = 5.6, 4.0  # points, of the widest program
ROW, CRITERION, HEAD, HEADING, RESULT = 13.0, 27.0, 60.0, 18.0, 18.0
LEAST_SCALE = 10


def scale(widths: Sequence[float]) -> int:
    """Per cent at which columns of these widths, in digits, fill the page."""
    return max(LEAST_SCALE, min(100, int(100 * WIDE / wide(widths))))


def wide(widths: Sequence[float]) -> float:
    """How wide columns are together, in points."""
    return sum(_DIGIT * width + _PADDING for width in widths)


def breaks(at: Places, heights: dict[int, float], percent: int) -> list[int]:
    """Rows above which a page starts, so that as many blocks as fit share one.

    Parameters
    ----------
    at : Places
    heights : dict of row to points
        Of the rows that have one of their own.
    percent : int
        The scale of printing.
    """
    starts = [0, at.chart, at.people_heads - 1, at.score_heads - 1, at.raw_heads - 1, at.end + 1]
    room, used, found = HIGH * 100 / percent, 0.0, []
    for start, end in pairwise(starts):
        own = sum(heights.get(row, ROW) for row in range(start, end))
        if start and used + own > room:
            found.append(start)
            used = 0.0
        used += own
    return found


def heights(at: Places, top: dict[int, float]) -> dict[int, float]:
    """Heights of all rows that are not as high as a line.

    Parameters
    ----------
    at : Places
    top : dict of row to points
        Those above the results.
    """
    heads = (at.people_heads, at.score_heads, at.raw_heads)
    found = top | dict.fromkeys((at.points, at.rank, at.place, at.lead, at.total), RESULT)
    for head in heads:
        found |= {head - 1: HEADING, head: HEAD}
    for first in (at.first, *(head + 1 for head in heads)):
        found |= dict.fromkeys(range(first, first + at.criteria), CRITERION)
    return found


def chart_height() -> float:
    """Height of the chart in pixels."""
    return (CHART_ROWS - 2) * ROW * 4 / 3
