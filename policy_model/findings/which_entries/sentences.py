"""What makes the lead uncertain, in plain words."""

from collections.abc import Sequence

from policy_model.analysis.answer import Answer
from policy_model.analysis.robustness.sobol import FirstOrder, Index
from policy_model.words.judgements import entry_words
from policy_model.words.phrases import points_of

_ONE_PERCENT = 0.005  # when rounded


def verdict(answer: Answer, found: FirstOrder) -> str:
    """Say what explains most of the lead's uncertainty, or that nothing does."""
    if not found.entries:
        return "Nothing makes the lead uncertain."
    most = found.entries[0]
    return (
        f"“{entry_words(answer.dossier, most.id)}” explains {share_words(most.share)} of the "
        "lead's uncertainty."
    )


def caption(found: FirstOrder, total: Sequence[Index] | None) -> str:
    """Say how to read the shares, and how much they leave open."""
    said = (
        "All judgements vary at once. Bars: what each programme, outcome or criterion explains by "
        f"itself; the line is its standard error. Together {found.explained:.0%}; the rest is what "
        "they do in combination, or too small to tell. The lead's standard deviation is "
        f"{points_of(100 * found.spread)}."
    )
    if total is None:
        return said
    return f"{said} Hollow mark: its part in combinations with others included."


def share_words(share: float) -> str:
    """Say a share of the variance."""
    return f"{share:.0%}" if share >= _ONE_PERCENT else "under 1%"
