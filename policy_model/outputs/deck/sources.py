"""The last slide: what the figures rest on, and how to have them again."""

from typing import Any

from pptx.enum.text import PP_ALIGN
from pptx.util import Inches

from policy_model.analysis.answer import Answer
from policy_model.briefing import slides as said
from policy_model.findings.kit.look import Look
from policy_model.findings.kit.screen import Screen
from policy_model.outputs.deck.cells import MARGIN, bare_table, fill
from policy_model.outputs.deck.place import POINTS, ROWS, STORY, Box
from policy_model.outputs.deck.slides import DeckSlide
from policy_model.outputs.deck.text import clean, fitting_size, shortened
from policy_model.outputs.report.question import command

_ROW, _SIZES = 0.56, (16, 15, 14, 13, 12)
_USUAL = 30  # letters: what is longer goes over two lines
_SHARES = (0.36, 0.64)


def sources(answer: Answer, look: Look) -> DeckSlide:
    """Say what the source is, which numbers are changed, and what makes these figures again."""
    screen = Screen(
        "sources",
        "Sources and method",
        said.SOURCES,
        (*said.method(answer), *said.changed(answer), said.REPEAT),
        notes=(*said.changed_notes(answer), said.AGAIN, command(answer)),
    )
    return DeckSlide(
        screen,
        lambda shapes, box: _provenance(shapes, box, answer, look),
        at=ROWS,
        room=STORY,
    )


def _provenance(shapes: Any, box: Box, answer: Answer, look: Look) -> None:
    rows = said.provenance(answer)
    height = min(_ROW, box.height / len(rows))
    place = Box(box.left, box.top, box.width, height * len(rows))
    alt = "; ".join(f"{name}: {value}" for name, value in rows)
    grid = bare_table(shapes, place, (len(rows), 2), _SHARES, alt)
    grid.first_row, grid.first_col = False, True
    inner = (_SHARES[1] * box.width - 2 * MARGIN) * POINTS
    size = fitting_size([value[:_USUAL] for _, value in rows], inner, _SIZES)
    for at, pair in enumerate(rows):
        grid.rows[at].height = Inches(height)
        for column, (text, share) in enumerate(zip(pair, _SHARES, strict=True)):
            width = (share * box.width - 2 * MARGIN) * POINTS
            value = shortened(clean(text), width, 2, size)
            colour = look.ink if column else look.quiet
            fill(grid.cell(at, column), value, colour, PP_ALIGN.LEFT, size=size)
