"""The slides of screens that are made up of several findings, or of none."""

from collections.abc import Iterator
from dataclasses import replace

from policy_model import words
from policy_model.analysis.answer import Answer
from policy_model.briefing import screens
from policy_model.briefing import slides as said
from policy_model.dossier import Dossier
from policy_model.findings import find_out, how_often, reasons, what_changes, which_judgements
from policy_model.findings.kit.heat_map import HeatMap
from policy_model.findings.kit.look import Look
from policy_model.findings.kit.paired_bars import PairedBars
from policy_model.findings.kit.screen import Screen
from policy_model.findings.kit.told import Part, Told
from policy_model.outputs.deck import bars, sign
from policy_model.outputs.deck.slides import Draw, Slide


def opening(dossier: Dossier, look: Look) -> Draw:
    """The sign, for the first slide."""
    return lambda shapes, box: sign.large_sign(shapes, box, dossier, look)


def own_slides(answer: Answer, mix: Told, look: Look) -> Iterator[Slide]:
    """The answer, and with money to compare options at what is behind it.

    Parameters
    ----------
    answer : Answer
    mix : Told
        The best mix.
    look : Look
    """
    yield _answer(answer, look)
    if answer.scenario.total_musd:
        yield _why(answer, look)
        yield _how_sure(answer, look)
        yield _best_mix(mix, look)
        yield _unknown(answer, look)


def _answer(answer: Answer, look: Look) -> Slide:
    screen = screens.the_answer(answer)
    # A slide has no slider to be told to move.
    told = screen.said if answer.scenario.total_musd else (words.what_would_change_it(answer),)
    return Slide(
        replace(screen, said=told, caption=said.OPTIONS),
        lambda shapes, box: bars.options(shapes, box, answer, look),
    )


def _why(answer: Answer, look: Look) -> Slide:
    told = reasons.FINDING.told(answer)
    (part,) = told.parts
    return Slide(
        replace(screens.why(told), caption=said.POINTS),
        lambda shapes, box: bars.reasons(shapes, box, answer, part, look),
    )


def _how_sure(answer: Answer, look: Look) -> Slide:
    told = how_often.FINDING.told(answer)
    screen, ranks = screens.how_sure(told), told.part("ranks")
    if not isinstance(ranks.chart, HeatMap):
        return Slide(screen)
    shares = ranks.chart
    return Slide(screen, lambda shapes, box: bars.ranks(shapes, box, shares, look, ranks.alt))


def _best_mix(mix: Told, look: Look) -> Slide:
    screen = screens.best_mix(mix)
    for each in mix.parts:
        if isinstance(each.chart, PairedBars):
            return _paired(screen, each, each.chart, look)
    return Slide(screen)


def _paired(screen: Screen, part: Part, drawn: PairedBars, look: Look) -> Slide:
    return Slide(
        replace(screen, caption=part.brief),
        lambda shapes, box: bars.paired(shapes, box, drawn, look, part.alt),
    )


def _unknown(answer: Answer, look: Look) -> Slide:
    found, *others = (
        each.FINDING.told(answer) for each in (find_out, which_judgements, what_changes)
    )
    screen = screens.unknown(found, *others)
    if not found.parts:
        return Slide(screen)
    return Slide(screen, lambda shapes, box: bars.unknowns(shapes, box, found.parts[0], look))
