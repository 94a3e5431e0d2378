"""The corners of the 2×2, and programmes by the one that they stand in."""

from itertools import groupby

from policy_model.dossier import Dossier
from policy_model.dossier.entries import Programme, Target
from policy_model.findings.kit.look import Look
from policy_model.words.phrases import side

CHANNELS = ("bilateral", "multilateral")
TARGETS = ("state", "non_state")
Place = tuple[str, Target]
_TARGETS: tuple[Target, ...] = ("state", "mixed", "non_state")


def axis_words(dossier: Dossier) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What the channels and the targets are called, from left to right and upwards."""
    return (
        tuple(side(dossier, each).name for each in CHANNELS),
        tuple(side(dossier, each).name for each in TARGETS),
    )


def colours(look: Look, programme: Programme) -> tuple[str, ...]:
    """The corner's colour; both of the channel where the money reaches state and society."""
    targets = ("state", "non_state") if programme.target == "mixed" else (programme.target,)
    return tuple(look.corners[programme.channel, target] for target in targets)


def bar_colour(look: Look, programme: Programme) -> str:
    """One colour for a mark that can't have two: neutral for mixed money."""
    own = colours(look, programme)
    return own[0] if len(own) == 1 else look.quiet


def by_corner(programmes: tuple[Programme, ...]) -> tuple[tuple[Place, tuple[Programme, ...]], ...]:
    """Programmes grouped by channel and target, bilateral and the state first."""

    def place(programme: Programme) -> tuple[str, int]:
        return programme.channel, _TARGETS.index(programme.target)

    ordered = sorted(programmes, key=place)
    grouped = (tuple(members) for _, members in groupby(ordered, key=place))
    return tuple(((group[0].channel, group[0].target), group) for group in grouped)
