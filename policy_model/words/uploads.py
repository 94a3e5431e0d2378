"""What there is to say of a policy that somebody uploaded."""

from collections.abc import Sequence

from policy_model.dossier import Problem
from policy_model.dossier.archive import UPLOADED

ONLY_HERE = "Only here, in this browser session"
OWN = "A policy of your own (zip), in this browser session alone"
HOW_TO_UPLOAD = (
    "A zip of a dossier's folder; it is gone once the page is closed or reloaded. To start from "
    "one that works, download the policy that is shown, unpack it, edit its files, and zip the "
    "folder again. *docs/your-own-dossier.md* explains them."
)
REFUSED = "That file can't be used. You still see the policy and the numbers from before."
_MOST_LINES = 6
_LONGEST_LINE = 300


def refused(problems: Sequence[Problem]) -> list[str]:
    """Say what is wrong with an uploaded file, and how much more there is."""
    lines = [str(each)[:_LONGEST_LINE] for each in problems[:_MOST_LINES]]
    more = len(problems) - len(lines)
    return [*lines, f"and {more:,} more"] if more else lines


def missing(dossier: str) -> str:
    """Say that a link was made for a policy that is not here, by the dossier's id."""
    return (
        f"This link is about “{dossier.removeprefix(UPLOADED)}”, a policy that was uploaded "
        "in another browser session and is not on this server: to see the link's numbers, upload "
        "the policy's zip under “Policies” on Overview."
    )


def not_in_link(name: str) -> str:
    """Say that an uploaded policy does not travel in a link, by its file's name."""
    return (
        f"This policy was uploaded and does not travel in a link: send the file {name} along. "
        "Who opens the link and uploads the file sees the same scenario, with the same numbers."
    )
