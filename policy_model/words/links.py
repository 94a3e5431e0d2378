"""What there is to say of a link that was opened."""

from collections.abc import Sequence

from policy_model.dossier import Dossier, Problem
from policy_model.export.link import Headline


def rejected(problems: Sequence[Problem]) -> str:
    """Say what of a link was not taken."""
    said = "\n".join(f"- {problem}" for problem in problems)
    return f"Not all of this link could be used; the rest is as the dossier has it.\n\n{said}"


def since_then(then: Headline, dossier: Dossier) -> str:
    """Say what a link's answer was when it was made, with another dossier or model."""
    names = {each.id: each.name for each in dossier.options}
    leader = names.get(then.leader, then.leader)
    return (
        "This link was made with an earlier dossier or model. Then "
        f"“{leader}” led with {100 * then.value:.1f} points of 100, and took "
        f"{dossier.header.index.short_name} to {then.index:.0f}. "
        "What you see now is today's answer."
    )
