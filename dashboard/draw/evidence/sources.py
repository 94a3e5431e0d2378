"""The ways from what a page shows to the evidence of its numbers, and to the source."""

from collections.abc import Sequence

import streamlit as st

from dashboard import menu, session
from dashboard.menu import LINK
from dashboard.session import evidence
from policy_model.words import evidence as words
from policy_model.words.judgements import entry_words


def paragraph(number: int) -> None:
    """Draw a paragraph's gist, and where the record disagrees with it."""
    own = next(each for each in session.dossier().paragraphs if each.id == number)
    st.caption(words.paragraph_label(own))
    said = words.disagreement(own)
    if said:
        st.warning(said, icon=":material/history_edu:")


def lead(kinds: Sequence[str]) -> None:
    """Draw the way from the entries that a page shows to the evidence of their numbers."""
    dossier = session.dossier()
    numbers = evidence.numbers()
    entries = dict.fromkeys(
        each.judgement.entry for each in numbers if each.judgement.id.partition(".")[0] in kinds
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
            menu.file("evidence"),
            query_params={evidence.ENTRY: chosen, LINK: session.link_text().text},
        )
