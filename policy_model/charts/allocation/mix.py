"""The best mix as a picture: what each programme gets, beside the mix it is compared with."""

from policy_model.analysis.allocation.allocate import Allocation
from policy_model.charts.allocation.paired_bars import paired_bars, paired_row
from policy_model.charts.chart import Chart, Rows
from policy_model.charts.look import DESK, Look
from policy_model.words.allocation.best import amount, reference

_SHOWN_MUSD = 0.005


def mix_bars(found: Allocation, look: Look = DESK, room: int | None = None) -> Chart:
    """Bars of what each programme gets in the best mix, and in the mix beside it.

    Parameters
    ----------
    found : Allocation
    look : Look
    room : int, optional
        Pixels of height at most.
    """
    beside = "your mix" if reference(found).option.role == "mix" else "advice"
    return paired_bars(mix_bar_rows(found, look), "best mix", beside, look, room)


def mix_bar_rows(found: Allocation, look: Look = DESK) -> Rows:
    """One row a programme that gets money in either mix: millions a year, the most first."""
    dossier = found.ground.inputs.dossier
    best, beside = found.offered.budgets, reference(found).option.spending.budgets
    pairs = zip(best.tolist(), beside.tolist(), strict=True)
    rows = [
        paired_row(dossier, programme, look, (own, amount(own)), (other, amount(other)))
        for programme, (own, other) in zip(dossier.programmes, pairs, strict=True)
        if max(own, other) > _SHOWN_MUSD
    ]
    return sorted(rows, key=lambda row: (-row["thick"], -row["thin"]))
