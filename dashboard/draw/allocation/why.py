"""Why this mix: what each programme contributes, and which limits hold it back."""

from functools import partial

import streamlit as st

from dashboard import draw, session
from dashboard.draw import downloads
from dashboard.draw.later import Hook, later
from dashboard.session import allocation
from policy_model.export.allocation import binding_rows, contribution_rows
from policy_model.export.allocation_tables import contribution_summary
from policy_model.pictures import allocate as pictures
from policy_model.words.allocation import why as words


@later  # each part of the mix is projected anew here
def show(told: Hook) -> None:
    """Draw what each programme contributes, and say which limits hold the mix back."""
    found = allocation.contributed(told)
    st.subheader(words.QUESTION, anchor=False, help=words.HELP)
    st.markdown(f"**{words.verdict(found)}**")
    if not found:
        return
    draw.picture(partial(pictures.contributions, session.dossier(), found))
    draw.numbers(words.NUMBERS, contribution_summary(session.dossier(), found))
    limits = allocation.held_back(told)
    if limits:
        st.markdown(words.held_back(session.dossier(), limits))
    origin = session.origin()
    with st.container(horizontal=True):
        downloads.csv(words.DOWNLOAD, contribution_rows(found, origin), "contributions")
        downloads.csv(
            words.DOWNLOAD_LIMITS, binding_rows(session.dossier(), limits, origin), "limits"
        )
