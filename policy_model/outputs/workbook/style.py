"""How cells look: few sizes, quiet rules, one colour for what can be typed into."""

from typing import Any

from policy_model.findings.kit.look import DESK

Style = dict[str, Any]  # properties of an XlsxWriter format
FONT, SIZE = "Arial", 10  # a font that every system has, or has one as wide as

PLAIN: Style = {"font_color": DESK.ink, "valign": "top", "align": "left", "indent": 1}
TITLE: Style = PLAIN | {"bold": True, "font_size": 16, "valign": "vcenter", "text_wrap": True}
LEAD: Style = PLAIN | {"bold": True, "font_size": 13, "valign": "vcenter", "text_wrap": True}
HEADING: Style = PLAIN | {"bold": True, "font_size": 12, "valign": "bottom"}
QUIET: Style = PLAIN | {"font_color": DESK.quiet}
NOTE: Style = QUIET | {"text_wrap": True}

_RULE: Style = {"bottom": 1, "bottom_color": DESK.line}
_FILL = "#F2F5F7"
HEAD: Style = PLAIN | _RULE | {
    "bold": True, "text_wrap": True, "valign": "bottom", "bg_color": _FILL,
}  # fmt: skip
HEAD_OF_FIGURES: Style = HEAD | {"align": "right"}
CELL: Style = PLAIN | _RULE
WRAPPED: Style = CELL | {"text_wrap": True}
SECOND: Style = WRAPPED | {"font_color": DESK.quiet}
STRONG: Style = CELL | {"bold": True, "valign": "vcenter"}
LABEL: Style = STRONG | {"align": "right"}
FIGURE: Style = CELL | {"align": "right"}
TYPED: Style = FIGURE | {
    "bg_color": "#FFF3C4", "font_color": "#1A3E8C", "border": 1, "border_color": "#8A7A3A",
    "locked": False,
}  # fmt: skip
CHOSEN: Style = TYPED | {"align": "left", "bold": True, "valign": "vcenter"}
RESULT: Style = FIGURE | {"bold": True, "valign": "vcenter"}
WARNING: Style = PLAIN | {"font_color": "#8A4B00", "bold": True, "valign": "vcenter"}
HELD: Style = FIGURE | {"italic": True, "bg_color": "#E6E9EC"}
WRONG: Style = {"bg_color": "#F7C6C0", "font_color": "#7A1108"}
ASIDE: Style = {"font_color": "#9AA5AE", "bg_color": "#FBF8EA"}
FIRST: Style = {"bold": True, "bg_color": "#DDE7EF"}

SHARE, POINTS, SCORE, RAW = "0.0%", "0.0", "0.00", "0.000"
ANY = "General"


def painted(colour: str) -> Style:
    """Style of an option's head, in its colour of the 2×2."""
    return HEAD_OF_FIGURES | {"bg_color": colour, "font_color": DESK.text_on(colour)}
