"""A finding as a slide: its first part as a native table, words under it."""

from dataclasses import replace

from policy_model.charts.look import Look
from policy_model.deck.heat_map import draw_grid, not_shown, of_map, of_table
from policy_model.deck.place import ABOVE, UNDER
from policy_model.deck.slides import Slide
from policy_model.findings.kit.finding import Slide as Place
from policy_model.findings.kit.heat_map import HeatMap
from policy_model.findings.kit.screen import screen_of
from policy_model.findings.kit.told import Part, Told


def _drawable(part: Part) -> bool:
    """Whether its table has rows, and more than their names."""
    return any(len(each.on_pages) > 1 and each.read() for each in part.tables[:1])


def finding_slide(place: Place, told: Told, look: Look) -> Slide:
    """Give what is told its picture; without a part it stays words alone."""
    screen = screen_of(place, told)
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
