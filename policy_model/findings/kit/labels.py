"""Labels: names on axes that count places, and labels moved apart."""

from collections.abc import Sequence

import altair as alt

from policy_model.findings.kit.chart import by_width
from policy_model.findings.kit.look import Look


def named_places(look: Look, data: str, field: str, limit: int = 220, padding: int = 8) -> alt.Axis:
    """An axis with a name at the middle of each place: 0.5, 1.5, and so on.

    Parameters
    ----------
    look : Look
    data, field : str
        Data set with one row a place, in order, and the field of its name.
    limit, padding : int
        Pixels that a name may take, and between it and the places.
    """
    rows = f"data('{data}')"
    return alt.Axis(
        title=None,
        values=alt.expr(f"sequence(0.5, length({rows}))"),
        labelExpr=f"pluck({rows}, '{field}')[floor(datum.value)]",
        labelFontSize=alt.expr(by_width(300, 11, look.px(14))),
        labelLimit=limit,
        labelOverlap=False,
        labelPadding=padding,
        grid=False,
        domain=False,
        ticks=False,
    )


def spread(positions: Sequence[float], gap: float) -> list[float]:
    """Move labels apart to at least `gap`, each as near its place as their order allows.

    Neighbours that would overlap are set side by side around their common mean
    (pool adjacent violators).
    """
    order = sorted(range(len(positions)), key=positions.__getitem__)
    blocks: list[tuple[float, int]] = []
    for rank, i in enumerate(order):
        blocks.append((positions[i] - rank * gap, 1))
        while len(blocks) > 1 and blocks[-2][0] > blocks[-1][0]:
            (mean_b, n_b), (mean_a, n_a) = blocks.pop(), blocks.pop()
            blocks.append(((mean_a * n_a + mean_b * n_b) / (n_a + n_b), n_a + n_b))
    level = [mean for mean, n in blocks for _ in range(n)]
    placed = [0.0] * len(positions)
    for rank, i in enumerate(order):
        placed[i] = level[rank] + rank * gap
    return placed
