"""Why this mix, in plain words."""

from collections.abc import Sequence

from policy_model.analysis.allocation.why import RELAXED_MUSD, Binding, Contribution
from policy_model.dossier import Dossier
from policy_model.words.limits import limit_words
from policy_model.words.phrases import in_full

QUESTION = "Why this mix?"
HELP = (
    "Fair share: what a programme adds on average, whatever the order in which programmes are "
    "added (Shapley value); fair shares add up to what the mix brings. Lost without it: what "
    "would be missing if its money went nowhere."
)
NUMBERS, LIMITS = "What each programme brings, in numbers", "What holds the mix back"
DOWNLOAD, DOWNLOAD_LIMITS = "Download what each brings (CSV)", "Download the limits (CSV)"
CAPTION = (
    "Points. Thick bars: fair share of what the mix brings; thin bars and the right-hand figures: "
    "what is lost when the programme's money is taken out and goes nowhere. Less is lost than its "
    "share where other programmes do the same work."
)
_SMALL = 0.005


def verdict(found: Sequence[Contribution]) -> str:
    """Say which programmes bring most of what the mix brings."""
    total = sum(each.fair for each in found)
    if not found or total * 100 < _SMALL:
        return "There is no mix here, or one that brings nothing or less."
    first = found[0]
    said = f"{first.programme.short_name} brings {first.fair / total:.0%} of what the mix does"
    if len(found) == 1:
        return f"{said}."
    second = found[1]
    return f"{said}, {second.programme.short_name} {second.fair / total:.0%}."


def held_back(dossier: Dossier, found: Sequence[Binding]) -> str:
    """Say which limits hold the mix back, and what room in them would buy."""
    sum_ = in_full(dossier, RELAXED_MUSD)
    paying = [each for each in found if 100 * each.gained >= _SMALL]
    if not paying:
        return (
            f"**None of your limits holds it back:** {sum_} more in all, or in any of them, would "
            "buy nothing."
        )
    said = "; ".join(
        f"“{limit_words(dossier, each.limit)}”: {100 * each.gained:.2f} points" for each in paying
    )
    return f"**What {sum_} more room would buy**, limit by limit: {said}."
