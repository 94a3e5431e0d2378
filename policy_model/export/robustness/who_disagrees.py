"""Who disagrees, as rows: for files, and for reading."""

from policy_model.analysis.comparison import Comparison
from policy_model.analysis.robustness.regret import RegretTable, by_most_regret
from policy_model.export.tables import Row, figure, provenance
from policy_model.words.robustness.who_disagrees import DEFAULT_THRESHOLD, in_states

_HAIR = 1e-9


def who_disagrees_rows(
    comparison: Comparison,
    perspectives: RegretTable,
    futures: RegretTable,
    threshold: float = DEFAULT_THRESHOLD,
) -> list[Row]:
    """One row for each perspective or future and option, values and regret 0 to 1.

    Parameters
    ----------
    comparison : Comparison
    perspectives, futures : RegretTable
    threshold : float
        Largest regret that is acceptable, points of 100.
    """
    rows = []
    for kind, table in (("perspective", perspectives), ("future", futures)):
        shares = table.acceptable_share(threshold)
        for s, (state, name) in enumerate(zip(table.ids, table.names, strict=True)):
            for o in by_most_regret(table):
                rows.append(
                    {
                        "kind": kind,
                        "state_id": state,
                        "state": name,
                        "option_id": table.candidates[o].id,
                        "option": table.candidates[o].name,
                        "value": figure(table.values[o, s]),
                        "regret": figure(table.regret[o, s]),
                        "best": bool(table.regret[o, s] <= _HAIR),
                        "largest_regret": figure(table.most_regret[o]),
                        "minimax_regret": o == table.minimax,
                        "threshold_points": threshold,
                        "acceptable_share": figure(shares[o]),
                        **provenance(comparison),
                    }
                )
    return rows


def regret_summary(table: RegretTable, threshold: float | None = None) -> list[Row]:
    """One row an option for reading: points behind the best in each state, the safest first."""
    shares = table.acceptable_share(threshold or 0.0)
    return [
        {
            "Option": table.candidates[o].name,
            **{
                name: "best" if behind <= _HAIR else f"{100 * behind:.1f}"
                for name, behind in zip(table.names, table.regret[o].tolist(), strict=True)
            },
            "At worst": f"{100 * float(table.most_regret[o]):.1f}",
            **({} if threshold is None else {"Acceptable in": in_states(table, float(shares[o]))}),
        }
        for o in by_most_regret(table)
    ]
