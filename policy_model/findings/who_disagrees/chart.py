"""How far each option stays behind the best one, state by state."""

from policy_model.analysis.robustness.regret import RegretTable, by_most_regret
from policy_model.findings.kit.heat_map import Cell, HeatMap
from policy_model.findings.who_disagrees.sentences import in_states
from policy_model.words.phrases import points_of

_SMALLEST_SCALE = 5.0  # points of 100: smaller regrets all stay pale
_HAIR = 1e-9


def regret_map(
    table: RegretTable, state: str, most: float = 0.0, threshold: float | None = None
) -> HeatMap:
    """Options by state, least regret on top; the best of each column framed.

    Parameters
    ----------
    table : RegretTable
    state : str
        What a column is.
    most : float
        Regret that is darkest, 0 to 1, where more maps have one scale.
    threshold : float, optional
        Largest regret that is acceptable, points of 100: adds in how many states it is kept.
    """
    scale = max(_SMALLEST_SCALE, 100 * most, 100 * float(table.most_regret.max()))
    order, heads = by_most_regret(table), [*table.names, "At worst"]
    cells = [
        [
            *(_regret(100 * float(regret), scale) for regret in table.regret[o]),
            _beside(f"{100 * float(table.most_regret[o]):.1f}", "Largest of the row"),
        ]
        for o in order
    ]
    if threshold is not None:
        heads.append("Acceptable in")
        shares = table.acceptable_share(threshold)
        for o, row in zip(order, cells, strict=True):
            said = in_states(table, float(shares[o]))
            row.append(_beside(said, f"At most {points_of(threshold)} behind the best"))
    return HeatMap(
        options=tuple(table.candidates[o] for o in order),
        heads=tuple(heads),
        cells=tuple(map(tuple, cells)),
        titles=(state, "Behind the best"),
    )


def _regret(points: float, scale: float) -> Cell:
    best = points <= _HAIR
    said = "best" if best else f"{points:.1f}"
    short = "★" if best else f"{points:.0f}"
    tip = "Best" if best else points_of(points)
    return Cell(points / scale, said, short, tip, marked=best)


def _beside(said: str, tip: str) -> Cell:
    return Cell(None, said, said.replace(" of ", "/"), f"{tip}: {said}")
