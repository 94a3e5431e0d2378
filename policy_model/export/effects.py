"""Tables to read behind the charts of budgets and effects."""

from collections.abc import Sequence

import numpy as np

from policy_model.analysis.comparison import Comparison
from policy_model.analysis.effects import Effect
from policy_model.analysis.response import Response
from policy_model.dossier import Dossier
from policy_model.export.tables import HIGH, LOW, Row
from policy_model.words.phrases import (
    between,
    group_words,
    signed,
)


def effect_summary(dossier: Dossier, effects: Sequence[Effect]) -> list[Row]:
    """One row an outcome: levels before and after in points of 100, and in words."""
    return [
        {
            "Who or what": f"{group_words(dossier, effect.outcome.group)}: {effect.outcome.name}",
            "No extra money": f"{effect.before:.1f}, {between(effect.before, anchors)}",
            "With this mix": f"{effect.after:.1f}, {between(effect.after, anchors)}",
            "90% of cases": f"{effect.p05:.0f} to {effect.p95:.0f}",
            "Gain (90% of cases)": f"{signed(effect.gain)} "
            f"({signed(effect.gain_p05)} to {signed(effect.gain_p95)})",
        }
        for effect in effects
        for anchors in [effect.outcome.anchors]
    ]


def year_summary(comparison: Comparison, option: int) -> list[Row]:
    """One row a year: the index with no extra money and with an option's."""
    drawn = comparison.index[:, option]
    low, high = np.quantile(drawn, (LOW, HIGH), axis=-1)
    start = comparison.dossier.header.horizon.first_year
    return [
        {
            "Year": start + year,
            "No extra money": f"{float(comparison.index[year, comparison.status_quo].mean()):.1f}",
            "With this mix": f"{float(levels.mean()):.1f}",
            "90% of cases": f"{low[year]:.0f} to {high[year]:.0f}",
        }
        for year, levels in enumerate(drawn)
    ]


def response_summary(responses: Sequence[Response]) -> list[Row]:
    """One row a programme: its money and how much of its potential that reaches."""
    return [
        {
            "Programme": each.programme.name,
            "Start-up cost": f"{each.programme.start_up_musd.mode:.2f}",
            "Runs today": f"{each.today_musd:.2f}",
            "Reach today": f"{each.today:.0%}",
            "With this mix": f"{each.chosen_musd:.2f}",
            "Reach with it": f"{each.chosen:.0%}",
            "At most": f"{each.most_musd:.2f}",
            "Reach at most": f"{each.most:.0%}",
        }
        for each in responses
    ]
