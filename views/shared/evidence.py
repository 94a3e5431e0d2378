"""The seam between the evidence page and the dossier's numbers: lists, links, drawn ranges."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from html import escape
from math import log
from urllib.parse import urlencode

import streamlit as st

from policy_model.analysis.coverage import ParagraphCoverage, coverage
from policy_model.analysis.dependence import Reach, reach_of
from policy_model.analysis.robustness.flips import Flips
from policy_model.analysis.robustness.judgement_flips import judgement_flip
from policy_model.dossier.backing import Backed, backed
from policy_model.export.evidence import evidence_rows
from policy_model.export.tables import Row
from policy_model.scenario import Scenario
from policy_model.words import evidence as words
from policy_model.words.judgements import entry_words, judgement_words, unit_words
from views.shared import robustness, session
from views.shared.draw import Markup

NUMBER, ENTRY, PARAGRAPH = "number", "entry", "paragraph"
_LEAST_SURE = ("low", "medium", "high")


def numbers() -> Sequence[Backed]:
    """Every number of the dossier, with its reasons."""
    return _numbers(*session.key())


def by_id() -> Mapping[str, Backed]:
    """Every number of the dossier, by its id."""
    return {each.judgement.id: each for each in numbers()}


def url(judgement: str) -> str:
    """The link to a number's evidence, in this scenario."""
    query = {NUMBER: judgement, session.LINK: session.link_text().text}
    return f"evidence?{urlencode(query)}"


def asked_number() -> str:
    """Id of the number that the page's address asks for; empty for none."""
    return str(st.query_params.get(NUMBER, ""))


def asked_entry() -> str:
    """Id of the entry whose numbers alone the page's address asks for; empty for none."""
    asked = str(st.query_params.get(ENTRY, ""))
    return asked if asked and any(_is_of(each, asked) for each in numbers()) else ""


def ask_no_entry() -> None:
    """List the numbers of every entry again."""
    st.query_params.pop(ENTRY, None)


def asked_paragraph(known: Sequence[int]) -> int | None:
    """Position of the paragraph that the page's address asks for, if it is one."""
    asked = st.query_params.get(PARAGRAPH, "")
    return known.index(int(asked)) if asked.isdecimal() and int(asked) in known else None


def look_closer() -> None:
    """Show the number that was chosen from the list."""
    if st.session_state.closer:
        st.query_params[NUMBER] = st.session_state.closer


def found(
    text: str, file: str | None, kind: str | None, paragraph: int | None, order: str
) -> list[str]:
    """Ids of the numbers that pass every filter, in an order of `words.SORTS`."""
    entry = asked_entry()
    return [
        each.judgement.id
        for each in _sorted(order)
        if (not entry or _is_of(each, entry))
        and (file is None or each.judgement.id.startswith(f"{file}."))
        and (kind is None or each.kind == kind)
        and (paragraph is None or paragraph in each.paragraphs)
        and words.matches(session.dossier(), each, text)
    ]


def paragraph(number: int) -> None:
    """Draw a paragraph's gist, and where the record disagrees with it."""
    own = next(each for each in session.dossier().paragraphs if each.id == number)
    st.caption(words.paragraph_label(own))
    said = words.disagreement(own)
    if said:
        st.warning(said, icon=":material/history_edu:")


def argument() -> list[Row]:
    """One row a claim of the source: what rests on it, and whether that moves a result."""
    dossier = session.dossier()
    return words.argument_rows(dossier, numbers(), _coverage(*session.key()))


def lead(kinds: Sequence[str]) -> None:
    """Draw the way from the entries that a page shows to the evidence of their numbers."""
    dossier = session.dossier()
    entries = dict.fromkeys(
        ".".join(each.judgement.id.split(".")[:2])
        for each in numbers()
        if each.judgement.id.partition(".")[0] in kinds
    )
    chosen = st.selectbox(
        "Where does a number come from?",
        list(entries),
        None,
        lambda each: entry_words(dossier, each),
        placeholder="Choose what it is about, and see the evidence",
    )
    if chosen:
        st.switch_page(
            "views/evidence.py",
            query_params={ENTRY: chosen, session.LINK: session.link_text().text},
        )


def _is_of(number: Backed, entry: str) -> bool:
    return f"{number.judgement.id}.".startswith(f"{entry}.")


def _sorted(order: str) -> list[Backed]:
    most, least_sure, _ = words.SORTS
    shares = {each.id: each.share for each in robustness.first_order().judgements}
    if order == most:
        return sorted(numbers(), key=lambda each: -shares.get(each.judgement.id, -1.0))
    if order == least_sure:
        return sorted(numbers(), key=lambda each: _LEAST_SURE.index(each.confidence))
    return list(numbers())


def rows(shown: Sequence[str]) -> list[Row]:
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
        for each in map(by_id().__getitem__, shown)
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


@lru_cache(maxsize=24)
def _coverage(name: str | None, asked: Scenario) -> Sequence[ParagraphCoverage]:
    return coverage(session.answer_to(name, asked).dossier)
