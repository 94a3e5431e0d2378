"""The look of every chart: fixed colours of the 2×2, type, quiet axes; light and dark."""

from dataclasses import dataclass, replace
from typing import Any, Literal

from policy_model.findings.kit.shades import beside, luminance, steps
from policy_model.model.budgets import Candidate

Mode = Literal["light", "dark"]
FONT = "IBM Plex Sans, sans-serif"


@dataclass(frozen=True, eq=False)
class Look:
    """Colours of one mode, each 3:1 against the ground, and the size of type.

    Attributes
    ----------
    ground, ink, quiet, line : str
        Background, text, secondary text, rules.
    corners : dict of (channel, target) to str
        Channel by hue, target by depth; also told apart in greyscale and by colour-blind
        readers.
    objectives : tuple of str
        Quiet colours of the first objectives, in the dossier's order; none is a corner's.
    heat : str
        The most of something; less is a tint of it. Neither a corner's nor an objective's.
    scale : float
        Of type and marks: 1 at a desk, more for the back of a room.
    """

    ground: str
    ink: str
    quiet: str
    line: str
    corners: dict[tuple[str, str], str]
    objectives: tuple[str, ...]
    heat: str
    scale: float = 1.0

    def px(self, desk: float) -> int:
        """Pixels here of what takes so many at a desk."""
        return round(self.scale * desk)

    def colour(self, option: Candidate) -> str:
        """Colour of an option, the same everywhere; neutral when it is no corner."""
        if option.role == "corner":
            return self.corners[option.channel, option.target]
        return self.ink if option.role in ("recommendation", "mix") else self.quiet

    def objective(self, position: int) -> str:
        """Colour of an objective, the same everywhere, and no other's; see `shades.beside`."""
        own = self.objectives
        if position < len(own):
            return own[position]
        taken = (*own, *self.corners.values(), self.heat, self.ink, self.quiet)
        more = beside(taken, self.ground)
        return more[(position - len(own)) % len(more)]

    def criteria(self, objective: str, count: int) -> list[str]:
        """Fills of an objective's criteria, from its colour to the ground, all different.

        Parameters
        ----------
        objective : str
            Its colour, ``#RRGGBB``.
        count : int
            How many criteria. Where the usual tints are too few, fills start between the
            colour and the ink, and go down in steps that look equal.
        """
        if count <= len(_TINTS):
            return [self.tint(objective, share) for share in _TINTS[:count]]
        strongest = steps((objective, self.ink), 3)[1]
        return steps((strongest, objective, self.tint(objective, _FAINTEST)), count)

    def tint(self, colour: str, share: float) -> str:
        """Mix a share of a colour into the ground."""
        pairs = (
            (int(colour[at : at + 2], 16), int(self.ground[at : at + 2], 16)) for at in (1, 3, 5)
        )
        return "#" + "".join(f"{round(g + share * (c - g)):02X}" for c, g in pairs)

    def text_on(self, colour: str) -> str:
        """Black or white, whichever reads better on a colour."""
        return "#FFFFFF" if luminance(colour) < _EVEN_CONTRAST else "#000000"

    def config(self) -> dict[str, Any]:
        """Vega-Lite configuration that every chart shares."""
        axis = {
            "labelColor": self.quiet,
            "titleColor": self.quiet,
            "labelFontSize": self.px(14),
            "titleFontSize": self.px(14),
            "titleFontWeight": "normal",
            "domainColor": self.line,
            "tickColor": self.line,
            "gridColor": self.line,
            "gridOpacity": 0.6,
        }
        return {
            # A chart is one picture with a text alternative and a table behind it.
            "mark": {"aria": False},
            "font": FONT,
            "background": "transparent",
            "view": {"stroke": None},
            "axis": axis,
            "text": {"color": self.ink, "fontSize": self.px(14)},
        }


_EVEN_CONTRAST = 0.179  # here black and white both read at 4.58:1
_TINTS = (1.0, 0.7, 0.45, 0.25)  # of an objective's colour, for its criteria
_FAINTEST = 0.15

LOOKS: dict[Mode, Look] = {
    "light": Look(
        ground="#FFFFFF",
        ink="#0C1820",
        quiet="#55636E",
        line="#C9D1D8",
        corners={
            ("multilateral", "non_state"): "#08306B",
            ("multilateral", "state"): "#2478B5",
            ("bilateral", "non_state"): "#943E00",
            ("bilateral", "state"): "#C98326",
        },
        objectives=("#1D5C56", "#A07FB0", "#5A5E22", "#7F8C97", "#7E3650", "#8F8A76"),
        heat="#43307A",
    ),
    "dark": Look(
        ground="#0F161C",
        ink="#E8EEF2",
        quiet="#A3B1BC",
        line="#3A4752",
        corners={
            ("multilateral", "non_state"): "#B5E3FF",
            ("multilateral", "state"): "#4395CC",
            ("bilateral", "non_state"): "#F5A94A",
            ("bilateral", "state"): "#A85A14",
        },
        objectives=("#8CCFC6", "#8F6DA3", "#C6CA85", "#73818D", "#E2A3B7", "#857F6A"),
        heat="#CDBDF7",
    ),
}

# The same for a room: no text under 24 pixels.
STAGE: dict[Mode, Look] = {mode: replace(look, scale=1.75) for mode, look in LOOKS.items()}
DESK = LOOKS["light"]


def mark(option: Candidate) -> str:
    """Shape of an option's point, so that colour is never the only sign."""
    return {"corner": "circle", "recommendation": "diamond", "mix": "triangle-up"}.get(
        option.role, "square"
    )


def dash(option: Candidate) -> tuple[int, int]:
    """Line pattern of an option, so that colour is never the only sign."""
    if option.role in ("recommendation", "mix"):
        return 1, 0
    if option.role == "corner":
        return (1, 0) if option.channel == "multilateral" else (7, 3)
    return 2, 3
