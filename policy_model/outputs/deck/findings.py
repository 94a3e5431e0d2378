"""A finding as a slide: its first part as a native chart or table, words beside or under it."""

from collections.abc import Callable
from dataclasses import replace

from policy_model.analysis.answer import Answer
from policy_model.briefing import slides as said
from policy_model.findings.kit.finding import Finding
from policy_model.findings.kit.heat_map import HeatMap
from policy_model.findings.kit.look import Look
from policy_model.findings.kit.paired_bars import PairedBars
from policy_model.findings.kit.screen import Screen, screen_of
from policy_model.findings.kit.told import Part, Told
from policy_model.outputs.deck import bars, lines, sign
from policy_model.outputs.deck.heat_map import draw_grid, not_shown, of_map, of_table
from policy_model.outputs.deck.place import ABOVE, UNDER
from policy_model.outputs.deck.slides import DeckSlide

Native = Callable[[Screen, Told, Answer, Look], DeckSlide]


def finding_slide(finding: Finding, told: Told, answer: Answer, look: Look) -> DeckSlide:
    """Give what is told its picture; without a part it stays words alone."""
    screen = screen_of(finding, told)
    first = told.parts[0] if told.parts else None
    if first is None:
        return DeckSlide(screen)
    if native := _NATIVE.get(finding.id):
        return native(screen, told, answer, look)
    if isinstance(paired := first.chart, PairedBars):
        return DeckSlide(
            screen, lambda shapes, box: bars.paired(shapes, box, paired, look, first.alt)
        )
    return _grid(screen, told, first, look) if _drawable(first) else DeckSlide(screen)


def _drawable(part: Part) -> bool:
    """Whether its table has rows, and more than their names."""
    return any(len(each.on_pages) > 1 and each.read() for each in part.tables[:1])


def _grid(screen: Screen, told: Told, part: Part, look: Look) -> DeckSlide:
    grid = of_map(part.chart) if isinstance(part.chart, HeatMap) else of_table(part.tables[0])
    caption = f"{screen.caption} {not_shown(ABOVE, grid)}".rstrip()
    return DeckSlide(
        replace(screen, said=(told.also,), caption=caption),
        lambda shapes, box: draw_grid(shapes, box, grid, look, part.alt or told.title(part)),
        at=ABOVE,
        room=UNDER,
    )


def _years(screen: Screen, told: Told, answer: Answer, look: Look) -> DeckSlide:
    (part,) = told.parts
    rows = part.data(look)["years"]
    return DeckSlide(
        replace(screen, caption=f"{told.in_full} {said.YEARS}"),
        lambda shapes, box: lines.years(shapes, box, answer.comparison, rows, look, part.alt),
        at=ABOVE,
        room=UNDER,
    )


def _corners(screen: Screen, told: Told, answer: Answer, look: Look) -> DeckSlide:
    (part,) = told.parts
    data = part.data(look)
    return DeckSlide(
        replace(screen, caption=f"{screen.caption} {said.corners(answer)}".rstrip()),
        lambda shapes, box: sign.corners(shapes, box, answer.dossier, data, look, part.alt),
    )


def _reasons(screen: Screen, told: Told, answer: Answer, look: Look) -> DeckSlide:
    (part,) = told.parts
    return DeckSlide(
        replace(screen, caption=said.POINTS),
        lambda shapes, box: bars.reasons(shapes, box, answer, part, look),
    )


def _how_often(screen: Screen, told: Told, _: Answer, look: Look) -> DeckSlide:
    ranks = told.part("ranks")
    if not isinstance(shares := ranks.chart, HeatMap):
        return DeckSlide(screen)
    return DeckSlide(screen, lambda shapes, box: bars.ranks(shapes, box, shares, look, ranks.alt))


_NATIVE: dict[str, Native] = {
    "corners": _corners,
    "years": _years,
    "reasons": _reasons,
    "how_often": _how_often,
}
