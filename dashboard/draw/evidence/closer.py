"""One number: its value, why it is that, what it moves, and how to change it."""

import streamlit as st

from dashboard import draw, session
from dashboard.draw.evidence import overrides, sources
from dashboard.session import evidence
from policy_model.findings.evidence import FINDING
from policy_model.words import evidence as words
from policy_model.words.judgements import judgement_words, unit_words
from policy_model.words.phrases import capital


def show() -> None:
    """Draw the number that the page's address asks for, if any."""
    asked = evidence.asked_number()
    if asked in evidence.by_id():
        with st.container(border=True):
            _number(asked)
    elif asked:
        st.warning(draw.as_code(words.unknown(asked)), icon=":material/link_off:")


def _number(asked: str) -> None:
    own = evidence.by_id()[asked].judgement
    st.subheader(judgement_words(session.dossier(), own.id), anchor=False)
    value, why, move = st.columns([3, 5, 5], gap="large")
    with value:
        _value(asked)
    with why:
        _why(asked)
    with move:
        _moves(asked)
    with st.expander("Challenge it: use another value in this scenario", icon=":material/edit:"):
        overrides.challenge(own)


def _value(asked: str) -> None:
    number = evidence.by_id()[asked]
    own = number.judgement
    st.metric(unit_words(session.dossier(), own), f"{own.quantity.mode:g}")
    st.caption(words.range_of(own.quantity))
    if was := own.quantity.original:
        st.markdown(f"**✎ {capital(words.standing(number))}**")
        st.markdown(f"In the dossier: {words.range_words(was)}")
    else:
        st.markdown(f"**{words.KINDS[number.kind]}**, confidence {number.confidence}")


def _why(asked: str) -> None:
    number = evidence.by_id()[asked]
    if number.judgement.quantity.original:
        st.text(f"✎ {number.why}")  # somebody's own words: nothing in it becomes a link
    for reason in number.reasons:
        st.markdown(reason.paraphrase)
    for each in number.paragraphs:
        sources.paragraph(each)


def _moves(asked: str) -> None:
    answer, number = session.answer(), evidence.by_id()[asked]
    st.markdown(
        words.moves(answer, number, evidence.tornado(), evidence.first_order()),
        help=FINDING.help,
    )
    st.markdown(words.flip(answer, evidence.flip(number)))
    st.caption(words.reach(session.dossier(), evidence.reach(asked)))
