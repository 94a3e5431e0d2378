"""When the lead falls: the context and judgements in which it does, in plain words."""

from policy_model.analysis.answer import Answer
from policy_model.analysis.robustness.discovery import Discovery, Limit
from policy_model.dossier import Dossier, judgements
from policy_model.words.compared import listed
from policy_model.words.judgements import judgement_words
from policy_model.words.phrases import NOTHING_TO_COMPARE, share_of_cases

QUESTION = "When does the lead fall?"
HELP = (
    "The model is run in about 8,000 cases: every driver of the context anywhere from 0 to 100% "
    "and the same in all years, every judgement drawn from its range, at the chosen priorities. "
    "The search cuts away, slice by slice, the cases in which the lead holds, and keeps the "
    "simplest limits, three at most (scenario discovery by PRIM, the patient rule induction "
    "method: Friedman & Fisher 1999; Bryant & Lempert 2010). Density: in how many of the cases "
    "there it loses. Coverage: how many of all its losses lie there. Limits that chance could "
    "explain are left out."
)
SEARCH = "Search for the cases in which it loses"
BEFORE = (
    "Every driver of the context is varied from one end to the other together with all "
    "judgements, and the cases in which the leading option loses are searched for what they "
    "have in common."
)
CAPTION = (
    "The whole bar is the range searched. The filled part is where it loses more often, when all "
    "of these hold at once. The line marks where it stands now; of a judgement, its most likely "
    "value."
)
_DRIVER = "drivers."


def before(answer: Answer) -> str:
    """Say what is searched."""
    return BEFORE if answer.scenario.total_musd else f"**{NOTHING_TO_COMPARE}**"


def verdict(answer: Answer, found: Discovery) -> str:
    """Say in which context and with which judgements the leader loses more often."""
    leader = answer.comparison.candidates[found.leader].name
    if not answer.scenario.total_musd:
        return NOTHING_TO_COMPARE
    lost = share_of_cases(found.share)
    match found.outcome:
        case "never":
            return (
                f"“{leader}” never loses: it comes first in each of the {found.cases:,} cases, "
                "whatever the context."
            )
        case "always":
            return (
                f"“{leader}” leads only in the context chosen above: with the context anywhere, "
                f"it comes first in none of the {found.cases:,} cases."
            )
        case "scattered":
            return (
                f"“{leader}” loses in {lost} of the cases, and these have nothing in common: no "
                "limits on context or judgements tell them apart better than chance."
            )
    return f"“{leader}” loses more often when {when(answer.dossier, found)}."


def there(answer: Answer, found: Discovery) -> str:
    """Say how often it loses within the limits, and to what; nothing without limits."""
    box, rival = found.box, found.rival
    if box is None or rival is None or not answer.scenario.total_musd:
        return ""
    name, held = answer.comparison.candidates[rival].name, 1 - box.density
    leads = f", and still leads in {share_of_cases(held)}" if held > 0 else ""
    return (
        f"There it loses in {share_of_cases(box.density)} of cases, against "
        f"{share_of_cases(found.share)} overall{leads}. It loses most often to “{name}”. "
        f"{share_of_cases(box.coverage)} of all its losses lie there."
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
    return f"USD {figure} million a year" if unit.startswith("USD") else figure


def now_words(dossier: Dossier, own: str, level: float) -> str:
    """Say where a driver stands now, or what is most likely of a judgement."""
    said = "now" if own.startswith(_DRIVER) else "most likely"
    return f"({said} {level_words(dossier, own, level)})"


def unit_of(dossier: Dossier, own: str) -> str:
    """Unit of a driver or judgement."""
    if own.startswith(_DRIVER):
        return "level, 0 to 1"
    return next((each.unit for each in judgements(dossier) if each.id == own), "")


def ends_of(dossier: Dossier, limit: Limit) -> tuple[str, str]:
    """Say both ends of the range searched: a driver's in its words."""
    own = limit.id.removeprefix(_DRIVER)
    for driver in dossier.drivers:
        if limit.id.startswith(_DRIVER) and driver.id == own:
            return f"0%: {driver.low_words}", f"100%: {driver.high_words}"
    low, high = (level_words(dossier, limit.id, end) for end in (limit.least, limit.most))
    return low, high
