"""What each weight decides, in figures."""

from policy_model.analysis.effective_weights import EffectiveWeights
from policy_model.dossier import Dossier
from policy_model.findings.kit.format import FLAG, POINTS, SHARE, Format
from policy_model.findings.kit.table import Column, Table, table_of
from policy_model.words.weights import share

_NAME = "What each weight decides, in numbers"
_OF_ALL = Format("number", "0 to 1", reads=share)


def every_weight(dossier: Dossier, found: EffectiveWeights) -> Table:
    """One row a criterion, in the dossier's order: both weights, spread, attained scores."""
    criteria, scales = dossier.criteria, found.scales
    columns = (
        Column("criterion_id", "Criterion’s id", lambda j: criteria[j].id),
        Column("criterion", "Criterion", lambda j: criteria[j].name),
        Column("weight", "Weight", found.nominal.item, SHARE),
        Column("effective_weight", "Weight in effect", found.effective.item, SHARE),
        Column("beyond", "Decides over twice its weight", found.beyond.item, FLAG),
        Column("score_spread", "Spread of scores", scales.spread.item, SHARE),
        Column("score_low", "Lowest score", scales.low.item, SHARE),
        Column("score_high", "Highest score", scales.high.item, SHARE),
    )
    return table_of(_NAME, columns, range(len(criteria)))


def by_effect(dossier: Dossier, found: EffectiveWeights) -> Table:
    """The same for reading, what decides most first; scores in points of 100."""
    criteria, scales = dossier.criteria, found.scales
    columns = (
        Column("criterion", "Criterion", lambda j: criteria[j].name),
        Column("weight", "Weight", found.nominal.item, _OF_ALL),
        Column("effective", "In effect", found.effective.item, _OF_ALL),
        Column("spread", "Spread of scores, points", scales.spread.item, POINTS),
        Column("low", "Lowest score", scales.low.item, POINTS),
        Column("high", "Highest score", scales.high.item, POINTS),
    )
    return table_of(_NAME, columns, found.order)
