"""How often does each option come first: options by rank, and what it takes to be first."""

from policy_model.analysis.comparison import Comparison
from policy_model.analysis.robustness.acceptability import Acceptability
from policy_model.charts.chart import Chart
from policy_model.charts.look import DESK, Look
from policy_model.findings.kit.heat_map import Cell, HeatMap
from policy_model.words.phrases import share_of_cases
from policy_model.words.robustness.how_often import by_first_rank, ordinal


def rank_map(
    comparison: Comparison, found: Acceptability, look: Look = DESK, room: int | None = None
) -> Chart:
    """Share of cases in which each option takes each rank; most often first on top."""
    order = by_first_rank(found)
    drawn = HeatMap(
        options=tuple(comparison.candidates[o] for o in order),
        heads=tuple(ordinal(rank + 1) for rank in range(len(found.contenders))),
        cells=tuple(
            tuple(_share(round(float(share), 9)) for share in found.ranks[o]) for o in order
        ),
        titles=("Rank", "Share of cases"),
    )
    return drawn(look, room)


def _share(share: float) -> Cell:
    said = share_of_cases(share) if share else ""
    short = said.replace("under ", "<").replace("over ", ">")
    narrow = "all" if share == 1 else short.removesuffix("%")
    return Cell(share, short, narrow, share_of_cases(share))
