"""The option comparison as a table: files, sheets, pages and frames read these columns."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np

from policy_model.analysis.comparison import Comparison
from policy_model.dossier import Dossier
from policy_model.dossier.value_tree import Criterion
from policy_model.dossier.wording import Side, Together
from policy_model.findings.kit.format import FIGURES, OF_100, POINTS, WHOLE, Format
from policy_model.findings.kit.table import OFF_PAPER, Column, Seen, Table, table_of
from policy_model.model.budgets import Candidate
from policy_model.model.inputs import Array
from policy_model.words.phrases import capital, share_of_cases

_NAME = "Every option in numbers"
_ENDS = 0.05, 0.95
_SHEETS: Seen = "in files and sheets"
_MONEY = Format("number", "millions a year", decimals=1, sheet="0.00")
_SHARE = Format("number", "0 to 1", reads=share_of_cases, sheet="0.0%")
_GAIN = Format("number", "points of 100", decimals=1, sheet="+0.0;−0.0;0.0")
_SCORE = Format("number", "0 to 1", decimals=2)


@dataclass(frozen=True)
class _Means:
    """Mean and both ends of figures by option, each shape (O,)."""

    mean: Array
    low: Array
    high: Array

    def spread(self, option: int, times: float = 1.0) -> str:
        """Say both ends."""
        return f"{times * self.low[option]:.0f} to {times * self.high[option]:.0f}"


def _means(drawn: Array) -> _Means:
    low, high = np.quantile(drawn, _ENDS, axis=-1)
    return _Means(drawn.mean(axis=-1), low, high)


def options_table(comparison: Comparison) -> Table:
    """One row an option, from first to last."""
    columns = (*_main(comparison), *_criteria(comparison))
    return table_of(_NAME, columns, comparison.ranking)


def _main(comparison: Comparison) -> tuple[Column, ...]:
    header, rank = comparison.dossier.header, comparison.ranking.index
    index, gain = _means(comparison.index[-1]), _means(comparison.gain)
    value = _means(comparison.drawn_value)
    named = capital(header.index.short_name)
    through, to = _sides(comparison.dossier)

    def of(read: Callable[[Candidate], Any]) -> Callable[[int], Any]:
        return lambda o: read(comparison.candidates[o])

    return (
        Column("rank", "Rank", lambda o: rank(o) + 1, WHOLE, 8, place=1),
        Column("option_id", "Id", of(lambda each: each.id), seen="in files"),
        Column("option", "Option", of(lambda each: each.name), width=34, place=2),
        Column("channel", "Channel", of(lambda each: each.channel), through, 12, _SHEETS, 3),
        Column("target", "Target", of(lambda each: each.target), to, 11, _SHEETS, 4),
        Column("budget_musd", header.money_unit, of(_spent), _MONEY, 11, place=5),
        Column("empowerment_index", f"{named}, 0 to 100", index.mean.item, OF_100, 16, place=10),
        Column(
            "empowerment_gain", "Gain over no extra money", gain.mean.item, _GAIN, 13, _SHEETS, 14
        ),
        Column("empowerment_p05", "low end", index.low.item, OF_100, 9, _SHEETS, 11),
        Column("empowerment_p95", "high end", index.high.item, OF_100, 9.5, _SHEETS, 12),
        Column("gain_p05", "low end", gain.low.item, _GAIN, 9, _SHEETS, 15),
        Column("gain_p95", "high end", gain.high.item, _GAIN, 9.5, _SHEETS, 16),
        Column("value", "Points of 100", comparison.mean_value.item, POINTS, 9, place=6),
        Column("value_p05", "low end", value.low.item, POINTS, 9, _SHEETS, 7),
        Column("value_p95", "high end", value.high.item, POINTS, 9.5, _SHEETS, 8),
        Column(
            "first_rank_share", "Comes first in", comparison.first_share.item, _SHARE, 10, place=9
        ),
        Column(
            "value_ends",
            "90% of cases",
            partial(value.spread, times=100),
            FIGURES,
            seen="on pages",
            place=7,
        ),
        Column("index_ends", "90% of its cases", index.spread, FIGURES, seen="on pages", place=11),
    )


def _spent(option: Candidate) -> float:
    return float(option.spending.budgets.sum())


def _criteria(comparison: Comparison) -> Iterator[Column]:
    raw = comparison.outlook.raw.mean(axis=-1)
    for j, criterion in enumerate(comparison.dossier.criteria):
        yield from _criterion(
            criterion, raw[:, j], comparison.mean_scores[:, j], comparison.weights[j]
        )


def _criterion(each: Criterion, raw: Array, scores: Array, weight: float) -> Iterator[Column]:
    own = Format("number", each.unit, decimals=3)
    share = Format("number", "0 to 1", sheet="0.0%")
    for name, said, of, form in (
        ("raw", each.unit, raw.item, own),
        ("score", "score", scores.item, _SCORE),
        ("weight", "share of weight", lambda _: weight, share),
    ):
        heading = f"{each.short_name}: {said}"
        yield Column(f"{each.id}_{name}", heading, of, form, 22, _SHEETS, OFF_PAPER)


def _sides(dossier: Dossier) -> tuple[Format, Format]:
    """What readers see of the ids of channel and target; money through both has no side."""
    channels: dict[str, Side] = dict(dossier.header.axes.channel)
    targets: dict[str, Side | Together] = dict(dossier.header.axes.target)

    def named(sides: dict[str, Any]) -> Format:
        return Format(
            "text", "text", reads=lambda id_: sides[id_].in_column if id_ in sides else id_
        )

    return named(channels), named(targets)
