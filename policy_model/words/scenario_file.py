"""What there is to say of a scenario file."""

from collections.abc import Mapping, Sequence

from policy_model.dossier import Dossier, Problem
from policy_model.words.phrases import points

FILE = (
    "**A scenario file** keeps the same in a small text file, for a colleague or the command line. "
    "It has room for everything."
)
DOWNLOAD = "Download the scenario file (YAML)"
OPEN = "Open a scenario file"
CHANGES = "What the file would change"
APPLY, LEAVE, CLOSE = "Apply", "Leave it", "Close"
_NOTHING_YET = "Nothing has changed yet."


def not_taken(problems: Sequence[Problem]) -> str:
    """Say what of a scenario file can't be taken."""
    said = "Not all of this file can be used; what can't be is left as the dossier has it."
    return f"{said}\n\n{points(problems)}"


def unusable(problem: Problem, now: Dossier, titles: Mapping[str, str]) -> str:
    """Say why a file can't be opened as a scenario.

    Parameters
    ----------
    problem : Problem
    now : Dossier
        The one that is looked at.
    titles : mapping of dossier ids to their titles
        Those that can be looked at.
    """
    if problem.key != "dossier":
        return f"This file can't be opened as a scenario.\n\n{points([problem])}"
    title = titles.get(problem.found) if isinstance(problem.found, str) else None
    if title is None:
        return f"This file is for another policy, which is not here.\n\n{points([problem])}"
    return (
        f"This file is for another policy, “{title}”: choose it under “Policies” on Overview, "
        f"then open the file there. Here you look at “{now.header.title}”."
    )


def would_change(count: int) -> str:
    """Say how much a scenario file would change."""
    if not count:
        return "This file asks for just what you see: it would change nothing."
    return f"This file would change {count} setting{'' if count == 1 else 's'}. {_NOTHING_YET}"
