"""How often each option comes first, as rows: for files, and for reading."""

from policy_model.analysis.comparison import Comparison
from policy_model.analysis.robustness.acceptability import Acceptability
from policy_model.export.tables import Row, figure, provenance
from policy_model.words.phrases import share_of_cases
from policy_model.words.robustness.how_often import by_first_rank, ordinal


def how_often_rows(comparison: Comparison, found: Acceptability) -> list[Row]:
    """One row an option: ranks and their errors, central weights, winning shares.

    Weights that an option is first with are empty where it never is.
    """
    options, criteria = comparison.candidates, comparison.dossier.criteria
    errors, winning_errors = found.error_of(found.ranks), found.error_of(found.winning)
    rows = []
    for o in by_first_rank(found):
        ever = bool(found.ever_first[o])
        row: Row = {
            "option_id": options[o].id,
            "option": options[o].name,
            "weights": found.weights,
            "judgements": found.judgements,
            "draws": found.draws,
        }
        for rank, (share, error) in enumerate(zip(found.ranks[o], errors[o], strict=True), 1):
            row[f"rank_{rank}_share"] = figure(share)
            row[f"rank_{rank}_error"] = figure(error)
        row["ever_first"] = ever
        row["confidence"] = figure(found.confidence[o]) if ever else None
        for j, criterion in enumerate(criteria):
            weight = found.central_weights[o, j]
            row[f"{criterion.id}_central_weight"] = figure(weight) if ever else None
        for other in found.contenders:
            row[f"ahead_of_{options[other].id}_share"] = figure(found.winning[o, other])
            row[f"ahead_of_{options[other].id}_error"] = (
                0.0 if other == o else figure(winning_errors[o, other])
            )
        rows.append({**row, **provenance(comparison)})
    return rows


def rank_summary(comparison: Comparison, found: Acceptability) -> list[Row]:
    """One row an option for reading: the share of cases in each rank."""
    return [
        {
            "Option": comparison.candidates[o].name,
            **{
                ordinal(rank): _said(share)
                for rank, share in enumerate(found.ranks[o].tolist(), start=1)
            },
        }
        for o in by_first_rank(found)
    ]


def care_summary(comparison: Comparison, found: Acceptability) -> list[Row]:
    """One row a criterion for reading: today's weight, and that with which each comes first."""
    ever = [o for o in by_first_rank(found) if found.ever_first[o]]
    names = [comparison.candidates[o].name for o in ever]
    unknown = found.weights == "unknown"
    none = {"Now": "–", **({"Over all cases": "–"} if unknown else {})}
    rows = [
        {
            "Criterion": criterion.name,
            "Now": f"{comparison.weights[j]:.1%}",
            **({"Over all cases": f"{found.mean_weights[j]:.1%}"} if unknown else {}),
            **{
                name: f"{found.central_weights[o, j]:.1%}"
                for o, name in zip(ever, names, strict=True)
            },
        }
        for j, criterion in enumerate(comparison.dossier.criteria)
    ]
    first = {name: _said(float(found.first[o])) for o, name in zip(ever, names, strict=True)}
    sure = {name: _said(float(found.confidence[o])) for o, name in zip(ever, names, strict=True)}
    return [
        *rows,
        {"Criterion": "Comes first in", **none, **first},
        {"Criterion": "Would come first with these weights in", **none, **sure},
    ]


def beats_summary(comparison: Comparison, found: Acceptability) -> list[Row]:
    """One row an option for reading: in what share of cases it is ahead of each other."""
    options, order = comparison.candidates, by_first_rank(found)
    return [
        {
            "Option": options[o].name,
            **{
                f"ahead of {options[other].short_name}": "–"
                if other == o
                else _said(float(found.winning[o, other]))
                for other in order
            },
        }
        for o in order
    ]


def _said(share: float) -> str:
    return share_of_cases(round(share, 9))
