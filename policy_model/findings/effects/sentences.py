"""Who gains by an option and how far, in plain words."""

from collections.abc import Sequence

from policy_model.analysis.answer import Answer
from policy_model.analysis.effects import Effect
from policy_model.model.budgets import Candidate
from policy_model.words.answers import last_year
from policy_model.words.phrases import SMALLEST_SHOWN, moved, points_of


def verdict(option: Candidate, effects: Sequence[Effect]) -> str:
    """Say which actor gains most with an option, and what becomes of those strong already."""
    actors = [each for each in effects if each.outcome.group != "institution"]
    best = max(actors, key=lambda each: each.gain)
    if best.gain < SMALLEST_SHOWN:
        return f"{option.short_name}: nobody gains"
    said = f"{option.short_name} does most for {best.outcome.short_name}: {_way(best.gain)}"
    strong = [each for each in actors if each.outcome.group == "incumbent"]
    if not strong or best in strong:
        return said
    moves = max(strong, key=lambda each: abs(each.gain))
    if abs(moves.gain) < SMALLEST_SHOWN:
        return f"{said}; those already strong stay where they are"
    return (
        f"{said}; of those already strong, {moves.outcome.short_name} moves most: "
        f"{_way(moves.gain)}"
    )


def in_words(answer: Answer, effects: Sequence[Effect]) -> str:
    """Say the largest gain by its verbal anchors, and how to read the chart."""
    best = max(effects, key=lambda each: each.gain)
    way = moved(best.before, best.after, best.outcome.anchors)
    return (
        f"{best.outcome.name}: {way}. Hollow: no extra money; filled: this mix (a diamond where "
        f"it loses). The thin line holds 90% of cases. Levels of 0 to 100 in {last_year(answer)}."
    )


def _way(gain: float) -> str:
    return f"{'+' if gain >= 0 else '−'}{points_of(gain)}"
