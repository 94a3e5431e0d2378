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


def alt(answer: Answer) -> str:
    """Describe the lines for those who can't see them."""
    comparison = answer.comparison
    ends = comparison.index[-1].mean(axis=-1)
    said = [
        f"{option.name} {float(end):.0f}"
        for option, end in zip(comparison.candidates, ends, strict=True)
    ]
    name = answer.dossier.header.index.name
    return f"{name}, 0 to 100, by year and option. In {last_year(answer)}: {'; '.join(said)}."


def level(answer: Answer, option: int) -> str:
    """Say where an option takes the index, by the verbal anchors."""
    header, comparison = answer.dossier.header, answer.comparison
    reached = float(comparison.index[-1, option].mean())
    gain = float(comparison.gain[option].mean())
    where = between(reached, header.index.anchors)
    way = f", {steps(gain)} {'up' if gain > 0 else 'down'}" if abs(gain) >= SMALLEST_SHOWN else ""
    return f"{header.index.name}: {where}{way}."
