"""Mixes that do well when things turn out otherwise."""

import streamlit as st

from dashboard import draw, session
from dashboard.draw import downloads
from dashboard.draw.on_demand import on_demand
from dashboard.session import allocation
from policy_model.export.allocation import robust_rows
from policy_model.export.allocation_tables import robust_mix_summary, robust_summary
from policy_model.words.allocation import robust as words


@st.fragment
def show() -> None:
    """Draw the question, and the four mixes once they are asked for."""
    st.subheader(words.QUESTION, anchor=False, help=words.HELP)
    if not allocation.possible():
        st.caption(words.NOT_NOW)
        return
    found = on_demand("robust mixes", words.SEARCH, allocation.search_robust, words.SEARCH_HELP)
    if found is None:
        return
    dossier, scenario = session.dossier(), session.scenario()
    st.markdown(f"**{words.verdict(found)}**")
    draw.table(words.QUESTION, robust_summary(found))
    st.caption(words.CAPTION)
    draw.numbers(words.NUMBERS, robust_mix_summary(dossier, found))
    downloads.csv(words.DOWNLOAD, robust_rows(found, dossier, scenario), "robust-mixes")
