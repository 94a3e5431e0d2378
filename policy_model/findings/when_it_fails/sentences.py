"""When the lead falls: the context and judgements in which it does, in plain words."""

from policy_model.analysis.answer import Answer
from policy_model.analysis.robustness.discovery import Discovery, Limit
from policy_model.dossier import Dossier, judgement_of
from policy_model.words.judgements import judgement_words
from policy_model.words.phrases import in_millions, listed, share_of_cases

_DRIVER = "drivers."
_FEW = 50  # cases in which it is overtaken: fewer can't show what they have in common


def verdict(answer: Answer, found: Discovery) -> str:
    """Say in which context and with which judgements the leader is overtaken more often."""
    leader = answer.comparison.candidates[found.leader].name
    lost = share_of_cases(found.share)
    match found.outcome:
        case "never":
            return (
                f"“{leader}” is never overtaken: it comes first in each of the "
                f"{found.cases:,} cases, whatever the context."
            )
        case "always":
            return (
                f"“{leader}” is overtaken in each of the {found.cases:,} cases with the context "
                "anywhere, though it leads with the one chosen above."
            )
        case "scattered":
            return f"“{leader}” is overtaken in {lost} of the cases, " + _no_limits(found)
    return f"“{leader}” is overtaken more often when {when(answer.dossier, found)}."


def there(answer: Answer, found: Discovery) -> str:
    """Say how often it is overtaken within the limits, and by what; nothing without limits."""
    box, rival = found.box, found.rival
    if box is None or rival is None:
        return ""
    name, held = answer.comparison.candidates[rival].name, 1 - box.density
    leads = f", and still leads in {share_of_cases(held)}" if held > 0 else ""
    return (
        f"There it is overtaken in {share_of_cases(box.density)} of cases, against "
        f"{share_of_cases(found.share)} overall{leads}. Most often “{name}” leads. "
        f"{share_of_cases(box.coverage)} of all cases in which it is overtaken lie there."
    )


def _no_limits(found: Discovery) -> str:
    """Say why no limits are given: too few cases, or none that tell them apart."""
    overtaken = round(found.share * found.cases)
    if overtaken < _FEW:
        number = f"{overtaken} in all" if overtaken > 1 else "one in all"
        return f"{number}: too few to tell what they have in common."
    return (
        "but no simple limits on context or judgements were found that tell these from the "
        "others better than chance."
    )


def when(dossier: Dossier, found: Discovery) -> str:
    """Say the limits as a sentence does."""
    return listed(
        [
            f"“{judgement_words(dossier, each.id)}” is {limit_words(dossier, each)}"
            for each in found.limits
        ]
    )


def limit_words(dossier: Dossier, limit: Limit) -> str:
    """Say a limit: below, above, or between."""
    low, high = (
        None if end is None else level_words(dossier, limit.id, end)
        for end in (limit.low, limit.high)
    )
    if low is not None and high is not None:
        return f"between {low} and {high}"
    return f"above {low}" if low is not None else f"below {high}"


def level_words(dossier: Dossier, own: str, level: float) -> str:
    """Say the level of a driver in percent, a judgement in its unit."""
    if own.startswith(_DRIVER):
        return f"{level:.0%}"
    figure, unit = f"{level:.2g}" if level < 1 else f"{level:.3g}", unit_of(dossier, own)
    return in_millions(dossier, figure) if unit == dossier.header.money_unit else figure


def now_words(dossier: Dossier, own: str, level: float | None) -> str:
    """Say where a driver stands now, or what is most likely of a judgement; None: not its own."""
    if level is None:
        return "(set by the future)"
    said = "now" if own.startswith(_DRIVER) else "most likely"
    return f"({said} {level_words(dossier, own, level)})"


def unit_of(dossier: Dossier, own: str) -> str:
    """Unit of a driver or judgement."""
    if own.startswith(_DRIVER):
        return "level, 0 to 1"
    judged = judgement_of(dossier, own)
    return judged.unit if judged else ""


def ends_of(dossier: Dossier, limit: Limit) -> tuple[str, str]:
    """Say both ends of the range searched: a driver's in its words."""
    own = limit.id.removeprefix(_DRIVER)
    for driver in dossier.drivers:
        if limit.id.startswith(_DRIVER) and driver.id == own:
            return f"0%: {driver.low_words}", f"100%: {driver.high_words}"
    low, high = (level_words(dossier, limit.id, end) for end in (limit.least, limit.most))
    return low, high
