"""The best mix: what it is, how sure that is, and its picture."""

from functools import partial

import streamlit as st

from dashboard import draw, session
from dashboard.draw import downloads
from dashboard.draw.later import Hook, later, with_progress
from dashboard.session import allocation
from policy_model.export.allocation import mix_rows
from policy_model.export.allocation_tables import mix_summary
from policy_model.pictures import allocate as pictures
from policy_model.words.allocation import best as words


@later  # the search takes up to a second, for some aims five
def answer(told: Hook) -> None:
    """Say what the best mix is and what it brings."""
    if clash := allocation.clash():
        st.header(words.CONFLICT, anchor=False)
        st.error(words.clash(session.dossier(), clash), icon=":material/block:")
        return
    with with_progress(told, words.WAITING) as tell:
        found = allocation.best(tell)
    st.header(words.headline(found), anchor=False, help=words.HELP)
    st.markdown(f"**{words.brings(found)}**")


@later  # the proof takes longer than the mix, which doesn't wait for it
def sureness(told: Hook) -> None:
    """Say how sure it is that no mix is better, and how to read what stands above."""
    if allocation.clash():
        return
    found = allocation.best(told)
    place = st.empty()
    place.caption(words.notes(found))
    proof = allocation.proof(told)
    if allocation.best(told) is not found:  # the proof met a better one
        st.rerun()
    place.caption(f"{words.sure(found, proof)} {words.notes(found)}", help=words.SURE_HELP)


@later
def picture(told: Hook) -> None:
    """Draw what each programme gets."""
    if not allocation.possible():
        return
    found = allocation.best(told)
    st.subheader(words.difference(found), anchor=False)
    draw.picture(partial(pictures.mix, found))
    draw.numbers(words.NUMBERS, mix_summary(found))
    downloads.csv(words.DOWNLOAD, mix_rows(found), "best-mix")
