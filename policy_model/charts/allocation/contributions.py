"""What each programme brings of what the mix does: its fair share, and what is lost without it."""

from collections.abc import Sequence

from policy_model.analysis.allocation.why import Contribution
from policy_model.charts.allocation.paired_bars import paired_bars, paired_row
from policy_model.charts.chart import Chart, Rows
from policy_model.charts.look import DESK, Look
from policy_model.dossier import Dossier
from policy_model.words.phrases import signed_finely


def contribution_bars(dossier: Dossier, found: Sequence[Contribution], look: Look = DESK) -> Chart:
    """Bars of fair shares, the largest first, and thin ones of what is lost without.

    Parameters
    ----------
    dossier : Dossier
    found : sequence of Contribution
    look : Look
    """
    rows = contribution_bar_rows(dossier, found, look)
    return paired_bars(rows, "fair share", "lost without it", look)


def contribution_bar_rows(
    dossier: Dossier, found: Sequence[Contribution], look: Look = DESK
) -> Rows:
    """One row a programme, in points."""
    return [
        paired_row(
            dossier,
            each.programme,
            look,
            (100 * each.fair, signed_finely(100 * each.fair)),
            (100 * each.alone, f"{100 * each.alone:.2f}"),
        )
        for each in found
    ]
