"""The method in brief, for who has ten minutes; docs/model.md has the equations."""

from policy_model.analysis.answer import Answer
from policy_model.analysis.draws import DRAWS
from policy_model.analysis.verdict import ROBUST_SHARE, TIE_BELOW


def method(answer: Answer) -> list[tuple[str, str]]:
    """A few steps, each with a name."""
    header = answer.dossier.header
    years, index = answer.scenario.horizon_years, header.index.name
    return [
        (
            "What it is",
            "Structured judgement, put together in the same way for every option. It is not a "
            "forecast.",
        ),
        (
            "Budgets",
            "Money is extra, each year, on top of what runs already. All options are compared at "
            "the same total.",
        ),
        (
            "Reach",
            "A programme does nothing below its start-up cost. Above it, each further sum of one "
            "size reaches half of what is still out of reach.",
        ),
        ("Context", "A programme loses part of its effect where the context turns against it."),
        (
            "Effects",
            f"What is reached strengthens or weakens actors and institutions year by year, here "
            f"over {years} years; what is gained fades by itself. “{index}” is the mean level of "
            f"{header.index.mean_of}, from 0 to 100.",
        ),
        (
            "Value",
            "Points on each criterion, between a fixed worst and a fixed best, times what the "
            "criterion counts, added up to at most 100.",
        ),
        (
            "Uncertainty",
            f"Every uncertain number is drawn {DRAWS:,} times from its range, and so is what each "
            "criterion counts. The same draws serve every option.",
        ),
        (
            "How sure",
            f"Too close to call: a mean lead under {100 * TIE_BELOW:g} point. Robust: first in at "
            f"least {ROBUST_SHARE:.0%} of cases, and ahead of the next option in 95%. "
            "Else fragile.",
        ),
        (
            "Best mix",
            "A search over all ways to share out the money, within the limits set. Cost is left "
            "out of its points, for money is what is shared out.",
        ),
    ]
