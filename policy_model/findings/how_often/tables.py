"""How often each option comes first, in figures: every share for files, the shares for reading."""

from collections.abc import Iterator

from policy_model.analysis.comparison import Comparison
from policy_model.analysis.robustness.acceptability import Acceptability
from policy_model.findings.how_often.sentences import by_first_rank, ordinal
from policy_model.findings.kit.format import FIGURES, FLAG, POINTS, WHOLE
from policy_model.findings.kit.table import Column, Table, table_of
from policy_model.model.inputs import Array
from policy_model.words.phrases import share_of_cases

_FIRST_IN = "Comes first in"
_SURE_IN = "Would come first with these weights in"


def every_share(comparison: Comparison, found: Acceptability) -> Table:
    """One row an option: ranks and their errors, central weights, winning shares.

    Weights that an option is first with are empty where it never is.
    """
    options = comparison.candidates
    columns = [
        Column("option_id", "Option’s id", lambda o: options[o].id, width=24),
        Column("option", "Option", lambda o: options[o].name, width=34),
        Column("weights", "Weights", lambda _: found.weights),
        Column("judgements", "Judgements", lambda _: found.judgements),
        Column("draws", "Cases", lambda _: found.draws, WHOLE),
        *_ranks(found),
        Column("ever_first", "Ever first", lambda o: found.ever_first[o], FLAG),
        Column("confidence", _SURE_IN, lambda o: _where_first(found, o, found.confidence), POINTS),
        *(_central(comparison, found, j) for j in range(len(comparison.dossier.criteria))),
        *_ahead(comparison, found),
    ]
    return table_of("How often each option takes each rank", columns, by_first_rank(found))


def by_rank(comparison: Comparison, found: Acceptability) -> Table:
    """One row an option: the share of cases in each rank."""
    columns = [
        Column("option", "Option", lambda o: comparison.candidates[o].name),
        *(_in_rank(found, rank) for rank in range(found.ranks.shape[1])),
    ]
    order = by_first_rank(found)
    return table_of("How often, in numbers", columns, order, "Share of cases by rank")


def by_rival(comparison: Comparison, found: Acceptability) -> Table:
    """One row an option: in what share of cases it is ahead of each other."""
    options, order = comparison.candidates, by_first_rank(found)
    columns = [
        Column("option", "Option", lambda o: options[o].name),
        *(_ahead_of(comparison, found, other) for other in order),
    ]
    return table_of("Who is ahead of whom, in numbers", columns, order)


def by_criterion(comparison: Comparison, found: Acceptability) -> Table:
    """One row a criterion: today's weight, and that with which each option comes first."""
    ever = [o for o in by_first_rank(found) if found.ever_first[o]]
    criteria = comparison.dossier.criteria
    weights = {"now": comparison.weights, "all": found.mean_weights}
    weights |= {f"option:{o}": found.central_weights[o] for o in ever}
    rows = [
        {"criterion": each.name, **{name: f"{own[j]:.1%}" for name, own in weights.items()}}
        for j, each in enumerate(criteria)
    ]
    for said, shares in ((_FIRST_IN, found.first), (_SURE_IN, found.confidence)):
        rows.append({"criterion": said, **{f"option:{o}": _share(shares[o]) for o in ever}})
    heads = {"now": "Now"}
    if found.weights == "unknown":
        heads["all"] = "Over all cases"
    heads |= {f"option:{o}": comparison.candidates[o].name for o in ever}
    columns = [
        Column("criterion", "Criterion", lambda row: row["criterion"]),
        *(_weighed(name, heading) for name, heading in heads.items()),
    ]
    return table_of("What it takes, in numbers", columns, rows)


def _ranks(found: Acceptability) -> Iterator[Column]:
    errors = found.error_of(found.ranks)
    for rank in range(found.ranks.shape[1]):
        name, said = f"rank_{rank + 1}", ordinal(rank + 1)
        yield _column(f"{name}_share", said, found.ranks[:, rank])
        yield _column(f"{name}_error", f"{said}: error", errors[:, rank])


def _ahead(comparison: Comparison, found: Acceptability) -> Iterator[Column]:
    errors = found.error_of(found.winning)
    for other in found.contenders:
        option = comparison.candidates[other]
        name, said = f"ahead_of_{option.id}", f"Ahead of {option.short_name}"
        own = errors[:, other].copy()
        own[other] = 0.0  # level with itself in every case
        yield _column(f"{name}_share", said, found.winning[:, other])
        yield _column(f"{name}_error", f"{said}: error", own)


def _column(name: str, heading: str, shares: Array) -> Column:
    return Column(name, heading, shares.__getitem__, POINTS)


def _central(comparison: Comparison, found: Acceptability, criterion: int) -> Column:
    own, weights = comparison.dossier.criteria[criterion], found.central_weights[:, criterion]
    return Column(
        f"{own.id}_central_weight",
        f"{own.name}: weight when first",
        lambda o: _where_first(found, o, weights),
        POINTS,
    )


def _where_first(found: Acceptability, option: int, figures: Array) -> float | None:
    return float(figures[option]) if found.ever_first[option] else None


def _in_rank(found: Acceptability, rank: int) -> Column:
    said = ordinal(rank + 1)
    return Column(f"rank_{rank + 1}", said, lambda o: _share(found.ranks[o, rank]), FIGURES)


def _ahead_of(comparison: Comparison, found: Acceptability, other: int) -> Column:
    option = comparison.candidates[other]
    return Column(
        f"ahead_of_{option.id}",
        f"ahead of {option.short_name}",
        lambda o: None if o == other else _share(found.winning[o, other]),
        FIGURES,
    )


def _weighed(name: str, heading: str) -> Column:
    return Column(name, heading, lambda row: row.get(name), FIGURES)


def _share(share: float) -> str:
    return share_of_cases(round(float(share), 9))
