"""What each programme brings of what the mix does: its fair share, and what is lost without it."""

from collections.abc import Sequence

from policy_model.analysis.allocation.why import Contribution
from policy_model.dossier import Dossier
from policy_model.findings.kit.paired_bars import Bar, PairedBars
from policy_model.words.phrases import signed_finely


def contribution_bars(dossier: Dossier, found: Sequence[Contribution]) -> PairedBars:
    """Bars of fair shares, the largest first, and thin ones of what is lost without, in points."""
    pairs = (
        (
            each.programme,
            Bar(100 * each.fair, signed_finely(100 * each.fair)),
            Bar(100 * each.alone, f"{100 * each.alone:.2f}"),
        )
        for each in found
    )
    heads = "fair share", "lost without it"
    return PairedBars(dossier, tuple(pairs), heads, ("Fair share", "Lost without it"))
