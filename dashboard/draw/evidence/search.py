"""Every number in a table, with search, filters and order."""

import streamlit as st

from dashboard import draw, session
from dashboard.draw import finding
from dashboard.draw.evidence import number_rows, sources
from dashboard.session import evidence
from policy_model.findings.evidence import FINDING
from policy_model.words import evidence as words
from policy_model.words.judgements import entry_words, judgement_words

_ON_A_PAGE = 20


def show() -> None:
    """Draw the filters, the numbers that pass them, and the file of all."""
    found, paragraph = _found()
    if paragraph is not None:
        sources.paragraph(paragraph)
        st.markdown(words.standing_on(session.dossier(), evidence.numbers(), paragraph))
    _of_entry()
    _listed(found)
    finding.file(FINDING)


def _found() -> tuple[list[str], int | None]:
    """Draw the filters; ids of the numbers that pass, in the chosen order, and the paragraph."""
    paragraphs = {each.id: each for each in session.dossier().paragraphs}
    search, about, kind, source, order = st.columns([4, 3, 3, 3, 3])
    text = search.text_input("Search", placeholder="a word of its name or its reason")
    file = about.selectbox(
        "About", list(words.FILES), None, words.FILES.__getitem__, placeholder="anything"
    )
    of_kind = kind.selectbox(
        "Kind", list(words.KINDS), None, words.KINDS.__getitem__, placeholder="any"
    )
    paragraph = source.selectbox(
        "Paragraph",
        list(paragraphs),
        evidence.asked_paragraph(list(paragraphs)),
        lambda each: words.paragraph_label(paragraphs[each]),
        placeholder="any",
    )
    sort = order.selectbox("Order", words.SORTS)
    return evidence.found(text, file, of_kind, paragraph, sort), paragraph


def _of_entry() -> None:
    """Say whose numbers alone are listed, and lead back to all."""
    entry = evidence.asked_entry()
    if entry:
        said, back = st.columns([10, 3], vertical_alignment="center")
        said.subheader(f"Numbers of: {entry_words(session.dossier(), entry)}", anchor=False)
        back.button("Show every number", on_click=evidence.ask_no_entry)


def _listed(found: list[str]) -> None:
    pick, turn = st.columns([10, 3], vertical_alignment="bottom")
    known = evidence.by_id()
    idle = sum(not known[each].computes for each in found)
    besides = f", {idle} of them in no equation" if idle else ""
    pick.selectbox(
        "Look closer at",
        found,
        None,
        lambda each: judgement_words(session.dossier(), each),
        key="closer",
        on_change=evidence.look_closer,
        placeholder=f"{len(found)} numbers{besides}: type, or choose one in the table",
    )
    pages = max(1, -(-len(found) // _ON_A_PAGE))
    at = turn.number_input(f"Page, 1 to {pages}", 1, pages)
    if found:
        shown = found[(at - 1) * _ON_A_PAGE : at * _ON_A_PAGE]
        draw.shown(number_rows.table(shown))
    else:
        st.markdown("No number has all of that. Take a filter away.")
