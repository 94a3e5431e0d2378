"""How far an option takes the index, in plain words."""

from policy_model.analysis.answer import Answer
from policy_model.words.answers import last_year
from policy_model.words.phrases import SMALLEST_SHOWN, between, points_of, steps


def verdict(answer: Answer, option: int) -> str:
    """Say where an option takes the index, in points."""
    comparison = answer.comparison
    index = answer.dossier.header.index.short_name
    level = f"{index} {float(comparison.index[-1, option].mean()):.0f} of 100"
    gain = float(comparison.gain[option].mean())
    name = comparison.candidates[option].short_name
    reached = f"{name}: {level} by {last_year(answer)}"
    if abs(gain) < SMALLEST_SHOWN:
        return reached
    way = "above" if gain > 0 else "below"
    return f"{reached}, {points_of(abs(gain))} {way} no extra money"


def caption(answer: Answer, option: int) -> str:
    """Say the same by the verbal anchors, and what the chart of the years shows."""
    name = answer.comparison.candidates[option].name
    return f"{level(answer, option)} Lines are means; the band holds 90% of cases for “{name}”."


def level(answer: Answer, option: int) -> str:
    """Say where an option takes the index, by the verbal anchors."""
    header, comparison = answer.dossier.header, answer.comparison
    reached = float(comparison.index[-1, option].mean())
    gain = float(comparison.gain[option].mean())
    where = between(reached, header.index.anchors)
    way = f", {steps(gain)} {'up' if gain > 0 else 'down'}" if abs(gain) >= SMALLEST_SHOWN else ""
    return f"{header.index.name}: {where}{way}."
