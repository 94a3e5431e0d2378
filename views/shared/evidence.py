"""The seam between the evidence page and the dossier's numbers: lists, links, drawn ranges."""

from collections.abc import Sequence
from functools import lru_cache
from html import escape
from math import log
from urllib.parse import urlencode

import streamlit as st

from policy_model.analysis.dependence import Reach, reach_of
from policy_model.analysis.robustness.flips import Flips
from policy_model.analysis.robustness.judgement_flips import judgement_flip
from policy_model.dossier.backing import Backed, backed
from policy_model.export.evidence import evidence_rows
from policy_model.export.tables import Row
from policy_model.scenario import Scenario
from policy_model.words import evidence as words
from policy_model.words.judgements import judgement_words, unit_words
from views.shared import robustness, session
from views.shared.draw import Markup

NUMBER, PARAGRAPH = "number", "paragraph"
_LEAST_SURE = ("low", "medium", "high")


def numbers() -> Sequence[Backed]:
    """Every number of the dossier, with its reasons."""
    name, asked = session.key()
    return _numbers(name, asked)


def url(judgement: str) -> str:
    """The link to a number's evidence, in this scenario."""
    query = {NUMBER: judgement, session.LINK: session.link_text().text}
    return f"evidence?{urlencode(query)}"


def asked_paragraph(known: Sequence[int]) -> int | None:
    """Position of the paragraph that the page's address asks for, if it is one."""
    asked = st.query_params.get(PARAGRAPH, "")
    return known.index(int(asked)) if asked.isdecimal() and int(asked) in known else None


def sorted_by(found: Sequence[Backed], order: str) -> list[Backed]:
    """Numbers in one of the orders of `policy_model.words.evidence.SORTS`."""
    most, least_sure, _ = words.SORTS
    shares = {each.id: each.share for each in robustness.first_order().judgements}
    if order == most:
        return sorted(found, key=lambda each: -shares.get(each.judgement.id, -1.0))
    if order == least_sure:
        return sorted(found, key=lambda each: _LEAST_SURE.index(each.confidence))
    return list(found)


def rows(found: Sequence[Backed]) -> list[Row]:
    """One row a number, as the page's table shows it."""
    dossier = session.dossier()
    shares = {each.id: each.share for each in robustness.first_order().judgements}
    return [
        {
            "Number": link(own.id, judgement_words(dossier, own.id)),
            "Value and range": drawn_range(each),
            "In figures": words.range_words(own.quantity) + (" ✎" if own.quantity.original else ""),
            "Unit": unit_words(dossier, own),
            "Kind": words.SHORT[each.kind],
            "Confidence": each.confidence,
            "Source": words.sources(each.paragraphs),
            "Of the lead's uncertainty": f"{shares[own.id]:.1%}" if own.id in shares else "–",
        }
        for each in found
        for own in [each.judgement]
    ]


def link(judgement: str, said: str) -> Markup:
    """A cell that leads to a number's evidence."""
    return Markup(f'<a href="{escape(url(judgement))}">{escape(said)}</a>')


def drawn_range(number: Backed) -> Markup:
    """A cell that draws a number as a dot, and its range as a bar, on the scale of its like."""
    quantity = number.judgement.quantity
    start, dot, end = (
        _place(*session.key(), _like(number), at)
        for at in (quantity.low, quantity.mode, quantity.high)
    )
    return Markup(
        '<span class="range" aria-hidden="true">'
        f'<i style="left:{start:.1%};right:{1 - end:.1%}"></i><b style="left:{dot:.1%}"></b></span>'
    )


def reach(judgement: str) -> Reach:
    """What a number can move in this scenario."""
    return reach_of(session.answer().comparison, judgement)


def flip(number: Backed) -> Flips | None:
    """Where a number, moved alone, changes the leader."""
    return _flip(*session.key(), number.judgement.id)


def file_rows() -> list[Row]:
    """Every number as a file holds it."""
    answer = session.answer()
    return evidence_rows(answer, robustness.tornado(), robustness.first_order())


@lru_cache(maxsize=24)
def _numbers(name: str | None, asked: Scenario) -> Sequence[Backed]:
    return backed(session.answer_to(name, asked).dossier)


def _like(number: Backed) -> tuple[str, str]:
    """What numbers share that are drawn on one scale: the unit, and what they say."""
    return number.judgement.unit, number.judgement.path[-1 if len(number.judgement.path) < 4 else 2]


def _place(name: str | None, asked: Scenario, like: tuple[str, str], at: float) -> float:
    """Where a number stands on the scale of its like, 0 to 1; by factors where none is near 0."""
    low, high = _ends(name, asked, like)
    if not high > low:
        return 0.5
    if low > 0:
        low, high, at = log(low), log(high), log(at)
    return (at - low) / (high - low)


@lru_cache(maxsize=512)
def _ends(name: str | None, asked: Scenario, like: tuple[str, str]) -> tuple[float, float]:
    alike = [e.judgement.quantity for e in _numbers(name, asked) if _like(e) == like]
    return min(each.low for each in alike), max(each.high for each in alike)


@lru_cache(maxsize=64)
def _flip(name: str | None, asked: Scenario, judgement: str) -> Flips | None:
    found = session.answer_to(name, asked)
    own = next(e.judgement for e in _numbers(name, asked) if e.judgement.id == judgement)
    return judgement_flip(found.inputs, found.comparison, own)
