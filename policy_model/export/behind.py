"""Files of the tables behind charts: figures as numbers, one row a thing, where they come from."""

from collections.abc import Sequence

from policy_model.analysis.comparison import Comparison
from policy_model.analysis.corners import BestSplit
from policy_model.analysis.effects import Effect
from policy_model.analysis.response import Response
from policy_model.export.tables import Row, figure, provenance


def effect_rows(comparison: Comparison, effects: Sequence[Effect]) -> list[Row]:
    """One row an outcome: its level before and after, and the gain, in points of 100."""
    return _stamped(
        comparison,
        [
            {
                "outcome_id": each.outcome.id,
                "outcome": each.outcome.name,
                "group": each.outcome.group,
                "before": figure(each.before),
                "after": figure(each.after),
                "after_p05": figure(each.p05),
                "after_p95": figure(each.p95),
                "gain": figure(each.gain),
                "gain_p05": figure(each.gain_p05),
                "gain_p95": figure(each.gain_p95),
            }
            for each in effects
        ],
    )


def response_rows(comparison: Comparison, responses: Sequence[Response]) -> list[Row]:
    """One row a programme: its money, and the share of its potential that it reaches."""
    return _stamped(
        comparison,
        [
            {
                "programme_id": each.programme.id,
                "programme": each.programme.name,
                "start_up_musd": figure(each.programme.start_up_musd.mode),
                "today_musd": figure(each.today_musd),
                "today_reach": figure(each.today),
                "chosen_musd": figure(each.chosen_musd),
                "chosen_reach": figure(each.chosen),
                "most_musd": figure(each.most_musd),
                "most_reach": figure(each.most),
            }
            for each in responses
        ],
    )


def corner_rows(comparison: Comparison, splits: Sequence[BestSplit]) -> list[Row]:
    """One row a corner and programme: value split equally and in the best way, and that way."""
    return _stamped(
        comparison,
        [
            {
                **_option(comparison, split.option),
                "value": figure(comparison.mean_value[split.option]),
                "value_best_split": figure(split.value),
                "programme_id": programme.id,
                "programme": programme.name,
                "best_split_musd": figure(budget),
            }
            for split in splits
            for programme, budget in zip(
                comparison.dossier.programmes, split.budgets.tolist(), strict=True
            )
            if budget > 0
        ],
    )


def _option(comparison: Comparison, option: int) -> Row:
    own = comparison.candidates[option]
    return {"option_id": own.id, "option": own.name}


def _stamped(comparison: Comparison, rows: Sequence[Row]) -> list[Row]:
    said = provenance(comparison)
    return [{**row, **said} for row in rows]
