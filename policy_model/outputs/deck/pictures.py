"""Which picture a screen has on its slide, and how to read it there."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from policy_model import words
from policy_model.analysis.briefed import Briefed
from policy_model.briefing import slides as said
from policy_model.dossier import Dossier
from policy_model.findings.kit.heat_map import HeatMap
from policy_model.findings.kit.look import Look
from policy_model.findings.kit.paired_bars import PairedBars
from policy_model.findings.kit.screen import Screen
from policy_model.findings.kit.told import Part, Told
from policy_model.outputs.deck import bars, sign
from policy_model.outputs.deck.slides import Draw, Slide

_Make = Callable[[Screen, Briefed, Look], Slide]


def shown(screens: Sequence[Screen], found: Briefed) -> list[Screen]:
    """Leave out the screens that have nothing to compare."""
    money = found.answer.scenario.total_musd
    return [each for each in screens if money or each.id == "answer"]


def opening(dossier: Dossier, look: Look) -> Draw:
    """The sign, for the first slide."""
    return lambda shapes, box: sign.large_sign(shapes, box, dossier, look)


def pictured(screen: Screen, found: Briefed, often: Told, mix: Told, look: Look) -> Slide:
    """Give a screen its picture; one without stays words alone.

    Parameters
    ----------
    screen : Screen
    found : Briefed
    often : Told
        How often each option comes first.
    mix : Told
        The best mix.
    look : Look
    """
    by_id: dict[str, _Make] = {
        "answer": _answer,
        "why": _why,
        "how_sure": partial(_how_sure, often),
        "best_mix": partial(_best_mix, mix),
        "unknown": _unknown,
    }
    return by_id[screen.id](screen, found, look)


def _answer(screen: Screen, found: Briefed, look: Look) -> Slide:
    # A slide has no slider to be told to move.
    told = screen.said
    if not found.answer.scenario.total_musd:
        told = (words.what_would_change_it(found.answer),)
    return Slide(
        replace(screen, said=told, caption=said.OPTIONS),
        lambda shapes, box: bars.options(shapes, box, found.answer, look),
    )


def _why(screen: Screen, found: Briefed, look: Look) -> Slide:
    alt = said.why_alt(found)
    return Slide(
        replace(screen, caption=said.POINTS),
        lambda shapes, box: bars.reasons(shapes, box, found, look, alt),
    )


def _how_sure(often: Told, screen: Screen, _: Briefed, look: Look) -> Slide:
    ranks = often.part("ranks")
    if not isinstance(ranks.chart, HeatMap):
        return Slide(screen)
    shares = ranks.chart
    return Slide(screen, lambda shapes, box: bars.ranks(shapes, box, shares, look, ranks.alt))


def _best_mix(mix: Told, screen: Screen, _: Briefed, look: Look) -> Slide:
    for each in mix.parts:
        if isinstance(each.chart, PairedBars):
            return _paired(screen, each, each.chart, look)
    return Slide(screen)


def _paired(screen: Screen, part: Part, drawn: PairedBars, look: Look) -> Slide:
    return Slide(
        replace(screen, caption=part.brief),
        lambda shapes, box: bars.paired(shapes, box, drawn, look, part.alt),
    )


def _unknown(screen: Screen, found: Briefed, look: Look) -> Slide:
    alt = said.unknown_alt(found)
    return Slide(screen, lambda shapes, box: bars.unknowns(shapes, box, found, look, alt))
