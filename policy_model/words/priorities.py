"""What is said of priorities that somebody keeps under a name."""

from policy_model.dossier import Dossier
from policy_model.scenario import LONGEST_NAME, MOST_OWN, Scenario, clean_name, perspectives_of

KEEP = "Keep these weights under a name"
KEEP_HELP = (
    "They can then be chosen under “Whose priorities”, are compared under “Who disagrees?”, and "
    "travel with the link. A name that you have given before takes the new weights."
)


def why_not_kept(scenario: Scenario, dossier: Dossier, text: str) -> str:
    """Say why the present weights can't be kept under a name; nothing where they can."""
    name, own = clean_name(text), [each for each, _ in scenario.own_perspectives]
    if not text.strip():
        return "Type a name first."
    if not name:
        return "That can't be a name: it needs a letter or a digit."
    taken = [each.name for each in perspectives_of(scenario, dossier) if each.name not in own]
    if name.casefold() in map(str.casefold, taken):
        return f"“{name}” is there already: choose another name."
    if name not in own and len(own) >= MOST_OWN:
        return f"You have kept {MOST_OWN}, which is all there is room for: remove one first."
    return ""


def name_rule() -> str:
    """Say what a name can be."""
    return f"Letters, digits and spaces, at most {LONGEST_NAME}"
