"""Where things stand on a slide, in inches; the one file that knows its size."""

from dataclasses import dataclass

from pptx.util import Inches, Length

POINTS = 72  # an inch


@dataclass(frozen=True)
class Box:
    """A rectangle on a slide, inches."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.top + self.height

    def emu(self) -> tuple[Length, Length, Length, Length]:
        """Left, top, width and height as files have them."""
        sides = (self.left, self.top, self.width, self.height)
        left, top, width, height = (Inches(each) for each in sides)
        return left, top, width, height


WIDTH, HEIGHT = 13.333, 7.5
_EDGE = 0.6
_WHOLE = WIDTH - 2 * _EDGE
LABEL = Box(_EDGE, 0.36, 9.0, 0.36)
TITLE = Box(_EDGE, 0.76, _WHOLE, 1.42)
CONTENT = Box(_EDGE, 2.24, _WHOLE, 4.46)

_SIDE = 3.95  # for words beside a picture
_GAP = 0.35
PICTURE = Box(CONTENT.left, CONTENT.top, _WHOLE - _SIDE - _GAP, CONTENT.height)
BESIDE = Box(PICTURE.right + _GAP, CONTENT.top, _SIDE, CONTENT.height)
_UNDER = 0.9  # for words under a picture
ABOVE = Box(CONTENT.left, CONTENT.top, _WHOLE, CONTENT.height - _UNDER - 0.15)
UNDER = Box(CONTENT.left, CONTENT.bottom - _UNDER, _WHOLE, _UNDER)
STORY = Box(_EDGE, CONTENT.top, 6.8, CONTENT.height)
ROWS = Box(STORY.right + 0.4, CONTENT.top, _WHOLE - STORY.width - 0.4, CONTENT.height)

OPENING_TITLE = Box(_EDGE, 1.5, 7.2, 2.75)
OPENING_WORDS = Box(_EDGE, 4.4, 7.2, 2.2)
OPENING_SIGN = Box(8.5, 1.35, 4.2, 4.9)
