"""A finding as a slide: its first part as a native table or chart, words under it."""

from collections.abc import Callable
from dataclasses import replace

from policy_model.analysis.answer import Answer
from policy_model.briefing import slides as said
from policy_model.findings.kit.finding import Slide as Place
from policy_model.findings.kit.heat_map import HeatMap
from policy_model.findings.kit.look import Look
from policy_model.findings.kit.screen import Screen, screen_of
from policy_model.findings.kit.told import Part, Told
from policy_model.outputs.deck import lines, sign
from policy_model.outputs.deck.heat_map import draw_grid, not_shown, of_map, of_table
from policy_model.outputs.deck.place import ABOVE, UNDER
from policy_model.outputs.deck.slides import Slide

Native = Callable[[Screen, Told, Answer, Look], Slide]


def _drawable(part: Part) -> bool:
    """Whether its table has rows, and more than their names."""
    return any(len(each.on_pages) > 1 and each.read() for each in part.tables[:1])


def finding_slide(place: Place, told: Told, answer: Answer, look: Look) -> Slide:
    """Give what is told its picture; without a part it stays words alone."""
    screen = screen_of(place, told)
    if native := _NATIVE.get(place.id):
        return native(screen, told, answer, look)
    first = told.parts[0] if told.parts else None
    if first is None or not _drawable(first):
        return Slide(screen)
    grid = of_map(first.chart) if isinstance(first.chart, HeatMap) else of_table(first.tables[0])
    caption = f"{screen.caption} {not_shown(ABOVE, grid)}".rstrip()
    return Slide(
        replace(screen, said=(told.also,), caption=caption),
        lambda shapes, box: draw_grid(shapes, box, grid, look, first.alt or told.title(first)),
        at=ABOVE,
        room=UNDER,
    )


def _years(screen: Screen, told: Told, answer: Answer, look: Look) -> Slide:
    (part,) = told.parts
    rows = part.data(look)["years"]
    return Slide(
        replace(screen, caption=f"{told.in_full} {said.YEARS}"),
        lambda shapes, box: lines.years(shapes, box, answer.comparison, rows, look, part.alt),
        at=ABOVE,
        room=UNDER,
    )


def _corners(screen: Screen, told: Told, answer: Answer, look: Look) -> Slide:
    (part,) = told.parts
    data = part.data(look)
    return Slide(
        replace(screen, caption=f"{screen.caption} {said.corners(answer)}".rstrip()),
        lambda shapes, box: sign.corners(shapes, box, answer.dossier, data, look, part.alt),
    )


_NATIVE: dict[str, Native] = {"corners": _corners, "years": _years}
